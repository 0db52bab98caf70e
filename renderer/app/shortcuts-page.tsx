import { commands } from '../../shared/commands.ts'
import { AppDialog } from '../components/app-dialog.tsx'
import { useApp } from './app-context.ts'
import { KeyCaps } from './command-palette.tsx'
import { keysOf } from './keys.ts'
import './shortcuts-page.css'

/** The editor's own keys, which its key map holds; here for the eye. */
const editorKeys = [
  ['Bold', 'CmdOrCtrl+B'],
  ['Italic', 'CmdOrCtrl+I'],
  ['Strike through', 'CmdOrCtrl+Shift+X'],
  ['Code', 'CmdOrCtrl+E'],
  ['Heading 1, 2 or 3; 0 for none', 'CmdOrCtrl+Alt+2'],
  ['List', 'CmdOrCtrl+Shift+8'],
  ['Numbered list', 'CmdOrCtrl+Shift+7'],
  ['Quote', 'CmdOrCtrl+Shift+9'],
  ['Link', 'CmdOrCtrl+Shift+K'],
  ['Paste as plain text', 'CmdOrCtrl+Shift+V'],
  ['Undo', 'CmdOrCtrl+Z']
] as const

export function ShortcutsPage() {
  const showOverlay = useApp((app) => app.showOverlay)
  const all = [
    ...commands.flatMap((command): [string, string][] => {
      const keys = keysOf(command)
      return keys === null ? [] : [[command.title, keys]]
    }),
    ...editorKeys
  ]
  return (
    <AppDialog title="Keyboard shortcuts" isWide onClose={() => showOverlay(null)}>
      <dl className="shortcuts" tabIndex={0} aria-label="Keyboard shortcuts">
        {all.map(([title, keys]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <KeyCaps keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => showOverlay(null)}>
          Close
        </button>
      </div>
    </AppDialog>
  )
}
