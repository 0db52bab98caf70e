import { app, powerMonitor } from 'electron'

const tickMs = 20_000
const looks: (() => void)[] = []

/** Calls `look` every 20 seconds, after sleep and when the window comes to the front; never by a long timer, which sleep would stop. */
export function onEachTick(look: () => void): void {
  looks.push(look)
  if (looks.length > 1) return
  const lookAll = (): void => looks.forEach((each) => each())
  setInterval(lookAll, tickMs)
  powerMonitor.on('resume', lookAll)
  powerMonitor.on('unlock-screen', lookAll)
  app.on('browser-window-focus', lookAll)
}
