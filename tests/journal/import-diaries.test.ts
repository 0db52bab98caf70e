import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { countEntries } from '../../electron/journal/entries.ts'
import { listImports } from '../../electron/journal/imports.ts'
import { addTag, listTags } from '../../electron/journal/tags.ts'
import { addDays } from '../../shared/dates.ts'
import { generatedDiary } from '../support/generated-diary.ts'
import { batchOf, bodiesFound, expectSound, importOf, rowsOf, undoneOf } from '../support/import-builders.ts'
import { id, opened, write } from '../support/journal-builders.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

// They are lent to the project, not part of it: a copy of the repository alone has its own samples only.
const diaries = fileURLToPath(new URL('../../../shared/testdata/diaries-markdown', import.meta.url))

/** A journal that the writer has used before anything comes in. */
async function usedJournal() {
  const journal = await opened()
  write(journal, { id: id(1), body: 'Mine, about the harbour.' })
  addTag(journal, { id: id(1), tag: 'Mine' })
  return journal
}

describe.skipIf(!existsSync(diaries))('the real diaries beside the repository', () => {
  it('come in with 454 and 29 entries and one reason, and a second time with nothing', async () => {
    const journal = await usedJournal()
    expect(await importOf(journal, join(diaries, 'flancian'))).toMatchObject({ items: { added: 454, changed: 0, unchanged: 0, skipped: 0 }, skipped: [] })
    const abdus = await importOf(journal, join(diaries, 'abdus'))
    expect(abdus).toMatchObject({ items: { added: 29, changed: 0, unchanged: 0, skipped: 1 } })
    expect(abdus.skipped).toEqual([
      { file: 'diary/diary.md', reason: 'It names no day: not in its name, its folders, its front matter or its first lines.' }
    ])
    expect(countEntries(journal).entries).toBe(484)

    const before = rowsOf(journal)
    expect(await importOf(journal, join(diaries, 'flancian'))).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 454, skipped: 0 } })
    expect(await importOf(journal, join(diaries, 'abdus'))).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 29, skipped: 1 } })
    expect(await importOf(journal, diaries)).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 483, skipped: 1 } })
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })

  it('are found by their words', async () => {
    const journal = await opened()
    await importOf(journal, diaries)
    for (const word of ['vimwiki', 'Hanselman', 'agora']) {
      const bodies = bodiesFound(journal, word)
      expect(bodies.length).toBeGreaterThan(0)
      expect(bodies.filter((body) => !body.toLowerCase().includes(word.toLowerCase()))).toEqual([])
    }
  })

  it('are gone without a trace when they are taken back', async () => {
    const journal = await usedJournal()
    const before = rowsOf(journal)
    const batches = [await batchOf(journal, join(diaries, 'flancian')), await batchOf(journal, join(diaries, 'abdus'))]
    for (const batch of batches) expect((await undoneOf(journal, batch)).stayed).toEqual([])
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })
})

describe('a diary of our own making', () => {
  it('comes in whole, and a second time with nothing, from its own folder and from the one above', async () => {
    const journal = await usedJournal()
    const root = generatedDiary(250)
    const first = await importOf(journal, root)
    expect(first).toMatchObject({ format: 'markdown-folder', source: root, items: { added: 251, changed: 0, unchanged: 0, skipped: 1 } })
    expect(first.skipped.map(({ file }) => file)).toEqual(['about.md'])
    const before = rowsOf(journal)
    expect(await importOf(journal, root)).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 251, skipped: 1 } })
    expect(await importOf(journal, join(root, 'journal'))).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 251, skipped: 0 } })
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })

  it('is kept character for character, on the days of its names', async () => {
    const journal = await opened()
    await importOf(journal, diaryFolder({ '0001-01-01.md': 'First\r\nof all\n', '9999-12-31.txt': ' last \u2028 of all' }))
    expect(journal.db.prepare('SELECT datedOn, createdOn, zone, body FROM entry ORDER BY datedOn').all()).toEqual([
      { datedOn: '0001-01-01', createdOn: '0001-01-01', zone: 'Europe/Berlin', body: 'First\r\nof all\n' },
      { datedOn: '9999-12-31', createdOn: '9999-12-31', zone: 'Europe/Berlin', body: ' last \u2028 of all' }
    ])
  })

  it('is found by words of all its scripts', async () => {
    const journal = await opened()
    await importOf(journal, generatedDiary(250))
    const counts = { harbour: 36, 文章: 50, 物語: 50, หนังสือ: 50, قصة: 50, cafe: 50, nowhere: 0 }
    const found = Object.keys(counts).map((word) => [word, bodiesFound(journal, word).length])
    expect(Object.fromEntries(found)).toEqual(counts)
  })

  it('is gone without a trace when it is taken back', async () => {
    const journal = await usedJournal()
    const before = rowsOf(journal)
    const batch = await batchOf(journal, generatedDiary(250))
    expect(await undoneOf(journal, batch)).toEqual({ removed: { entry: 251, story: 0, act: 0, number: 0 }, stayed: [] })
    expect(rowsOf(journal)).toEqual(before)
    expect(listImports(journal)).toEqual([])
    expectSound(journal)
  })

  it('brings the tags of its front matter, which leave with it but for those the writer uses too', async () => {
    const journal = await usedJournal()
    const files = [0, 1, 2].map((at): [string, string] => [`${addDays('2021-01-01', at)}.md`, `---\ntags: [mine, Sea]\n---\nDay ${String(at)}.\n`])
    const batch = await batchOf(journal, diaryFolder(Object.fromEntries(files)))
    expect(listTags(journal)).toEqual(['Mine', 'Sea'])
    expect(bodiesFound(journal, 'day', { tag: 'SEA' })).toHaveLength(3)
    await undoneOf(journal, batch)
    expect(journal.db.prepare('SELECT * FROM tag').all()).toEqual([{ key: 'mine', name: 'Mine' }])
  })
})
