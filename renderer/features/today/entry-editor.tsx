import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { loadLateParts } from '../../components/late-part.tsx'
import type { EditorHandle } from '../../editor/editor-types.ts'
import { MarkdownEditor } from '../../editor/markdown-editor.tsx'
import { holdEditor, openLink, typed } from './today-actions.ts'
import { useToday, useTodayDesk } from './today-context.ts'
import { activeEntry } from './today-store.ts'

/** The editor on the entry in hand. It keeps the text itself; the journal gets it through the autosave. */
export default function EntryEditor() {
  const desk = useTodayDesk()
  const activeId = useToday((today) => today.activeId)
  const isFirst = useToday((today) => today.page.entries.length === 0)
  const { smartTyping, spellcheck } = useApp((app) => app.settings)
  // Read once an entry: afterwards the editor's own text is the newer one.
  const [initial] = useState(() => activeEntry(desk.store.getState())?.body ?? '')
  const receive = useCallback((handle: EditorHandle | null) => holdEditor(desk, activeId, handle), [desk, activeId])
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    markReady()
    void loadLateParts()
  }, [])
  return (
    <div ref={box}>
      <MarkdownEditor
        ref={receive}
        documentId={activeId}
        initialText={initial}
        label="Entry"
        placeholder={isFirst ? 'Begin anywhere.' : 'Go on.'}
        smartTyping={smartTyping}
        spellcheck={spellcheck}
        autoFocus
        onChange={() => typed(desk)}
        onNotice={desk.say}
        onOpenLink={(url) => void openLink(desk, url)}
        onCommandState={(commandState) => desk.store.setState({ commandState })}
      />
    </div>
  )
}
