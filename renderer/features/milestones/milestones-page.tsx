import { useEffect, type ReactNode } from 'react'
import type { MilestonePage } from '../../../shared/models/milestone.ts'
import { useRunCommand } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { KindChips } from './kind-chips.tsx'
import { MilestoneTimeline } from './milestone-timeline.tsx'
import type { MilestonesDesk } from './milestones-store.ts'
import { NextMilestones } from './next-milestones.tsx'
import { OwnMilestoneDialog } from './own-milestone-dialog.tsx'
import { useMilestones } from './use-milestones.ts'
import './milestones.css'

/** First times, sums and anniversaries, each with what shows it. */
export function MilestonesPage({ tabs }: { tabs: ReactNode }) {
  const { desk, page, showsHidden, dialog } = useMilestones()
  useEffect(markReady, [])
  return (
    <div className="tabbed-page milestones">
      <header className="tabbed-page-head">
        <h1>Progress</h1>
        {tabs}
        <button type="button" className="button" onClick={() => desk.store.setState({ dialog: { milestone: null } })}>
          Add your own
        </button>
      </header>
      {page === null ? null : page.milestones.length + page.hiddenKinds.length === 0 ? <EmptyMilestones /> : <Shown desk={desk} page={page} showsHidden={showsHidden} />}
      {dialog === null ? null : <OwnMilestoneDialog desk={desk} milestone={dialog.milestone} />}
    </div>
  )
}

function Shown({ desk, page, showsHidden }: { desk: MilestonesDesk; page: MilestonePage; showsHidden: boolean }) {
  const { milestones, hiddenKinds, next } = page
  const shown = milestones.filter(({ isHidden, kind }) => !isHidden || (showsHidden && !hiddenKinds.includes(kind)))
  return (
    <>
      <KindChips desk={desk} page={page} showsHidden={showsHidden} />
      <NextMilestones next={next} />
      {shown.length === 0 ? <p className="quiet">Everything that was reached is hidden. The chips above show it again.</p> : null}
      <MilestoneTimeline desk={desk} milestones={shown} />
    </>
  )
}

function EmptyMilestones() {
  const runCommand = useRunCommand()
  return (
    <div className="tabbed-page-empty">
      <p>
        What your journal reaches will stand here by its day: the first entry, the first story, 1,000 words, a reader who came back. Each shows
        where it comes from, and you can add your own.
      </p>
      <button type="button" className="button" onClick={() => runCommand('go-today')}>
        Write today’s page
      </button>
    </div>
  )
}
