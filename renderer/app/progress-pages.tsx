import { MilestoneStrip } from '../features/milestones/milestone-strip.tsx'
import { MilestonesPage } from '../features/milestones/milestones-page.tsx'
import { followersChart } from '../charts/followers-chart.ts'
import { ProgressPlace } from '../features/progress/progress-place.tsx'
import { daysChart, wordsChart } from '../features/progress/writing-charts.ts'
import { ReviewPage } from '../features/review/review-page.tsx'
import type { ChartsOfReview } from '../features/review/review-sheet.tsx'
import { progressTab } from './progress-tab.ts'
import { ProgressTabs } from './progress-tabs.tsx'

/** The review shows what the place of charts draws: features know of each other only here. */
const chartsOfReview: ChartsOfReview = (page, followers) => [
  daysChart(page),
  wordsChart(page),
  ...(followers.account === null ? [] : [followersChart(followers)])
]

/** What her weeks add up to: drawn, as what was reached, and as one page to keep. */
export function ProgressPages() {
  const tab = progressTab.useTab()
  if (tab === 'milestones') return <MilestonesPage tabs={<ProgressTabs />} />
  if (tab === 'review') return <ReviewPage tabs={<ProgressTabs />} chartsOf={chartsOfReview} />
  return <ProgressPlace tabs={<ProgressTabs />} below={<MilestoneStrip onShowAll={() => progressTab.show('milestones')} />} />
}
