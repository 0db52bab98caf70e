import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '../app/app-context.ts'
import { markReady } from '../app/ready.ts'
import { loadLateParts } from '../components/late-part.tsx'
import type { EditorHandle } from '../editor/editor-types.ts'
import { MarkdownEditor } from '../editor/markdown-editor.tsx'
import { openLink, typed } from './page-actions.ts'
import { arriveAtEntry, holdEditor } from './page-opening.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { activeEntry, isTopEntry } from './page-store.ts'

/** The editor on the entry in hand. It keeps the text itself; the journal gets it through the autosave. */
export function EntryEditor() {
  const desk = usePageDesk()
  const activeId = usePage((page) => page.activeId)
  const isFirst = usePage((page) => page.page.entries.length === 0)
  const { smartTyping, spellcheck } = useApp((app) => app.settings)
  // Read once an entry: afterwards the editor's own text is the newer one.
  const [initial] = useState(() => activeEntry(desk.store.getState())?.body ?? '')
  const receive = useCallback((handle: EditorHandle | null) => holdEditor(desk, activeId, handle), [desk, activeId])
  const [takesFocus, setTakesFocus] = useState(desk.quietId !== activeId)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Nothing stands over the first entry but its day, which comes into sight with it.
    if (isTopEntry(desk.store.getState())) box.current?.closest('.day-scroll')?.scrollTo({ top: 0 })
    else box.current?.scrollIntoView({ block: 'nearest' })
    arriveAtEntry(desk, true)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- a list beside it takes the focus in an effect of its own
    setTakesFocus((takes) => takes || !isFocusKept())
    markReady()
    void loadLateParts()
  }, [desk])
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
        autoFocus={takesFocus}
        onChange={() => typed(desk)}
        onNotice={desk.say}
        onOpenLink={(url) => void openLink(desk, url)}
        onCommandState={(commandState) => desk.store.setState({ commandState })}
      />
    </div>
  )
}

/** A list beside the page keeps the focus until the writer herself turns to the page. */
function isFocusKept(): boolean {
  return document.activeElement?.closest('[data-keeps-focus]') instanceof Element
}
