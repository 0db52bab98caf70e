import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import type { Day } from '../../../shared/dates.ts'
import { dayTitle, monthTitle } from '../../../shared/day-names.ts'
import type { ProgramLine } from '../../../shared/models/application.ts'
import { MonthGrid } from '../../components/month-grid.tsx'
import { addMonths, type Month } from '../../components/months.ts'
import { calendarItems, itemTitle, type CalendarItem } from './calendar-items.ts'
import { useCalendarCursor } from './use-calendar-cursor.ts'
import './timeline.css'

interface Props {
  readonly lines: readonly Pick<ProgramLine, 'applications'>[]
  readonly today: Day
  readonly weekStart: number
  onOpen(this: void, applicationId: string): void
}

/** What was sent and answered, and what comes next, of all programs. The arrow keys go from day to day, Tab into one. */
export function ApplicationsCalendar({ lines, today, weekStart, onOpen }: Props) {
  const items = useMemo(() => calendarItems(lines), [lines])
  const { month, cursor, box, followKey, show, choose } = useCalendarCursor(today, weekStart)
  return (
    <section className="applications-calendar card" aria-label="Calendar">
      <CalendarHead month={month} onShow={show} onToday={() => choose(today)} />
      <MonthGrid
        month={month}
        weekStart={weekStart}
        box={box}
        weekdayLetters={3}
        onKeyDown={followKey}
        cellOf={(day) => (
          <DayCell key={day} day={day} today={today} isCursor={day === cursor} items={items.get(day) ?? []} onOpen={onOpen} onChoose={choose} />
        )}
      />
    </section>
  )
}

interface HeadProps {
  readonly month: Month
  onShow(this: void, month: Month): void
  onToday(this: void): void
}

function CalendarHead({ month, onShow, onToday }: HeadProps) {
  const step = (months: number, title: string, icon: React.ReactNode) => {
    const to = addMonths(month, months)
    return (
      <button type="button" className="icon-button" aria-label={title} disabled={to === null} onClick={() => (to === null ? undefined : onShow(to))}>
        {icon}
      </button>
    )
  }
  return (
    <div className="applications-calendar-head">
      <h2 aria-live="polite">{monthTitle(month)}</h2>
      {step(-1, 'The month before', <ChevronLeft size={16} aria-hidden />)}
      {step(1, 'The month after', <ChevronRight size={16} aria-hidden />)}
      <button type="button" className="button" onClick={onToday}>
        This month
      </button>
    </div>
  )
}

interface CellProps {
  readonly day: Day
  readonly today: Day
  readonly isCursor: boolean
  readonly items: readonly CalendarItem[]
  onOpen(this: void, applicationId: string): void
  onChoose(this: void, day: Day): void
}

function DayCell({ day, today, isCursor, items, onOpen, onChoose }: CellProps) {
  const tabIndex = isCursor ? 0 : -1
  return (
    <td
      role="gridcell"
      tabIndex={tabIndex}
      data-day={day}
      className={items.length === 0 ? 'calendar-cell' : 'calendar-cell has-items'}
      aria-current={day === today ? 'date' : undefined}
      aria-label={[dayTitle(day, today), ...items.map(itemTitle)].join('; ')}
      onClick={() => onChoose(day)}
    >
      <span className="calendar-number">{String(Number(day.slice(8)))}</span>
      {items.map((item) => (
        <button
          key={`${item.kind} ${item.applicationId} ${item.words}`}
          type="button"
          tabIndex={tabIndex}
          className={`calendar-item is-${item.kind}`}
          title={itemTitle(item)}
          aria-label={`Open: ${itemTitle(item)}`}
          onClick={() => onOpen(item.applicationId)}
        >
          <span>{item.words}</span>
          <bdi>{item.programName}</bdi>
        </button>
      ))}
    </td>
  )
}
