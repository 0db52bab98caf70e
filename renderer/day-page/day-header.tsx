import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addDays } from '../../shared/dates.ts'
import { dayTitle, weekdayOf } from '../../shared/day-names.ts'
import { EditorToolbar } from '../components/editor-toolbar.tsx'
import { EntryMarks } from './entry-marks.tsx'
import { editorInHand, openDay, stepDay } from './page-opening.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { isOnlyEntry } from './page-store.ts'

/** The day, how many of the last 28 have words, the way to the days beside it, and what the entry is marked with. */
export function DayHeader() {
  const page = usePage((page) => page.page)
  const isAlone = usePage(isOnlyEntry)
  const { on, daysWrittenOfLast28 } = page.summary
  return (
    <header className="day-header">
      <div className="day-title">
        <h1>{dayTitle(on, page.today)}</h1>
        {/* Nothing written yet is no number worth showing, and these days end today. */}
        {daysWrittenOfLast28 === 0 || on !== page.today || page.quiet.now !== null ? null : <p className="quiet">{String(daysWrittenOfLast28)} of the last 28 days</p>}
      </div>
      <div className="chips">
        <DayChips />
        {/* With several entries the marks stand at the one they belong to. */}
        {isAlone ? <EntryMarks /> : null}
      </div>
      <PageToolbar />
    </header>
  )
}

/** One for the page, above the entries: choosing another entry moves nothing. */
function PageToolbar() {
  const desk = usePageDesk()
  const state = usePage((page) => page.commandState)
  return <EditorToolbar state={state} editor={() => editorInHand(desk)} />
}

function DayChips() {
  const desk = usePageDesk()
  const { today, summary } = usePage((state) => state.page)
  const { on } = summary
  const before = addDays(on, -1)
  const after = addDays(on, 1)
  return (
    <>
      <button type="button" className="chip" aria-label={`The day before, ${weekdayOf(before)}`} onClick={() => void stepDay(desk, -1)}>
        <ChevronLeft size={13} aria-hidden />
        {weekdayOf(before).slice(0, 3)}
      </button>
      {on < today ? (
        <button type="button" className="chip" aria-label={`The day after, ${weekdayOf(after)}`} onClick={() => void stepDay(desk, 1)}>
          {weekdayOf(after).slice(0, 3)}
          <ChevronRight size={13} aria-hidden />
        </button>
      ) : null}
      {on < today ? (
        <button type="button" className="chip is-chosen" onClick={() => void openDay(desk, null)}>
          Back to today
        </button>
      ) : null}
    </>
  )
}
