import { useCallback } from 'react'
import { dayAndMonth } from '../../shared/day-names.ts'
import { allStories } from '../../shared/models/story-list.ts'
import { isSearch } from '../../shared/rules/is-search.ts'
import { useApp, useClient } from '../app/app-context.ts'
import { usePage } from '../day-page/page-context.ts'
import { FindDialog, type Choice } from './find-dialog.tsx'

const mostOffered = 8

interface Props {
  readonly title: string
  /** A story that can't be chosen. */
  readonly exceptId?: string | null
  onChoose(this: void, id: string): void
  onClose(this: void): void
}

/** One of her stories: the latest, or one that is searched. */
export function StoryDialog({ title, exceptId = null, onChoose, onClose }: Props) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const today = usePage((state) => state.page.today)
  const find = useCallback(
    async (text: string): Promise<readonly Choice[]> => {
      const isFinding = isSearch(text)
      const order = isFinding ? 'relevance' : 'published'
      const result = await client.call('stories.list', { ...allStories, text: isFinding ? text : '', order, offset: 0, limit: mostOffered + 1 })
      if (!result.ok) {
        say({ message: result.error.message })
        return []
      }
      return result.value.lines
        .filter(({ id }) => id !== exceptId)
        .slice(0, mostOffered)
        .map((line) => ({ id: line.id, title: line.title.trim() || line.opening || 'Untitled', note: line.publishedOn === null ? '' : dayAndMonth(line.publishedOn, today) }))
    },
    [client, say, exceptId, today]
  )
  return <FindDialog title={title} label="Stories" placeholder="Search your stories" nothing="No story has these words." find={find} onChoose={onChoose} onClose={onClose} />
}
