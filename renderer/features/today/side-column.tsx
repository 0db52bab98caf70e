import type { DayWords } from '../../../shared/models/day.ts'
import { weekdayOf } from '../../../shared/day-names.ts'
import { counted } from '../../../shared/text.ts'
import { useApp, useRunCommand } from '../../app/app-context.ts'
import { usePage } from '../../day-page/page-context.ts'
import { Next } from './next-card.tsx'
import { TodaysQuestion } from './todays-question.tsx'
import './side-column.css'

export function SideColumn() {
  return (
    <aside className="side-column" aria-label="Beside the page">
      <Next />
      <TodaysQuestion />
      <ThisWeek />
      <LogSomething />
    </aside>
  )
}

function ThisWeek() {
  const week = usePage((page) => page.page.summary.week)
  const today = usePage((state) => state.page.today)
  const isQuiet = usePage(({ page }) => page.quiet.now !== null)
  if (isQuiet) return null
  const most = Math.max(1, ...week.map(({ words }) => words ?? 0))
  const total = week.reduce((sum, { words }) => sum + (words ?? 0), 0)
  return (
    <section aria-labelledby="week-label">
      <h2 className="label" id="week-label">
        This week
      </h2>
      <ol className="week" aria-label={`Words by day, ${counted(total, 'word')} so far`}>
        {week.map((day) => (
          <Bar key={day.on} day={day} share={(day.words ?? 0) / most} isToday={day.on === today} />
        ))}
      </ol>
    </section>
  )
}

function Bar({ day, share, isToday }: { day: DayWords; share: number; isToday: boolean }) {
  const words = day.words === null ? 'still to come' : counted(day.words, 'word')
  const name = weekdayOf(day.on)
  return (
    <li className={isToday ? 'is-today' : undefined} title={`${name}: ${words}`}>
      <span className={share > 0 ? 'bar' : 'bar is-empty'} style={{ blockSize: `${String(Math.max(3, Math.round(share * 52)))}px` }} />
      <span aria-hidden>{name.slice(0, 1)}</span>
      <span className="visually-hidden">{`${name}: ${words}`}</span>
    </li>
  )
}

function LogSomething() {
  const runCommand = useRunCommand()
  const logNumbers = useApp((app) => app.logNumbers)
  return (
    <section aria-labelledby="log-label">
      <h2 className="label" id="log-label">
        Log something
      </h2>
      <div className="log-buttons">
        <button type="button" className="button" onClick={() => runCommand('new-story')}>
          Story
        </button>
        <button type="button" className="button" onClick={() => logNumbers(null)}>
          Story numbers
        </button>
        <button type="button" className="button" onClick={() => runCommand('log-followers')}>
          Follower count
        </button>
        <button type="button" className="button" onClick={() => runCommand('record-answer')}>
          Outcome
        </button>
      </div>
    </section>
  )
}
