import { EntriesSection } from './entries-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { PlacementsSection } from './placements-section.tsx'
import { ResponsesSection } from './responses-section.tsx'
import { useStories } from './stories-context.ts'
import { StoryNumbers } from './story-numbers.tsx'

/** What belongs to the story beside its text; under it in a narrow window. */
export function StorySide() {
  const page = useStories((state) => state.page)
  return (
    <aside aria-label="About this story">
      {page === null ? (
        <p className="quiet">With its first letter the story is kept. Then you can note here where it appeared, its numbers, and what belongs to it.</p>
      ) : (
        <>
          <PlacementsSection page={page} />
          <StoryNumbers story={page.story} placements={page.placements} />
          <EntriesSection page={page} />
          <ResponsesSection page={page} />
          <NotesSection />
        </>
      )}
    </aside>
  )
}
