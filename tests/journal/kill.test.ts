import fc from 'fast-check'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { closeJournal, damageIn } from '../../electron/journal/open-journal.ts'
import { opened, sitting, temporaryHome } from '../support/journal-builders.ts'
import { startChild } from '../support/journal-child.ts'

const kills = 5

/** The number of the last save that the killed process had told of. */
async function writeUntilKilled(home: string, first: number, saves: number): Promise<number> {
  const child = startChild('./journal-writer.ts', home, String(first))
  let last = 0
  child.on('message', (number) => {
    last = Number(number)
    if (last >= first + saves) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  return last
}

it('keeps everything that was acknowledged when the process is killed while writing', async () => {
  const home = temporaryHome()
  await sitting(home)
  let last = 0
  for (const saves of fc.sample(fc.integer({ min: 1, max: 400 }), kills)) {
    last = await writeUntilKilled(home, last + 1, saves)
    const journal = await opened(home)
    const { db } = journal
    const newest = db.prepare<[], string>('SELECT body FROM entry ORDER BY updatedAtMs DESC LIMIT 1').pluck().get() ?? ''
    expect(Number.parseInt(newest)).toBeGreaterThanOrEqual(last)
    expect(damageIn(db)).toBeNull()
    last = Number.parseInt(newest)
    closeJournal(journal)
  }
}, 120_000)
