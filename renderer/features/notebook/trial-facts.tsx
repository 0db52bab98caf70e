import { useState } from 'react'
import { useStore } from 'zustand'
import { shortDay } from '../../../shared/day-names.ts'
import type { MeanwhileRow, StrategyTrial, TrialCount } from '../../../shared/models/notebook.ts'
import { useApp } from '../../app/app-context.ts'
import { ProofRows, RowLink } from '../../components/proof-rows.tsx'
import { usePage } from '../../day-page/page-context.ts'
import type { TrialsDesk } from './trials-store.ts'

/** What was logged of the days of a trial. */
export function TrialFacts({ desk, trial: { id, name, fromOn } }: { desk: TrialsDesk; trial: StrategyTrial }) {
  const today = usePage(({ page }) => page.today)
  const facts = useStore(desk.store, (state) => state.facts[id])
  const [opened, setOpened] = useState<string | null>(null)
  if (fromOn > today) return <p className="quiet">It hasn’t begun yet.</p>
  if (facts === undefined) return <p className="quiet">Looking at what was logged of these days</p>
  const { counts, meanwhile } = facts
  const open = counts.find((count) => count.name === opened && count.rows.length > 0)
  return (
    <>
      <ul className="trial-counts" aria-label={`Counts of these days: ${name}`}>
        {counts.map((count) => (
          <Count key={count.name} count={count} isOpen={count === open} onToggle={() => setOpened(count === open ? null : count.name)} />
        ))}
      </ul>
      {open === undefined ? null : <ProofRows rows={open.rows} label={`Rows behind ${open.name}: ${name}`} />}
      {meanwhile.count === 0 ? null : <Meanwhile {...meanwhile} />}
    </>
  )
}

function Count({ count: { name, value, detail, rows }, isOpen, onToggle }: { count: TrialCount; isOpen: boolean; onToggle: () => void }) {
  const words = value === null ? 'not known' : value.toLocaleString('en-GB')
  return (
    <li className={value === null ? 'trial-count is-unknown' : 'trial-count'}>
      {rows.length === 0 ? (
        <span className="trial-value">{words}</span>
      ) : (
        <button type="button" className="trial-value link" aria-expanded={isOpen} aria-label={`${words} ${name}: show the rows`} onClick={onToggle}>
          {words}
        </button>
      )}
      <span>{name}</span>
      {detail === '' ? null : <span className="quiet">{detail}</span>}
    </li>
  )
}

function Meanwhile({ count, rows }: { count: number; rows: readonly MeanwhileRow[] }) {
  return (
    <details className="trial-meanwhile">
      <summary>Meanwhile ({count.toLocaleString('en-GB')})</summary>
      <ul className="proof-rows" aria-label="Meanwhile">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.id ?? row.on}`}>
            <span className="proof-day">{shortDay(row.on, null)}</span>
            {row.kind === 'event' ? <EventLink words={row.words} /> : <RowLink row={row} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Outside events stand in Audience. */
function EventLink({ words }: { words: string }) {
  const openPlace = useApp((app) => app.openPlace)
  return (
    <button type="button" className="link" dir="auto" onClick={() => openPlace('audience')}>
      {words}
    </button>
  )
}
