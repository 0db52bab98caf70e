import { useId, useState } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import { mostRowsBeside, type Cause } from '../../../shared/models/cause.ts'
import type { ProofRow } from '../../../shared/models/readiness.ts'
import { rowKey, rowsWith } from '../../../shared/rules/causes.ts'
import { counted } from '../../../shared/text.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { sideNames } from './cause-words.ts'
import { layRow, type Side } from './causes-actions.ts'
import { useCauses, useCausesDesk } from './use-causes-desk.ts'

interface Props {
  readonly cause: Cause
  readonly side: Side
  onClose(this: void): void
}

const none: readonly never[] = []

/** Rows of the attempt, newest first; those that are ticked lie beside the card. */
export function RowChooser({ cause, side, onClose }: Props) {
  const id = useId()
  const rows = useCauses((state) => state.board?.rows ?? none)
  const [filter, setFilter] = useState('')
  const found = rowsWith(rows, filter)
  return (
    <AppDialog title={`${sideNames[side]}: from your journal`} onClose={onClose}>
      <div className="row-chooser">
        <input type="search" className="field" aria-label="Find in this list" aria-describedby={id} placeholder="Find in this list" autoFocus value={filter} onChange={({ target }) => setFilter(target.value)} />
        <p id={id} role="status" className="quiet">
          {rows.length === 0 ? 'The journal holds nothing of these days.' : foundInWords(found.length, rows.length)}
        </p>
        <ul className="row-choices" aria-label="From your journal">
          {found.map((row) => (
            <RowChoice key={rowKey(row)} cause={cause} side={side} row={row} />
          ))}
        </ul>
        <div className="dialog-actions">
          <button type="button" className="button is-main" onClick={onClose}>
            Done
          </button>
        </div>
      </div>
    </AppDialog>
  )
}

function foundInWords(found: number, all: number): string {
  return found === all ? `${counted(all, 'thing')} of this attempt, newest first.` : `${String(found)} of ${counted(all, 'thing')}.`
}

function RowChoice({ cause, side, row }: Omit<Props, 'onClose'> & { readonly row: ProofRow }) {
  const desk = useCausesDesk()
  const laid = cause[side]?.rows ?? none
  const isLaid = laid.some((one) => rowKey(one) === rowKey(row))
  return (
    <li>
      <label className="row-choice">
        <input type="checkbox" checked={isLaid} disabled={!isLaid && laid.length >= mostRowsBeside} onChange={({ target }) => layRow(desk, cause, side, row, target.checked)} />
        <span className="quiet">{shortDay(row.on, null)}</span>
        <span dir="auto">{row.words}</span>
      </label>
    </li>
  )
}
