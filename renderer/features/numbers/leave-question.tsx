import { counted } from '../../../shared/text.ts'
import { useNumbers } from './numbers-context.ts'
import { countTyped } from './numbers-store.ts'

interface Props {
  onStay(this: void): void
  onLeave(this: void): void
}

/** Nothing that was typed goes unasked. */
export function LeaveQuestion({ onStay, onLeave }: Props) {
  const count = useNumbers(countTyped)
  return (
    <div className="dialog-actions" role="group" aria-label="Close without keeping">
      <p className="numbers-hint" role="alert">
        {counted(count, 'number that you typed is', 'numbers that you typed are')} not kept yet.
      </p>
      <button type="button" className="button is-plain" onClick={onLeave}>
        Throw {count === 1 ? 'it' : 'them'} away
      </button>
      <button type="button" className="button" autoFocus onClick={onStay}>
        Go on typing
      </button>
      <button type="submit" className="button is-main">
        Keep {count === 1 ? 'it' : 'them'}
      </button>
    </div>
  )
}
