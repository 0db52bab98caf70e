import fc from 'fast-check'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { removeLeftStagings } from '../../electron/exchange/staging.ts'
import { countEntries } from '../../electron/journal/entries.ts'
import { hasUnfinishedImports, listImports, removeUnfinishedImports, rowsInACommit } from '../../electron/journal/imports.ts'
import { closeJournal, damageIn } from '../../electron/journal/open-journal.ts'
import { generatedDiary } from '../support/generated-diary.ts'
import { batchOf, bodiesFound, expectSound, rowsOf, stagingFiles, undoneOf } from '../support/import-builders.ts'
import { opened, sitting, temporaryHome, write } from '../support/journal-builders.ts'
import { startChild } from '../support/journal-child.ts'

const kills = Number(process.env['SD_KILLS'] ?? 5)
const days = 1_000

/** Kills the import some milliseconds after it has told of so many steps; returns the last it told of. */
async function importUntilKilled(home: string, root: string, steps: number, ms: number): Promise<string> {
  const child = startChild('./import-child.ts', home, root)
  const gone = once(child, 'exit')
  let [told, last] = [0, '']
  child.on('message', (step) => {
    told += 1
    last = typeof step === 'string' ? step : ''
    if (told === steps || last === 'done') void pause(ms).then(() => child.kill('SIGKILL'))
  })
  await gone
  return last
}

// Listing and comparing tell of themselves once, reading and keeping a few times each.
const moments = fc.sample(fc.record({ steps: fc.integer({ min: 1, max: 6 + Math.ceil(days / rowsInACommit) }), ms: fc.integer({ min: 0, max: 40 }) }), kills)

it('shows nothing or everything of an import that is killed, and nothing of it is left behind', async () => {
  const home = temporaryHome()
  const root = generatedDiary(days)
  await sitting(home, (journal) => write(journal, { body: 'Mine, at the harbour.' }))
  const reached: string[] = []
  for (const { steps, ms } of moments) {
    const last = await importUntilKilled(home, root, steps, ms)
    const journal = await opened(home)
    expect(damageIn(journal.db)).toBeNull()
    const [kept] = listImports(journal)
    expect(countEntries(journal).entries).toBe(kept === undefined ? 1 : days + 2)
    reached.push(`${last}${hasUnfinishedImports(journal) ? ', half written' : ''}`)
    removeLeftStagings(home)
    await removeUnfinishedImports(journal)
    expect(stagingFiles(home)).toEqual([])
    expect(hasUnfinishedImports(journal)).toBe(false)
    if (kept !== undefined) await undoneOf(journal, kept.id)
    const clean = rowsOf(journal)
    const left = Object.entries(clean).filter(([, rows]) => rows.length > 0).map(([table, rows]) => `${table} ${String(rows.length)}`)
    expect(left).toEqual(['entry 1', 'writingSession 1', 'writingTally 1', 'indexed 1'])
    const batch = await batchOf(journal, root)
    expect(bodiesFound(journal, 'Mine')).toHaveLength(1)
    expect(countEntries(journal).entries).toBe(days + 2)
    expectSound(journal)
    await undoneOf(journal, batch)
    expect(rowsOf(journal)).toEqual(clean)
    closeJournal(journal)
  }
  if (process.env['SD_REPORT'] === '1') console.log(reached.sort().join('\n'))
}, 60_000 * kills)
