import { hasLeftStagings, removeLeftStagings } from '../exchange/staging.ts'
import { hasUnfinishedImports, removeUnfinishedImports } from '../journal/imports.ts'
import type { Journal } from '../journal/journal.ts'
import { openForReading } from '../journal/open-for-reading.ts'
import { closeJournal, openJournal, type Opened } from '../journal/open-journal.ts'
import { notOpened } from './failure-words.ts'
import type { Outcome, Place } from './verb.ts'

type Work = (journal: Journal) => Outcome | Promise<Outcome>

/** Refused while another process writes. */
export async function toWrite({ home, now }: Place, work: Work): Promise<Outcome> {
  return await withJournal(await openJournal(home, { nowMs: now().nowMs }), work)
}

/** Also while another process writes. */
export async function toRead({ home, now }: Place, work: Work): Promise<Outcome> {
  return await withJournal(await openForReading(home, now().nowMs), work)
}

async function withJournal(opened: Opened, work: Work): Promise<Outcome> {
  if (!opened.ok) return notOpened(opened.failure)
  try {
    await clearUp(opened.journal)
    return await work(opened.journal)
  } finally {
    closeJournal(opened.journal)
  }
}

/** What an import left that was cut short: unseen, and the next one to write removes it. */
async function clearUp(journal: Journal): Promise<void> {
  if (journal.lock === undefined) return
  try {
    if (hasLeftStagings(journal.home)) removeLeftStagings(journal.home)
    if (hasUnfinishedImports(journal)) await removeUnfinishedImports(journal)
  } catch {
    // On a full disk say: what the person asked for may go all the same, or meets the fault itself and names it.
  }
}
