import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entriesOn, moveEntry, setMood, starEntry, trashEntry } from '../../electron/journal/entries.ts'
import { listImports, rowsInACommit, undoImport } from '../../electron/journal/imports.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { listRevisions, restoreRevision } from '../../electron/journal/revisions.ts'
import { addTag, removeTag } from '../../electron/journal/tags.ts'
import { generatedDiary } from '../support/generated-diary.ts'
import { batchOf, bodiesFound, expectSound, importOf, linesFound, rowsOf, undoneOf } from '../support/import-builders.ts'
import { later, minute, morning, opened, valueOf, write } from '../support/journal-builders.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

const afterwards = later(morning, 60 * minute)
const nextDay = later(morning, 24 * 60 * minute)

async function imported(): Promise<{ journal: Journal; root: string; batchId: string; idOf: (day: number) => string }> {
  const journal = await opened()
  const days = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
  const root = diaryFolder(Object.fromEntries(days.map((word, at) => [`2021-01-0${String(at + 1)}.md`, `---\ntags: [sea]\n---\n${word}`])))
  const batchId = await batchOf(journal, root)
  return { journal, root, batchId, idOf: (day) => entriesOn(journal, `2021-01-0${String(day)}`)[0]?.id ?? 'none' }
}

describe('taking an import back', () => {
  it('leaves what the writer has changed in any way, and says which', async () => {
    const { journal, batchId, idOf } = await imported()
    write(journal, { id: idOf(1), body: '# One, edited\nand more' })
    valueOf(starEntry(journal, { id: idOf(2), isStarred: true }))
    valueOf(setMood(journal, { id: idOf(3), mood: 'calm' }))
    valueOf(addTag(journal, { id: idOf(4), tag: 'craft' }))
    valueOf(removeTag(journal, { id: idOf(5), tag: 'sea' }))
    valueOf(moveEntry(journal, { id: idOf(6), datedOn: '2020-12-31' }))
    const { removed, stayed } = await undoneOf(journal, batchId, afterwards)
    expect(removed.entry).toBe(2)
    expect(stayed.map(({ on, title }) => `${on ?? 'no day'} ${title}`)).toEqual([
      '2020-12-31 Six', '2021-01-01 One, edited', '2021-01-02 Two', '2021-01-03 Three', '2021-01-04 Four', '2021-01-05 Five'
    ])
    expect(linesFound(journal, 'two').map(({ id }) => id)).toEqual([stayed[2]?.id])
    expect(bodiesFound(journal, 'seven')).toEqual([])
    expectSound(journal)
  })

  it('takes what was only looked at, trashed or offered another text', async () => {
    const { journal, root, batchId, idOf } = await imported()
    valueOf(trashEntry(journal, { id: idOf(1) }, morning))
    writeFileSync(join(root, '2021-01-02.md'), 'Two, changed')
    const offers = await batchOf(journal, root, afterwards)
    expect(await undoneOf(journal, batchId, afterwards)).toEqual({ removed: { entry: 8, story: 0, act: 0, number: 0 }, stayed: [] })
    await undoneOf(journal, offers, afterwards)
    expect(Object.values(rowsOf(journal)).flat()).toEqual([])
    expectSound(journal)
  })

  it('takes back the texts it offered, but not one that the writer has put in place', async () => {
    const { journal, root, idOf } = await imported()
    for (const day of [1, 2]) writeFileSync(join(root, `2021-01-0${String(day)}.md`), `Offered ${String(day)}`)
    const offers = await batchOf(journal, root, afterwards)
    const [taken] = listRevisions(journal, idOf(1))
    valueOf(restoreRevision(journal, { id: idOf(1), revisionId: taken?.id ?? '' }, afterwards))
    await undoneOf(journal, offers, nextDay)
    expect(entriesOn(journal, '2021-01-01').map(({ body }) => body)).toEqual(['Offered 1'])
    expect(listRevisions(journal, idOf(1)).map(({ reason }) => reason)).toEqual(['restore'])
    expect(listRevisions(journal, idOf(2))).toEqual([])
    expect(bodiesFound(journal, 'two')).toEqual(['Two'])
  })

  it('is refused with a sentence where it has been done, or where there is no such import', async () => {
    const { journal, batchId, idOf } = await imported()
    valueOf(starEntry(journal, { id: idOf(1), isStarred: true }))
    await undoneOf(journal, batchId, afterwards)
    expect(await undoImport(journal, batchId, nextDay)).toEqual({
      ok: false,
      error: { code: 'not-found', message: `There is no import ${batchId} in this journal. It may have been taken back already.` }
    })
    const [rest] = listImports(journal)
    expect(rest).toMatchObject({ undoneAtMs: afterwards.nowMs, items: { entry: 1 } })
    const before = rowsOf(journal)
    expect(await undoImport(journal, rest?.id ?? '', nextDay)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(rowsOf(journal)).toEqual(before)
  })

  it('keeps what she types meanwhile into an entry of it that is still open', async () => {
    const journal = await opened()
    const batchId = await batchOf(journal, generatedDiary(rowsInACommit * 2))
    const open = linesFound(journal, 'day').map(({ id }) => id)
    const undoing = undoImport(journal, batchId, afterwards)
    // The first commits have gone through: the latest days are unseen, and still there.
    expect(bodiesFound(journal, 'day')).toEqual([])
    write(journal, { id: open[0] ?? '', body: 'Just now, into the latest day' })
    expect(valueOf(await undoing).stayed).toEqual([])
    write(journal, { id: open.at(-1) ?? '', body: 'Just now, into one that was gone' })
    expect(bodiesFound(journal, 'just').sort()).toEqual(['Just now, into one that was gone', 'Just now, into the latest day'])
    expectSound(journal)
  })

  it('leaves the imports before and after it as they are', async () => {
    const { journal } = await imported()
    const between = diaryFolder({ '2021-02-01.md': 'Between', '2021-02-02.md': 'Between too' })
    const batch = await batchOf(journal, between, afterwards)
    await importOf(journal, diaryFolder({ '2021-03-01.md': 'After' }), nextDay)
    await undoneOf(journal, batch, nextDay)
    expect(listImports(journal).map(({ items }) => items.entry)).toEqual([1, 8])
    expect(bodiesFound(journal, 'after')).toHaveLength(1)
  })
})

describe('an import after it was taken back', () => {
  it('adds again what was removed and leaves what stayed', async () => {
    const { journal, root, batchId, idOf } = await imported()
    write(journal, { id: idOf(1), body: 'One, edited' })
    valueOf(moveEntry(journal, { id: idOf(2), datedOn: '2020-12-31' }))
    await undoneOf(journal, batchId, afterwards)
    expect((await importOf(journal, root, nextDay)).items).toEqual({ added: 6, changed: 0, unchanged: 2, skipped: 0 })
    expect(bodiesFound(journal, 'one')).toEqual(['One, edited'])
    expect(linesFound(journal, 'two').map(({ datedOn }) => datedOn)).toEqual(['2020-12-31'])
    writeFileSync(join(root, '2021-01-01.md'), 'One, from the file')
    expect((await importOf(journal, root, nextDay)).items).toEqual({ added: 0, changed: 1, unchanged: 7, skipped: 0 })
    expectSound(journal)
  })

  it('adds a file whose newer text a later import had only offered', async () => {
    const { journal, root, batchId } = await imported()
    writeFileSync(join(root, '2021-01-02.md'), 'Two, changed')
    await importOf(journal, root, afterwards)
    await undoneOf(journal, batchId, afterwards)
    expect((await importOf(journal, root, nextDay)).items).toEqual({ added: 8, changed: 0, unchanged: 0, skipped: 0 })
    expect(bodiesFound(journal, 'two')).toEqual(['Two, changed'])
  })
})
