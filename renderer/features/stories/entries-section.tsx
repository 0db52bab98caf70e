import type { StoryPage } from '../../../shared/models/story.ts'
import { useOpenEntry } from '../../app/crossings.ts'
import { LinkedLine } from './linked-line.tsx'
import { SideSection } from './side-section.tsx'
import { useStoriesDesk } from './stories-context.ts'
import { openFor, unlinkEntry } from './story-changes.ts'

/** The days on which she wrote about it. */
export function EntriesSection({ page: { story, linkedEntries } }: { page: StoryPage }) {
  const desk = useStoriesDesk()
  const openEntry = useOpenEntry()
  return (
    <SideSection title="In your journal">
      <ul aria-label="Linked entries">
        {linkedEntries.map((entry) => (
          <LinkedLine
            key={entry.id}
            link={entry}
            nameless="An entry without words"
            onOpen={() => openEntry({ id: entry.id, on: entry.on ?? '' })}
            onRemove={() => void unlinkEntry(desk, story.id, entry.id)}
          />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => void openFor(desk, { kind: 'link-entry' })}>
        Link an entry
      </button>
    </SideSection>
  )
}
