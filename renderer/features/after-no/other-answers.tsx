import { dayAndMonth } from '../../../shared/day-names.ts'
import type { OtherAnswer } from '../../../shared/models/answer-page.ts'
import { showApplications } from '../../app/applications-view.ts'
import { useAfterNo } from './after-no-context.ts'

/** On the newest: the others wait a line below. */
export function WaitingAnswers() {
  const { page } = useAfterNo()
  if (page.others.length === 0) return null
  return (
    <ul className="other-answers" aria-label="Other open answers">
      {page.others.map((other) => (
        <li key={other.outcomeId} className="quiet">
          <Link other={other} /> waits.
        </li>
      ))}
    </ul>
  )
}

/** On one of the others. */
export function LeadingAnswer() {
  const { page } = useAfterNo()
  const [leading] = page.others
  if (leading === undefined) return null
  return (
    <p className="quiet">
      <Link other={leading} /> is newer, so questions are asked there. What is here can be opened all the same.
    </p>
  )
}

function Link({ other: { applicationId, programName, answeredOn } }: { other: OtherAnswer }) {
  const { page } = useAfterNo()
  return (
    <button type="button" className="link" onClick={() => showApplications({ at: 'application', id: applicationId })}>
      The answer of <bdi>{programName}</bdi> of {dayAndMonth(answeredOn, page.today)}
    </button>
  )
}
