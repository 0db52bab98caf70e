import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewTable } from '../../electron/exchange/import-source.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import type { ImportReport } from '../../shared/models/import.ts'
import { expectSound, importOf, rowsOf, undoneOf } from '../support/import-builders.ts'
import { at, journalOf, letGo, opened, valueOf } from '../support/journal-builders.ts'
import { hasTestdata, testdata } from '../support/testdata.ts'

const today = at('2026-11-22T09:00[Europe/Berlin]')

/** "2022-03-31 120", in the order of the file. */
type Series = Readonly<Record<string, readonly string[]>>

interface Form {
  readonly day: (cells: readonly string[]) => string
  /** The column that names the account; of a wide file the columns are the accounts. */
  readonly account?: number
  readonly followers?: number
  readonly following?: number
}

interface Expected {
  readonly rows: number
  readonly accounts: number
  readonly followers: number
  readonly following?: number
  /** Views and reads of the account. */
  readonly numbers?: number
  readonly leftOut?: number
  readonly notes: readonly string[]
  /** Null where a plain reading of the lines isn’t enough; those are looked at below. */
  readonly form: Form | null
}

const iso = ([day = '']: readonly string[]): string => day.slice(0, 10)
const slashed = ([day = '']: readonly string[]): string => day.replaceAll('/', '-')
const digits = ([day = '']: readonly string[]): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
const lastOfRange = ([range = '']: readonly string[]): string => range.slice(-10)
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const named = ([written = '']: readonly string[]): string =>
  `${written.slice(7, 11)}-${String(months.indexOf(written.slice(3, 6)) + 1).padStart(2, '0')}-${written.slice(0, 2)}`

const ownTimes = 'Its times of day name no zone and are taken as times in Europe/Berlin.'

const files: Readonly<Record<string, Expected>> = {
  'bluesky-cgd/followers.csv': { rows: 142, accounts: 1, followers: 142, following: 135, notes: ['Read as numbers of your account on Bluesky.'], form: { day: iso, followers: 1, following: 2 } },
  'instagram-esworkflows/follower_history.csv': {
    rows: 27, accounts: 1, followers: 3, leftOut: 24,
    notes: ['Read as numbers of extrastaff.recruitment on Instagram.', '6 rows name no account. All others name extrastaff.recruitment, so they are taken for that one’s too.'],
    form: null
  },
  'medium-narratives/milestones.csv': {
    rows: 19, accounts: 4, followers: 7, leftOut: 11, notes: ['Read as numbers of 12 accounts on Medium: Fatimah Hezza, Janice Eastman and 10 others.'], form: null
  },
  'medium-stats-gumdropsteve/medium_stats.csv': { rows: 150, accounts: 1, followers: 0, numbers: 300, notes: ['Read as numbers of your account on Medium.'], form: null },
  'note-coolboylovegirl/daily_summary.csv': { rows: 171, accounts: 1, followers: 171, numbers: 171, notes: ['Read as numbers of your account on note.', ownTimes], form: { day: slashed, followers: 10 } },
  'note-coolboylovegirl/followers.csv': { rows: 962, accounts: 1, followers: 962, notes: ['Read as numbers of your account on note.', ownTimes], form: { day: slashed, followers: 2 } },
  'note-kousei/daily_summary.csv': { rows: 54, accounts: 1, followers: 54, numbers: 54, notes: ['Read as numbers of your account on note.', ownTimes], form: { day: slashed, followers: 10 } },
  'note-kousei/followers.csv': { rows: 48, accounts: 1, followers: 48, notes: ['Read as numbers of your account on note.', ownTimes], form: { day: slashed, followers: 2 } },
  'suno-darari/followers.csv': {
    rows: 1_478, accounts: 2, followers: 1_478, following: 1_478, notes: ['Read as numbers of 2 accounts on Suno: darari_nu and coban3137.'],
    form: { day: iso, account: 1, followers: 2, following: 3 }
  },
  'threads-harryfoto/followers.csv': { rows: 18, accounts: 1, followers: 18, notes: ['Read as numbers of your account on Threads.'], form: { day: iso, followers: 1 } },
  'twitter-minoue/followercount_history.csv': {
    rows: 496, accounts: 40, followers: 16_698,
    notes: [
      'Read as followers of 40 accounts on Twitter, each named by its column.', ownTimes,
      '1 zero in 1 column from before the first other number there is left out: the account may not have existed yet.'
    ],
    form: { day: named }
  },
  'twitter-minoue/uniquefollowercount_history.csv': { rows: 496, accounts: 1, followers: 496, notes: ['Read as numbers of your account on Twitter.', ownTimes], form: { day: named, followers: 1 } },
  'twitter-watty62/followers.csv': {
    rows: 62, accounts: 20, followers: 665,
    notes: [
      'Read as followers of 20 accounts on Twitter, each named by its column.',
      '575 zeros in 19 columns from before the first other number there are left out: the account may not have existed yet.'
    ],
    form: { day: digits }
  },
  'x-louiseivan/followers.csv': {
    rows: 13, accounts: 1, followers: 13,
    notes: ['Read as numbers of your account on X.', '13 rows name a range of days, such as “2025-05-23 - 2025-05-31”. Each is read as its last day.'],
    form: { day: lastOfRange, followers: 1 }
  }
}

const pathOf = (name: string): string => testdata('followers', ...name.split('/'))

async function imported(journal: Journal, name: string): Promise<ImportReport> {
  const { mapping, questions } = valueOf(previewTable(journal, pathOf(name), null, today))
  expect(questions).toEqual([])
  return await importOf(journal, pathOf(name), today, mapping)
}

/** What the journal has of each account, in the order in which it was read. */
function seriesIn(journal: Journal, metric: string): Series {
  const rows = sql<{ name: string; line: string }>(
    journal,
    `SELECT account.name, takenOn || ' ' || value AS line FROM shownSnapshot JOIN account ON account.id = accountId WHERE metric = ? ORDER BY takenOn, coalesce(takenAtMs, 0), shownSnapshot.id`
  ).all(metric)
  return grouped(rows.map(({ name, line }) => [name, line]))
}

function grouped(lines: readonly (readonly [name: string, line: string])[]): Series {
  const names = [...new Set(lines.map(([name]) => name))].sort()
  return Object.fromEntries(names.map((name) => [name, lines.flatMap(([one, line]) => (one === name ? [line] : []))]))
}

/** The lines of a file without quotation marks, cut at their commas and at nothing else. */
function cellsOf(name: string): readonly (readonly string[])[] {
  const lines = readFileSync(pathOf(name), 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/)
  return lines.filter((line) => /[^,]/.test(line)).map((line) => line.split(','))
}

function plainSeries(name: string, { day, account }: Form, column: number): Series {
  const [, ...rows] = cellsOf(name)
  const known = rows.filter((cells) => !['', 'NaN', undefined].includes(cells[column]))
  return grouped(known.map((cells) => [cells[account ?? -1] ?? '', `${day(cells)} ${cells[column] ?? ''}`]))
}

/** Of a wide file, without the zeros before a column's first other number. */
function plainColumns(name: string, { day }: Form): Series {
  const [head = [], ...rows] = cellsOf(name)
  const lines = head.flatMap((account, column) => {
    const known = column === 0 ? [] : rows.filter((cells) => cells[column] !== 'NaN')
    const first = known.findIndex((cells) => Number(cells[column]) !== 0)
    return known.slice(first).map((cells) => [account, `${day(cells)} ${cells[column] ?? ''}`] as const)
  })
  return grouped(lines)
}

describe.skipIf(!hasTestdata).each(Object.entries(files))('%s, a real file of followers beside the repository,', (name, expected) => {
  const { form } = expected
  let home: string
  let journal: Journal
  let before: ReturnType<typeof rowsOf>
  let report: ImportReport
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'second-draft-journal-'))
    journal = journalOf(await openJournal(home, today))
    before = rowsOf(journal)
    report = await imported(journal, name)
  }, 60_000)
  afterAll(() => {
    letGo(journal)
    rmSync(home, { recursive: true, force: true })
  })

  it('comes in with what is told of it', () => {
    const { rows, accounts, followers, following = 0, numbers = 0, leftOut = 0, notes } = expected
    expect(valueOf(previewTable(journal, pathOf(name), null, today)).rows).toBe(rows)
    expect({ ...counts(report), leftOut: report.skipped.length, notes: report.notes }).toEqual({ followers, following, numbers, leftOut, notes: notes.map((note) => `${basename(name)}: ${note}`) })
    expect(sql(journal, 'SELECT count(*) FROM account').pluck().get()).toBe(accounts)
    expect(sql(journal, `SELECT count(*) FROM shownSnapshot WHERE accountId IS NULL OR storyId IS NOT NULL OR (metric LIKE 'follow%' AND span <> 'life-to-date')`).pluck().get()).toBe(0)
    expectSound(journal)
  })

  if (form !== null) {
    it('has each count of its lines under its account', () => {
      expect(seriesIn(journal, 'followers')).toEqual(form.followers === undefined ? plainColumns(name, form) : plainSeries(name, form, form.followers))
      if (form.following !== undefined) expect(seriesIn(journal, 'following')).toEqual(plainSeries(name, form, form.following))
    })
  }

  it('adds nothing a second time', async () => {
    const after = rowsOf(journal)
    const { added, skipped } = report.items
    expect(await imported(journal, name)).toMatchObject({ batchId: null, items: { added: 0, changed: 0, unchanged: added, skipped } })
    expect(rowsOf(journal)).toEqual(after)
  }, 60_000)

  it('leaves nothing when it is taken back', async () => {
    expect((await undoneOf(journal, report.batchId ?? '', today)).removed).toEqual({ entry: 0, story: 0, act: 0, number: report.items.added })
    expect(rowsOf(journal)).toEqual(before)
  }, 60_000)
})

function counts({ kinds }: ImportReport): Record<'followers' | 'following' | 'numbers', number> {
  return { followers: kinds.followers?.added ?? 0, following: kinds.following?.added ?? 0, numbers: kinds.number?.added ?? 0 }
}

describe.skipIf(!hasTestdata)('what real files of followers leave out', () => {
  it('is each reading of a day but the last, where a spreadsheet has spoilt the times', async () => {
    const journal = await opened()
    const { skipped } = await imported(journal, 'instagram-esworkflows/follower_history.csv')
    expect(seriesIn(journal, 'followers')).toEqual({ 'extrastaff.recruitment': ['2025-10-02 23', '2025-10-18 24', '2025-11-12 28'] })
    expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set([6, 22, 28].map((row) => `Row ${String(row)} has the followers of the same day again, and the last one counts.`)))
  })

  it('is what has no day, or only roughly one', async () => {
    const journal = await opened()
    const { skipped } = await imported(journal, 'medium-narratives/milestones.csv')
    expect(skipped.map(({ file, reason }) => `${file.replace('milestones.csv, ', '')}: ${reason}`)).toEqual([
      'row 2: Its day is known only roughly: “about (article date)”.',
      'row 3: “2021-08” names a month and no day of it.',
      'row 4: “2021-09” names a month and no day of it.',
      'row 5: Its day is known only roughly: “about (article date)”.',
      'row 6: “2023-08” names a month and no day of it.',
      'row 11: “month 4 (April)” is not a day that can be read.',
      'row 12: “month 5 (May)” is not a day that can be read.',
      'row 14: Its day is known only roughly: “day (about)”.',
      'row 15: “hour 48” is not a day that can be read.',
      'row 16: “week 5” is not a day that can be read.',
      'row 18: “month 1” is not a day that can be read.'
    ])
    expect(seriesIn(journal, 'followers')).toEqual({
      'Attila Vago': ['2022-01-05 2000'], 'Prince Verma': ['2020-11-30 1', '2020-12-31 2'],
      'Seraph David': ['2023-08-15 50', '2023-08-31 100'], 'kit-carmelite-2008': ['2020-09-30 35', '2020-12-31 105']
    })
  })

  it('is said column by column', async () => {
    const journal = await opened()
    const reasons = (name: string): string[] =>
      valueOf(previewTable(journal, pathOf(name), null, today)).columns.flatMap(({ name: column, reason }) => (reason === null ? [] : [`${column}: ${reason}`]))
    expect(reasons('threads-harryfoto/followers.csv')).toEqual(['change: A change follows from the other numbers.'])
    expect(reasons('twitter-minoue/uniquefollowercount_history.csv')).toEqual(['unique: It counts people once who follow several accounts.'])
    expect(reasons('bluesky-cgd/followers.csv')).toEqual(['posts: It counts what was published, not who read it.'])
    expect(reasons('note-kousei/daily_summary.csv').slice(-2)).toEqual(['スキ前日比(%): A change follows from the other numbers.', 'スキ率前日比(%): A change follows from the other numbers.'])
  })
})

it.skipIf(!hasTestdata)('two real files of one account agree where they have the same readings', async () => {
  const journal = await opened()
  await imported(journal, 'note-coolboylovegirl/followers.csv')
  const { kinds } = await imported(journal, 'note-coolboylovegirl/daily_summary.csv')
  expect(kinds).toMatchObject({ number: { added: 171 }, followers: { added: 0, changed: 0, unchanged: 171 } })
  expect(sql(journal, 'SELECT count(*) FROM account').pluck().get()).toBe(1)
})
