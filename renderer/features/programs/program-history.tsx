import { useId } from 'react'
import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Application, ProgramLine } from '../../../shared/models/application.ts'
import { applicationInWords } from '../../../shared/rules/application-words.ts'
import { showApplications } from '../../app/applications-view.ts'

/** Everything that was sent there or begun, newest first. */
export function ProgramHistory({ line: { applications }, today }: { line: ProgramLine; today: Day }) {
  const id = useId()
  return (
    <section className="program-history" aria-labelledby={id}>
      <h2 className="label" id={id}>
        Your applications
      </h2>
      <ul>
        {applications.map((application) => (
          <li key={application.id}>
            <button type="button" className="history-line" onClick={() => showApplications({ at: 'application', id: application.id })}>
              <strong dir="auto">{titleOf(application, today)}</strong>
              <span className="quiet">{applicationInWords(application, today)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function titleOf({ attempt, story, sentOn }: Application, today: Day): string {
  if (story !== null) return story.title === '' ? 'A story without a title' : story.title
  return sentOn === null ? `Draft of application ${String(attempt)}` : `Application ${String(attempt)}, ${dayAndMonth(sentOn, today)}`
}
