import { counted } from '../../../shared/text.ts'
import { canRead, readAsChanged } from './column-changes.ts'
import { ColumnsTable } from './columns-table.tsx'
import { ColumnQuestions } from './column-questions.tsx'
import { startOver, type ColumnsStep as State, type ImportDesk } from './import-store.ts'
import './columns-step.css'

interface Props {
  readonly desk: ImportDesk
  readonly state: State
  onClose(this: void): void
}

/** How a table of numbers is to be read, with its first rows as they would be understood. */
export function ColumnsStep({ desk, state, onClose }: Props) {
  const { preview, failure } = state
  const { name, rows, isRemembered, notes } = preview
  return (
    <>
      <p>
        <bdi>{name}</bdi>, {counted(rows, 'row')}. {isRemembered ? 'It is read as you read a table like this before.' : 'This is how it would be read. Say where that is wrong.'}
      </p>
      {notes.length === 0 ? null : <p className="quiet">{notes.join(' ')}</p>}
      <ColumnsTable desk={desk} state={state} />
      <ColumnQuestions desk={desk} state={state} />
      {failure === null ? null : (
        <p role="alert" className="import-failure">
          {failure}
        </p>
      )}
      <div className="dialog-actions columns-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
        <button type="button" className="button" onClick={() => startOver(desk, null)}>
          Choose something else
        </button>
        <button type="button" className="button is-main" autoFocus aria-disabled={!canRead(state)} onClick={() => readAsChanged(desk)}>
          Read the numbers
        </button>
      </div>
    </>
  )
}
