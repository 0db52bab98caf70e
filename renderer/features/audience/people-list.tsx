import type { Person } from '../../../shared/models/audience.ts'

/** Names known so far, to be offered in a field. */
export function PeopleList({ id, people }: { id: string; people: readonly Person[] }) {
  return (
    <datalist id={id}>
      {people.map((person) => (
        <option key={person.id} value={person.alias} />
      ))}
    </datalist>
  )
}
