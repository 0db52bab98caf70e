import { useState, type KeyboardEvent } from 'react'
import type { VirtualItem } from '@tanstack/react-virtual'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { NothingFound } from './nothing-found.tsx'
import { lineAt } from './read-stories.ts'
import type { OpenMenu } from './open-menu.tsx'
import { RowMenu } from './row-menu.tsx'
import { rowAfterKey } from './row-keys.ts'
import { settleKind, trashStory } from './list-changes.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import type { StoriesDesk, StoriesState } from './stories-store.ts'
import { StoryRow } from './story-row.tsx'
import { useStoryFocus } from './use-story-focus.ts'
import { useStoryRows } from './use-story-rows.ts'

/** The list of whatever was asked for; nothing until it was first read. */
export function StoryList() {
  const shown = useStories((state) => state.shown)
  return shown === null ? null : <ShownList shown={shown} />
}

function ShownList({ shown: { question, total } }: { shown: NonNullable<StoriesState['shown']> }) {
  const desk = useStoriesDesk()
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const rows = useStoryRows(question, total, scroller)
  useStoryFocus(total, scroller, rows.showRow)
  return (
    <div ref={setScroller} className="story-rows-scroll" onKeyDown={(event) => followKey(desk, event)}>
      {total === 0 ? <NothingFound question={question} /> : null}
      <div role="list" aria-label="Stories" className="story-rows" style={{ blockSize: `${String(rows.height)}px` }}>
        {rows.items.map((item) => (
          <ListRow key={item.key} item={item} total={total} onMenu={setMenu} />
        ))}
      </div>
      {menu === null ? null : <RowMenu menu={menu} onClose={() => setMenu(null)} />}
    </div>
  )
}

interface RowProps {
  readonly item: VirtualItem
  readonly total: number
  onMenu(this: void, menu: OpenMenu): void
}

function ListRow({ item: { index, start, size }, total, onMenu }: RowProps) {
  const line = useStories(({ pages }) => lineAt(pages, index))
  const isCursor = useStories(({ cursor }) => cursor.index === index)
  return (
    <div
      role="listitem"
      className="story-row"
      style={{ transform: `translateY(${String(start)}px)`, blockSize: `${String(size)}px` }}
      data-row={index}
      aria-setsize={total}
      aria-posinset={index + 1}
    >
      <StoryRow line={line} index={index} isCursor={isCursor} onMenu={onMenu} />
    </div>
  )
}

function followKey(desk: StoriesDesk, event: KeyboardEvent<HTMLDivElement>): void {
  const isInRow = event.target instanceof Element && event.target.closest('[data-row]') !== null
  if (!isInRow || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return
  const { cursor, shown, pages } = desk.store.getState()
  const line = lineAt(pages, cursor.index)
  if (event.key === 'Escape' || (event.key === 'ArrowUp' && cursor.index === 0)) desk.store.setState({ focus: { on: 'field' } })
  else if (line !== null && event.key === 'Delete') void trashStory(desk, line.id)
  else if (line !== null && settlesAs(line, event.key) !== null) void settleKind(desk, line, settlesAs(line, event.key) ?? line.kind)
  else {
    const index = rowAfterKey(cursor.index, event.key, shown?.total ?? 0)
    if (index === null) return
    desk.store.setState({ cursor: { index, id: lineAt(pages, index)?.id ?? null }, focus: { on: 'list' } })
  }
  event.preventDefault()
}

/** S and R answer the question that a guessed kind is. */
function settlesAs({ isKindGuessed }: StoryLine, key: string): StoryLine['kind'] | null {
  if (!isKindGuessed) return null
  return key === 's' ? 'story' : key === 'r' ? 'response' : null
}
