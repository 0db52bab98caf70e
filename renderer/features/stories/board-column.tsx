import { GridList, useDragAndDrop } from 'react-aria-components'
import type { StoryStatus } from '../../../shared/models/story.ts'
import { moveStory } from './list-changes.ts'
import type { OpenMenu } from './open-menu.tsx'
import { cardsAtOnce } from './questions.ts'
import { readMoreCards } from './read-stories.ts'
import { useSoonAll } from './use-soon-all.ts'
import { useStoriesDesk } from './stories-context.ts'
import type { Column } from './stories-store.ts'
import { openStory } from './story-opening.ts'
import { StoryCard } from './story-card.tsx'
import { statusWord } from './story-words.ts'

/** Known only here: nothing else can be dropped on the board, and its cards nowhere else. */
const cardType = 'second-draft-story'

interface Props {
  readonly status: StoryStatus
  readonly column: Column
  onMenu(this: void, menu: OpenMenu): void
}

export function BoardColumn({ status, column: { lines, total }, onMenu }: Props) {
  const desk = useStoriesDesk()
  const title = statusWord(status)
  const shown = useSoonAll(lines)
  const { dragAndDropHooks } = useDragAndDrop({
    onDragStart: () => desk.store.setState({ draggedFrom: status }),
    onDragEnd: () => desk.store.setState({ draggedFrom: null }),
    getItems: (keys) => [...keys].map((key) => ({ [cardType]: String(key) })),
    acceptedDragTypes: [cardType],
    // Where it is already it needn't be moved to.
    getDropOperation: () => (desk.store.getState().draggedFrom === status ? 'cancel' : 'move'),
    onRootDrop: ({ items }) => {
      for (const item of items) if (item.kind === 'text') void item.getText(cardType).then((id) => moveStory(desk, id, status))
    }
  })
  return (
    <section className="board-column" aria-label={title}>
      <h2 className="label">
        {title} <span className="board-count">{total === 0 ? '' : total.toLocaleString('en-GB')}</span>
      </h2>
      <GridList
        className="board-cards"
        aria-label={`${title} stories`}
        items={shown}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(id) => void openStory(desk, String(id))}
        renderEmptyState={() => <p className="quiet board-empty">None</p>}
      >
        {(line) => <StoryCard line={line} onMenu={onMenu} />}
      </GridList>
      {lines.length < total ? (
        <button type="button" className="button is-plain" onClick={() => void readMoreCards(desk, status)}>
          Show {Math.min(cardsAtOnce, total - lines.length)} more
        </button>
      ) : null}
    </section>
  )
}
