import { ComparisonsPage } from '../features/notebook/comparisons-page.tsx'
import { NotebookPage } from '../features/notebook/notebook-page.tsx'
import { ReflectionsPage } from '../features/reflections/reflections-page.tsx'
import { useApp, useRunCommand } from './app-context.ts'
import { PageTabs } from './page-tabs.tsx'
import { reflectionsTab } from './reflections-tab.ts'

/** What she answered, what she tried, and what others say they did. */
export function ReflectionsPages() {
  const tab = reflectionsTab.useTab()
  const runCommand = useRunCommand()
  if (tab === 'notebook') return <NotebookPage tabs={<ReflectionsTabs />} onLogComparison={() => runCommand('log-comparison')} />
  if (tab === 'comparisons') return <ComparisonsPage tabs={<ReflectionsTabs />} />
  return <ReflectionsPage tabs={<ReflectionsTabs />} />
}

/** Success stories have no tab until she has logged one: nobody is led to compare. */
function ReflectionsTabs() {
  const hasComparisons = useApp((app) => app.counts.comparisons > 0)
  const isThere = reflectionsTab.useTab() === 'comparisons'
  return (
    <PageTabs
      label="Pages of Reflections"
      of={reflectionsTab}
      tabs={[
        { tab: 'reflections', title: 'Reflections' },
        { tab: 'notebook', title: 'Notebook' },
        ...(hasComparisons || isThere ? [{ tab: 'comparisons', title: 'Success stories' } as const] : [])
      ]}
    />
  )
}
