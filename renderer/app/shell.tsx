import { lazy, Suspense, useEffect } from 'react'
import { TodayPlace } from '../features/today/today-place.tsx'
import { ComingPlace } from '../features/coming/coming-place.tsx'
import { useApp } from './app-context.ts'
import { NoticeBar } from './notice-bar.tsx'
import { Sidebar } from './sidebar.tsx'
import './shell.css'

const SettingsPlace = lazy(() => import('../features/settings/settings-place.tsx'))
const Overlays = lazy(() => import('./overlays.tsx'))

/** The frame: the sidebar, the place that is open, and what may lie over it for a moment. */
export function Shell() {
  const isFocused = useApp((app) => app.isFocused)
  const overlay = useApp((app) => app.overlay)
  useEscapeFromFocus(isFocused)
  return (
    <div className={isFocused ? 'shell is-focused' : 'shell'}>
      <Sidebar />
      <main className="place">
        <Suspense>
          <OpenPlace />
        </Suspense>
      </main>
      <NoticeBar />
      <Suspense>{overlay === null ? null : <Overlays overlay={overlay} />}</Suspense>
    </div>
  )
}

function OpenPlace() {
  const place = useApp((app) => app.place)
  if (place === 'today') return <TodayPlace />
  if (place === 'settings') return <SettingsPlace />
  return <ComingPlace place={place} />
}

function useEscapeFromFocus(isFocused: boolean): void {
  const toggleFocus = useApp((app) => app.toggleFocus)
  useEffect(() => {
    if (!isFocused) return
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) toggleFocus()
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [isFocused, toggleFocus])
}
