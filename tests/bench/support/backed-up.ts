import { existsSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { backupsFolder } from '../../../electron/journal/files.ts'

/** Waits for the backup that every start of the app makes: while it copies, nothing else is measured. */
export async function backedUp(home: string): Promise<void> {
  const folder = backupsFolder(home)
  while (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.db'))) await wait(250)
}
