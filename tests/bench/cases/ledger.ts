import Database from 'better-sqlite3'
import { join } from 'node:path'
import { journalPath } from '../../../electron/journal/files.ts'
import { listAccounts } from '../../../electron/journal/accounts.ts'
import { readLedger } from '../../../electron/journal/ledger.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { timed, type BenchCase } from '../bench-case.ts'
import { openAt } from '../support/large-journal.ts'
import { placeTenYears } from '../support/ten-years.ts'

export const ledger: BenchCase = {
  name: 'Ledger over ten years',
  unit: 'ms',
  target: 3,
  rounds: 15,
  rows: 3_650,
  baseline: 'better-sqlite3 alone runs the queries that any such ledger needs: counts a day, gains of stories, follows by day and mark.',
  candidate: 'readLedger over all of it: parts, step, reasons.',
  open: async ({ folder, rows }) => {
    const home = join(folder, 'home')
    await placeTenYears(home, rows)
    const journal = await openAt(home)
    const db = new Database(journalPath(home), { readonly: true })
    const accountId = listAccounts(journal)[0]?.id ?? ''
    const queries = bareQueries(db)
    return {
      baseline: () => timed(() => queries.forEach((query) => query.all({ accountId }))),
      candidate: () => timed(() => void readLedger(journal, { accountId, from: '2015-08-08', to: '2025-08-04' })),
      close: () => {
        db.close()
        closeJournal(journal)
      }
    }
  }
}

function bareQueries(db: Database.Database): readonly Database.Statement[] {
  const counts = (metric: string): string => `
    SELECT takenOn, value, min(takenAtMs) FROM metricSnapshot WHERE accountId = @accountId AND metric = '${metric}' GROUP BY takenOn ORDER BY takenOn`
  const gains = (metric: string): string => `
    SELECT since, takenOn, sum(gain) FROM (
      SELECT takenOn, lag(takenOn) OVER story AS since, value - coalesce(lag(value) OVER story, 0) AS gain
      FROM metricSnapshot WHERE metric = '${metric}' AND storyId IS NOT NULL AND @accountId <> '' WINDOW story AS (PARTITION BY storyId, placementId ORDER BY takenOn)
    ) GROUP BY since, takenOn`
  const follows = 'SELECT followedOn, direction, mark, sum(count) FROM follow WHERE accountId = @accountId AND deletedAtMs IS NULL GROUP BY 1, 2, 3'
  return [counts('followers'), counts('following'), gains('netFollows'), gains('reads'), follows].map((text) => db.prepare(text))
}
