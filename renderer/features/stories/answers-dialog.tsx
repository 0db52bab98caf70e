import { useCallback } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { allStories } from '../../../shared/models/story-list.ts'
import { isSearch } from '../../../shared/rules/is-search.ts'
import { usePage } from '../../day-page/page-context.ts'
import { FindDialog, type Choice } from './find-dialog.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { answerStory } from './story-changes.ts'
import { nameOf } from './story-words.ts'

const mostOffered = 8

/** The story of her own that this response answers. */
export function AnswersDialog({ onClose }: { onClose: () => void }) {
  const desk = useStoriesDesk()
  const today = usePage((state) => state.page.today)
  const ownId = useStories((state) => state.openId)
  const find = useCallback(
    async (text: string): Promise<readonly Choice[]> => {
      const isFinding = isSearch(text)
      const order = isFinding ? 'relevance' : 'published'
      const result = await desk.client.call('stories.list', { ...allStories, text: isFinding ? text : '', order, offset: 0, limit: mostOffered + 1 })
      if (!result.ok) {
        desk.say(result.error.message)
        return []
      }
      return result.value.lines
        .filter(({ id }) => id !== ownId)
        .slice(0, mostOffered)
        .map((line) => ({ id: line.id, title: nameOf(line), note: line.publishedOn === null ? '' : dayAndMonth(line.publishedOn, today) }))
    },
    [desk, ownId, today]
  )
  return (
    <FindDialog
      title="Which story does it answer?"
      label="Stories"
      placeholder="Search your stories"
      nothing="No story has these words."
      find={find}
      onChoose={(id) => void answerStory(desk, id)}
      onClose={onClose}
    />
  )
}
