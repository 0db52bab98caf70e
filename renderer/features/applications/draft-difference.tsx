import { useId } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage, ThenAndNow } from '../../../shared/models/application.ts'
import { typed } from './application-actions.ts'
import { useApplication, useApplicationsDesk } from './applications-context.ts'
import { PageSection } from './page-section.tsx'
import { WrittenField } from './written-field.tsx'

/** Against the application before, from what was frozen with it. */
export function DraftDifference({ page: { previous, thenAndNow, planDone, today } }: { page: ApplicationPage }) {
  if (previous === null) return null
  const when = previous.sentOn === null ? 'the last time' : dayAndMonth(previous.sentOn, today)
  return (
    <PageSection title="What is different this time">
      <ThenAndNowTable when={when} lines={thenAndNow} />
      <FromPlan done={planDone} />
      <WrittenField field="different" label="In your own words" placeholder="What you did in between, what you changed, what you left as it was" />
    </PageSection>
  )
}

/** What the plan got done, for her to take into her own words or not. */
function FromPlan({ done }: { done: readonly string[] }) {
  const desk = useApplicationsDesk()
  const id = useId()
  const different = useApplication((state) => state.fields?.different ?? '')
  const left = done.filter((sentence) => !different.includes(sentence))
  if (done.length === 0) return null
  const take = (): void => typed(desk, { different: [...(different.trim() === '' ? [] : [different.trimEnd()]), ...left].join('\n') })
  return (
    <div className="from-plan">
      <p id={id}>From your plan:</p>
      <ul aria-labelledby={id}>
        {done.map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
      <button type="button" className="button" aria-disabled={left.length === 0} onClick={left.length === 0 ? undefined : take}>
        {left.length === 0 ? 'All of it is in your words' : 'Put into what is different'}
      </button>
    </div>
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
