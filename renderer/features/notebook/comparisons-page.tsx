import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { takeWantedComparison, useWantedComparison } from '../../app/reflections-tab.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { useFocusKept } from '../../components/use-focus-kept.ts'
import { ComparisonCard } from './comparison-card.tsx'
import { ComparisonDialog } from './comparison-dialog.tsx'
import { createComparisonsDesk, readComparisons, type ComparisonsDesk } from './comparisons-store.ts'
import { OwnTrend } from './own-trend.tsx'
import './notebook.css'

/** Success stories she read, with what they leave out; the page ends with her own way, and nobody else's. */
export function ComparisonsPage({ tabs }: { tabs: ReactNode }) {
  const desk = useComparisonsDesk()
  const { page, dialog } = useStore(desk.store)
  const list = useFocusKept()
  const isWanted = useWantedComparison()
  useEffect(markReady, [])
  useEffect(() => {
    if (isWanted && takeWantedComparison()) desk.store.setState({ dialog: { comparison: null } })
  }, [desk, isWanted])
  return (
    <div className="tabbed-page notebook">
      <header className="tabbed-page-head">
        <h1>Reflections</h1>
        {tabs}
        <button type="button" className="button" onClick={() => desk.store.setState({ dialog: { comparison: null } })}>
          Log a success story
        </button>
      </header>
      {page === null ? null : (
        <>
          {page.comparisons.length === 0 ? <EmptyComparisons /> : null}
          <div className="notebook-cards" role="group" aria-label="Success stories" tabIndex={-1} ref={list}>
            {page.comparisons.map((comparison) => (
              <ComparisonCard key={comparison.id} desk={desk} comparison={comparison} />
            ))}
          </div>
          <OwnTrend page={page} />
        </>
      )}
      {dialog === null ? null : <ComparisonDialog desk={desk} comparison={dialog.comparison} />}
    </div>
  )
}

function useComparisonsDesk(): ComparisonsDesk {
  const client = useClient()
  const say = useApp((app) => app.say)
  const refreshCounts = useApp((app) => app.refreshCounts)
  const [desk] = useState(() => createComparisonsDesk({ client, say, counted: () => void refreshCounts() }))
  useRefresh(useCallback(() => void readComparisons(desk), [desk]))
  return desk
}

function EmptyComparisons() {
  return (
    <p className="notebook-empty">
      A success story tells what went well, and seldom how long it took or what came before. Log one here with what it leaves out. It is
      never counted against you.
    </p>
  )
}
