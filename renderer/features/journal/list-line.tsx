import { dayAndMonth, monthTitle } from '../../../shared/day-names.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { ask, moveCursor } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import type { Shown } from './journal-store.ts'
import { rowAt, type Section } from './layout.ts'
import { countInWords } from './listing.ts'

interface Props {
  readonly shown: Shown
  readonly topRow: number
  onGoTo(this: void, row: number): void
}

/** How much there is, and the way about in it. */
export function ListLine({ shown, topRow, onGoTo }: Props) {
  const { listing, layout } = shown
  const words = useCountWords(shown)
  if (layout.entryCount === 0) return <div className="list-line is-empty" />
  return (
    <div className="list-line">
      <p role="status" className="quiet">
        {words}
      </p>
      {listing.kind === 'timeline' && layout.sections.length > 1 ? <MonthJump shown={shown} topRow={topRow} onGoTo={onGoTo} /> : null}
      {listing.kind === 'found' && layout.entryCount > 1 ? <OrderChips /> : null}
    </div>
  )
}

function useCountWords({ listing, layout, isMore }: Shown): string {
  const today = usePage((state) => state.page.today)
  const count = countInWords(listing, layout.entryCount, isMore)
  if (listing.kind === 'month') return `${layout.sections[0]?.note ?? count} in ${monthTitle(listing.month)}`
  return listing.kind === 'on-this-day' ? `${count} on ${dayAndMonth(today, today)} in earlier years` : count
}

/** Shows the month in sight, and leads to any other. */
function MonthJump({ shown: { layout }, topRow, onGoTo }: Props) {
  const desk = useJournalDesk()
  const years = Map.groupBy(layout.sections, ({ key }) => key.slice(0, 4))
  return (
    <select
      className="field month-jump"
      aria-label="Go to a month"
      value={rowAt(layout, topRow)?.section.key ?? ''}
      onChange={(event) => {
        const section = event.target.value
        const at = layout.sections.findIndex(({ key }) => key === section)
        moveCursor(desk, { section, index: 0 })
        onGoTo(layout.firstRows[at] ?? 0)
      }}
    >
      {[...years].map(([year, sections]) => (
        <MonthsOfYear key={year} year={year} sections={sections} />
      ))}
    </select>
  )
}

function MonthsOfYear({ year, sections }: { year: string; sections: readonly Section[] }) {
  return (
    <optgroup label={year}>
      {sections.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </optgroup>
  )
}

function OrderChips() {
  const desk = useJournalDesk()
  const order = useJournal((state) => state.order)
  return (
    <div className="chip-row" role="group" aria-label="Order">
      <ToggleChip title="Best match" isOn={order === 'relevance'} onPress={() => ask(desk, { order: 'relevance' })} />
      <ToggleChip title="Newest" isOn={order === 'newest'} onPress={() => ask(desk, { order: 'newest' })} />
    </div>
  )
}
