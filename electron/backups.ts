import { app } from 'electron'
import { Worker } from 'node:worker_threads'
import { dayAt } from '../shared/dates.ts'
import type { BackupFile } from '../shared/models/start.ts'
import { tellWindow, type Desk } from './desk.ts'
import backupWorker from './journal/backup-worker?modulePath'

const checkEveryMs = 10 * 60_000
/** After the first paint: a copy must not compete with it for the disk. */
const firstAfterMs = 3_000

let running: Promise<BackupFile> | null = null

/** One backup soon after the start and one on every further day; short ticks, since long timers don't survive sleep. */
export function scheduleBackups(desk: Desk): void {
  let lastDay = ''
  const backUpOnceADay = (): void => {
    const { nowMs, zone } = desk.clock.now()
    const today = dayAt({ nowMs, zone })
    if (today === lastDay || !desk.opened.ok) return
    lastDay = today
    makeBackup(desk).catch((error: unknown) => {
      desk.log.error('The backup failed', error)
      // Whatever the reason, the next start looks at the whole journal before it is written to again.
      desk.needsCheck = true
      tellWindow(desk, { name: 'notice', message: 'Today’s backup could not be made. Settings shows the last good one.' })
    })
  }
  setTimeout(() => {
    backUpOnceADay()
    // A laptop that slept past midnight: the new day's copy is made when the writer is back.
    app.on('browser-window-focus', backUpOnceADay)
  }, firstAfterMs)
  setInterval(backUpOnceADay, checkEveryMs)
}

/** Copies, reopens and counts in a worker. Asked for twice, it runs once. */
export function makeBackup(desk: Desk): Promise<BackupFile> {
  running ??= runWorker(desk).finally(() => (running = null))
  return running
}

function runWorker(desk: Desk): Promise<BackupFile> {
  const startedMs = performance.now()
  return new Promise<BackupFile>((resolve, reject) => {
    const worker = new Worker(backupWorker, { workerData: { home: desk.home, at: desk.clock.now() } })
    worker.once('message', (file: BackupFile) => {
      desk.log.info(`Backup ${file.name}: ${String(file.entries)} entries, ${String(Math.round(performance.now() - startedMs))} ms`)
      resolve(file)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The backup worker ended with ${String(code)}`)))
  })
}
