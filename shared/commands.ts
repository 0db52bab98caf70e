import { places, type PlaceId } from './places.ts'

export type CommandId =
  | `go-${PlaceId}`
  | 'new-entry'
  | 'go-to-day'
  | 'new-story'
  | 'log-numbers'
  | 'log-followers'
  | 'record-answer'
  | 'new-reminder'
  | 'log-comparison'
  | 'import'
  | 'previous-day'
  | 'next-day'
  | 'star-entry'
  | 'tag-entry'
  | 'mood-entry'
  | 'move-entry'
  | 'entry-versions'
  | 'trash-entry'
  | 'find-in-entry'
  | 'search-journal'
  | 'search-stories'
  | 'palette'
  | 'focus-mode'
  | 'text-larger'
  | 'text-smaller'
  | 'text-normal'
  | 'shortcuts'
  | 'quiet-days'
  | 'not-all-right'

export interface Command {
  readonly id: CommandId
  readonly title: string
  readonly menu: 'File' | 'Entry' | 'View' | 'Go' | 'Help'
  /** In Electron's notation; CmdOrCtrl is Cmd on a Mac. Null where there is no key. */
  readonly keys: string | null
  /** Where a Mac's own habits need other keys. */
  readonly macKeys?: string
}

const goCommands = places.map(
  ({ id, title }, index): Command => ({
    id: `go-${id}`,
    title,
    menu: 'Go',
    keys: id === 'settings' ? 'CmdOrCtrl+,' : `CmdOrCtrl+${String(index + 1)}`
  })
)

/** One list for the menus, the palette, the key handler and the page of shortcuts. */
export const commands: readonly Command[] = [
  { id: 'new-entry', title: 'New entry', menu: 'File', keys: 'CmdOrCtrl+N' },
  { id: 'go-to-day', title: 'Write for yesterday or another day', menu: 'File', keys: 'CmdOrCtrl+G' },
  { id: 'new-story', title: 'New story', menu: 'File', keys: 'CmdOrCtrl+Shift+N' },
  { id: 'log-numbers', title: 'Log the numbers of stories', menu: 'File', keys: 'CmdOrCtrl+L' },
  { id: 'log-followers', title: 'Log the follower count', menu: 'File', keys: 'CmdOrCtrl+Shift+L' },
  { id: 'record-answer', title: 'Record an answer', menu: 'File', keys: 'CmdOrCtrl+Shift+R' },
  { id: 'new-reminder', title: 'New reminder', menu: 'File', keys: 'CmdOrCtrl+Shift+E' },
  { id: 'log-comparison', title: 'Log a success story you read', menu: 'File', keys: null },
  { id: 'import', title: 'Import a Medium archive, a feed, numbers or a diary', menu: 'File', keys: 'CmdOrCtrl+Shift+I' },
  { id: 'find-in-entry', title: 'Find in this entry', menu: 'Entry', keys: 'CmdOrCtrl+F' },
  { id: 'star-entry', title: 'Star or unstar this entry', menu: 'Entry', keys: 'CmdOrCtrl+D' },
  { id: 'tag-entry', title: 'Tag this entry', menu: 'Entry', keys: 'CmdOrCtrl+T' },
  { id: 'mood-entry', title: 'Note a mood', menu: 'Entry', keys: 'CmdOrCtrl+Shift+M' },
  { id: 'move-entry', title: 'Move this entry to another day', menu: 'Entry', keys: null },
  { id: 'entry-versions', title: 'Earlier versions of this entry', menu: 'Entry', keys: null },
  { id: 'trash-entry', title: 'Put this entry in the trash', menu: 'Entry', keys: 'CmdOrCtrl+Shift+Backspace' },
  { id: 'palette', title: 'Find or do anything', menu: 'View', keys: 'CmdOrCtrl+K' },
  { id: 'focus-mode', title: 'Focus mode: only the page', menu: 'View', keys: 'CmdOrCtrl+Shift+F' },
  { id: 'text-larger', title: 'Larger text', menu: 'View', keys: 'CmdOrCtrl+=' },
  { id: 'text-smaller', title: 'Smaller text', menu: 'View', keys: 'CmdOrCtrl+-' },
  { id: 'text-normal', title: 'Normal text size', menu: 'View', keys: 'CmdOrCtrl+0' },
  ...goCommands,
  { id: 'search-journal', title: 'Search the journal', menu: 'Go', keys: 'CmdOrCtrl+J' },
  { id: 'search-stories', title: 'Search the stories', menu: 'Go', keys: 'CmdOrCtrl+Shift+J' },
  { id: 'previous-day', title: 'The day before', menu: 'Go', keys: 'Alt+Left', macKeys: 'Cmd+[' },
  { id: 'next-day', title: 'The day after', menu: 'Go', keys: 'Alt+Right', macKeys: 'Cmd+]' },
  { id: 'shortcuts', title: 'Keyboard shortcuts', menu: 'Help', keys: 'CmdOrCtrl+/' },
  { id: 'quiet-days', title: 'Quiet days', menu: 'Help', keys: null },
  { id: 'not-all-right', title: 'I am not all right', menu: 'Help', keys: null }
]
