import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { commands, type Command } from '../shared/commands.ts'
import { tellWindow, type Desk } from './desk.ts'

const isMac = process.platform === 'darwin'
const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menus are the command list plus what the system does itself. */
export function buildMenu(desk: Desk): void {
  const of = (menu: Command['menu']): MenuItemConstructorOptions[] =>
    commands.filter((command) => command.menu === menu).map((command) => item(desk, command))
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&File', submenu: [...of('File'), separator, isMac ? { role: 'close' } : { role: 'quit' }] },
    { label: '&Edit', submenu: editItems() },
    { label: 'E&ntry', submenu: of('Entry') },
    { label: '&View', submenu: [...of('View'), separator, { role: 'togglefullscreen' }, ...developerItems()] },
    { label: '&Go', submenu: of('Go') },
    ...(isMac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { role: 'help', submenu: of('Help') }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function item(desk: Desk, command: Command): MenuItemConstructorOptions {
  const accelerator = (isMac ? command.macKeys : undefined) ?? command.keys
  return {
    id: command.id,
    label: command.title,
    ...(accelerator === null ? {} : { accelerator }),
    click: () => tellWindow(desk, { name: 'command', id: command.id })
  }
}

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo' }, { role: 'redo' }, separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text' }, { role: 'selectAll' }
  ]
}

// Not in a packaged app: a reload or the tools would only confuse a writer.
function developerItems(): MenuItemConstructorOptions[] {
  return app.isPackaged ? [] : [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
}
