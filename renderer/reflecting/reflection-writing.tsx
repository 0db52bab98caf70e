import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Day } from '../../shared/dates.ts'
import { useApp } from '../app/app-context.ts'
import { SaveLine } from '../components/save-line.tsx'
import { MarkdownEditor } from '../editor/markdown-editor.tsx'
import type { EditorHandle } from '../editor/editor-types.ts'
import { leaveReflection } from './reflecting-desk.ts'
import type { ReflectionEditorProps } from './reflection-editor.tsx'
import { useReflectingDesk } from './use-reflecting-desk.ts'

interface Props extends Pick<ReflectionEditorProps, 'about' | 'question' | 'onBegun'> {
  readonly id: string
  readonly label: string
  readonly datedOn: Day
  readonly text: string
  readonly takesFocus: boolean
  /** Everything is on the disk. */
  onClose(this: void, body: string): void
}

export function ReflectionWriting({ id, label, text, takesFocus, onClose, ...begun }: Props) {
  const desk = useReflectingDesk()
  const { smartTyping, spellcheck } = useApp((app) => app.settings)
  const { receive, typed, isTyped, close } = useWriting(id, begun, onClose)
  const saveState = useStore(desk.store, (state) => state.saveState)
  // Read once: afterwards the editor's own text is the newer one.
  const [initial] = useState(text)
  return (
    <div className="reflection-writing">
      <MarkdownEditor
        ref={receive}
        documentId={id}
        initialText={initial}
        label={label}
        placeholder="Begin anywhere."
        smartTyping={smartTyping}
        spellcheck={spellcheck}
        autoFocus={takesFocus}
        onChange={typed}
        onNotice={desk.say}
        onOpenLink={(url) => void desk.client.call('app.openLink', { url })}
      />
      <div className="reflection-foot">
        <button type="button" className="button is-main" onClick={() => void close()}>
          Keep
        </button>
        {isTyped ? <SaveLine state={saveState} /> : null}
      </div>
    </div>
  )
}

type Begun = Pick<Props, 'about' | 'question' | 'datedOn' | 'onBegun'>

/** The text between the editor and the autosave. */
function useWriting(id: string, { about, question, datedOn, onBegun }: Begun, onClose: Props['onClose']) {
  const desk = useReflectingDesk()
  const editor = useRef<EditorHandle | null>(null)
  const [isTyped, setIsTyped] = useState(false)
  // It stays in hand after it is gone: its text may still be on its way.
  const receive = useCallback((handle: EditorHandle | null) => void (editor.current = handle ?? editor.current), [])
  useLayoutEffect(() => () => leaveReflection(desk, id), [desk, id])
  const typed = (): void => {
    if (!isTyped) {
      setIsTyped(true)
      onBegun?.(id)
    }
    desk.autosave.changed(id, () => ({ id, datedOn, body: editor.current?.getText() ?? '', prompt: question, about }))
  }
  const close = async (): Promise<void> => {
    if (!(await desk.autosave.flush())) return
    const body = editor.current?.getText() ?? ''
    // Emptied again, it is no answer any more.
    if (body.trim() === '' && desk.known.delete(id)) desk.changed()
    onClose(body)
  }
  return { receive, typed, isTyped, close }
}
