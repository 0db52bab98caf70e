import { turnPart } from '../../app/open-parts.ts'
import { useAfterNo } from './after-no-context.ts'

/** The third look for causes in a week: a wider view, or a rest, if she wants one. */
export function Brake() {
  const { page, rest } = useAfterNo()
  return (
    <div className="brake" role="group" aria-label="A wider view, or a rest">
      <p>Three times this week you looked for causes. The wider view is here if you want it, or close this for a week.</p>
      <div className="question-answers">
        <button type="button" className="button" onClick={() => turnPart(page.outcomeId, 'mirror', true)}>
          Open what you made
        </button>
        <button type="button" className="button is-plain" onClick={() => void rest('week')}>
          Close this for a week
        </button>
      </div>
    </div>
  )
}
