import { app, powerMonitor, type BrowserWindow } from 'electron'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultSettings, type Settings } from '../shared/models/settings.ts'
import type { BackgroundState } from '../shared/models/reminder.ts'
import { dontStartAtLogin, startAtLogin } from './autostart.ts'
import { showWindow, type Desk } from './desk.ts'
import { readSettings } from './journal/settings.ts'
import { hasBusName } from './session-bus.ts'
import { onEachTick } from './ticks.ts'
import { createTrayKeeper, type TrayKeeper } from './tray-keeper.ts'
import { hasTrayIcon, keepTray } from './tray.ts'

export const startsHidden = process.argv.includes('--hidden')

let isQuitting = false
let isEnding = false
let didStartAtLogin = false
let loginTrouble: string | null = null
let trayKeeper: TrayKeeper | null = null

/** Tells a quit, by the menu, the tray or the end of the session, from a window that is only closed. */
export function watchQuitting(desk: Desk): void {
  app.on('before-quit', () => (isQuitting = true))
  powerMonitor.on('shutdown', noteSessionEnd)
  app.on('activate', () => showWindow(desk))
}

/** The system is about to end the session, and asks nobody. */
export function noteSessionEnd(): void {
  isQuitting = true
  isEnding = true
}

/** Nothing may hold the app up then, and no question can be answered. */
export function isSessionEnding(): boolean {
  return isEnding
}

/** The writer stays after all. */
export function forgetQuitting(): void {
  isQuitting = false
}

/** A tray while closing leaves the app running or it began hidden; the login item as she chose. */
export async function applyBackground(desk: Desk, { closesToTray, startsAtLogin }: Settings): Promise<void> {
  try {
    if (startsAtLogin) startAtLogin()
    // Only where she takes it back: another copy of the app, with another journal, may be started at login.
    else if (didStartAtLogin) dontStartAtLogin()
    didStartAtLogin = startsAtLogin
    loginTrouble = null
  } catch (error) {
    loginTrouble = 'The note that starts Second Draft when you log in could not be written.'
    desk.log.error('The start at login is not as the settings say', error)
  }
  await trayOf(desk).want(closesToTray || startsHidden)
}

function trayOf(desk: Desk): TrayKeeper {
  if (trayKeeper !== null) return trayKeeper
  const keeper = createTrayKeeper({ canBe: hasTray, isThere: hasTrayIcon, keep: (isWanted) => keepTray(desk, isWanted) })
  onEachTick(() => void keeper.look())
  trayKeeper = keeper
  return keeper
}

/** Whether a window that is closed now should only hide: the app can be reached again, and she isn't quitting. */
export async function hidesOnClose({ opened }: Desk): Promise<boolean> {
  const { closesToTray } = opened.ok ? readSettings(opened.journal) : defaultSettings
  if (!closesToTray || isQuitting) return false
  return (await hasTray()) === true && hasTrayIcon() && !isQuitting
}

const trayPatienceMs = 5_000

/** Without a tray nobody could reach a hidden window. At login the app may be up before the desktop's tray is. */
export async function showUnlessInTray(window: BrowserWindow): Promise<void> {
  if ((await hasTray()) === true) return
  await wait(trayPatienceMs)
  if ((await hasTray()) !== true && !window.isDestroyed() && !window.isVisible()) window.showInactive()
}

/** What of the desktop the app can use while its window is closed. */
export async function backgroundState(): Promise<BackgroundState> {
  const canTray = await hasTray()
  const trayTrouble =
    canTray === true ? null
    : canTray === null ? 'Whether this desktop has a tray can’t be told here, so closing the window quits.'
    : 'This desktop has no tray, so closing the window quits. Reminders come when Second Draft is open.'
  const troubles = [trayTrouble, loginTrouble].filter((trouble) => trouble !== null)
  return { hasTray: canTray === true, canStartAtLogin: loginTrouble === null, trouble: troubles.length === 0 ? null : troubles.join(' ') }
}

/** Null where it can't be told. Trays of Linux desktops are all behind one name; other systems always have one. */
async function hasTray(): Promise<boolean | null> {
  return process.platform === 'linux' ? await hasBusName('org.kde.StatusNotifierWatcher') : true
}
