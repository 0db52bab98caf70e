import { app, dialog, type BrowserWindow } from 'electron'
import { tellWindow, type Desk } from './desk.ts'

/** A page that hasn't answered by then hangs, and the writer is asked. */
const patienceMs = 5_000

let answerFlush: ((isSaved: boolean) => void) | null = null

/** The page's answer to the event 'flush'. */
export function noteFlushed(isSaved: boolean): void {
  answerFlush?.(isSaved)
}

/** Holds the closing of the window until the page has saved its last words, or the writer lets them go. */
export function saveBeforeClosing(desk: Desk, window: BrowserWindow): void {
  let mayClose = false
  let isAsking = false
  window.on('close', (event) => {
    if (mayClose || !desk.opened.ok || window.webContents.isCrashed()) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void mayLetGo(desk, window).then((may) => {
      isAsking = false
      mayClose = may
      // quit(), not close(): preventing the close has also cancelled a quit under way, and one window is the app.
      if (may) app.quit()
    })
  })
}

async function mayLetGo(desk: Desk, window: BrowserWindow): Promise<boolean> {
  if (await flushed(desk)) return true
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last words are not saved yet.',
    detail: 'The journal did not take them. Stay to copy them or to try again; if you quit now, they are gone.',
    buttons: ['Stay', 'Quit without them'],
    defaultId: 0,
    cancelId: 0
  })
  return response === 1
}

function flushed(desk: Desk): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs)
    answerFlush = (isSaved) => {
      clearTimeout(timer)
      answerFlush = null
      resolve(isSaved)
    }
    tellWindow(desk, { name: 'flush' })
  })
}
