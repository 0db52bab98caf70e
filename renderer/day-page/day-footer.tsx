import { counted } from '../../shared/text.ts'
import { useApp } from '../app/app-context.ts'
import { SaveLine } from '../components/save-line.tsx'
import { usePage } from './page-context.ts'

/** What the day adds up to so far, and whether every word of it is on the disk. */
export function DayFooter() {
  const isQuiet = usePage(({ page }) => page.quiet.now !== null)
  const saveState = usePage((state) => state.saveState)
  return (
    <section className="day-footer" aria-label="The day so far">
      {isQuiet ? null : <Sums />}
      <SaveLine state={saveState} />
    </section>
  )
}

function Sums() {
  const { today, summary } = usePage((state) => state.page)
  const goal = useApp((app) => app.settings.wordGoal)
  const isToday = summary.on === today
  return (
    <>
      <p>
        <strong>{summary.words.toLocaleString('en-GB')}</strong> {counted(summary.words, 'word').replace(/^\S+ /, '')}{' '}
        {isToday ? 'today' : 'on this day'}
      </p>
      {goal === null ? null : <Goal words={summary.words} goal={goal} />}
      {/* None were typed here where they were imported, or moved from another day. */}
      {summary.wordsAdded === summary.words || summary.wordsAdded === 0 ? null : <p className="quiet">{counted(summary.wordsAdded, 'word')} added</p>}
      {summary.minutes === 0 ? null : <p>{String(summary.minutes)} min</p>}
    </>
  )
}

/** A day over the goal is full; a day under it owes nothing to the next. */
function Goal({ words, goal }: { words: number; goal: number }) {
  return (
    <>
      <progress className="goal" max={goal} value={Math.min(words, goal)} aria-label="Words towards your goal for the day" />
      <p className="quiet">goal {goal.toLocaleString('en-GB')}</p>
    </>
  )
}
