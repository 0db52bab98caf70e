import { app, session } from 'electron'
import { join } from 'node:path'
import { defaultSettings } from '../shared/models/settings.ts'
import { applySettings, suggestWeekStart } from './apply-settings.ts'
import { watchQuitting } from './background.ts'
import { scheduleBackups } from './backups.ts'
import { createClock } from './clock.ts'
import { watchDay } from './day-watch.ts'
import { showWindow, type Desk } from './desk.ts'
import { chooseFolders } from './folders.ts'
import { handleCalls } from './ipc/handle.ts'
import { createHandlers } from './ipc/handlers.ts'
import { cleanUpImports } from './imports.ts'
import { markForCheck } from './journal/clean-close.ts'
import { noteClock } from './journal/clock-seen.ts'
import { closeJournal, openJournal } from './journal/open-journal.ts'
import { readSettings } from './journal/settings.ts'
import { createLog } from './log.ts'
import { buildMenu } from './menu.ts'
import { watchReminders } from './reminders/watch-reminders.ts'
import { registerAppScheme, serveApp } from './security/app-protocol.ts'
import { guardNavigation } from './security/navigation.ts'
import { refuseNetwork } from './security/network.ts'
import { guardPermissions } from './security/permissions.ts'
import { placeDictionaries } from './spelling.ts'
import { dateLocale } from './system-locale.ts'
import { openWindow } from './window.ts'

const home = chooseFolders(app)
registerAppScheme()
// Not awaited here: the app gets ready only after this module has run to its end.
if (app.requestSingleInstanceLock()) start().catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const log = createLog(home)
  const clock = createClock(app.isPackaged ? undefined : process.env['SECOND_DRAFT_NOW'])
  log.info(`Second Draft ${app.getVersion()} on Electron ${process.versions.electron}, Node ${process.versions.node}`)
  // Else Electron shows its stack in a box and waits; the journal itself is safe in its transactions.
  process.on('uncaughtException', (error) => log.error('Not caught', error))
  guardNavigation(app, log)
  placeDictionaries(home, log)
  const [opened] = await Promise.all([openJournal(home, clock.now()), app.whenReady()])
  const desk: Desk = { home, clock, log, opened, needsCheck: false, window: null }
  if (!opened.ok) log.error(`The journal was not opened: ${opened.failure.problem}, ${opened.failure.detail}`)

  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'))
  guardPermissions(session.defaultSession)
  refuseNetwork(session.defaultSession)
  suggestWeekStart(desk, dateLocale(app))
  // Also without a journal: left alone, Chromium looks on the internet for a dictionary of the system's language.
  applySettings(desk, opened.ok ? readSettings(opened.journal) : defaultSettings)
  handleCalls(createHandlers(desk), log)
  buildMenu(desk)
  openWindow(desk)
  watchDay(desk)
  watchReminders(desk)
  watchQuitting(desk)
  scheduleBackups(desk)
  cleanUpImports(desk)

  app.on('second-instance', () => showWindow(desk))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => closeDesk(desk))
}

function closeDesk(desk: Desk): void {
  if (!desk.opened.ok) return
  try {
    noteClock(desk.opened.journal, desk.clock.now(), true)
  } catch (error) {
    // On a full disk, say: the next start knows of an earlier hour.
    desk.log.error('The time of closing was not kept', error)
  }
  try {
    closeJournal(desk.opened.journal)
    if (desk.needsCheck) markForCheck(desk.home)
  } catch (error) {
    // Nothing is lost: the next start reads the log file that stays beside the journal, and checks it.
    desk.log.error('The journal was not closed in order', error)
  }
}

function giveUp(error: unknown): void {
  process.stderr.write(`Second Draft could not start. ${error instanceof Error ? error.message : String(error)}\n`)
  app.exit(1)
}
