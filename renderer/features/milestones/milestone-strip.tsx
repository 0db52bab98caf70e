import { dayAndMonth } from '../../../shared/day-names.ts'
import { usePage } from '../../day-page/page-context.ts'
import { MilestoneChip } from './milestone-chip.tsx'
import { NextCard } from './next-milestones.tsx'
import { useMilestones } from './use-milestones.ts'
import './milestones.css'

const cardsInAll = 5

/** The newest few, and what comes next, for below the charts. */
export function MilestoneStrip({ onShowAll }: { onShowAll: () => void }) {
  const { page } = useMilestones()
  const today = usePage((state) => state.page.today)
  const shown = page?.milestones.filter(({ isHidden }) => !isHidden) ?? []
  if (page === null || shown.length + page.next.length === 0) return null
  const next = page.next.slice(0, Math.max(1, cardsInAll - shown.length))
  return (
    <section aria-label="Milestones" className="milestone-strip">
      <div className="milestone-strip-head">
        <h2 className="label">Milestones</h2>
        <button type="button" className="link quiet" onClick={onShowAll}>
          All milestones
        </button>
      </div>
      <ul className="milestone-cards">
        {shown.slice(0, cardsInAll - next.length).map(({ key, kind, title, on, note }) => (
          <li key={key} className="card milestone-card">
            <MilestoneChip kind={kind} />
            <p className="milestone-title">
              <bdi>{title}</bdi>
            </p>
            <p className="quiet">
              {dayAndMonth(on, today)}
              {note === null ? null : <> · {note}</>}
            </p>
          </li>
        ))}
        {next.map((one) => (
          <NextCard key={one.key} next={one} />
        ))}
      </ul>
    </section>
  )
}
