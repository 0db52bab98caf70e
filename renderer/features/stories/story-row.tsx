import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { settleKind } from './list-changes.ts'
import type { OpenMenu } from './open-menu.tsx'
import { useStoriesDesk } from './stories-context.ts'
import { StoryLineParts } from './story-line-parts.tsx'
import { openStory } from './story-opening.ts'
import { nameOf } from './story-words.ts'

interface Props {
  /** Null until it is read. */
  readonly line: StoryLine | null
  readonly index: number
  /** True for the one story of the list that Tab leads to. */
  readonly isCursor: boolean
  onMenu(this: void, menu: OpenMenu): void
}

export const StoryRow = memo(function StoryRow({ line, index, isCursor, onMenu }: Props) {
  const desk = useStoriesDesk()
  const tabIndex = isCursor ? 0 : -1
  if (line === null) {
    return (
      <button type="button" className="story-line" aria-label="This story is being read" tabIndex={tabIndex}>
        <span className="story-waiting" />
      </button>
    )
  }
  const moveHere = (): void => desk.store.setState({ cursor: { index, id: line.id } })
  return (
    <>
      <button type="button" className="story-line" tabIndex={tabIndex} onFocus={moveHere} onClick={() => void openStory(desk, line.id)}>
        <StoryLineParts line={line} />
      </button>
      <div className="row-tools" onFocus={moveHere}>
        {line.isKindGuessed ? <KindAnswers line={line} tabIndex={tabIndex} /> : null}
        <button
          type="button"
          className="icon-button"
          tabIndex={tabIndex}
          aria-haspopup="menu"
          aria-label={`More for ${nameOf(line)}`}
          onClick={(event) => onMenu({ line, anchor: event.currentTarget })}
        >
          <Ellipsis size={16} aria-hidden />
        </button>
      </div>
    </>
  )
})

/** Shown with the pointer or the focus on the row: a hundred guesses ask nothing aloud. */
function KindAnswers({ line, tabIndex }: { line: StoryLine; tabIndex: number }) {
  const desk = useStoriesDesk()
  return (
    <>
      <button type="button" className="chip kind-answer" tabIndex={tabIndex} aria-keyshortcuts="S" title="S" onClick={() => void settleKind(desk, line, 'story')}>
        It is a story
      </button>
      <button type="button" className="chip kind-answer" tabIndex={tabIndex} aria-keyshortcuts="R" title="R" onClick={() => void settleKind(desk, line, 'response')}>
        It is a response
      </button>
    </>
  )
}
