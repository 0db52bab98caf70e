import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { previewTable } from '../../electron/exchange/import-source.ts'
import { listImports } from '../../electron/journal/imports.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import type { ImportReport } from '../../shared/models/import.ts'
import { expectSound, importOf, rowsOf, undoneOf } from '../support/import-builders.ts'
import { at, journalOf, letGo, opened, valueOf } from '../support/journal-builders.ts'
import { storyLines, titlesOf } from '../support/story-builders.ts'
import { hasTestdata, testdata } from '../support/testdata.ts'

const today = at('2026-11-22T09:00[Europe/Berlin]')
const archive = (name: string): string => testdata('medium-export', name)
const feedOf = (name: string, file = 'medium_feed.xml'): string => testdata('medium-rss', name, file)

/** What came of each kind, and what was left out for which reason. */
function countsOf({ kinds, skipped }: ImportReport): Record<string, number> {
  const added = Object.entries(kinds).map(([kind, counts]): [string, number] => [kind, counts.added])
  return { ...Object.fromEntries(added), leftOut: skipped.length }
}

// The files of each, as INDEX.md counts them: a post file is a story, a draft, a response or left out for a reason.
const archives: readonly (readonly [name: string, files: number, counts: Record<string, number>])[] = [
  ['enkiv2-2018', 442, { story: 136, draft: 1, response: 289, leftOut: 16 }],
  ['enkiv2-2020', 555, { story: 187, draft: 1, response: 344, leftOut: 23 }],
  ['peterpanswift-zhTW-2025', 1_036, { story: 934, response: 102, leftOut: 0 }],
  ['dottjt-2021', 260, { story: 43, draft: 210, response: 5, clap: 5, highlight: 9, leftOut: 8 }],
  ['princepereira-2022', 38, { story: 38, clap: 4, leftOut: 8 }],
  ['codemama96-2023', 14, { story: 10, draft: 3, response: 1, clap: 8, leftOut: 5 }],
  ['phishdestroy-2025', 7, { story: 5, response: 2, clap: 14, leftOut: 7 }],
  ['vincenttatan-2021-nopost', 0, { story: 43, clap: 38, highlight: 3, number: 43, leftOut: 7 }]
]

describe.skipIf(!hasTestdata)('each real Medium archive beside the repository', () => {
  it.each(archives)('%s comes in once, and a second time adds nothing', async (name, files, counts) => {
    const journal = await opened()
    const report = await importOf(journal, archive(name), today)
    expect(countsOf(report)).toEqual(counts)
    const posts = report.skipped.filter(({ file }) => file.startsWith('posts/')).length
    const { story = 0, draft = 0, response = 0, number = 0 } = counts
    expect(story + draft + response + posts - number).toBe(files)
    expectSound(journal)
    const before = rowsOf(journal)
    const again = await importOf(journal, archive(name), today)
    expect(again).toMatchObject({ batchId: null, items: { added: 0, changed: 0 } })
    expect(rowsOf(journal)).toEqual(before)
  })

  it('gives no draft a day, and every published post the day of its own zone', async () => {
    const journal = await opened()
    await importOf(journal, archive('dottjt-2021'), today)
    expect(storyLines(journal, { status: 'draft' }).filter(({ publishedOn }) => publishedOn !== null)).toEqual([])
    const days = sql<{ publishedOn: string; publishedAtMs: number }>(journal, 'SELECT publishedOn, publishedAtMs FROM placement').all()
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' })
    expect(days.filter(({ publishedOn, publishedAtMs }) => local.format(publishedAtMs) !== publishedOn)).toEqual([])
    expect(days).toHaveLength(48)
  })

  it('finds the words of its texts', async () => {
    const journal = await opened()
    await importOf(journal, archive('princepereira-2022'), today)
    expect(titlesOf(journal, { text: '"observer pattern" golang', order: 'relevance' })[0]).toBe('Observer Pattern in Golang')
  })

  it('leaves nothing when it is taken back', async () => {
    const journal = await opened()
    const before = rowsOf(journal)
    const { batchId } = await importOf(journal, archive('vincenttatan-2021-nopost'), today)
    expect((await undoneOf(journal, batchId ?? '', today)).removed).toEqual({ entry: 0, story: 43, act: 41, number: 43 })
    expect(rowsOf(journal)).toEqual(before)
  })
})

describe.skipIf(!hasTestdata)('one archive after an earlier one of the same writer', () => {
  const home = mkdtempSync(join(tmpdir(), 'second-draft-journal-'))
  let journal: Journal
  let report: ImportReport
  beforeAll(async () => {
    journal = journalOf(await openJournal(home, today))
    await importOf(journal, archive('enkiv2-2018'), today)
    report = await importOf(journal, archive('enkiv2-2020'), today)
  }, 60_000)
  afterAll(() => {
    letGo(journal)
    rmSync(home, { recursive: true, force: true })
  })

  // Of INDEX.md’s 428 ids in common two are empty drafts, which have nothing to bring.
  it('knows 426 again and adds 106', () => {
    expect(report.items).toMatchObject({ added: 106, changed: 43, unchanged: 383 })
    expect(sql(journal, 'SELECT count(*) FROM story').pluck().get()).toBe(532)
    expect(sql(journal, 'SELECT count(DISTINCT externalKey) FROM story').pluck().get()).toBe(532)
  })

  it('offers each changed text beside the one that was there', () => {
    const offers = sql(journal, `SELECT count(*) FROM storyRevision WHERE reason = 'import' AND isAnswered = 0`).pluck().get()
    const updates = sql(journal, 'SELECT count(*) FROM importedChange').pluck().get()
    // INDEX.md counts 42: it takes another of the files where one folder has an id twice.
    expect([offers, updates]).toEqual([43, 0])
    expectSound(journal)
  })

  it('brings each of the two to its own import', () => {
    expect(listImports(journal).map(({ items }) => items.story)).toEqual([106, 426])
  })
})

describe.skipIf(!hasTestdata)('the real feeds and tables of numbers', () => {
  it.each([
    [feedOf('linukaar'), 10],
    [feedOf('kathirista'), 10],
    [feedOf('twaclaw', 'medium-rss.xml'), 33]
  ])('%s comes in once', async (path, items) => {
    const journal = await opened()
    const report = await importOf(journal, path, today)
    expect(report.items).toMatchObject({ added: items, skipped: 0 })
    const before = rowsOf(journal)
    expect(await importOf(journal, path, today)).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: items } })
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })

  it('the daily numbers of a whole Medium account come in once', async () => {
    const journal = await opened()
    const path = testdata('followers', 'medium-stats-gumdropsteve', 'medium_stats.csv')
    const { mapping, questions } = valueOf(previewTable(journal, path, null, today))
    expect(questions).toEqual([])
    expect(mapping).toMatchObject({ subject: { by: 'account' }, span: 'day' })
    const report = await importOf(journal, path, today, mapping)
    expect(countsOf(report)).toMatchObject({ number: 300 })
    expect(sql(journal, `SELECT count(*), sum(value) FROM shownSnapshot WHERE metric = 'views' AND span = 'day'`).raw().get()).toEqual([150, 4_936])
    expect(await importOf(journal, path, today, mapping)).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: 300 } })
  })
})
