import { dayAndMonth } from '../../../shared/day-names.ts'
import type { UndoneImport } from '../../../shared/models/import.ts'
import { counted } from '../../../shared/text.ts'

/** What taking an import back has done, and what of it stays because the writer has worked on it. */
export function StayedEntries({ undone: { removed, stayed } }: { undone: UndoneImport }) {
  return (
    <>
      <p role="status">
        {counted(removed, 'entry', 'entries')} of this import {removed === 1 ? 'is' : 'are'} out of the journal again.
        {stayed.length === 0 ? null : ` ${counted(stayed.length, 'entry stays', 'entries stay')}, because you have changed ${stayed.length === 1 ? 'it' : 'them'} since:`}
      </p>
      {stayed.length === 0 ? null : (
        <ul className="import-items" aria-label="Entries that stay" tabIndex={0}>
          {stayed.map(({ id, on, title }) => (
            <li key={id}>
              <bdi>{title === '' ? 'An entry without words' : title}</bdi>
              <span className="quiet">{dayAndMonth(on, null)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
