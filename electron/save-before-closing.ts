import { app, dialog, type BrowserWindow } from 'electron'
import { forgetQuitting, hidesOnClose, isSessionEnding } from './background.ts'
import { tellWindow, type Desk } from './desk.ts'

/** A page that hasn't answered by then hangs, and the writer is asked. */
const patienceMs = 5_000

let answerFlush: ((isSaved: boolean) => void) | null = null

/** The page's answer to the event 'flush'. */
export function noteFlushed(isSaved: boolean): void {
  answerFlush?.(isSaved)
}

/** Holds the closing of the window until the page has saved its last words, or the writer lets them go; then it quits, or hides. */
export function saveBeforeClosing(desk: Desk, window: BrowserWindow): void {
  let mayClose = false
  let mayLose = false
  let isAsking = false
  window.on('close', (event) => {
    if (mayClose || !desk.opened.ok || window.webContents.isCrashed()) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    void mayLetGo(desk, window).then(async (answer) => {
      // A journal that can't be read now must not keep the window open.
      const hides = answer === 'saved' && (await hidesOnClose(desk).catch(() => false))
      isAsking = false
      if (hides) return window.hide()
      mayClose = answer !== 'stay'
      mayLose = answer === 'let-go'
      // quit(), not close(): preventing the close has also cancelled a quit under way, and one window is the app.
      if (mayClose) app.quit()
      else forgetQuitting()
    })
  })
  // The page refuses to go while it holds unsaved text: a key may have come after its answer.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLose) event.preventDefault()
    else if (mayClose) {
      mayClose = false
      window.close()
    }
  })
}

async function mayLetGo(desk: Desk, window: BrowserWindow): Promise<'saved' | 'let-go' | 'stay'> {
  if (await flushed(desk)) return 'saved'
  // Hidden, it was saved before, and nobody sees a question; at the end of the session nobody can answer one.
  if (!window.isVisible() || isSessionEnding()) return 'let-go'
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last words are not saved yet.',
    detail: 'The journal doesn’t have them. Stay to keep them, or to copy them; if you quit now, they are gone.',
    buttons: ['Stay', 'Quit without them'],
    defaultId: 0,
    cancelId: 0
  })
  return response === 1 ? 'let-go' : 'stay'
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
