import { redo, undo } from '@codemirror/commands'
import { openSearchPanel } from '@codemirror/search'
import type { Command } from '@codemirror/view'
import type { EditorCommand } from '../editor-types.ts'
import { makeParagraph, toggleHeading, toggleList, toggleQuote } from './block-styles.ts'
import { toggleInlineStyle } from './inline-styles.ts'
import { insertLink } from './insert-link.ts'

export const editorCommands: Readonly<Record<EditorCommand, Command>> = {
  bold: toggleInlineStyle('bold'),
  italic: toggleInlineStyle('italic'),
  strikethrough: toggleInlineStyle('strikethrough'),
  code: toggleInlineStyle('code'),
  'heading-1': toggleHeading(1),
  'heading-2': toggleHeading(2),
  'heading-3': toggleHeading(3),
  paragraph: makeParagraph,
  'bullet-list': toggleList('bullet'),
  'numbered-list': toggleList('numbered'),
  quote: toggleQuote,
  link: insertLink,
  find: openSearchPanel,
  undo,
  redo
}
