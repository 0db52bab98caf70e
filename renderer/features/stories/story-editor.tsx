import { useCallback, useEffect, useState } from 'react'
import { useApp } from '../../app/app-context.ts'
import type { EditorHandle } from '../../editor/editor-types.ts'
import { MarkdownEditor } from '../../editor/markdown-editor.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { openLink } from './story-changes.ts'
import { isBeingWritten } from './story-opening.ts'
import { editorInHand, holdEditor, typed } from './story-writing.ts'

/** The editor on the open story. It keeps the text itself; the journal gets it through the autosave. */
export function StoryEditor() {
  const desk = useStoriesDesk()
  const openId = useStories((state) => state.openId) ?? ''
  const { smartTyping, spellcheck } = useApp((app) => app.settings)
  // Read once a story: afterwards the editor's own text is the newer one.
  const [{ text, takesFocus, isRead }] = useState(() => {
    const { page, focus } = desk.store.getState()
    return { text: page?.story.body ?? '', takesFocus: focus?.on === 'text', isRead: page !== null && !isBeingWritten(page.story.status) }
  })
  const receive = useCallback((handle: EditorHandle | null) => holdEditor(desk, openId, handle), [desk, openId])
  useEffect(() => {
    if (!takesFocus) return
    // A text that was there to be read is edited from where it begins; a draft goes on where it was left.
    if (isRead) editorInHand(desk)?.read()
    desk.store.setState({ focus: null })
  }, [desk, takesFocus, isRead])
  return (
    <MarkdownEditor
      ref={receive}
      documentId={openId}
      initialText={text}
      label="Story text"
      placeholder="Begin anywhere."
      smartTyping={smartTyping}
      spellcheck={spellcheck}
      autoFocus={takesFocus}
      onChange={() => typed(desk)}
      onNotice={desk.say}
      onOpenLink={(url) => void openLink(desk, url)}
      onCommandState={(commandState) => desk.store.setState({ commandState })}
    />
  )
}
