import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import type { Cause, Evidences } from '../../../shared/models/cause.ts'
import { rowKey } from '../../../shared/rules/causes.ts'
import { useApp } from '../../app/app-context.ts'
import { RowLink } from '../../components/proof-rows.tsx'
import { useRowFocus } from '../../components/use-row-focus.ts'
import { sideNames } from './cause-words.ts'
import { changeCause, layRow, type Side } from './causes-actions.ts'
import { RowChooser } from './row-chooser.tsx'
import { useCausesDesk } from './use-causes-desk.ts'

interface Props {
  readonly cause: Cause
  readonly side: Side
}

/** What lies on one side of a card: rows that open, and a note. */
export function CauseEvidence({ cause, side }: Props) {
  const id = useId()
  const laid = cause[side]
  return (
    <div role="group" className="cause-side" aria-labelledby={id}>
      <h3 id={id}>{sideNames[side]}</h3>
      {laid === null ? (
        <p className="quiet">What lay here can’t be read any more, so nothing can be laid over it. It is still in the journal file; a backup may hold it whole.</p>
      ) : (
        <Laid cause={cause} side={side} laid={laid} />
      )}
    </div>
  )
}

function Laid({ cause, side, laid: { rows, note } }: Props & { readonly laid: Evidences }) {
  const desk = useCausesDesk()
  const { spellcheck } = useApp((app) => app.settings)
  const [isChoosing, setChoosing] = useState(false)
  return (
    <>
      <LaidRows cause={cause} side={side} rows={rows} />
      <textarea
        className="field cause-note"
        aria-label={`A note: ${sideNames[side].toLowerCase()}`}
        placeholder="A note, if you like"
        rows={1}
        dir="auto"
        maxLength={10_000}
        spellCheck={spellcheck}
        value={note}
        onChange={({ target }) => changeCause(desk, cause.id, { [side]: { rows, note: target.value } })}
        onBlur={() => void desk.autosave.flush()}
      />
      <button type="button" className="link cause-lay" onClick={() => setChoosing(true)}>
        Lay something beside it…
      </button>
      {isChoosing ? <RowChooser cause={cause} side={side} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}

function LaidRows({ cause, side, rows }: Props & { readonly rows: Evidences['rows'] }) {
  const desk = useCausesDesk()
  const list = useRowFocus('li', '.icon-button')
  return (
    <ul ref={list} className="cause-rows" aria-label={`Rows: ${sideNames[side].toLowerCase()}`} tabIndex={-1} hidden={rows.length === 0}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <span className="cause-row">
            <span className="quiet">{shortDay(row.on, null)}</span> <RowLink row={row} />
          </span>
          <button type="button" className="icon-button" aria-label={`Take away: ${row.words}`} onClick={() => layRow(desk, cause, side, row, false)}>
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
