import { X } from 'lucide-react'
import { useId } from 'react'
import { hands, type Cause } from '../../../shared/models/cause.ts'
import { useApp } from '../../app/app-context.ts'
import { handsNames, inOneLine } from './cause-words.ts'
import { CauseEvidence } from './cause-evidence.tsx'
import { changeCause, leaveCause, removeCause } from './causes-actions.ts'
import { useCausesDesk } from './use-causes-desk.ts'

/** One cause: its words, whose hands it is in, and what lies beside it. */
export function CauseCard({ cause, number }: { readonly cause: Cause; readonly number: number }) {
  const desk = useCausesDesk()
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <li className="card cause">
      <div role="group" aria-label={`Cause ${String(number)}`} className="cause-body">
        <div className="cause-head">
          <textarea
            className="field cause-text"
            aria-label={`Cause ${String(number)}, in your words`}
            rows={1}
            dir="auto"
            maxLength={300}
            spellCheck={spellcheck}
            value={cause.text}
            onChange={({ target }) => changeCause(desk, cause.id, { text: inOneLine(target.value) })}
            onKeyDown={(event) => (event.key === 'Enter' && !event.nativeEvent.isComposing ? event.preventDefault() : undefined)}
            onBlur={() => leaveCause(desk, cause)}
          />
          <button type="button" className="icon-button" aria-label={`Remove cause ${String(number)}`} onClick={() => void removeCause(desk, cause)}>
            <X size={16} aria-hidden />
          </button>
        </div>
        <HandsChoice cause={cause} />
        <div className="cause-sides">
          <CauseEvidence cause={cause} side="evidenceFor" />
          <CauseEvidence cause={cause} side="evidenceAgainst" />
        </div>
      </div>
    </li>
  )
}

function HandsChoice({ cause }: { readonly cause: Cause }) {
  const desk = useCausesDesk()
  const name = useId()
  return (
    <fieldset className="cause-hands">
      <legend>Whose hands is it in?</legend>
      {hands.map((one) => (
        <label key={one} className={one === cause.hands ? 'cause-choice is-chosen' : 'cause-choice'}>
          <input type="radio" name={name} checked={one === cause.hands} onChange={() => changeCause(desk, cause.id, { hands: one })} />
          {handsNames[one]}
        </label>
      ))}
      {cause.hands === null ? null : (
        <button type="button" className="link quiet" onClick={(event) => takeBack(event.currentTarget, () => changeCause(desk, cause.id, { hands: null }))}>
          Not placed
        </button>
      )}
    </fieldset>
  )
}

/** The button goes with what it did: the first choice has the keys then. */
function takeBack(button: HTMLElement, change: () => void): void {
  const first = button.parentElement?.querySelector<HTMLElement>('input')
  change()
  first?.focus()
}
