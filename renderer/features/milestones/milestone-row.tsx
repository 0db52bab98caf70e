import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Milestone } from '../../../shared/models/milestone.ts'
import { MoreMenu, type MenuChoice } from '../../components/more-menu.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { hideKind, hideOne, neverShow, removeOwn, showAgain } from './milestone-changes.ts'
import { MilestoneChip } from './milestone-chip.tsx'
import { MilestoneEvidence } from './milestone-evidence.tsx'
import { kindNames } from './milestone-words.ts'
import type { MilestonesDesk } from './milestones-store.ts'

/** One that was reached, on its day. */
export function MilestoneRow({ desk, milestone }: { desk: MilestonesDesk; milestone: Milestone }) {
  const { kind, on, title, note, evidence, isHidden } = milestone
  const today = usePage(({ page }) => page.today)
  return (
    <li className={isHidden ? 'milestone-row is-hidden' : 'milestone-row'}>
      <p className="milestone-day">{dayAndMonth(on, on)}</p>
      <div className="milestone-words">
        <p className="milestone-title">
          <bdi>{title}</bdi> <MilestoneChip kind={kind} />
        </p>
        {note === null ? null : <p className="milestone-note">{note}</p>}
        {evidence.length === 0 ? null : (
          <p className="milestone-shown">
            {evidence.map((one) => (
              <span key={`${one.kind} ${one.id ?? one.words}`}>
                <MilestoneEvidence evidence={one} />
                {one.on === on ? null : <span className="quiet">, {dayAndMonth(one.on, today)}</span>}
              </span>
            ))}
          </p>
        )}
      </div>
      {isHidden ? (
        <button type="button" className="button is-plain" onClick={() => void showAgain(desk, milestone)} aria-label={`Show again: ${title}`}>
          Show again
        </button>
      ) : null}
      <MoreMenu label={`More for ${title}`} choices={choicesOf(desk, milestone)} />
    </li>
  )
}

function choicesOf(desk: MilestonesDesk, milestone: Milestone): MenuChoice[] {
  const { kind, isHidden } = milestone
  const never = { title: 'Never show again', run: () => void neverShow(desk, milestone) }
  const ownChoices = [
    { title: 'Edit', run: () => desk.store.setState({ dialog: { milestone } }) },
    { title: 'Remove', run: () => void removeOwn(desk, milestone) }
  ]
  const hiding = [
    { title: 'Hide', run: () => void hideOne(desk, milestone) },
    { title: `Hide all: ${kindNames[kind]}`, run: () => void hideKind(desk, kind) }
  ]
  return [...(kind === 'own' ? ownChoices : []), ...(isHidden ? [] : hiding), ...(kind === 'own' ? [] : [never])]
}
