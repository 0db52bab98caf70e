import { useEffect, useRef, type RefObject } from 'react'
import { counted } from '../../../shared/text.ts'
import { useApp } from '../../app/app-context.ts'
import { SaveLine } from '../../components/save-line.tsx'
import { OfferNotice } from './offer-notice.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { StoryBar } from './story-bar.tsx'
import { StoryTags } from './story-tags.tsx'
import { StoryText } from './story-text.tsx'
import { StoryTitles } from './story-titles.tsx'
import { editorInHand } from './story-writing.ts'

/** What the story says: its title, its text, and what it is. */
export function StoryPageView() {
  const title = useStories(({ draft }) => draft.title)
  const isEditing = useStories((state) => state.isEditing)
  const words = useStories(({ page }) => page?.story.wordCount ?? 0)
  const saveState = useStories((state) => state.saveState)
  const scroller = useRef<HTMLDivElement>(null)
  useFocusReturn(scroller)
  return (
    <div className="day-main story-main">
      {/* A text to read is scrolled with the keys; an editor scrolls itself. */}
      <div ref={scroller} className="day-scroll story-scroll" role="region" aria-label="Story" tabIndex={isEditing ? -1 : 0}>
        <h1 className="visually-hidden">{title === '' ? 'A story without a title' : title}</h1>
        <StoryBar />
        <OfferNotice />
        <StoryTitles />
        <StoryTags />
        <StoryText scroller={scroller} />
      </div>
      <section className="day-footer" aria-label="The story so far">
        <p>
          <strong>{words.toLocaleString('en-GB')}</strong> {counted(words, 'word').replace(/^\S+ /, '')}
        </p>
        <SaveLine state={saveState} />
      </section>
    </div>
  )
}

/** Where a dialog or a button is gone and nothing has the focus, the text has it: keys must not go nowhere. */
function useFocusReturn(scroller: RefObject<HTMLElement | null>): void {
  const desk = useStoriesDesk()
  const overlay = useApp((app) => app.overlay)
  const dialog = useStories((state) => state.dialog)
  const page = useStories((state) => state.page)
  const isTagging = useStories((state) => state.isTagging)
  const isEditing = useStories((state) => state.isEditing)
  useEffect(() => {
    if (overlay !== null || dialog !== null || isTagging) return
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) (editorInHand(desk) ?? scroller.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [desk, scroller, overlay, dialog, page, isTagging, isEditing])
}
