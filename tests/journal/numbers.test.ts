import { beforeEach, describe, expect, it } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { correctNumber, logNumbers, numbersOf, numbersTable } from '../../electron/journal/numbers.ts'
import { sql } from '../../electron/journal/journal.ts'
import { changeStory } from '../../electron/journal/stories.ts'
import type { LogNumbersInput } from '../../shared/models/metric.ts'
import { latestNumbers } from '../../electron/journal/story-list.ts'
import { at, id, later, morning, opened, valueOf } from '../support/journal-builders.ts'
import { placed, wroteStory } from '../support/story-builders.ts'

let journal: Journal
beforeEach(async () => {
  journal = await opened()
  wroteStory(journal, { status: 'published' })
  placed(journal)
})

type Number = LogNumbersInput['numbers'][number]
const number = (input: Partial<Number> = {}): Number => ({
  id: id(201), storyId: id(1), placementId: id(101), metric: 'views', value: 120, precision: 'exact', currency: null, ...input
})
const log = (numbers: Number[], takenOn = '2022-04-12', moment = morning): number => valueOf(logNumbers(journal, { takenOn, numbers }, moment))

describe('logging numbers', () => {
  it('keeps each with its day, its zone, how exact it is and where it comes from', () => {
    log([number({ precision: 'rounded', value: 1_200 }), number({ id: id(202), metric: 'earnings', value: 1_234, currency: 'EUR' })])
    expect(numbersOf(journal, id(1))).toMatchObject([
      { metric: 'views', value: 1_200, precision: 'rounded', takenOn: '2022-04-12', takenAtMs: morning.nowMs, zone: 'Europe/Berlin', source: 'typed', span: 'life-to-date' },
      { metric: 'earnings', value: 1_234, currency: 'EUR', isSuperseded: false }
    ])
  })

  it('has no instant for a day that is over', () => {
    log([number()], '2022-04-02')
    expect(numbersOf(journal, id(1))).toMatchObject([{ takenOn: '2022-04-02', takenAtMs: null }])
  })

  it('keeps the day as written across a changed clock and another zone', () => {
    log([number()], '2022-03-27', at('2022-03-27T03:00[Europe/Berlin]'))
    log([number({ id: id(202), value: 130 })], '2022-11-06', at('2022-11-06T01:30-05:00[America/Chicago]'))
    expect(numbersOf(journal, id(1)).map(({ takenOn, zone }) => [takenOn, zone])).toEqual([['2022-03-27', 'Europe/Berlin'], ['2022-11-06', 'America/Chicago']])
  })

  it('adds nothing when the same is sent again', () => {
    expect([log([number()]), log([number()])]).toEqual([1, 0])
  })

  it('takes several readings of one day, and a number of no place only where no place has one', () => {
    log([number({ placementId: null }), number({ id: id(202), value: 121 }), number({ id: id(203), value: 122 })])
    expect(latestNumbers(journal, id(1))).toEqual({ views: 122 })
  })

  it('notes nothing where one of them is of a story that is gone', () => {
    const result = logNumbers(journal, { takenOn: '2022-04-12', numbers: [number(), number({ id: id(202), storyId: id(9) })] }, morning)
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(numbersOf(journal, id(1))).toEqual([])
  })
})

describe('correcting a number', () => {
  it('puts a new one in its place and keeps the old one to be seen', () => {
    log([number()])
    const after = valueOf(correctNumber(journal, { id: id(301), snapshotId: id(201), value: 210, precision: 'estimated' }, later(morning, 1_000)))
    expect(after).toMatchObject([{ id: id(201), value: 120, isSuperseded: true }, { id: id(301), value: 210, precision: 'estimated', supersedesId: id(201), takenOn: '2022-04-12' }])
    expect(latestNumbers(journal, id(1))).toEqual({ views: 210 })
  })

  it('takes one back, and the reading before it counts again', () => {
    log([number()], '2022-04-10')
    log([number({ id: id(202), value: 9_000 })])
    valueOf(correctNumber(journal, { id: id(301), snapshotId: id(202), value: null, precision: 'exact' }, morning))
    expect(latestNumbers(journal, id(1))).toEqual({ views: 120 })
    expect(numbersOf(journal, id(1))).toHaveLength(3)
  })

  it('refuses to correct what was corrected before', () => {
    log([number()])
    valueOf(correctNumber(journal, { id: id(301), snapshotId: id(201), value: 1, precision: 'exact' }, morning))
    expect(correctNumber(journal, { id: id(302), snapshotId: id(201), value: 2, precision: 'exact' }, morning)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('never changes or removes a row', () => {
    log([number()])
    const before = sql(journal, 'SELECT * FROM metricSnapshot').all()
    valueOf(correctNumber(journal, { id: id(301), snapshotId: id(201), value: null, precision: 'exact' }, morning))
    expect(sql(journal, 'SELECT * FROM metricSnapshot ORDER BY rowid').all().slice(0, 1)).toEqual(before)
  })
})

describe('the table in which numbers are logged', () => {
  it('has a line for each place of each published story, with its last readings', () => {
    placed(journal, { id: id(102), platform: 'The Sun', publishedOn: '2022-04-05' })
    wroteStory(journal, { id: id(2), title: 'A draft' })
    wroteStory(journal, { id: id(3), title: 'A reply', status: 'published' })
    valueOf(changeStory(journal, { id: id(3), changes: { kind: 'response' } }))
    log([number(), number({ id: id(202), metric: 'earnings', value: 250, currency: 'USD', placementId: id(102) })])
    const table = numbersTable(journal, { storyId: null, text: '', offset: 0, limit: 50 })
    expect(table).toMatchObject({
      total: 2,
      currency: 'USD',
      rows: [
        { title: 'The chalk', platform: 'Medium', last: { views: { value: 120, takenOn: '2022-04-12', currency: null } } },
        { title: 'The chalk', platform: 'The Sun', last: { earnings: { value: 250, currency: 'USD' } } }
      ]
    })
  })

  it('shows one story alone, whatever its status', () => {
    wroteStory(journal, { id: id(2), title: 'A draft' })
    expect(numbersTable(journal, { storyId: id(2), text: '', offset: 0, limit: 50 }).rows).toMatchObject([{ title: 'A draft', placementId: null, last: {} }])
  })
})
