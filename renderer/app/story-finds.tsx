import { dayAndMonth } from '../../shared/day-names.ts'
import { allStories, type StoryLine } from '../../shared/models/story-list.ts'
import { searchStories } from '../features/stories/stories-actions.ts'
import { useStoriesDesk } from '../features/stories/stories-context.ts'
import { openStory } from '../features/stories/story-opening.ts'
import { nameOf } from '../features/stories/story-words.ts'
import { useApp } from './app-context.ts'
import { FindsSection, mostFinds, useFinds } from './finds-section.tsx'

/** What the stories hold of the words in the palette; the section is away where there is nothing. */
export function StoryFinds({ text }: { text: string }) {
  const desk = useStoriesDesk()
  const showOverlay = useApp((app) => app.showOverlay)
  const openPlace = useApp((app) => app.openPlace)
  const lines = useFinds<StoryLine>(text, async (client, words) => {
    const of = { ...allStories, text: words, order: 'relevance' as const, offset: 0, limit: mostFinds }
    const [stories, responses] = await Promise.all([client.call('stories.list', of), client.call('stories.list', { ...of, kind: 'response' })])
    return [...(stories.ok ? stories.value.lines : []), ...(responses.ok ? responses.value.lines : [])].slice(0, mostFinds)
  })
  const [first] = lines
  if (first === undefined) return null
  const goToStories = (act: () => void): void => {
    showOverlay(null)
    openPlace('stories')
    act()
  }
  return (
    <FindsSection
      title="In your stories"
      all={{ key: 'stories', title: `Search the stories for “${text}”`, textValue: text, run: () => goToStories(() => searchStories(desk, text, { kind: first.kind })) }}
      finds={lines.map((line) => ({
        key: line.id,
        title: nameOf(line),
        note: line.publishedOn === null ? '' : dayAndMonth(line.publishedOn, null),
        passages: line.passages ?? [],
        open: () => goToStories(() => void openStory(desk, line.id))
      }))}
    />
  )
}
