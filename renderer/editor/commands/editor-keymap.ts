import { insertNewline, redo, standardKeymap, undo } from '@codemirror/commands'
import { closeSearchPanel, findNext, findPrevious } from '@codemirror/search'
import type { KeyBinding } from '@codemirror/view'
import { breakWithinItem, continueMarkup } from './continue-markup.ts'
import { indentItems, outdentItems } from './indent-items.ts'
import { openLinkAtCaret } from './open-link.ts'
import { editorCommands } from './run-command.ts'

/**
 * The standard keymap, not the default one: that binds Alt+Arrow (the app's back and forward),
 * Mod+/ (its list of shortcuts) and other keys of programmers' editors.
 */
export const editorKeymap: readonly KeyBinding[] = [
  { key: 'Mod-b', run: editorCommands.bold, preventDefault: true },
  { key: 'Mod-i', run: editorCommands.italic, preventDefault: true },
  { key: 'Mod-Shift-x', run: editorCommands.strikethrough, preventDefault: true },
  { key: 'Mod-e', run: editorCommands.code, preventDefault: true },
  { key: 'Mod-Alt-0', run: editorCommands.paragraph },
  { key: 'Mod-Alt-1', run: editorCommands['heading-1'] },
  { key: 'Mod-Alt-2', run: editorCommands['heading-2'] },
  { key: 'Mod-Alt-3', run: editorCommands['heading-3'] },
  { key: 'Mod-Shift-7', run: editorCommands['numbered-list'] },
  { key: 'Mod-Shift-8', run: editorCommands['bullet-list'] },
  { key: 'Mod-Shift-9', run: editorCommands.quote },
  { key: 'Mod-Shift-k', run: editorCommands.link },
  { key: 'Mod-Enter', run: openLinkAtCaret },
  { key: 'Mod-f', run: editorCommands.find, scope: 'editor search-panel', preventDefault: true },
  { key: 'F3', run: findNext, shift: findPrevious, scope: 'editor search-panel', preventDefault: true },
  { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
  { key: 'Mod-z', run: undo, preventDefault: true },
  { key: 'Mod-y', mac: 'Mod-Shift-z', run: redo, preventDefault: true },
  { linux: 'Ctrl-Shift-z', win: 'Ctrl-Shift-z', run: redo, preventDefault: true },
  { key: 'Tab', run: indentItems, shift: outdentItems },
  { key: 'Enter', run: continueMarkup, shift: breakWithinItem },
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  ...standardKeymap
]
