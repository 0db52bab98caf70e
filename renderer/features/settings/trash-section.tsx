import { useEffect, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { TrashedEntry } from '../../../shared/models/entry.ts'
import type { TrashedStory } from '../../../shared/models/story-list.ts'
import { counted } from '../../../shared/text.ts'
import { useApp, useClient } from '../../app/app-context.ts'

interface Trash {
  readonly entries: readonly TrashedEntry[]
  readonly stories: readonly TrashedStory[]
}

/** What was put away, entries and stories, each with the way back. */
export function TrashSection() {
  const client = useClient()
  const say = useApp((app) => app.say)
  const refreshCounts = useApp((app) => app.refreshCounts)
  const { entries, stories } = useTrash()
  const restore = async (call: 'entries.restore' | 'stories.restore', id: string, done: string): Promise<void> => {
    const result = await client.call(call, { id })
    if (!result.ok) return say({ message: result.error.message })
    await refreshCounts()
    say({ message: done })
  }
  if (entries.length + stories.length === 0) return <p className="quiet">The trash is empty.</p>
  return (
    <>
      {entries.length === 0 ? null : (
        <ul className="plain-list" aria-label="Entries in the trash">
          {entries.map(({ id, opening, datedOn, wordCount }) => (
            <TrashedLine
              key={id}
              name={opening === '' ? 'An entry without words' : opening}
              facts={`${dayAndMonth(datedOn, null)}, ${counted(wordCount, 'word')}`}
              onRestore={() => void restore('entries.restore', id, 'The entry is back on its day.')}
            />
          ))}
        </ul>
      )}
      {stories.length === 0 ? null : (
        <ul className="plain-list" aria-label="Stories in the trash">
          {stories.map(({ id, title, wordCount }) => (
            <TrashedLine
              key={id}
              name={title === '' ? 'A story without a title' : title}
              facts={`Story, ${counted(wordCount, 'word')}`}
              onRestore={() => void restore('stories.restore', id, 'The story is back among the others.')}
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** Read again when something is put away or taken out elsewhere, by an undo for example. */
function useTrash(): Trash {
  const client = useClient()
  const say = useApp((app) => app.say)
  const { trashed, trashedStories } = useApp((app) => app.counts)
  const [trash, setTrash] = useState<Trash>({ entries: [], stories: [] })
  useEffect(() => {
    void Promise.all([client.call('entries.trashed', undefined), client.call('stories.trashed', undefined)]).then(([entries, stories]) => {
      if (!entries.ok) say({ message: entries.error.message })
      else if (!stories.ok) say({ message: stories.error.message })
      else setTrash({ entries: entries.value, stories: stories.value })
    })
  }, [client, trashed, trashedStories, say])
  return trash
}

function TrashedLine({ name, facts, onRestore }: { name: string; facts: string; onRestore: () => void }) {
  return (
    <li>
      <span className="opening">
        <bdi>{name}</bdi>
        <span className="quiet">{facts}</span>
      </span>
      <button type="button" className="button" onClick={onRestore} aria-label={`Restore ${name}`}>
        Restore
      </button>
    </li>
  )
}
