import {
  AlarmClock, BookOpen, ChartNoAxesColumn, MessageSquare, NotebookText, PencilLine, Send, Settings, UsersRound,
  type LucideIcon
} from 'lucide-react'
import { places, type PlaceId } from '../../shared/places.ts'
import { usePage } from '../day-page/page-context.ts'
import { useApp, useRunCommand } from './app-context.ts'
import { keyCaps } from './keys.ts'
import './sidebar.css'

const icons: Readonly<Record<PlaceId, LucideIcon>> = {
  today: PencilLine,
  journal: NotebookText,
  stories: BookOpen,
  audience: UsersRound,
  applications: Send,
  reflections: MessageSquare,
  progress: ChartNoAxesColumn,
  reminders: AlarmClock,
  settings: Settings
}

export function Sidebar() {
  return (
    <nav className="sidebar" aria-label="Places">
      <p className="wordmark">
        Second <em>Draft</em>
      </p>
      <ul>
        {places
          .filter(({ id }) => id !== 'settings')
          .map(({ id, title }) => (
            <PlaceLink key={id} id={id} title={title} />
          ))}
      </ul>
      <PaletteHint />
      <ul>
        <PlaceLink id="settings" title="Settings" />
      </ul>
    </nav>
  )
}

function PlaceLink({ id, title }: { id: PlaceId; title: string }) {
  const isOpen = useApp((app) => app.place === id)
  const runCommand = useRunCommand()
  const count = useCount(id)
  const Icon = icons[id]
  return (
    <li>
      <button
        type="button"
        className="place-link"
        aria-current={isOpen ? 'page' : undefined}
        title={title}
        onClick={() => runCommand(`go-${id}`)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="place-title">{title}</span>
        <Mark id={id} />
        {count === null ? null : (
          <span className={id === 'reminders' ? 'place-count is-due' : 'place-count'}>
            {count.number.toLocaleString('en-GB')}
            <span className="visually-hidden"> {count.number === 1 ? count.one : count.many}</span>
          </span>
        )}
      </button>
    </li>
  )
}

/** Applications has one while an answer is awaited, or a day to apply again has come. */
function Mark({ id }: { id: PlaceId }) {
  const { waitingApplications, dueReapplies } = useApp((app) => app.counts)
  const isQuiet = usePage(({ page }) => page.quiet.now !== null)
  if (id !== 'applications' || dueReapplies + (isQuiet ? 0 : waitingApplications) === 0) return null
  return (
    <span className="place-mark">
      <span className="visually-hidden"> {dueReapplies > 0 ? 'you can apply again' : 'an answer is awaited'}</span>
    </span>
  )
}

/** How much a place holds, with the word for it; null where there is nothing yet, or nothing to count. On quiet days only what is due is. */
function useCount(id: PlaceId): { number: number; one: string; many: string } | null {
  const { entries, stories, dueReminders, reflections } = useApp((app) => app.counts)
  const isQuiet = usePage(({ page }) => page.quiet.now !== null)
  if (id === 'reminders' && dueReminders > 0) return { number: dueReminders, one: 'due', many: 'due' }
  if (isQuiet) return null
  if (id === 'journal' && entries > 0) return { number: entries, one: 'entry', many: 'entries' }
  if (id === 'reflections' && reflections > 0) return { number: reflections, one: 'reflection', many: 'reflections' }
  return id === 'stories' && stories > 0 ? { number: stories, one: 'story', many: 'stories' } : null
}

function PaletteHint() {
  const showOverlay = useApp((app) => app.showOverlay)
  return (
    <button type="button" className="palette-hint" onClick={() => showOverlay('palette')}>
      {keyCaps('CmdOrCtrl+K').map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
      <span>Find or do anything</span>
    </button>
  )
}
