import type { StateCommand } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import fc from 'fast-check'
import { vi } from 'vitest'
import { createEditorState } from '../../../renderer/editor/editor-extensions.ts'
import { EditorSession } from '../../../renderer/editor/editor-session.ts'
import { DocumentMemory } from '../../../renderer/editor/document-memory.ts'
import type { EditorEvents, EditorSettings } from '../../../renderer/editor/editor-types.ts'

// A property that fails is shrunk in one go, which no test time limit breaks off: with a mounted editor, for
// ten minutes and more. The counterexample found by then will do.
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(15_000))

// jsdom lays nothing out; CodeMirror asks all the same and takes "nowhere" for an answer.
Range.prototype.getClientRects = () => document.createElement('div').getClientRects()

export const SETTINGS: EditorSettings = {
  label: 'Entry of 12 April',
  placeholder: 'Write',
  smartTyping: true,
  spellcheck: true
}

export function makeEvents() {
  return { onChange: vi.fn(), onNotice: vi.fn(), onOpenLink: vi.fn() } satisfies EditorEvents
}

/** A text with `|` for the caret, or two of them around the selection. */
export function parseCaret(marked: string): { text: string; anchor: number; head: number } {
  const anchor = marked.indexOf('|')
  const head = marked.lastIndexOf('|')
  return { text: marked.replaceAll('|', ''), anchor: Math.max(0, anchor), head: head > anchor ? head - 1 : Math.max(0, anchor) }
}

/** Runs a command on a text with its caret marked and gives back the result, marked the same way. */
export function runCommand(command: StateCommand, marked: string): string | null {
  const { text, anchor, head } = parseCaret(marked)
  let state = createEditorState({ documentId: 'a', initialText: text }, SETTINGS, makeEvents())
  state = state.update({ selection: { anchor, head } }).state
  const isDone = command({ state, dispatch: (transaction) => (state = transaction.state) })
  if (!isDone) return null
  const { from, to } = state.selection.main
  const doc = state.doc.toString()
  return from === to
    ? `${doc.slice(0, from)}|${doc.slice(from)}`
    : `${doc.slice(0, from)}|${doc.slice(from, to)}|${doc.slice(to)}`
}

export interface MountedEditor {
  session: EditorSession
  view: EditorView
  events: ReturnType<typeof makeEvents>
}

/** An editor on the page of the test, as the app mounts it. */
export function mountEditor(initialText: string, settings: Partial<EditorSettings> = {}): MountedEditor {
  const host = document.createElement('div')
  document.body.append(host)
  const events = makeEvents()
  const session = new EditorSession(host, { documentId: 'a', initialText, ...SETTINGS, ...settings }, events, new DocumentMemory())
  const content = host.querySelector<HTMLElement>('.cm-content')
  const view = content && EditorView.findFromDOM(content)
  if (!view) throw new Error('The editor did not mount')
  // jsdom doesn't know that editable elements take the focus.
  view.contentDOM.tabIndex = 0
  return { session, view, events }
}

/** Types as the browser hands it over: each character through the input handlers, else plainly in. */
export function typeText(view: EditorView, text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection.main
    const insert = () =>
      view.state.update({
        changes: { from, to, insert: character },
        selection: { anchor: from + character.length },
        userEvent: 'input.type'
      })
    const isHandled = view.state
      .facet(EditorView.inputHandler)
      .some((handler) => handler(view, from, to, character, insert))
    if (!isHandled) view.dispatch(insert())
  }
}
