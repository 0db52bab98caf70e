import { useState, type KeyboardEvent } from 'react'
import type { VirtualItem } from '@tanstack/react-virtual'
import { usePage } from '../../day-page/page-context.ts'
import { EmptyList } from './empty-list.tsx'
import { EntryRow } from './entry-row.tsx'
import { moveCursor } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import type { JournalDesk, Shown } from './journal-store.ts'
import { lineAt, rowAt, rowOf, type Layout } from './layout.ts'
import { filterOf } from './listing.ts'
import { ListLine } from './list-line.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { entryAfterKey } from './list-keys.ts'
import { useListFocus } from './use-list-focus.ts'
import { keyOf, useListRows } from './use-list-rows.ts'
import './entry-list.css'

/** The list of whatever was asked for; nothing until it was first read. */
export function EntryList() {
  const shown = useJournal((state) => state.shown)
  return shown === null ? null : <ShownList shown={shown} />
}

function ShownList({ shown }: { shown: Shown }) {
  const desk = useJournalDesk()
  const { listing, layout } = shown
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const [lead, setLead] = useState<HTMLDivElement | null>(null)
  const rows = useListRows(shown, scroller, lead)
  useListFocus(shown, scroller, rows.showRow)
  const isCalendar = listing.kind === 'month'
  const line = <ListLine shown={shown} topRow={rows.topRow} onGoTo={rows.goToRow} />
  return (
    <>
      {isCalendar ? null : line}
      <div ref={setScroller} className="entry-scroll" onKeyDown={(event) => followKey(desk, layout, event)}>
        {/* What scrolls away above the entries. */}
        <div ref={setLead} className="entry-lead">
          {isCalendar ? (
            <>
              <MonthCalendar />
              {line}
            </>
          ) : null}
          {layout.entryCount === 0 ? <EmptyList listing={listing} /> : null}
        </div>
        <div role="list" aria-label="Entries" className="entry-rows" style={{ blockSize: `${String(rows.height)}px` }}>
          {rows.items.map((item) => (
            <ListRow key={keyOf(layout, item.index)} item={item} offset={item.start - rows.margin} isCursor={item.index === rows.cursorRow} shown={shown} />
          ))}
        </div>
      </div>
    </>
  )
}

interface RowProps {
  readonly item: VirtualItem
  readonly offset: number
  readonly isCursor: boolean
  readonly shown: Shown
}

function ListRow({ item, offset, isCursor, shown: { listing, layout } }: RowProps) {
  const row = rowAt(layout, item.index)
  const line = useJournal(({ pages }) => (row?.kind === 'entry' ? lineAt(pages, { section: row.section.key, index: row.index }) : null))
  const isPageOpen = useJournal((state) => state.isPageOpen)
  const isActive = usePage(({ activeId }) => activeId === line?.id)
  if (row === null) return null
  const place = { transform: `translateY(${String(offset)}px)`, blockSize: `${String(item.size)}px` }
  if (row.kind === 'heading') {
    return (
      <div role="listitem" className="month-heading" style={place}>
        <h2>{row.section.title}</h2>
        <p className="quiet">{row.section.note}</p>
      </div>
    )
  }
  return (
    <div
      role="listitem"
      className={isPageOpen && isActive ? 'entry-row is-open' : 'entry-row'}
      style={place}
      data-row={item.index}
      aria-setsize={layout.entryCount}
      aria-posinset={row.number + 1}
    >
      <EntryRow
        line={line}
        section={row.section.key}
        index={row.index}
        isCursor={isCursor}
        isOpen={isPageOpen && isActive}
        kind={listing.kind}
        inTrash={filterOf(listing).inTrash}
      />
    </div>
  )
}

function followKey(desk: JournalDesk, layout: Layout, event: KeyboardEvent<HTMLDivElement>): void {
  const isInRow = event.target instanceof Element && event.target.closest('[data-row]') !== null
  if (!isInRow || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const from = rowOf(layout, desk.store.getState().cursor)
  const row = from === null ? null : rowAt(layout, from)
  if (row?.kind !== 'entry') return
  if (event.key === 'ArrowUp' && row.number === 0) {
    event.preventDefault()
    return desk.store.setState({ focus: { on: 'field' } })
  }
  const spot = entryAfterKey(layout, row.number, event.key)
  if (spot === null) return
  event.preventDefault()
  moveCursor(desk, spot)
  desk.store.setState({ focus: { on: 'list' } })
}
