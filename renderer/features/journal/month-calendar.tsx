import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, type LucideIcon } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isDay, type Day } from '../../../shared/dates.ts'
import { dayAndMonth, monthTitle } from '../../../shared/day-names.ts'
import type { DayInCalendar } from '../../../shared/models/find.ts'
import { counted } from '../../../shared/text.ts'
import { useApp } from '../../app/app-context.ts'
import { MonthGrid } from '../../components/month-grid.tsx'
import { addMonths, dayAfterKey, lastDayOf, monthOf } from '../../components/months.ts'
import { usePage } from '../../day-page/page-context.ts'
import { reachedDay, stepOf } from './calendar-days.ts'
import { ask, openCalendarDay } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import './month-calendar.css'

/** A month of days, each marked by its words. The day at the cursor is the one that Tab leads to. */
export function MonthCalendar() {
  const month = useJournal((state) => state.month)
  const weekStart = useApp((app) => app.settings.weekStart)
  const today = usePage((state) => state.page.today)
  const days = useJournal((state) => state.days)
  const { cursor, box, followKey, choose } = useDayCursor({ month, today, weekStart, days })
  const most = Math.max(1, ...days.map(({ words }) => words))
  return (
    <div className="month-calendar">
      <MonthSteps month={month} today={today} />
      <MonthGrid
        month={month}
        weekStart={weekStart}
        box={box}
        weekdayLetters={2}
        onKeyDown={followKey}
        cellOf={(day) => (
          <td key={day} role="gridcell">
            <DayButton day={day} today={today} isCursor={day === cursor} written={days.find(({ on }) => on === day)} most={most} onChoose={() => choose(day)} />
          </td>
        )}
      />
    </div>
  )
}

interface DayProps {
  readonly day: Day
  readonly today: Day
  readonly isCursor: boolean
  readonly written: DayInCalendar | undefined
  readonly most: number
  onChoose(this: void): void
}

function DayButton({ day, today, isCursor, written, most, onChoose }: DayProps) {
  const isOpen = useJournal((state) => state.isPageOpen)
  const isShown = usePage(({ page }) => page.summary.on === day)
  const amount = written === undefined ? '' : `, ${counted(written.words, 'word')} in ${counted(written.entries, 'entry', 'entries')}`
  return (
    <button
      type="button"
      className={`calendar-day step-${String(stepOf(written, most))}`}
      tabIndex={isCursor ? 0 : -1}
      data-day={day}
      disabled={day > today && written === undefined}
      aria-current={day === today ? 'date' : undefined}
      aria-pressed={isOpen && isShown}
      aria-label={`${dayAndMonth(day, today)}${amount}`}
      onClick={onChoose}
    >
      {String(Number(day.slice(8)))}
    </button>
  )
}

interface Days {
  readonly month: string
  readonly today: Day
  readonly weekStart: number
  readonly days: readonly DayInCalendar[]
}

/** The day that was opened or that the arrow keys have come to since; it takes the month along. */
function useDayCursor({ month, today, weekStart, days }: Days) {
  const desk = useJournalDesk()
  const [chosen, setChosen] = useState(today)
  const box = useRef<HTMLTableElement>(null)
  const isMoving = useRef(false)
  const cursor = monthOf(chosen) === month ? chosen : latestIn(month, today)
  const focus = useJournal((state) => state.focus)
  useEffect(() => {
    if (!isMoving.current && focus?.on !== 'calendar') return
    isMoving.current = false
    if (focus?.on === 'calendar') desk.store.setState({ focus: null })
    box.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus()
  }, [desk, cursor, focus])
  const followKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = dayAfterKey(cursor, event.key, { weekStart, isShifted: event.shiftKey })
    if (to === null) return
    event.preventDefault()
    const day = reachedDay(cursor, to, { today, written: days.map(({ on }) => on) })
    if (!isDay(day) || day === cursor) return
    isMoving.current = true
    setChosen(day)
    if (monthOf(day) !== month) ask(desk, { month: monthOf(day) })
  }
  const choose = (day: Day): void => {
    setChosen(day)
    void openCalendarDay(desk, day)
  }
  return { cursor, box, followKey, choose }
}

function latestIn(month: string, today: Day): Day {
  return lastDayOf(month) > today ? today : lastDayOf(month)
}

const steps: readonly { months: number; title: string; icon: LucideIcon }[] = [
  { months: -12, title: 'The year before', icon: ChevronsLeft },
  { months: -1, title: 'The month before', icon: ChevronLeft },
  { months: 1, title: 'The month after', icon: ChevronRight },
  { months: 12, title: 'The year after', icon: ChevronsRight }
]

function MonthSteps({ month, today }: { month: string; today: Day }) {
  const [yearBefore, monthBefore, monthAfter, yearAfter] = steps.map((step) => <Step key={step.title} {...step} month={month} today={today} />)
  return (
    <div className="month-steps">
      {yearBefore}
      {monthBefore}
      <h2 aria-live="polite">{monthTitle(month)}</h2>
      {monthAfter}
      {yearAfter}
    </div>
  )
}

function Step({ months, title, icon: Icon, month, today }: (typeof steps)[number] & { month: string; today: Day }) {
  const desk = useJournalDesk()
  const to = addMonths(month, months)
  // A year on from last autumn would be past today: then today's month is as far as it goes.
  const reached = to !== null && to > monthOf(today) ? monthOf(today) : to
  const isEnd = reached === null || reached === month
  return (
    <button type="button" className="icon-button" aria-label={title} disabled={isEnd} onClick={() => (isEnd ? undefined : ask(desk, { month: reached }))}>
      <Icon size={16} aria-hidden />
    </button>
  )
}
