import { useEffect, useState } from 'react'
import { allStories } from '../../../shared/models/story-list.ts'
import type { StoryKind } from '../../../shared/models/story.ts'
import { counted } from '../../../shared/text.ts'
import { useClient } from '../../app/app-context.ts'
import { useSearchStories } from '../../app/crossings.ts'
import { useJournal } from './journal-context.ts'

interface Found {
  readonly text: string
  readonly kind: StoryKind
  readonly words: string
}

/** The same words among the stories: how often, and the way there. */
export function AlsoInStories() {
  const client = useClient()
  const searchStories = useSearchStories()
  // What was searched, not what is being typed: the stories are asked once the journal has answered.
  const text = useJournal(({ shown }) => (shown?.listing.kind === 'found' ? shown.listing.text : null))
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (text === null) return
    let isLatest = true
    const count = async (kind: StoryKind): Promise<number> => {
      const result = await client.call('stories.list', { ...allStories, kind, text, order: 'published', offset: 0, limit: 1 })
      return result.ok ? result.value.total : 0
    }
    void Promise.all([count('story'), count('response')]).then(([stories, responses]) => {
      if (isLatest) setFound({ text, kind: stories > 0 ? 'story' : 'response', words: countsInWords(stories, responses) })
    })
    return () => {
      isLatest = false
    }
  }, [client, text])
  if (found?.text !== text || found.words === '') return null
  return (
    <p className="quiet">
      <button type="button" className="link" onClick={() => searchStories(found.text, found.kind)}>
        Also in {found.words}
      </button>
    </p>
  )
}

function countsInWords(stories: number, responses: number): string {
  const parts = [...(stories === 0 ? [] : [counted(stories, 'story', 'stories')]), ...(responses === 0 ? [] : [counted(responses, 'response')])]
  return parts.join(' and ')
}
