import { describe, expect, it } from 'vitest'
import { starEntry, trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { addTag } from '../../electron/journal/tags.ts'
import { listEntries, onThisDay, outlineMonths, readCalendar } from '../../electron/journal/timeline.ts'
import { addDays } from '../../shared/dates.ts'
import { noFilter, type Filter } from '../../shared/models/find.ts'
import { keepEntries } from '../support/import-builders.ts'
import { at, id, later, morning, opened, valueOf, words, write } from '../support/journal-builders.ts'

async function journalOn(...days: readonly string[]): Promise<Journal> {
  const journal = await opened()
  days.forEach((datedOn, index) => write(journal, { id: id(index + 1), datedOn, body: words(index + 1), at: later(morning, index) }))
  return journal
}

const all = { offset: 0, limit: 200 }
const daysListed = (journal: Journal, filter: Partial<Filter> = {}): string[] => listEntries(journal, { ...noFilter, ...filter, ...all }).map(({ datedOn }) => datedOn)
const daysRecalled = (journal: Journal, moment: string): string[] => onThisDay(journal, at(moment)).map(({ datedOn }) => datedOn)

describe('the timeline', () => {
  it('has the months with entries, newest first, with their sums', async () => {
    const journal = await journalOn('2022-04-12', '2022-04-01', '2022-03-31', '2020-04-12')
    expect(outlineMonths(journal, noFilter)).toEqual([
      { month: '2022-04', entries: 2, words: 3 }, { month: '2022-03', entries: 1, words: 3 }, { month: '2020-04', entries: 1, words: 4 }
    ])
  })

  it('reaches from the first year to the last', async () => {
    const journal = await journalOn('9999-12-31', '0001-01-01', '0001-01-31', '0999-06-06')
    expect(outlineMonths(journal, noFilter).map(({ month }) => month)).toEqual(['9999-12', '0999-06', '0001-01'])
    expect(daysListed(journal)).toEqual(['9999-12-31', '0999-06-06', '0001-01-31', '0001-01-01'])
    expect(readCalendar(journal, { from: '0001-01-01', to: '9999-12-31' })).toHaveLength(4)
  })

  it('has the latest entry of a day first', async () => {
    const journal = await journalOn('2022-04-12', '2022-04-12', '2022-04-13', '2022-04-12')
    expect(listEntries(journal, { ...noFilter, ...all }).map((line) => line.id)).toEqual([id(3), id(4), id(2), id(1)])
  })

  it('comes page by page without repeats or gaps, within a month and across them', async () => {
    const journal = await opened()
    // Forty days with three entries each, all of the same moment.
    await keepEntries(journal, Array.from({ length: 120 }, (_, at) => ({ datedOn: addDays('2022-01-15', Math.floor(at / 3)), body: `entry ${String(at)}` })))
    const whole = listEntries(journal, { ...noFilter, ...all })
    const pages = [0, 1, 2, 3, 4].flatMap((page) => listEntries(journal, { ...noFilter, offset: page * 25, limit: 25 }))
    expect(pages).toEqual(whole)
    expect(new Set(pages.map((line) => line.id)).size).toBe(120)
    // Where the outline says that a month begins, it begins.
    let offset = 0
    for (const { month, entries } of outlineMonths(journal, noFilter)) {
      const lines = listEntries(journal, { ...noFilter, offset, limit: entries })
      expect(new Set(lines.map(({ datedOn }) => datedOn.slice(0, 7)))).toEqual(new Set([month]))
      offset += entries
    }
    expect(offset).toBe(120)
  })

  it('is narrowed by tag, star, days and trash, the months with it', async () => {
    const journal = await journalOn('2022-01-01', '2022-02-02', '2022-03-03', '2022-04-04', '2022-05-05')
    for (const number of [1, 2, 3]) valueOf(addTag(journal, { id: id(number), tag: 'Craft' }))
    for (const number of [2, 3, 4]) valueOf(starEntry(journal, { id: id(number), isStarred: true }))
    valueOf(trashEntry(journal, { id: id(5) }, morning))
    const cases: [Partial<Filter>, string[]][] = [
      [{}, ['2022-04-04', '2022-03-03', '2022-02-02', '2022-01-01']],
      [{ tag: 'CRAFT' }, ['2022-03-03', '2022-02-02', '2022-01-01']],
      [{ isStarred: true }, ['2022-04-04', '2022-03-03', '2022-02-02']],
      [{ from: '2022-02-02', to: '2022-03-03' }, ['2022-03-03', '2022-02-02']],
      [{ tag: 'craft', isStarred: true, from: '2022-02-03' }, ['2022-03-03']],
      [{ inTrash: true }, ['2022-05-05']],
      [{ inTrash: true, tag: 'craft' }, []],
      [{ tag: 'unknown' }, []]
    ]
    for (const [filter, days] of cases) {
      expect([filter, daysListed(journal, filter)]).toEqual([filter, days])
      expect(outlineMonths(journal, { ...noFilter, ...filter }).map(({ month }) => month)).toEqual(days.map((day) => day.slice(0, 7)))
    }
  })

  it('shows how an entry begins, with its tags and where it came from', async () => {
    const journal = await opened()
    write(journal, { body: '# A walk\n\n- to the **sea**\n- and [home](https://example.com)' })
    valueOf(addTag(journal, { id: id(1), tag: 'Craft' }))
    await keepEntries(journal, [{ datedOn: '2022-04-13', body: 'From elsewhere' }])
    expect(listEntries(journal, { ...noFilter, ...all })).toMatchObject([
      { datedOn: '2022-04-13', title: 'From elsewhere', rest: '', isImported: true, tags: [], passages: null },
      { datedOn: '2022-04-12', title: 'A walk', rest: 'to the sea and home', isImported: false, tags: ['Craft'], isStarred: false }
    ])
  })

  it('of an empty journal is empty', async () => {
    const journal = await opened()
    expect([outlineMonths(journal, noFilter), daysListed(journal), readCalendar(journal, { from: '0001-01-01', to: '9999-12-31' }), onThisDay(journal, morning)]).toEqual([[], [], [], []])
  })
})

describe('the calendar', () => {
  it('has the days with entries, both ends of the stretch with them', async () => {
    const journal = await journalOn('2022-03-31', '2022-04-01', '2022-04-01', '2022-04-30', '2022-05-01')
    valueOf(trashEntry(journal, { id: id(4) }, morning))
    expect(readCalendar(journal, { from: '2022-04-01', to: '2022-04-30' })).toEqual([{ on: '2022-04-01', words: 5, entries: 2 }])
    expect(readCalendar(journal, { from: '2022-03-31', to: '2022-05-01' }).map(({ on }) => on)).toEqual(['2022-03-31', '2022-04-01', '2022-05-01'])
  })
})

describe('on this day', () => {
  it('come the entries of earlier years, latest first, not today’s and not later ones', async () => {
    const journal = await journalOn('2019-04-12', '2021-04-12', '2021-04-12', '2021-04-13', '2022-04-12', '2023-04-12')
    expect(onThisDay(journal, morning).map((line) => line.id)).toEqual([id(3), id(2), id(1)])
  })

  it('a 29 February comes on the 28th of years that have none, and on the 29th of those that have', async () => {
    const journal = await journalOn('2020-02-28', '2020-02-29', '2020-03-01', '2016-02-29')
    expect(daysRecalled(journal, '2023-02-28T12:00[Europe/Berlin]')).toEqual(['2020-02-29', '2020-02-28', '2016-02-29'])
    expect(daysRecalled(journal, '2024-02-28T12:00[Europe/Berlin]')).toEqual(['2020-02-28'])
    expect(daysRecalled(journal, '2024-02-29T12:00[Europe/Berlin]')).toEqual(['2020-02-29', '2016-02-29'])
    expect(daysRecalled(journal, '2023-03-01T12:00[Europe/Berlin]')).toEqual(['2020-03-01'])
  })

  it('is the writer’s day: before her day begins it is still yesterday', async () => {
    const journal = await journalOn('2021-04-11', '2021-04-12')
    changeSettings(journal, { dayStartMinutes: 180 })
    expect(daysRecalled(journal, '2022-04-12T02:59[Europe/Berlin]')).toEqual(['2021-04-11'])
    expect(daysRecalled(journal, '2022-04-12T03:00[Europe/Berlin]')).toEqual(['2021-04-12'])
    expect(daysRecalled(journal, '2022-04-12T03:00[America/New_York]')).toEqual(['2021-04-12'])
  })

  it('comes nothing from the trash', async () => {
    const journal = await journalOn('2021-04-12', '2020-04-12')
    valueOf(trashEntry(journal, { id: id(1) }, morning))
    expect(daysRecalled(journal, '2022-04-12T12:00[Europe/Berlin]')).toEqual(['2020-04-12'])
  })
})
