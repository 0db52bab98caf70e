import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type ReactElement, type RefObject } from 'react'
import { documentMemory } from './document-memory.ts'
import './editor.css'
import './writing.css'
import { EditorSession } from './editor-session.ts'
import type { EditorEvents, MarkdownEditorProps } from './editor-types.ts'

/**
 * The writing editor. React mounts it and passes settings on; it never renders the text, which lives
 * in the editor from opening to leaving and is asked for with `getText`.
 */
export function MarkdownEditor(props: MarkdownEditorProps): ReactElement {
  const { documentId, initialText, label, placeholder, smartTyping, spellcheck, autoFocus, ref } = props
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const session = useRef<EditorSession | null>(null)

  useLayoutEffect(() => {
    latest.current = props
  })

  useLayoutEffect(() => {
    if (!host.current) return
    const mounted = new EditorSession(host.current, latest.current, eventsFrom(latest), documentMemory)
    session.current = mounted
    return () => {
      session.current = null
      mounted.destroy()
    }
  }, [])

  useLayoutEffect(() => session.current?.open({ documentId, initialText }), [documentId, initialText])

  useLayoutEffect(
    () => session.current?.configure({ label, placeholder, smartTyping, spellcheck }),
    [label, placeholder, smartTyping, spellcheck]
  )

  useImperativeHandle(ref, () => {
    if (!session.current) throw new Error('The editor is not on the page')
    return session.current
  }, [])

  useEffect(() => {
    if (autoFocus) session.current?.resume()
  }, [documentId, autoFocus])

  return <div ref={host} className="markdown-editor" />
}

/** Events that reach the newest handlers, whatever render the editor was made in. */
function eventsFrom(latest: RefObject<MarkdownEditorProps>): EditorEvents {
  return {
    onChange: () => latest.current.onChange(),
    onNotice: (message) => latest.current.onNotice(message),
    onOpenLink: (url) => latest.current.onOpenLink(url),
    onCommandState: latest.current.onCommandState && ((state) => latest.current.onCommandState?.(state))
  }
}
