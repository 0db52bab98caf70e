import { longestNotes } from '../../../shared/models/story.ts'
import { useApp } from '../../app/app-context.ts'
import { SideSection } from './side-section.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { typedNotes } from './story-writing.ts'

/** For herself: what an editor said, what to try next. Saved as it is typed, like the text. */
export function NotesSection() {
  const desk = useStoriesDesk()
  const notes = useStories((state) => state.notes)
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <SideSection title="Notes">
      <textarea
        className="field story-notes"
        aria-label="Notes"
        rows={4}
        dir="auto"
        maxLength={longestNotes}
        spellCheck={spellcheck}
        placeholder="For yourself"
        value={notes}
        onChange={({ target }) => typedNotes(desk, target.value)}
      />
    </SideSection>
  )
}
