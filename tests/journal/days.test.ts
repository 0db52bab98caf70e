import { describe, expect, it } from 'vitest'
import { openDay, summariseDay } from '../../electron/journal/days.ts'
import { todayOf } from '../../electron/journal/today.ts'
import { moveEntry, trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { addDays } from '../../shared/dates.ts'
import { at, id, later, minute, morning, opened, words, write } from '../support/journal-builders.ts'

/** A Tuesday, as the builders' morning is. */
const today = '2022-04-12'

function writeOn(journal: Journal, ...days: string[]): void {
  days.forEach((datedOn, index) => write(journal, { id: id(index + 1), datedOn, body: words(index + 1) }))
}

describe('the page of a day', () => {
  it('is today’s where no day is named', async () => {
    const journal = await opened()
    writeOn(journal, today, '2022-04-11')
    const page = openDay(journal, { on: null }, morning)
    expect(page).toMatchObject({ today, zone: 'Europe/Berlin', summary: { on: today } })
    expect(page.entries.map(({ datedOn }) => datedOn)).toEqual([today])
  })

  it('is any other day’s where it is named', async () => {
    const journal = await opened()
    writeOn(journal, today, '2022-04-11')
    const page = openDay(journal, { on: '2022-04-11' }, morning)
    expect(page).toMatchObject({ today, summary: { on: '2022-04-11', words: 2 }, offer: null })
  })

  it('is still yesterday’s before the day starts', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 180 })
    const night = at('2022-04-12T02:59[Europe/Berlin]')
    expect([todayOf(journal, night), todayOf(journal, later(night, minute))]).toEqual(['2022-04-11', today])
    expect(openDay(journal, { on: null }, night)).toMatchObject({ today: '2022-04-11', summary: { on: '2022-04-11' } })
  })

  it('follows the writer to another zone, and her entries stay on the days they are for', async () => {
    const journal = await opened()
    writeOn(journal, today)
    const page = openDay(journal, { on: null }, at('2022-04-13T01:00[Asia/Tokyo]'))
    expect([page.today, page.entries]).toEqual(['2022-04-13', []])
    expect(openDay(journal, { on: today }, morning).entries).toHaveLength(1)
  })

  it.each(['0001-01-01', '9999-12-31'])('opens for %s', async (on) => {
    const journal = await opened()
    writeOn(journal, on)
    expect(openDay(journal, { on }, morning).summary.words).toBe(1)
  })
})

describe('the words of a day', () => {
  it('are those its entries have now', async () => {
    const journal = await opened()
    writeOn(journal, today, today, '2022-04-11')
    expect(summariseDay(journal, today, morning).words).toBe(3)
    write(journal, { id: id(2), body: words(10), at: at('2022-05-01T09:00[Europe/Berlin]') })
    expect(summariseDay(journal, today, morning).words).toBe(11)
  })

  it('leave out the trash', async () => {
    const journal = await opened()
    writeOn(journal, today, today)
    trashEntry(journal, { id: id(2) }, morning)
    expect(summariseDay(journal, today, morning).words).toBe(1)
  })
})

describe('days written of the last 28', () => {
  const written = (journal: Journal) => summariseDay(journal, today, morning).daysWrittenOfLast28

  it('take in today and the 27 days before it', async () => {
    const journal = await opened()
    writeOn(journal, today, addDays(today, -27))
    expect(written(journal)).toBe(2)
  })

  it('leave out the 28th day before and tomorrow', async () => {
    const journal = await opened()
    writeOn(journal, addDays(today, -28), addDays(today, 1))
    expect(written(journal)).toBe(0)
  })

  it('count a day once', async () => {
    const journal = await opened()
    writeOn(journal, today, today, today)
    expect(written(journal)).toBe(1)
  })

  it('leave out a day without a word', async () => {
    const journal = await opened()
    write(journal, { body: '…' })
    expect(written(journal)).toBe(0)
  })

  it('leave out a day whose entry is in the trash or has moved away', async () => {
    const journal = await opened()
    writeOn(journal, today, '2022-04-11')
    trashEntry(journal, { id: id(1) }, morning)
    moveEntry(journal, { id: id(2), datedOn: '2021-01-01' })
    expect(written(journal)).toBe(0)
  })

  it('take in late entries', async () => {
    const journal = await opened()
    writeOn(journal, '2022-04-01', '2022-04-02', '2022-04-03')
    expect(written(journal)).toBe(3)
  })

  it('end today, also on the page of another day', async () => {
    const journal = await opened()
    writeOn(journal, today, '2021-01-01')
    expect(summariseDay(journal, '2021-01-01', morning).daysWrittenOfLast28).toBe(1)
  })
})

describe('this week', () => {
  it('starts on Monday, with nothing said of the days to come', async () => {
    const journal = await opened()
    writeOn(journal, '2022-04-11', '2022-04-10', '2022-04-14')
    expect(summariseDay(journal, today, morning).week).toEqual([
      { on: '2022-04-11', words: 1 },
      { on: '2022-04-12', words: 0 },
      { on: '2022-04-13', words: null },
      { on: '2022-04-14', words: null },
      { on: '2022-04-15', words: null },
      { on: '2022-04-16', words: null },
      { on: '2022-04-17', words: null }
    ])
  })

  it('starts on Sunday where the writer wants it', async () => {
    const journal = await opened()
    changeSettings(journal, { weekStart: 7 })
    writeOn(journal, '2022-04-11', '2022-04-10')
    const { week } = summariseDay(journal, today, morning)
    expect(week.map(({ words: count }) => count)).toEqual([2, 1, 0, null, null, null, null])
    expect(week[0]?.on).toBe('2022-04-10')
  })
})
