import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { tellWindow, type Desk } from './desk.ts'
import { learnWord } from './spelling.ts'

/** The right-click menu: spelling first where a word is marked, then the editing the system knows. */
export function showContextMenu(desk: Desk, window: BrowserWindow, params: ContextMenuParams): void {
  const items = [...spellingItems(desk, window, params), ...editingItems(params)]
  if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
}

function spellingItems(desk: Desk, window: BrowserWindow, params: ContextMenuParams): MenuItemConstructorOptions[] {
  const word = params.misspelledWord
  if (word === '') return []
  const suggestions = params.dictionarySuggestions.map(
    (suggestion): MenuItemConstructorOptions => ({
      label: suggestion,
      click: () => window.webContents.replaceMisspelling(suggestion)
    })
  )
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: 'No suggestions', enabled: false }]),
    { type: 'separator' },
    { label: `Add “${word}” to the dictionary`, click: () => addWord(desk, window, word) },
    { type: 'separator' }
  ]
}

function addWord(desk: Desk, window: BrowserWindow, word: string): void {
  try {
    learnWord(desk.home, window.webContents.session, word)
  } catch (error) {
    desk.log.error('A word was not added', error)
    tellWindow(desk, { name: 'notice', message: 'The word could not be added: the journal’s folder can’t be written to just now.' })
  }
}

function editingItems({ isEditable, editFlags, selectionText }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText === '' ? [] : [{ role: 'copy' }, { role: 'selectAll' }]
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text', enabled: editFlags.canPaste },
    { role: 'selectAll' }
  ]
}
