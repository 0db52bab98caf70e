import { shortDay } from '../../shared/day-names.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { useApp } from '../app/app-context.ts'
import { useOpenApplication, useOpenEntry, useOpenStory } from '../app/crossings.ts'
import './proof-rows.css'

/** Rows of the journal that show something; those that have a page of their own are opened there. */
export function ProofRows({ rows, label }: { rows: readonly ProofRow[]; label: string }) {
  return (
    <ul className="proof-rows" aria-label={label}>
      {rows.map((row, index) => (
        <li key={`${row.id ?? ''} ${String(index)}`}>
          <span className="proof-day">{shortDay(row.on, null)}</span>
          <RowLink row={row} />
        </li>
      ))}
    </ul>
  )
}

export function RowLink({ row }: { row: ProofRow }) {
  const open = useOpenRow(row)
  if (open === null) return <bdi>{row.words}</bdi>
  return (
    <button type="button" className="link" dir="auto" onClick={open}>
      {row.words}
    </button>
  )
}

function useOpenRow({ kind, id, on }: ProofRow): (() => void) | null {
  const openStory = useOpenStory()
  const openApplication = useOpenApplication()
  const openEntry = useOpenEntry()
  const openPlace = useApp((app) => app.openPlace)
  if (id === null || kind === 'answer') return null
  if (kind === 'story' || kind === 'placement') return () => openStory(id)
  if (kind === 'application') return () => openApplication(id)
  if (kind === 'entry') return () => openEntry({ id, on })
  return () => openPlace('audience')
}
