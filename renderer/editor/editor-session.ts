import { isolateHistory } from '@codemirror/commands'
import { closeSearchPanel, SearchCursor, searchPanelOpen } from '@codemirror/search'
import { EditorSelection, Text, type EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { editorCommands } from './commands/run-command.ts'
import type { DocumentMemory, RememberedDocument } from './document-memory.ts'
import { createEditorState, withSettings, type OpenedDocument } from './editor-extensions.ts'
import type { EditorCommand, EditorEvents, EditorHandle, EditorSettings } from './editor-types.ts'
import { exactText, lineEndingOf, linesFromOutside, setLineEnding } from './parsing/line-endings.ts'
import { scrollParent } from './scroll-parent.ts'

/** One editor on the page: shows one document at a time and remembers those it showed before. */
export class EditorSession implements EditorHandle {
  private readonly view: EditorView
  private documentId: string
  private settings: EditorSettings
  private isFresh = true

  constructor(
    parent: HTMLElement,
    opened: OpenedDocument & EditorSettings,
    private readonly events: EditorEvents,
    private readonly memory: DocumentMemory
  ) {
    this.documentId = opened.documentId
    this.settings = opened
    const remembered = memory.recall(opened.documentId, opened.initialText)
    // Made with its state at once: a view without one adds its style element without the nonce.
    this.view = new EditorView({ parent, state: this.stateOf(opened, remembered) })
    this.resumeScroll(remembered)
  }

  open(opened: OpenedDocument): void {
    if (opened.documentId === this.documentId) return
    // Asked for before leaving, which may push the oldest document out of memory.
    const remembered = this.memory.recall(opened.documentId, opened.initialText)
    this.leave()
    this.documentId = opened.documentId
    this.view.setState(this.stateOf(opened, remembered))
    this.resumeScroll(remembered)
  }

  configure(settings: EditorSettings): void {
    const { label, placeholder, smartTyping, spellcheck } = this.settings
    this.settings = settings
    const isSame =
      settings.label === label &&
      settings.placeholder === placeholder &&
      settings.smartTyping === smartTyping &&
      settings.spellcheck === spellcheck
    if (isSame) return
    this.view.dispatch({ effects: withSettings(settings, this.events) })
  }

  destroy(): void {
    this.leave()
    this.view.destroy()
  }

  focus(where?: 'start' | 'end'): void {
    if (where) {
      const anchor = where === 'start' ? 0 : this.view.state.doc.length
      this.view.dispatch({ selection: { anchor }, scrollIntoView: true })
    }
    this.view.focus()
  }

  /** Focuses the text: where the writer left it, or at its end, to write on. */
  resume(): void {
    this.focus(this.isFresh ? 'end' : undefined)
  }

  read(): void {
    if (this.isFresh) this.focus('start')
  }

  getText(): string {
    return exactText(this.view.state)
  }

  replaceText(text: string): void {
    const { state } = this.view
    const lineEnding = lineEndingOf(text)
    const lines = Text.of(text.split(lineEnding))
    this.view.dispatch({
      changes: { from: 0, to: state.doc.length, insert: lines },
      selection: EditorSelection.cursor(Math.min(state.selection.main.head, lines.length)),
      effects: setLineEnding.of(lineEnding),
      annotations: isolateHistory.of('full'),
      userEvent: 'input.replace'
    })
  }

  insertText(text: string): void {
    this.view.dispatch(this.view.state.replaceSelection(linesFromOutside(text)), {
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
      userEvent: 'input'
    })
  }

  run(command: EditorCommand): void {
    if (command !== 'find') this.view.focus()
    editorCommands[command](this.view)
  }

  showText(text: string): void {
    const { doc } = this.view.state
    const { value, done } = new SearchCursor(doc, text, 0, doc.length, withoutCaseAndAccents).next()
    if (done) return
    this.view.dispatch({ selection: { anchor: value.to }, effects: EditorView.scrollIntoView(value.to, { y: 'center' }) })
  }

  private stateOf(opened: OpenedDocument, remembered: RememberedDocument | null): EditorState {
    this.isFresh = remembered === null
    return remembered
      ? remembered.state.update({ effects: withSettings(this.settings, this.events) }).state
      : createEditorState(opened, this.settings, this.events)
  }

  private resumeScroll(remembered: RememberedDocument | null): void {
    if (!remembered) return
    this.view.requestMeasure({
      read: () => scrollParent(this.view.dom),
      write: (parent) => {
        if (parent) parent.scrollTop = remembered.scrollTop
      }
    })
  }

  private leave(): void {
    if (searchPanelOpen(this.view.state)) closeSearchPanel(this.view)
    const scrollTop = scrollParent(this.view.dom)?.scrollTop ?? 0
    this.memory.remember(this.documentId, { state: this.view.state, scrollTop })
  }
}

/** The cursor has taken letters and their accents apart before it asks. */
function withoutCaseAndAccents(letters: string): string {
  return letters.toLowerCase().replace(/\p{M}/gu, '')
}
