import { counted } from '../../../shared/text.ts'
import { useNumbers } from './numbers-context.ts'
import { countTyped } from './numbers-store.ts'

/** The foot of the table: what went wrong, how numbers can be written, and the button that keeps them. */
export function NumbersActions({ onClose }: { onClose: () => void }) {
  const count = useNumbers(countTyped)
  const isSaving = useNumbers((state) => state.isSaving)
  const failure = useNumbers((state) => state.failure)
  return (
    <>
      {failure === null ? null : (
        <p role="alert" className="numbers-failure">
          {failure}
        </p>
      )}
      <div className="dialog-actions">
        <span className="quiet numbers-hint">An empty field is unknown, never 0. “1.2K” is rounded, “~300” is a guess.</span>
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
        <button type="submit" className="button is-main" disabled={count === 0 || isSaving} title="Ctrl+Enter">
          {count === 0 ? 'Keep' : `Keep ${counted(count, 'number')}`}
        </button>
      </div>
    </>
  )
}
