import { ArrowLeft, Ellipsis } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { storyKinds, storyStatuses, type StoryKind, type StoryStatus } from '../../../shared/models/story.ts'
import { ChipSelect } from './chip-select.tsx'
import { settleKind, trashOpenStory } from './list-changes.ts'
import { closeStory } from './stories-actions.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { changeStory, openFor } from './story-changes.ts'
import { statusWord } from './story-words.ts'

/** The way back, and what the story is. */
export function StoryBar() {
  const desk = useStoriesDesk()
  return (
    <div className="story-bar">
      <button type="button" className="chip" onClick={() => closeStory(desk)}>
        <ArrowLeft size={13} aria-hidden />
        Back to the list <kbd>Esc</kbd>
      </button>
      <StatusSelect />
      <KindSelect />
      <StoryMenu />
    </div>
  )
}

function StatusSelect() {
  const desk = useStoriesDesk()
  const status = useStories(({ page, newStatus }) => page?.story.status ?? newStatus)
  const choose = (value: string | null): void => {
    const chosen: StoryStatus = storyStatuses.find((known) => known === value) ?? status
    const { page } = desk.store.getState()
    if (page === null) desk.store.setState({ newStatus: chosen })
    else void changeStory(desk, page.story.id, { status: chosen })
  }
  return <ChipSelect label="Status" className={`is-${status}`} chosen={status} options={storyStatuses.map((known) => [known, statusWord(known)])} onChoose={choose} />
}

const kindWords: Readonly<Record<StoryKind, string>> = { story: 'Story', response: 'Response' }

function KindSelect() {
  const desk = useStoriesDesk()
  const story = useStories(({ page }) => page?.story ?? null)
  if (story === null) return null
  const { kind, isKindGuessed } = story
  if (isKindGuessed) {
    return (
      <span className="kind-question" role="group" aria-label="What it is">
        <span className="kind-mark">response?</span>
        <button type="button" className="chip" onClick={() => void settleKind(desk, story, 'story')}>
          It is a story
        </button>
        <button type="button" className="chip" onClick={() => void settleKind(desk, story, 'response')}>
          It is a response
        </button>
      </span>
    )
  }
  return (
    <ChipSelect
      label="Kind"
      chosen={kind}
      options={storyKinds.map((known) => [known, kindWords[known]])}
      onChoose={(value) => void settleKind(desk, story, storyKinds.find((known) => known === value) ?? kind)}
    />
  )
}

function StoryMenu() {
  const desk = useStoriesDesk()
  const isWritten = useStories(({ page }) => page !== null)
  if (!isWritten) return null
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="More for this story">
        <Ellipsis size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="This story">
          <MenuItem className="menu-item" onAction={() => void openFor(desk, { kind: 'versions' })}>
            Earlier versions of this story
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void trashOpenStory(desk)}>
            Put this story in the trash
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
