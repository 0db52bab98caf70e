import type { Ref } from 'react'

export type InlineStyle = 'bold' | 'italic' | 'strikethrough' | 'code'
export type HeadingLevel = 1 | 2 | 3

export type EditorCommand =
  | InlineStyle
  | `heading-${HeadingLevel}`
  | 'paragraph'
  | 'bullet-list'
  | 'numbered-list'
  | 'quote'
  | 'link'
  | 'find'
  | 'undo'
  | 'redo'

/** What holds at the caret, so that a toolbar can show which of its buttons are pressed. */
export type CommandState = Readonly<Record<EditorCommand, boolean>>

export interface EditorHandle {
  focus(where?: 'start' | 'end'): void
  /** Shows a text from its beginning, if the writer hasn't been in it yet. */
  read(): void
  /** The exact document, line endings included. */
  getText(): string
  /** Puts another text in place of the whole document, as one change that can be undone. */
  replaceText(text: string): void
  insertText(text: string): void
  run(command: EditorCommand): void
  /** Puts the caret at the first place where this stands, whatever its case and accents, and brings it into sight. */
  showText(text: string): void
}

/** What may change while a document is open. */
export interface EditorSettings {
  label: string
  placeholder: string
  smartTyping: boolean
  spellcheck: boolean
}

export interface EditorEvents {
  /** Called on every change; the text itself is asked for with `getText` when it is needed. */
  onChange: () => void
  /** A sentence for the writer, for example on why something was not pasted. */
  onNotice: (message: string) => void
  onOpenLink: (url: string) => void
  /** Called at most once a frame, and only when something in it changed. */
  onCommandState?: ((state: CommandState) => void) | undefined
}

export interface MarkdownEditorProps extends EditorSettings, EditorEvents {
  /** Another id is another document; its undo history and selection are kept for the session. */
  documentId: string
  /** Read when the document is opened; later changes to it are ignored, the editor holds the text. */
  initialText: string
  autoFocus: boolean
  ref: Ref<EditorHandle>
}
