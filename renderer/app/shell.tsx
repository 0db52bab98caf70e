import { useEffect } from 'react'
import { QuietLine } from '../features/quiet/quiet-line.tsx'
import { TodayPlace } from '../features/today/today-place.tsx'
import { latePart } from '../components/late-part.tsx'
import { useApp } from './app-context.ts'
import { NoticeBar } from './notice-bar.tsx'
import { Sidebar } from './sidebar.tsx'
import './shell.css'

const JournalPlace = latePart(async () => (await import('../features/journal/journal-place.tsx')).JournalPlace)
const StoriesPlace = latePart(async () => (await import('../features/stories/stories-place.tsx')).StoriesPlace)
const AudiencePlace = latePart(async () => (await import('../features/audience/audience-place.tsx')).AudiencePlace)
const ApplicationsPages = latePart(async () => (await import('./applications-pages.tsx')).ApplicationsPages)
const ProgressPages = latePart(async () => (await import('./progress-pages.tsx')).ProgressPages)
const ReflectionsPages = latePart(async () => (await import('./reflections-pages.tsx')).ReflectionsPages)
const RemindersPlace = latePart(async () => (await import('../features/reminders/reminders-place.tsx')).RemindersPlace)
const SettingsPage = latePart(async () => (await import('./settings-page.tsx')).SettingsPage)
const WindowDrop = latePart(async () => (await import('../features/import/window-drop.tsx')).WindowDrop)
const Overlays = latePart(async () => (await import('./overlays.tsx')).Overlays)

/** The frame: the sidebar, the place that is open, and what may lie over it for a moment. */
export function Shell() {
  const isFocused = useApp((app) => app.isFocused)
  const overlay = useApp((app) => app.overlay)
  useEscapeFromFocus(isFocused)
  return (
    <div className={isFocused ? 'shell is-focused' : 'shell'}>
      <Sidebar />
      <main className="place">
        <OpenPlace />
      </main>
      <NoticeBar />
      <WindowDrop />
      {overlay === null ? null : <Overlays overlay={overlay} />}
      {isFocused ? <LeaveFocus /> : null}
    </div>
  )
}

function OpenPlace() {
  const place = useApp((app) => app.place)
  if (place === 'today') return <TodayPlace line={<QuietLine />} />
  if (place === 'journal') return <JournalPlace />
  if (place === 'stories') return <StoriesPlace />
  if (place === 'audience') return <AudiencePlace />
  if (place === 'applications') return <ApplicationsPages />
  if (place === 'progress') return <ProgressPages />
  if (place === 'reminders') return <RemindersPlace />
  if (place === 'reflections') return <ReflectionsPages />
  return <SettingsPage />
}

function LeaveFocus() {
  const toggleFocus = useApp((app) => app.toggleFocus)
  return (
    <button type="button" className="leave-focus chip" onClick={toggleFocus}>
      Leave focus mode <kbd>Esc</kbd>
    </button>
  )
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
