import { describe, expect, it } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { minutesOn } from '../../electron/journal/writing-time.ts'
import type { Moment } from '../../shared/dates.ts'
import { at, later, minute, morning, opened, write } from '../support/journal-builders.ts'

const tenSeconds = 10_000
let saves = 0

/** Saves at each of the moments, with a new text each time. */
function typeAt(journal: Journal, moments: readonly Moment[]): void {
  for (const moment of moments) write(journal, { body: `save ${String((saves += 1))}`, at: moment })
}

function everyTenSeconds(from: Moment, ms: number): Moment[] {
  return Array.from({ length: ms / tenSeconds + 1 }, (_, index) => later(from, index * tenSeconds))
}

function sessions(journal: Journal): unknown[] {
  return journal.db.prepare('SELECT startedAtMs, endedAtMs, typedOn FROM writingSession ORDER BY rowid').all()
}

describe('minutes of writing', () => {
  it('are those from the first save to the last', async () => {
    const journal = await opened()
    typeAt(journal, everyTenSeconds(morning, 5 * minute))
    expect(minutesOn(journal, '2022-04-12')).toBe(5)
    expect(sessions(journal)).toEqual([{ startedAtMs: morning.nowMs, endedAtMs: morning.nowMs + 5 * minute, typedOn: '2022-04-12' }])
  })

  it('go on over a pause of two minutes', async () => {
    const journal = await opened()
    typeAt(journal, [morning, later(morning, 2 * minute)])
    expect(minutesOn(journal, '2022-04-12')).toBe(2)
  })

  it('leave out a longer pause', async () => {
    const journal = await opened()
    typeAt(journal, [...everyTenSeconds(morning, minute), ...everyTenSeconds(later(morning, 3 * minute + 1), minute)])
    expect(minutesOn(journal, '2022-04-12')).toBe(2)
    expect(sessions(journal)).toHaveLength(2)
  })

  it('are shared by the entries of a day', async () => {
    const journal = await opened()
    typeAt(journal, everyTenSeconds(morning, minute))
    write(journal, { id: '01801a2b-0000-7000-8000-000000000002', at: later(morning, 2 * minute) })
    expect(minutesOn(journal, '2022-04-12')).toBe(2)
  })

  it('are none for a save that changes nothing', async () => {
    const journal = await opened()
    for (const ms of [0, minute, 2 * minute]) write(journal, { body: 'the same', at: later(morning, ms) })
    expect(minutesOn(journal, '2022-04-12')).toBe(0)
  })

  it('count on each side of midnight for their own day', async () => {
    const journal = await opened()
    typeAt(journal, everyTenSeconds(at('2022-04-12T23:58[Europe/Berlin]'), 4 * minute))
    expect(sessions(journal)).toMatchObject([{ typedOn: '2022-04-12' }, { typedOn: '2022-04-13' }])
    expect([minutesOn(journal, '2022-04-12'), minutesOn(journal, '2022-04-13')]).toEqual([2, 2])
  })

  it('go on over midnight where the day starts at 3', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 180 })
    typeAt(journal, everyTenSeconds(at('2022-04-12T23:58[Europe/Berlin]'), 4 * minute))
    expect(minutesOn(journal, '2022-04-12')).toBe(4)
  })

  it('count for the day of typing, also where the entry is for another', async () => {
    const journal = await opened()
    for (const ms of [0, minute]) write(journal, { datedOn: '2022-04-01', body: `late ${String(ms)}`, at: later(morning, ms) })
    expect([minutesOn(journal, '2022-04-01'), minutesOn(journal, '2022-04-12')]).toEqual([0, 1])
  })

  it('begin a new session in another zone', async () => {
    const journal = await opened()
    typeAt(journal, [morning, { ...later(morning, minute), zone: 'Europe/London' }])
    expect(sessions(journal)).toHaveLength(2)
  })
})

describe('a clock that goes backwards', () => {
  it('never makes minutes less than none', async () => {
    const journal = await opened()
    typeAt(journal, [later(morning, 60 * minute), morning])
    expect(minutesOn(journal, '2022-04-12')).toBe(0)
  })

  it('begins a new session, which then goes on', async () => {
    const journal = await opened()
    typeAt(journal, everyTenSeconds(at('2023-01-01T09:00[Europe/Berlin]'), minute))
    typeAt(journal, everyTenSeconds(morning, 3 * minute))
    expect(sessions(journal)).toHaveLength(2)
    expect(minutesOn(journal, '2022-04-12')).toBe(3)
  })

  it('leaves the time of the text to the new clock', async () => {
    const journal = await opened()
    typeAt(journal, [later(morning, 60 * minute)])
    expect(write(journal, { body: 'set back', at: morning }).updatedAtMs).toBe(morning.nowMs)
  })
})

describe('an hour that comes twice', () => {
  it('is counted both times', async () => {
    const journal = await opened()
    const moments = everyTenSeconds(at('2022-10-30T02:58+02:00[Europe/Berlin]'), 4 * minute)
    typeAt(journal, moments)
    expect(minutesOn(journal, '2022-10-30')).toBe(4)
  })
})
