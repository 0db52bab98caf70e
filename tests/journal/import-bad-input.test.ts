import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { stageFolder } from '../../electron/exchange/import-folder.ts'
import { dropImport, keepImport } from '../../electron/exchange/import.ts'
import { listItems, readDifference, reportImport, summariseImport } from '../../electron/exchange/report.ts'
import { countEntries } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { bodiesFound, expectSound, importOf, linesFound, reportOf, unwatched } from '../support/import-builders.ts'
import { morning, opened, valueOf } from '../support/journal-builders.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')

function bodies(journal: Journal): unknown[] {
  return journal.db.prepare('SELECT datedOn, body FROM entry ORDER BY datedOn, rowid').raw().all()
}

describe('a folder full of awkward files', () => {
  async function awkward() {
    const root = diaryFolder({
      '2021-01-01.md': 'Sound.',
      '2021-01-02.md': utf16('Größe, in UTF-16.\n'),
      '2021-01-03.md': 'one\r\ntwo\nthree\rfour',
      '2021-01-04.md': 'First of the day.',
      '2021_01_04.md': 'Second of the day.',
      '2021-01-05.md': Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]),
      '2021-01-06.md': '',
      '2021-02-30.md': 'No such day.',
      '0000-01-01.md': 'Before the first year.',
      '0001-01-01.md': 'The first day.',
      '9999-12-31.md': 'The last day.',
      'picture.png': Buffer.from([137, 80, 78, 71]),
      'recipes.md': 'Flour and water.'
    })
    writeFileSync(join(root, '2021-01-07.md'), '')
    truncateSync(join(root, '2021-01-07.md'), 200_000_000)
    symlinkSync('/etc/passwd', join(root, '2021-01-08.md'))
    mkdirSync(join(root, 'inside'))
    symlinkSync('..', join(root, 'inside', 'again'))
    return { journal: await opened(), root }
  }

  it('gives what is sound, character for character, and a reason for all the rest', async () => {
    const { journal, root } = await awkward()
    const report = await importOf(journal, root)
    expect(report.items).toEqual({ added: 7, changed: 0, unchanged: 0, skipped: 9 })
    expect(bodies(journal)).toEqual([
      ['0001-01-01', 'The first day.'],
      ['2021-01-01', 'Sound.'],
      ['2021-01-02', 'Größe, in UTF-16.\n'],
      ['2021-01-03', 'one\r\ntwo\nthree\rfour'],
      ['2021-01-04', 'First of the day.'],
      ['2021-01-04', 'Second of the day.'],
      ['9999-12-31', 'The last day.']
    ])
    expect(report.skipped.map(({ file }) => file).sort()).toEqual([
      '0000-01-01.md', '2021-01-05.md', '2021-01-06.md', '2021-01-07.md', '2021-01-08.md', '2021-02-30.md', 'inside/again', 'picture.png', 'recipes.md'
    ])
    for (const { reason } of report.skipped) expect(reason).toMatch(/^[A-Z“].*\.$/u)
    expect(report.skipped.find(({ file }) => file === '2021-01-07.md')?.reason).toContain('200 MB')
    expectSound(journal)
  })

  it('gives nothing the second time', async () => {
    const { journal, root } = await awkward()
    await importOf(journal, root)
    expect(await importOf(journal, root)).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 7, skipped: 9 } })
    expect(countEntries(journal).entries).toBe(7)
  })

  it('is listed page by page, as it is counted', async () => {
    const { journal, root } = await awkward()
    await reportOf(journal, root)
    const skipped = [0, 4, 8].flatMap((offset) => listItems(journal, { outcome: 'skipped', offset, limit: 4 }))
    expect(skipped.map(({ file, reason }) => ({ file, reason }))).toEqual(reportImport(journal, { format: 'markdown-folder', source: root }, null).skipped)
    expect(listItems(journal, { outcome: 'added', offset: 0, limit: 500 })).toHaveLength(7)
    expect(summariseImport(journal, { format: 'markdown-folder', source: root }).items).toEqual({ added: 7, changed: 0, unchanged: 0, skipped: 9 })
    expect(readDifference(journal, 1)).toMatchObject({ ok: false })
    dropImport(journal)
  })
})

test.each([
  ['a folder that is not there', () => '/nowhere/at/all', null],
  ['an empty folder', () => diaryFolder({}), null],
  ['a pattern without a day', () => diaryFolder({ '2021-01-01.md': 'One' }), 'YYYY-MM']
])('%s is refused with a sentence', async (_name, path, pattern) => {
  const journal = await opened()
  const staged = await stageFolder(journal, path(), pattern, unwatched)
  expect(staged).toMatchObject({ ok: false })
  if (!staged.ok) expect(staged.error.message).toMatch(/^[A-Z“].*\.$/u)
})

test('a folder with nothing that can be read brings nothing, and no batch', async () => {
  const journal = await opened()
  expect(await importOf(journal, diaryFolder({ 'a.png': 'x', 'b.md': 'no day' }))).toMatchObject({
    batchId: null,
    items: { added: 0, changed: 0, unchanged: 0, skipped: 2 }
  })
})

test('a text of a megabyte comes in whole, is found by its last word and leaves the index sound', async () => {
  const journal = await opened()
  const long = `${'Ein langer Tag, 今天我写了一篇文章. '.repeat(30_000)}Schlusswort`
  await importOf(journal, diaryFolder({ '2021-01-01.md': long }))
  expect(bodiesFound(journal, 'Schlusswort')).toEqual([long])
  expectSound(journal)
}, 60_000)

test('a folder of many files is read whole', async () => {
  const count = Number(process.env['SD_FILES'] ?? 2_000)
  const root = diaryFolder({})
  for (let number = 0; number < count; number += 1) writeFileSync(join(root, `2021-01-01 ${String(number)}.md`), `Number ${String(number)}.`)
  const journal = await opened()
  const startedAtMs = performance.now()
  const source = valueOf(await stageFolder(journal, root, null, unwatched))
  const stagedAtMs = performance.now()
  await keepImport(journal, source, morning, unwatched)
  if (process.env['SD_REPORT'] === '1') {
    const seconds = [stagedAtMs - startedAtMs, performance.now() - stagedAtMs].map((ms) => (ms / 1_000).toFixed(1))
    console.log(`${String(count)} files: read in ${seconds.join(' s, kept in ')} s; ${String(Math.round(process.memoryUsage.rss() / 1e6))} MB`)
  }
  dropImport(journal)
  expect(countEntries(journal).entries).toBe(count)
  expect(linesFound(journal, `number ${String(count - 1)}`)).toHaveLength(1)
}, 600_000)
