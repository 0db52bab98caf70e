import { monthTitle } from '../../../shared/day-names.ts'
import type { Milestone } from '../../../shared/models/milestone.ts'
import { MilestoneRow } from './milestone-row.tsx'
import type { MilestonesDesk } from './milestones-store.ts'
import { useRowFocus } from '../../components/use-row-focus.ts'

/** By year and month, newest first. */
export function MilestoneTimeline({ desk, milestones }: { desk: MilestonesDesk; milestones: readonly Milestone[] }) {
  const list = useRowFocus('.milestone-row', '.icon-button')
  return (
    <div ref={list} className="milestone-timeline">
      {grouped(milestones, ({ on }) => on.slice(0, 4)).map(({ name: year, members }) => (
        <section key={year} aria-label={String(Number(year))}>
          <h2>{Number(year)}</h2>
          {grouped(members, ({ on }) => on.slice(0, 7)).map(({ name: month, members: ofMonth }) => (
            <section key={month} aria-label={monthTitle(month)}>
              <h3 className="label">{monthTitle(month).replace(/ \d+$/, '')}</h3>
              <ul className="milestone-rows">
                {ofMonth.map((milestone) => (
                  <MilestoneRow key={milestone.key} desk={desk} milestone={milestone} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}

interface Group {
  readonly name: string
  readonly members: readonly Milestone[]
}

/** Neighbours of one name together, in their order. */
function grouped(milestones: readonly Milestone[], nameOf: (milestone: Milestone) => string): Group[] {
  return [...Map.groupBy(milestones, nameOf)].map(([name, members]) => ({ name, members }))
}
