import { shortDay } from '../../shared/day-names.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { useApp } from '../app/app-context.ts'
import { useOpenApplication, useOpenStory } from '../app/crossings.ts'

/** What of the journal shows it; rows that have a page of their own are opened there. */
export function CheckProof({ proof, words }: { proof: readonly ProofRow[]; words: string }) {
  return (
    <ul className="check-proof" aria-label={`Rows behind: ${words}`}>
      {proof.map((row, index) => (
        <li key={row.id ?? index}>
          <span className="proof-day">{shortDay(row.on, null)}</span>
          <Row row={row} />
        </li>
      ))}
    </ul>
  )
}

function Row({ row }: { row: ProofRow }) {
  const open = useOpenRow(row)
  if (open === null) return <bdi>{row.words}</bdi>
  return (
    <button type="button" className="link" dir="auto" onClick={open}>
      {row.words}
    </button>
  )
}

function useOpenRow({ kind, id }: ProofRow): (() => void) | null {
  const openStory = useOpenStory()
  const openApplication = useOpenApplication()
  const openPlace = useApp((app) => app.openPlace)
  if (id === null || kind === 'answer') return null
  if (kind === 'story' || kind === 'placement') return () => openStory(id)
  if (kind === 'application') return () => openApplication(id)
  return () => openPlace('audience')
}
