import { useEffect, useRef } from 'react'
import type { PageTab } from './page-tab.ts'
import './page-tabs.css'

interface Props<Tab extends string> {
  readonly label: string
  readonly of: PageTab<Tab>
  readonly tabs: readonly { readonly tab: Tab; readonly title: string }[]
}

/** The pages of a place; each of them shows these in its head. */
export function PageTabs<Tab extends string>({ label, of, tabs }: Props<Tab>) {
  const chosen = of.useTab()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (of.takeFocus()) current.current?.focus()
  }, [chosen, of])
  return (
    <nav className="chip-row" aria-label={label}>
      {tabs.map(({ tab, title }) => (
        <button
          key={tab}
          ref={tab === chosen ? current : null}
          type="button"
          className={tab === chosen ? 'chip is-chosen' : 'chip'}
          aria-current={tab === chosen ? 'page' : undefined}
          onClick={() => of.show(tab)}
        >
          {title}
        </button>
      ))}
    </nav>
  )
}
