import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { storyStatuses } from '../../../shared/models/story.ts'
import { NothingFound } from './nothing-found.tsx'
import { BoardColumn } from './board-column.tsx'
import { CardMenu } from './card-menu.tsx'
import type { OpenMenu } from './open-menu.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import './story-board.css'

/** Five columns from an idea to what became of it; a story is moved by hand, with the keys, or from its menu. */
export function StoryBoard() {
  const desk = useStoriesDesk()
  const board = useStories((state) => state.board)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useBoardFocus(box)
  if (board === null) return null
  const isEmpty = storyStatuses.every((status) => board.columns[status].total === 0)
  if (isEmpty) return <NothingFound question={board.question} />
  const leaveUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    desk.store.setState({ focus: { on: 'field' } })
  }
  const noteCursor = ({ target }: FocusEvent): void => {
    const id = target.closest<HTMLElement>('[role="row"]')?.dataset['key']
    if (id !== undefined) desk.store.setState(({ cursor }) => (cursor.id === id ? {} : { cursor: { ...cursor, id } }))
  }
  return (
    <div ref={box} className="story-board" onKeyDown={leaveUp} onFocus={noteCursor}>
      {storyStatuses.map((status) => (
        <BoardColumn key={status} status={status} column={board.columns[status]} onMenu={setMenu} />
      ))}
      {menu === null ? null : <CardMenu menu={menu} onClose={() => setMenu(null)} />}
    </div>
  )
}

/** Takes the focus to the card of the story at the cursor when it is asked for, else to the first card. */
function useBoardFocus(box: RefObject<HTMLDivElement | null>): void {
  const desk = useStoriesDesk()
  const isWanted = useStories(({ focus, openId }) => focus?.on === 'list' && openId === null)
  const id = useStories(({ cursor }) => cursor.id)
  useEffect(() => {
    if (!isWanted) return
    const cards = [...(box.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])]
    const card = cards.find(({ dataset }) => dataset['key'] === id) ?? cards[0]
    if (card === undefined) return
    card.focus()
    desk.store.setState({ focus: null })
  })
}
