import type { BrowserWindow } from 'electron'
import { eventChannel } from '../shared/channels.ts'
import type { WindowEvent } from '../shared/ipc.ts'
import type { Clock } from './clock.ts'
import type { Opened } from './journal/open-journal.ts'
import type { Log } from './log.ts'

/** What one running Second Draft has on its desk: one folder, one journal (or why there is none), one window. */
export interface Desk {
  readonly home: string
  readonly clock: Clock
  readonly log: Log
  opened: Opened
  /** Set where a call or a backup met damage: the next start then checks the whole file. */
  needsCheck: boolean
  window: BrowserWindow | null
}

export function tellWindow(desk: Desk, event: WindowEvent): void {
  if (desk.window?.isDestroyed() === false) desk.window.webContents.send(eventChannel, event)
}

/** For what is asked of the page from outside of it: kept until it has loaded, where it is loading. */
export function askWindow(desk: Desk, event: WindowEvent): void {
  const contents = desk.window?.isDestroyed() === false ? desk.window.webContents : null
  if (contents?.isLoadingMainFrame() === true) contents.once('did-finish-load', () => contents.send(eventChannel, event))
  else contents?.send(eventChannel, event)
}

export function showWindow(desk: Desk): void {
  if (desk.window?.isMinimized() === true) desk.window.restore()
  desk.window?.show()
  desk.window?.focus()
}
