import { useState } from 'react'
import { Autocomplete, Collection, Input, Menu, MenuItem, MenuSection, SearchField, useFilter } from 'react-aria-components'
import { commands, type Command } from '../../shared/commands.ts'
import { isSearch } from '../../shared/rules/is-search.ts'
import { AppDialog } from '../components/app-dialog.tsx'
import { useApp, useRunCommand } from './app-context.ts'
import { findKeyStart } from './finds-section.tsx'
import { JournalFinds } from './journal-finds.tsx'
import { keyCaps, keysOf } from './keys.ts'
import { StoryFinds } from './story-finds.tsx'
import './command-palette.css'

/** Everything the app can do and everything ever written, found by typing a part of it. */
export function CommandPalette() {
  const showOverlay = useApp((app) => app.showOverlay)
  const [typed, setTyped] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const text = typed.trim()
  return (
    <AppDialog title="Find or do anything" hidesTitle onClose={() => showOverlay(null)}>
      <Autocomplete
        inputValue={typed}
        onInputChange={setTyped}
        filter={(title, part, { key }) => String(key).startsWith(findKeyStart) || contains(title, part)}
      >
        <SearchField className="search-head" aria-label="Find or do anything" autoFocus>
          <Input className="search-field" placeholder="Find or do anything" />
        </SearchField>
        <Menu
          className="menu"
          aria-label="Commands"
          renderEmptyState={() => <p className="quiet nothing-found">Nothing is called that. Try another word.</p>}
        >
          <MenuSection aria-label="Commands">
            <Collection items={commands.filter(({ id }) => id !== 'palette')}>{(command) => <CommandItem command={command} />}</Collection>
          </MenuSection>
          {isSearch(text) ? <JournalFinds text={text} /> : null}
          {isSearch(text) ? <StoryFinds text={text} /> : null}
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
