import { BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { defaultSettings } from '../shared/models/settings.ts'
import { noteSessionEnd, showUnlessInTray, startsHidden } from './background.ts'
import { showContextMenu } from './context-menu.ts'
import type { Desk } from './desk.ts'
import { readSettings } from './journal/settings.ts'
import { saveBeforeClosing } from './save-before-closing.ts'
import { appPage } from './security/app-protocol.ts'
import { keepWindowPlace, readWindowPlace } from './window-place.ts'

const paper = { light: '#fbf8f2', dark: '#1c1a17' }

/** Opens the one window there is. Shown at its first paint, on the colour of its page: no white flash. */
export function openWindow(desk: Desk): void {
  const { isMaximized, ...bounds } = readWindowPlace(desk.home) ?? { isMaximized: false, width: 1280, height: 832 }
  const settings = desk.opened.ok ? readSettings(desk.opened.journal) : defaultSettings
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Second Draft',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: settings.spellcheck,
      zoomFactor: settings.textSize / 100
    }
  })
  desk.window = window
  window.once('ready-to-show', () => {
    if (startsHidden) {
      // Maximizing shows it, so one that starts hidden is maximized when it is first shown.
      if (isMaximized) window.once('show', () => window.maximize())
      return void showUnlessInTray(window)
    }
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('session-end', noteSessionEnd)
  window.on('close', () => rememberPlace(desk, window))
  window.on('closed', () => (desk.window = null))
  window.webContents.on('context-menu', (_event, params) => showContextMenu(desk, window, params))
  bringBack(desk, window)
  saveBeforeClosing(desk, window)
  void window.loadURL(appPage)
}

/** A page that crashed, or was killed for want of memory, comes back with what is saved: all but its last second. */
function bringBack(desk: Desk, window: BrowserWindow): void {
  let endedAtMs = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    desk.log.error(`The page ended: ${reason}`)
    // Twice within seconds is a fault that loading it once more won't cure.
    const isAgain = performance.now() - endedAtMs < 5_000
    endedAtMs = performance.now()
    if (reason !== 'clean-exit' && !isAgain && !window.isDestroyed()) window.webContents.reload()
  })
}

function rememberPlace(desk: Desk, window: BrowserWindow): void {
  try {
    keepWindowPlace(desk.home, window)
  } catch (error) {
    desk.log.error('The place of the window was not kept', error)
  }
}
