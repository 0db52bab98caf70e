// Run as a child: saves without a pause and tells each number once the save that holds it has been committed.
import { writeEntry } from '../../electron/journal/entries.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import { id, journalOf, later, morning } from './journal-builders.ts'

const journal = journalOf(await openJournal(process.argv[2] ?? '', morning))

function save(number: number): void {
  const input = { id: id(number % 40), datedOn: '2022-04-12', body: `${String(number)} ${'word '.repeat(number % 700)}`, prompt: null }
  writeEntry(journal, input, later(morning, number * 1_000))
  process.send?.(number)
  setImmediate(save, number + 1)
}
// The parent has gone or has heard enough.
process.on('disconnect', () => process.exit())
save(Number(process.argv[3] ?? 1))
