import Database from 'better-sqlite3'
import { join } from 'node:path'
import { journalPath } from '../../../electron/journal/files.ts'
import { dueRowsQuery } from '../../../electron/journal/reminder-rows.ts'
import { dueNow } from '../../../electron/journal/reminders.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { isUntold, signatureOf } from '../../../electron/journal/tell-reminders.ts'
import { reachedWall } from '../../../shared/rules/reminder-times.ts'
import { at } from '../../support/journal-builders.ts'
import { timed, type BenchCase } from '../bench-case.ts'
import { openAt } from '../support/large-journal.ts'
import { addReminders } from '../support/many-reminders.ts'

const now = at('2026-11-22T20:00[Europe/Berlin]')
/** One takes less than a clock tells. */
const times = 200

export const due: BenchCase = {
  name: 'Due check of reminders',
  unit: 'ms',
  target: 3,
  rounds: 15,
  rows: 10_000,
  baseline: `better-sqlite3 alone runs the same query ${String(times)} times.`,
  candidate: `What each tick does, ${String(times)} times: the query, what the clock shows, what is new and what is untold.`,
  open: async ({ folder, rows }) => {
    const home = join(folder, 'home')
    const journal = await openAt(home)
    addReminders(journal, rows, now)
    const db = new Database(journalPath(home), { readonly: true })
    const bare = db.prepare(dueRowsQuery)
    const reached = reachedWall(now)
    const again = (work: (turn: number) => void) => () => timed(() => Array.from({ length: times }, (_, turn) => work(turn)))
    return {
      baseline: again(() => void bare.all({ nowMs: now.nowMs, reached })),
      candidate: again((turn) => {
        const moment = { ...now, nowMs: now.nowMs + turn }
        const rowsDue = dueNow(journal, moment)
        signatureOf(journal, rowsDue, moment)
        rowsDue.filter(isUntold)
      }),
      close: () => {
        db.close()
        closeJournal(journal)
      }
    }
  }
}
