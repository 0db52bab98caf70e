import { useEffect, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { allStories, type StoryLine } from '../../../shared/models/story-list.ts'
import { useClient } from '../../app/app-context.ts'

const storiesShown = 8

interface Props {
  /** What the chosen story is called; null while none is. */
  readonly chosen: string | null
  onChoose(this: void, story: StoryLine): void
}

/** Finds one story by its words. */
export function StoryPicker({ chosen, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const stories = useStories(typed)
  return (
    <div className="story-picker">
      {chosen === null ? null : (
        <p>
          <bdi>{chosen}</bdi>
        </p>
      )}
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label="Find the story">
          <Input className="search-field" placeholder={chosen === null ? 'Find the story' : 'Another story'} />
        </SearchField>
        <Menu className="menu" aria-label="Stories" items={stories} renderEmptyState={() => <p className="quiet nothing-found">No story has these words.</p>}>
          {(story) => (
            <MenuItem className="menu-item" textValue={story.title} onAction={() => onChoose(story)}>
              <bdi>{story.title === '' ? story.opening || 'Untitled' : story.title}</bdi>
              {story.publishedOn === null ? null : <span className="quiet keys">{dayAndMonth(story.publishedOn, null)}</span>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </div>
  )
}

function useStories(text: string): readonly StoryLine[] {
  const client = useClient()
  const [stories, setStories] = useState<readonly StoryLine[]>([])
  useEffect(() => {
    let isWanted = true
    const question = { ...allStories, text, order: text === '' ? 'published' : 'relevance', offset: 0, limit: storiesShown } as const
    void client.call('stories.list', question).then((result) => {
      if (isWanted && result.ok) setStories(result.value.lines)
    })
    return () => {
      isWanted = false
    }
  }, [client, text])
  return stories
}
