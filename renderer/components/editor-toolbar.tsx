import { Bold, Heading, Italic, Link, List, ListOrdered, Quote, type LucideIcon } from 'lucide-react'
import { keyCaps } from '../app/keys.ts'
import type { CommandState, EditorCommand, EditorHandle } from '../editor/editor-types.ts'

const tools: readonly { command: EditorCommand; title: string; keys: string; icon: LucideIcon }[] = [
  { command: 'bold', title: 'Bold', keys: 'CmdOrCtrl+B', icon: Bold },
  { command: 'italic', title: 'Italic', keys: 'CmdOrCtrl+I', icon: Italic },
  { command: 'heading-2', title: 'Heading', keys: 'CmdOrCtrl+Alt+2', icon: Heading },
  { command: 'bullet-list', title: 'List', keys: 'CmdOrCtrl+Shift+8', icon: List },
  { command: 'numbered-list', title: 'Numbered list', keys: 'CmdOrCtrl+Shift+7', icon: ListOrdered },
  { command: 'quote', title: 'Quote', keys: 'CmdOrCtrl+Shift+9', icon: Quote },
  { command: 'link', title: 'Link', keys: 'CmdOrCtrl+Shift+K', icon: Link }
]

interface Props {
  /** What holds at the caret; null before the editor has said so. */
  readonly state: CommandState | null
  /** The editor in hand, at the moment a tool is pressed. */
  editor(this: void): EditorHandle | null
}

export function EditorToolbar({ state, editor }: Props) {
  return (
    <div className="editor-toolbar" role="group" aria-label="Formatting">
      {tools.map(({ command, title, keys, icon: Icon }) => (
        <button
          key={command}
          type="button"
          className="icon-button"
          aria-label={title}
          aria-pressed={state?.[command] ?? false}
          title={`${title} (${keyCaps(keys).join(' ')})`}
          // The text keeps its selection: the button must not take the focus from it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            editor()?.run(command)
            editor()?.focus()
          }}
        >
          <Icon size={15} aria-hidden />
        </button>
      ))}
    </div>
  )
}
