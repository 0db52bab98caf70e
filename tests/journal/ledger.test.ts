import { describe, expect, it } from 'vitest'
import { ledgerRows } from '../../electron/journal/ledger-rows.ts'
import { readLedger } from '../../electron/journal/ledger.ts'
import { correctNumber } from '../../electron/journal/numbers.ts'
import { sql } from '../../electron/journal/journal.ts'
import { addDays } from '../../shared/dates.ts'
import { account, counted, followed, foundingWeek, freshId, publishedStory, storyNumber } from '../support/audience-builders.ts'
import { morning, opened, valueOf } from '../support/journal-builders.ts'
import { placed } from '../support/story-builders.ts'

const days = { from: '2022-03-28', to: '2022-03-30' }

describe('the ledger of a journal', () => {
  it('of the founding story is 4 to 104 and 0 to 100, and with 60 ticked 4 to 44, 60 to 100 and 40 unknown', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    expect(readLedger(journal, { accountId, ...days })).toMatchObject({ earned: { low: 4, high: 104 }, exchanged: { low: 0, high: 100 }, unknown: 100 })
    followed(journal, accountId, { on: '2022-03-30', count: 60, mark: 'exchanged' })
    expect(readLedger(journal, { accountId, ...days })).toMatchObject({ earned: { low: 4, high: 44 }, exchanged: { low: 60, high: 100 }, unknown: 40, burst: { share: 1 } })
  })

  it('opens the rows behind each part', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    followed(journal, accountId, { on: '2022-03-30', person: 'Bea', mark: 'earned' })
    followed(journal, accountId, { on: '2022-03-30', person: 'Cleo', mark: 'exchanged' })
    followed(journal, accountId, { on: '2022-03-30', count: 5 })
    const words = (part: Parameters<typeof ledgerRows>[1]['part']) => ledgerRows(journal, { accountId, ...days, part }).map((row) => row.words)
    expect(words('change')).toEqual(['116 followers', '12 followers'])
    expect(words('earned')).toEqual(['“The chalk”: 4 net follows in all by 30 March 2022', 'Bea followed you'])
    expect(words('exchanged')).toEqual(['Cleo followed you', 'you followed 140'])
    expect(words('unknown')).toEqual(['5 new'])
    expect(words('burst')).toEqual(['116 followers', '“The chalk”: 4 net follows in all by 30 March 2022', '12 followers'])
  })

  it('counts what a total gained since the reading before, and no correction twice', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    for (const [on, followers] of [['2022-03-28', 10], ['2022-03-29', 20], ['2022-03-30', 40]] as const) counted(journal, accountId, on, followers)
    const story = publishedStory(journal, '2020-01-01')
    storyNumber(journal, story, 'netFollows', '2022-03-27', 100)
    storyNumber(journal, story, 'netFollows', '2022-03-30', 117)
    expect(readLedger(journal, { accountId, ...days }).earned).toEqual({ low: 17, high: 30 })
    const last = sql<string>(journal, `SELECT id FROM metricSnapshot WHERE value = 117`).pluck().get() ?? ''
    valueOf(correctNumber(journal, { id: freshId(), snapshotId: last, value: 107, precision: 'exact' }, morning))
    expect(readLedger(journal, { accountId, ...days }).earned).toEqual({ low: 7, high: 30 })
  })

  it('leaves stories of another platform out', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    const elsewhere = publishedStory(journal, '2022-03-25', 'Elsewhere')
    const placementId = freshId()
    placed(journal, { storyId: elsewhere, id: placementId, platform: 'Substack', publishedOn: '2022-03-25' })
    sql(
      journal,
      `INSERT INTO metricSnapshot (id, storyId, placementId, metric, value, takenOn, zone, precision, span, source, createdAtMs)
       VALUES (?, ?, ?, 'netFollows', 50, '2022-03-30', 'UTC', 'exact', 'life-to-date', 'typed', 1)`
    ).run(freshId(), elsewhere, placementId)
    expect(readLedger(journal, { accountId, ...days }).earned?.low).toBe(4)
  })

  it('counts a story’s numbers once, whether they were read with or without its place, of single days or in all', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    const storyId = publishedStory(journal, '2022-03-28', 'Twice')
    const placementId = sql<string>(journal, 'SELECT id FROM placement WHERE storyId = ?').pluck().get(storyId) ?? null
    storyNumber(journal, storyId, 'netFollows', '2022-03-29', 5)
    const add = (value: number, takenOn: string, span: string): void => {
      sql(
        journal,
        `INSERT INTO metricSnapshot (id, storyId, placementId, metric, value, takenOn, zone, precision, span, source, createdAtMs)
         VALUES (?, ?, ?, 'netFollows', ?, ?, 'UTC', 'exact', ?, 'import', 1)`
      ).run(freshId(), storyId, placementId, value, takenOn, span)
    }
    add(9, '2022-03-30', 'life-to-date')
    add(3, '2022-03-29', 'day')
    expect(readLedger(journal, { accountId, ...days }).earned?.low).toBe(4 + 9)
  })

  it('holds net follows for possible only, where two accounts on the platform may have them', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    account(journal, { name: 'another' })
    expect(readLedger(journal, { accountId, ...days }).earned).toEqual({ low: 0, high: 104 })
  })

  it('uses the first count of its first day and the last of its last', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    for (const [minute, followers] of [[0, 10], [1, 15], [2, 90]] as const) counted(journal, accountId, '2022-04-12', followers, null, { ...morning, nowMs: morning.nowMs + minute * 60_000 })
    expect(readLedger(journal, { accountId, from: '2022-04-12', to: '2022-04-12' })).toMatchObject({ change: { amount: 80 }, burst: { from: '2022-04-12', to: '2022-04-12', gain: 80 } })
  })
})

describe('an account that goes viral', () => {
  it('is told as covered by reading, step and all', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    const story = publishedStory(journal, '2022-03-01')
    let [followers, reads] = [500, 0]
    for (let day = 0; day < 28; day += 1) {
      const gain = day < 14 ? 20 : 2_500 + day * 100
      followers += gain
      reads += gain * 30
      const on = addDays('2022-03-01', day)
      counted(journal, accountId, on, followers)
      storyNumber(journal, story, 'reads', on, reads)
      storyNumber(journal, story, 'netFollows', on, Math.round((followers - 500) * 0.9))
    }
    const ledger = readLedger(journal, { accountId, from: '2022-03-02', to: '2022-03-28' })
    expect(ledger.earned?.low).toBeGreaterThan(50_000)
    expect(ledger.burst?.coverage.kind).toBe('covered')
    expect(ledger.sentence).toContain('reading covers most of it')
    expect(ledger.sentence).toMatch(/your stories were read [\d,]+ times/)
  })
})
