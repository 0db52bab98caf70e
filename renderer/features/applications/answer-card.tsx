import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import { useApp } from '../../app/app-context.ts'
import { removeAnswer } from './application-actions.ts'
import { useApplicationsDesk } from './applications-context.ts'
import { resultTitles } from './answer-words.ts'

interface Props {
  readonly page: ApplicationPage
  readonly outcome: Outcome
  /** It is what stands; its day is in the head of the page. */
  readonly isLast: boolean
  /** What it says is opened by choice. */
  readonly isFolded?: boolean
}

/** One answer: the reason it states, the letter, and the ways to set right what was noted. */
export function AnswerCard({ page: { application, today }, outcome, isLast, isFolded = false }: Props) {
  const desk = useApplicationsDesk()
  const recordAnswer = useApp((app) => app.recordAnswer)
  const { decidedOn, id } = outcome
  return (
    <section className="card answer-card" aria-label={isLast ? 'The answer' : `The answer of ${dayAndMonth(decidedOn, today)}`}>
      {isLast ? null : <h3>{`${resultTitles[outcome.result]} ${dayAndMonth(decidedOn, today)}`}</h3>}
      {isFolded ? (
        <details className="letter-fold">
          <summary>What it says</summary>
          <div className="answer-said">
            <Said outcome={outcome} />
          </div>
        </details>
      ) : (
        <Said outcome={outcome} />
      )}
      <p className="line-actions">
        <button type="button" className="link" onClick={() => recordAnswer({ applicationId: application.id, outcomeId: id })}>
          Correct it
        </button>
        <button type="button" className="link" onClick={() => void removeAnswer(desk, outcome)}>
          Remove it
        </button>
        {isLast ? (
          <button type="button" className="link" onClick={() => recordAnswer({ applicationId: application.id, outcomeId: null })}>
            Another answer came…
          </button>
        ) : null}
      </p>
    </section>
  )
}

function Said({ outcome }: { outcome: Outcome }) {
  const { result, tier, letter } = outcome
  return (
    <>
      {result === 'no_reply' ? null : <Reason outcome={outcome} />}
      {tier === 'unknown' ? null : <p className="quiet">You noted it as {tier === 'form' ? 'a form letter' : 'a personal letter'}.</p>}
      {letter === null ? null : <Letter text={letter} />}
    </>
  )
}

function Reason({ outcome: { reason, isReasonNone, result } }: { outcome: Outcome }) {
  if (isReasonNone) return <p className="answer-reason">It states no reason.</p>
  if (reason === null) return result === 'accepted' ? null : <p className="quiet">No reason is noted.</p>
  return (
    <figure className="answer-reason">
      <figcaption className="label">The reason it states</figcaption>
      <blockquote dir="auto">{reason}</blockquote>
    </figure>
  )
}

/** Plain text, character for character: whatever stands in it is shown and never run. */
function Letter({ text }: { text: string }) {
  return (
    <details className="letter-fold">
      <summary>The letter</summary>
      <pre className="letter" dir="auto" tabIndex={0} role="region" aria-label="The letter’s text">
        {text}
      </pre>
    </details>
  )
}
