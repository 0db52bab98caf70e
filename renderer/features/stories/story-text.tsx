import { useEffect, type RefObject } from 'react'
import { EditorToolbar } from '../../components/editor-toolbar.tsx'
import { MarkdownText } from '../../editor/markdown-text.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { openLink } from './story-changes.ts'
import { StoryEditor } from './story-editor.tsx'
import { editorInHand } from './story-writing.ts'

/** The text: in the editor while it is being written, else there to be read. */
export function StoryText({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const desk = useStoriesDesk()
  const isEditing = useStories((state) => state.isEditing)
  const state = useStories(({ commandState }) => commandState)
  if (!isEditing) return <StoryReading scroller={scroller} />
  return (
    <>
      <EditorToolbar state={state} editor={() => editorInHand(desk)} />
      <StoryEditor />
    </>
  )
}

function StoryReading({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const desk = useStoriesDesk()
  const body = useStories(({ page }) => page?.story.body ?? '')
  const isWanted = useStories(({ focus }) => focus?.on === 'text')
  useEffect(() => {
    if (!isWanted) return
    scroller.current?.focus()
    desk.store.setState({ focus: null })
  }, [desk, scroller, isWanted])
  return (
    <div className="story-reading">
      <button type="button" className="button" onClick={() => desk.store.setState({ isEditing: true, focus: { on: 'text' } })}>
        Edit the text
      </button>
      {body.trim() === '' ? <p className="quiet">There is no text here.</p> : <MarkdownText text={body} topHeading="h2" onOpenLink={(url) => void openLink(desk, url)} />}
    </div>
  )
}
