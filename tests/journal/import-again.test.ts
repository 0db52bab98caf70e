import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dropImport } from '../../electron/exchange/import.ts'
import { listItems, readDifference } from '../../electron/exchange/report.ts'
import { moveEntry, trashEntry, trashedEntries } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { listRevisions, readRevision, restoreRevision } from '../../electron/journal/revisions.ts'
import { diaryFiles } from '../support/generated-diary.ts'
import { bodiesFound, expectSound, importOf, linesFound, reportOf, rowsOf } from '../support/import-builders.ts'
import { id, later, minute, morning, opened, valueOf, write } from '../support/journal-builders.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

const afterwards = later(morning, 60 * minute)
const nextDay = later(morning, 24 * 60 * minute)

/** A diary of three days that is in the journal. */
async function imported(): Promise<{ journal: Journal; root: string; put: (name: string, text: string) => void }> {
  const journal = await opened()
  const root = diaryFolder({ '2021-01-01.md': 'One', '2021-01-02.md': 'Two', '2021-01-03.md': 'Three' })
  await importOf(journal, root)
  return { journal, root, put: (name, text) => writeFileSync(join(root, name), text) }
}

function idOf(journal: Journal, word: string): string {
  const [line] = linesFound(journal, word)
  if (line === undefined) throw new Error(`Nothing is found for ${word}`)
  return line.id
}

describe('a file that has changed since it came in', () => {
  it('is offered among the versions of its entry, which keeps the writer’s text', async () => {
    const { journal, root, put } = await imported()
    const entryId = idOf(journal, 'two')
    write(journal, { id: entryId, body: 'Two, and what I think of it now' })
    put('2021-01-02.md', 'Two, as the file has it')
    expect(await importOf(journal, root, afterwards)).toMatchObject({ items: { added: 0, changed: 1, unchanged: 2, skipped: 0 } })
    expect(bodiesFound(journal, 'two')).toEqual(['Two, and what I think of it now'])
    const [offer] = listRevisions(journal, entryId)
    expect(offer).toMatchObject({ reason: 'import', wordCount: 6, savedAtMs: afterwards.nowMs })
    expect(valueOf(readRevision(journal, { id: entryId, revisionId: offer?.id ?? '' })).body).toBe('Two, as the file has it')
    expectSound(journal)
  })

  it('is shown beside her text before it is kept', async () => {
    const { journal, root, put } = await imported()
    put('2021-01-03.md', 'Three and a half')
    await reportOf(journal, root)
    const [item] = listItems(journal, { outcome: 'changed', offset: 0, limit: 10 })
    expect(item).toMatchObject({ file: '2021-01-03.md', on: '2021-01-03', reason: null, notes: [] })
    expect(valueOf(readDifference(journal, item?.number ?? 0))).toEqual({ inJournal: 'Three', inFile: 'Three and a half' })
    const [same] = listItems(journal, { outcome: 'unchanged', offset: 0, limit: 10 })
    expect(readDifference(journal, same?.number ?? 0)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    dropImport(journal)
  })

  it('is unchanged the next time, also once she has taken the offer', async () => {
    const { journal, root, put } = await imported()
    const entryId = idOf(journal, 'two')
    put('2021-01-02.md', 'Second')
    await importOf(journal, root, afterwards)
    const unchanged = { batchId: null, items: { added: 0, changed: 0, unchanged: 3, skipped: 0 } }
    expect(await importOf(journal, root, nextDay)).toMatchObject(unchanged)
    const [offer] = listRevisions(journal, entryId)
    valueOf(restoreRevision(journal, { id: entryId, revisionId: offer?.id ?? '' }, nextDay))
    expect(await importOf(journal, root, nextDay)).toMatchObject(unchanged)
    expect(bodiesFound(journal, 'second')).toEqual(['Second'])
  })

  it('is offered again with each new text', async () => {
    const { journal, root, put } = await imported()
    const entryId = idOf(journal, 'two')
    for (const [index, at] of [afterwards, nextDay].entries()) {
      put('2021-01-02.md', `Version ${String(index)}`)
      expect((await importOf(journal, root, at)).items.changed).toBe(1)
    }
    expect(listRevisions(journal, entryId).map(({ reason }) => reason)).toEqual(['import', 'import'])
  })

  it('goes to its entry on another day where she has moved it', async () => {
    const { journal, root, put } = await imported()
    const entryId = idOf(journal, 'two')
    valueOf(moveEntry(journal, { id: entryId, datedOn: '2021-05-05' }))
    put('2021-01-02.md', 'Second')
    expect((await importOf(journal, root, afterwards)).items).toEqual({ added: 0, changed: 1, unchanged: 2, skipped: 0 })
    expect(listRevisions(journal, entryId)).toHaveLength(1)
  })
})

describe('an entry that the writer has put in the trash', () => {
  it('stays there, whether its file has changed or not', async () => {
    const { journal, root, put } = await imported()
    for (const word of ['one', 'two']) valueOf(trashEntry(journal, { id: idOf(journal, word) }, morning))
    put('2021-01-02.md', 'Two, changed')
    const report = await importOf(journal, root, afterwards)
    expect(report).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 2, skipped: 1 } })
    expect(report.skipped).toEqual([
      { file: '2021-01-02.md', reason: 'You put this entry in the trash, and it stays there. Restore it to see what the file says now.' }
    ])
    expect(trashedEntries(journal).map(({ opening }) => opening).sort()).toEqual(['One', 'Two'])
    expect(bodiesFound(journal, 'two')).toEqual([])
  })
})

describe('a folder', () => {
  const files = diaryFiles(20)

  it('that was moved is known by its texts, and its changed files go to their entries', async () => {
    const journal = await opened()
    const root = diaryFolder(files)
    await importOf(journal, root)
    renameSync(root, `${root}-moved`)
    writeFileSync(join(`${root}-moved`, 'journal/2021-01-05.md'), 'Changed since.')
    const report = await importOf(journal, `${root}-moved`, afterwards)
    rmSync(`${root}-moved`, { recursive: true })
    expect(report.items).toEqual({ added: 0, changed: 1, unchanged: 20, skipped: 0 })
  })

  it('of another diary with the same file names is not taken for it', async () => {
    const journal = await opened()
    await importOf(journal, diaryFolder(files))
    const other = Object.fromEntries(Object.keys(files).map((name) => [name, `Somebody else’s ${name}.`]))
    expect((await importOf(journal, diaryFolder(other), afterwards)).items).toEqual({ added: 21, changed: 0, unchanged: 0, skipped: 0 })
    expect(bodiesFound(journal, 'somebody')).toHaveLength(21)
  })

  it('may hold two files with the same text for a day, of which one comes in', async () => {
    const journal = await opened()
    const root = diaryFolder({ 'a/2021-01-01.md': 'Same', 'b/2021-01-01.md': 'Same', 'b/2021-01-02.md': 'Same' })
    const report = await importOf(journal, root)
    expect(report.items).toEqual({ added: 2, changed: 0, unchanged: 0, skipped: 1 })
    expect(report.skipped).toEqual([{ file: 'b/2021-01-01.md', reason: 'It has the same day and the same text as a/2021-01-01.md.' }])
    expect((await importOf(journal, root, afterwards)).items).toEqual({ added: 0, changed: 0, unchanged: 2, skipped: 1 })
  })

  it('brings nothing for a day on which she has typed the same text', async () => {
    const journal = await opened()
    write(journal, { id: id(1), datedOn: '2021-01-01', body: 'Same' })
    write(journal, { id: id(2), datedOn: '2021-03-03', body: 'Another' })
    const root = diaryFolder({ '2021-01-01.md': 'Same', '2021-01-02.md': 'Another' })
    expect((await importOf(journal, root, afterwards)).items).toEqual({ added: 1, changed: 0, unchanged: 1, skipped: 0 })
  })

  it('that grew brings what is new', async () => {
    const { journal, root, put } = await imported()
    put('2021-01-04.md', 'Four')
    expect((await importOf(journal, root, afterwards)).items).toEqual({ added: 1, changed: 0, unchanged: 3, skipped: 0 })
    const before = rowsOf(journal)
    rmSync(join(root, '2021-01-01.md'))
    expect((await importOf(journal, root, nextDay)).items).toEqual({ added: 0, changed: 0, unchanged: 3, skipped: 0 })
    expect(rowsOf(journal)).toEqual(before)
  })
})
