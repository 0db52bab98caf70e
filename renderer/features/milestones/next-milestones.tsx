import type { NextMilestone } from '../../../shared/models/milestone.ts'
import { MilestoneChip } from './milestone-chip.tsx'
import { soFarInWords } from './milestone-words.ts'

/** A count on its way, and where it stands. */
export function NextCard({ next: { title, have } }: { next: NextMilestone }) {
  return (
    <li className="card milestone-card is-next">
      <MilestoneChip kind="next" />
      <p className="milestone-title">
        <bdi>{title}</bdi>
      </p>
      <p className="quiet">{soFarInWords(have)}</p>
    </li>
  )
}

export function NextMilestones({ next }: { next: readonly NextMilestone[] }) {
  if (next.length === 0) return null
  return (
    <section aria-label="Next" className="milestones-next">
      <h2 className="label">Next</h2>
      <ul className="milestone-cards">
        {next.map((one) => (
          <NextCard key={one.key} next={one} />
        ))}
      </ul>
    </section>
  )
}
