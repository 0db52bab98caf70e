import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components'
import { commands, type Command } from '../../shared/commands.ts'
import { AppDialog } from '../components/app-dialog.tsx'
import { useApp, useRunCommand } from './app-context.ts'
import { keyCaps, keysOf } from './keys.ts'

/** Everything the app can do, found by typing a part of its name. */
export function CommandPalette() {
  const showOverlay = useApp((app) => app.showOverlay)
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <AppDialog title="Find or do anything" hidesTitle onClose={() => showOverlay(null)}>
      <Autocomplete filter={contains}>
        <SearchField className="search-head" aria-label="Find or do anything" autoFocus>
          <Input className="search-field" placeholder="Find or do anything" />
        </SearchField>
        <Menu<Command>
          className="menu"
          aria-label="Commands"
          items={commands.filter(({ id }) => id !== 'palette')}
          renderEmptyState={() => <p className="quiet nothing-found">Nothing is called that. Try another word.</p>}
        >
          {(command) => <CommandItem command={command} />}
        </Menu>
      </Autocomplete>
    </AppDialog>
  )
}

function CommandItem({ command }: { command: Command }) {
  const showOverlay = useApp((app) => app.showOverlay)
  const runCommand = useRunCommand()
  const title = command.menu === 'Go' && command.id.startsWith('go-') ? `Go to ${command.title}` : command.title
  const keys = keysOf(command)
  return (
    <MenuItem
      className="menu-item"
      textValue={title}
      onAction={() => {
        showOverlay(null)
        runCommand(command.id)
      }}
    >
      <span>{title}</span>
      {keys === null ? null : <KeyCaps keys={keys} />}
    </MenuItem>
  )
}

export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
