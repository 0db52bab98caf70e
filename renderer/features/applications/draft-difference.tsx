import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage, ThenAndNow } from '../../../shared/models/application.ts'
import { PageSection } from './page-section.tsx'
import { WrittenField } from './written-field.tsx'

/** Against the application before, from what was frozen with it. */
export function DraftDifference({ page: { previous, thenAndNow, today } }: { page: ApplicationPage }) {
  if (previous === null) return null
  const when = previous.sentOn === null ? 'the last time' : dayAndMonth(previous.sentOn, today)
  return (
    <PageSection title="What is different this time">
      <ThenAndNowTable when={when} lines={thenAndNow} />
      <WrittenField field="different" label="In your own words" placeholder="What you did in between, what you changed, what you left as it was" />
    </PageSection>
  )
}

interface TableProps {
  readonly when: string
  readonly now?: string
  readonly lines: readonly ThenAndNow[]
}

export function ThenAndNowTable({ when, now: nowTitle = 'Now', lines }: TableProps) {
  if (lines.length === 0) return <p className="quiet">Nothing was counted with the application of {when}.</p>
  return (
    <table className="then-and-now">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">What</span>
          </th>
          <th scope="col">{when}</th>
          <th scope="col">{nowTitle}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, then, now }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{then ?? <span className="quiet">not known</span>}</td>
            <td>{now ?? <span className="quiet">not known</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
