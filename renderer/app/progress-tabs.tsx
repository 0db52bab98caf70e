import { PageTabs } from './page-tabs.tsx'
import { progressTab } from './progress-tab.ts'

export function ProgressTabs() {
  return (
    <PageTabs
      label="Pages of Progress"
      of={progressTab}
      tabs={[
        { tab: 'charts', title: 'Charts' },
        { tab: 'milestones', title: 'Milestones' },
        { tab: 'review', title: 'Review' }
      ]}
    />
  )
}
