import { app, Menu, Tray, type MenuItemConstructorOptions } from 'electron'
import icon from '../scripts/package/icons/32x32.png?asset'
import type { CommandId } from '../shared/commands.ts'
import { reminderLine } from '../shared/rules/notification-words.ts'
import { askWindow, showWindow, type Desk } from './desk.ts'
import { nextReminders } from './journal/reminders.ts'

let tray: Tray | null = null
let shownItems = ''

/** There only while the app may live on without its window. */
export function keepTray(desk: Desk, isWanted: boolean): void {
  if (!isWanted) {
    tray?.destroy()
    tray = null
    return
  }
  if (tray !== null) return
  tray = new Tray(icon)
  tray.setToolTip('Second Draft')
  tray.on('click', () => showWindow(desk))
  shownItems = ''
  updateTray(desk)
}

export function hasTrayIcon(): boolean {
  return tray !== null
}

/** Its menu: what is due, and the two things that are quickly noted. */
export function updateTray(desk: Desk): void {
  if (tray === null) return
  const due = dueItems(desk)
  const items = JSON.stringify(due)
  // A menu that is open closes when it is replaced.
  if (items === shownItems) return
  shownItems = items
  const run = (id: CommandId) => (): void => {
    showWindow(desk)
    askWindow(desk, { name: 'command', id })
  }
  const open = (id: string | null) => (): void => {
    showWindow(desk)
    askWindow(desk, { name: 'open-reminder', id })
  }
  const menu: MenuItemConstructorOptions[] = [
    ...due.map(({ label, id }): MenuItemConstructorOptions => ({ label, click: open(id) })),
    ...(due.length === 0 ? [] : [{ type: 'separator' } satisfies MenuItemConstructorOptions]),
    { label: 'Log follower count', click: run('log-followers') },
    { label: 'Write today’s page', click: run('go-today') },
    { type: 'separator' },
    { label: 'Open Second Draft', click: () => showWindow(desk) },
    { label: 'Quit', click: () => app.quit() }
  ]
  tray.setContextMenu(Menu.buildFromTemplate(menu))
}

interface DueItem {
  readonly label: string
  readonly id: string | null
}

function dueItems({ opened, clock }: Desk): DueItem[] {
  if (!opened.ok) return []
  const { due, dueCount } = nextReminders(opened.journal, clock.now())
  // An & would underline the letter after it.
  const items: DueItem[] = due.map((reminder) => ({ label: reminderLine(reminder).replaceAll('&', '&&'), id: reminder.id }))
  return dueCount > due.length ? [...items, { label: `and ${String(dueCount - due.length)} more`, id: null }] : items
}
