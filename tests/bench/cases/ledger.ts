import Database from 'better-sqlite3'
import { join } from 'node:path'
import { journalPath } from '../../../electron/journal/files.ts'
import { listAccounts } from '../../../electron/journal/accounts.ts'
import { readLedger } from '../../../electron/journal/ledger.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { timed, type BenchCase } from '../bench-case.ts'
import { bareLedgerQueries } from '../support/bare-ledger.ts'
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
    const queries = bareLedgerQueries(db)
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
