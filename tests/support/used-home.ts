import type { Moment } from '../../shared/dates.ts'
import { backUp } from '../../electron/journal/backup.ts'
import { writeEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'

/** The clock of the tests that begin with a used home. */
export const usedNow = '2022-04-12T09:00:00+00:00'

const noon = (day: string): Moment => ({ nowMs: Date.parse(`${day}T12:00:00Z`), zone: 'UTC' })

/** Leaves a journal of three entries, closed in order, with two backups: of one entry, and a day later of two. */
export async function useHome(home: string): Promise<void> {
  await sit(home, (journal) => write(journal, '2022-04-09', 'The first entry.'))
  await backUp(home, noon('2022-04-09'))
  await sit(home, (journal) => write(journal, '2022-04-10', 'The second entry.'))
  await backUp(home, noon('2022-04-10'))
  await sit(home, (journal) => write(journal, '2022-04-12', 'The third entry.'))
}

async function sit(home: string, work: (journal: Journal) => void): Promise<void> {
  const opened = await openJournal(home, noon('2022-04-12'))
  if (!opened.ok) throw new Error(`Not opened: ${opened.failure.problem}, ${opened.failure.detail}`)
  work(opened.journal)
  closeJournal(opened.journal)
}

function write(journal: Journal, day: string, sentence: string): void {
  const id = `01801a2b-0000-7000-8000-0000${day.replaceAll('-', '')}`
  // Long enough for pages of its own, so that damage can hit them.
  writeEntry(journal, { id, datedOn: day, body: `${sentence} ${'And on. '.repeat(2_000)}`, prompt: null }, noon(day))
}
