import { useEffect, useRef } from 'react'
import { showProgressTab, takeTabFocus, useProgressTab, type ProgressTab } from './progress-tab.ts'

const titles: Readonly<Record<ProgressTab, string>> = { charts: 'Charts', milestones: 'Milestones', review: 'Review' }
const tabs = ['charts', 'milestones', 'review'] as const satisfies readonly ProgressTab[]

/** The pages of Progress; each of them shows these in its head. */
export function ProgressTabs() {
  const chosen = useProgressTab()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takeTabFocus()) current.current?.focus()
  }, [chosen])
  return (
    <nav className="chip-row progress-tabs" aria-label="Pages of Progress">
      {tabs.map((tab) => (
        <button
          key={tab}
          ref={tab === chosen ? current : null}
          type="button"
          className={tab === chosen ? 'chip is-chosen' : 'chip'}
          aria-current={tab === chosen ? 'page' : undefined}
          onClick={() => showProgressTab(tab)}
        >
          {titles[tab]}
        </button>
      ))}
    </nav>
  )
}
