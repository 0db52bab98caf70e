import { app } from 'electron'
import type { BackupState, Runtime, Start } from '../shared/models/start.ts'
import { fail, succeed, type Result } from '../shared/result.ts'
import { applySettings } from './apply-settings.ts'
import type { Desk } from './desk.ts'
import { failureOf } from './ipc/failure-of.ts'
import { listBackups } from './journal/backup.ts'
import { openDay } from './journal/days.ts'
import { backupsFolder } from './journal/files.ts'
import { takeLock } from './journal/lock.ts'
import { closeDamaged, openJournal } from './journal/open-journal.ts'
import { restoreBackup } from './journal/restore-backup.ts'
import { readSettings } from './journal/settings.ts'

/** What the page shows first: today's page, or why there is none. */
export function startState(desk: Desk): Start {
  const runtime = runtimeOf(desk)
  if (!desk.opened.ok) return { state: 'failed', failure: desk.opened.failure, runtime }
  const { journal } = desk.opened
  try {
    const page = openDay(journal, { on: null }, desk.clock.now())
    return { state: 'open', page, settings: readSettings(journal), runtime }
  } catch (error) {
    if (failureOf(error).code !== 'damaged') throw error
    // A file damaged without its time or size changing passes the quick look at the start.
    desk.log.error('The journal is damaged', error)
    desk.opened = closeDamaged(journal, error)
    return startState(desk)
  }
}

/** The writer chose to go on from a backup: what was there is set aside, and the page starts again. */
export async function openFromBackup(desk: Desk, name: string): Promise<Result<null>> {
  if (desk.opened.ok) return fail('bad-input', 'A journal is open; it is only replaced where it could not be opened.')
  const lock = await takeLock(desk.home, 1_000)
  if (lock === null) return fail('no-journal', 'Another program is writing to this journal just now, so it was left as it is. Try again in a moment.')
  try {
    const aside = restoreBackup(desk.home, name, desk.clock.now().nowMs)
    desk.log.info(`Opened ${name}; what was there is in ${aside}`)
  } finally {
    lock.release()
  }
  return await openAgain(desk, false)
}

/** The writer has read that the latest changes are gone and goes on with the rest. */
export async function openAsIs(desk: Desk): Promise<Result<null>> {
  return await openAgain(desk, true)
}

/** Another program had the journal, and may be done by now. */
export async function tryAgain(desk: Desk): Promise<Result<null>> {
  return await openAgain(desk, false)
}

let opening: Promise<Result<null>> | null = null

// Asked for twice, by a double click say, it runs once: the second would find the journal in use, by the first.
async function openAgain(desk: Desk, withoutRecentChanges: boolean): Promise<Result<null>> {
  opening ??= reopen(desk, withoutRecentChanges).finally(() => (opening = null))
  return await opening
}

async function reopen(desk: Desk, withoutRecentChanges: boolean): Promise<Result<null>> {
  if (desk.opened.ok) return succeed(null)
  desk.opened = await openJournal(desk.home, { nowMs: desk.clock.now().nowMs, withoutRecentChanges })
  if (desk.opened.ok) applySettings(desk, readSettings(desk.opened.journal))
  desk.window?.webContents.reload()
  return succeed(null)
}

export function backupState(desk: Desk): BackupState {
  return { folder: backupsFolder(desk.home), files: listBackups(desk.home) }
}

function runtimeOf(desk: Desk): Runtime {
  return {
    platform: process.platform,
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron,
    journalFolder: desk.home
  }
}
