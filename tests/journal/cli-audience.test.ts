import { describe, expect, it } from 'vitest'
import { commandLine } from '../support/command-line.ts'
import { account, acted, counted, followed, foundingWeek } from '../support/audience-builders.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { sitting, temporaryHome, words, write } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()

async function homeWith(work: (opened: Journal) => void): Promise<string> {
  const home = temporaryHome()
  await sitting(home, work)
  return home
}

function tickedWeek(opened: Journal): void {
  followed(opened, foundingWeek(opened).id, { on: '2022-03-30', count: 60, mark: 'exchanged' })
}

async function expectRefused(args: readonly string[], code: number, sentence: string): Promise<void> {
  const ran = await journal(args)
  expect(ran.code).toBe(code)
  expect(ran.err).toContain(sentence)
}

describe('followers', () => {
  it('shows the counts of each account, oldest first', async () => {
    const home = await homeWith((opened) => {
      foundingWeek(opened)
      counted(opened, account(opened, { platform: 'Substack', name: 'Nina' }).id, '2022-04-12', null, 7)
    })
    expect(jsonOf('followers', await journal(['followers', '--home', home, '--json']))).toMatchObject([
      { platform: 'Medium', name: '', readings: [{ on: '2022-03-28', takenAt: null, followers: 12, following: null, precision: 'exact', source: 'typed' }, { followers: 116 }] },
      { platform: 'Substack', name: 'Nina', readings: [{ followers: null, following: 7, takenAt: '2022-04-12T07:00:00.000Z' }] }
    ])
    expect(jsonOf('followers', await journal(['followers', '--account', 'nina', '--home', home, '--json']))).toMatchObject([{ name: 'Nina' }])
    expect((await journal(['followers', '--home', home])).out).toContain('2022-03-30  116 followers')
  })

  it('of nobody are an empty list', async () => {
    const home = await homeWith(() => undefined)
    expect(jsonOf('followers', await journal(['followers', '--home', home, '--json']))).toEqual([])
  })
})

describe('ledger', () => {
  it('tells the founding story in numbers, a sentence and reasons', async () => {
    const home = await homeWith(tickedWeek)
    const told = jsonOf('ledger', await journal(['ledger', '--from', '2022-03-28', '--to', '2022-03-30', '--home', home, '--json']))
    expect(told).toMatchObject({ account: 'Medium', change: 104, earned: [4, 44], exchanged: [60, 100], unknown: 40, burstShare: 1 })
    expect(told).toMatchObject({ reasons: [{ part: 'change' }, { part: 'earned' }, { part: 'exchanged' }, { part: 'unknown' }, { part: 'burst' }] })
    const { out } = await journal(['ledger', '--from', '2022-03-28', '--to', '2022-03-30', '--home', home])
    expect(out).toContain('Of these, 4 to 44 were earned and 60 to 100 exchanged (you followed 140 people in this time); of 40 nobody can say where they came from.')
  })

  it('has null for what is not known', async () => {
    const home = await homeWith((opened) => {
      const { id } = account(opened)
      counted(opened, id, '2022-03-28', 12)
      counted(opened, id, '2022-03-30', 116)
    })
    const told = jsonOf('ledger', await journal(['ledger', '--from', '2022-03-28', '--to', '2022-03-30', '--home', home, '--json']))
    expect(told).toMatchObject({ change: 104, earned: null, exchanged: null, unknown: 104 })
    expect(jsonOf('ledger', await journal(['ledger', '--from', '2020-01-01', '--to', '2020-02-01', '--home', home, '--json']))).toMatchObject({ change: null, unknown: null, burstShare: null })
  })

  it('needs both days, the right way round, and one account', async () => {
    const home = await homeWith((opened) => {
      tickedWeek(opened)
      account(opened, { platform: 'Substack' })
    })
    await expectRefused(['ledger', '--from', '2022-03-28', '--home', home], 2, 'Say --to DAY')
    await expectRefused(['ledger', '--from', '2022-02-30', '--to', '2022-03-01', '--home', home], 2, '“2022-02-30” is no day')
    await expectRefused(['ledger', '--from', '2022-03-30', '--to', '2022-03-28', '--home', home], 2, 'lies after')
    const days = ['--from', '2022-03-28', '--to', '2022-03-30', '--home', home]
    await expectRefused(['ledger', ...days], 1, 'There are several accounts here')
    await expectRefused(['ledger', '--account', 'Tumblr', ...days], 1, 'There is no account “Tumblr”')
    expect(await journal(['ledger', '--account', 'medium', ...days])).toMatchObject({ code: 0 })
  })
})

describe('progress', () => {
  it('adds up a time beside the one before', async () => {
    const home = await homeWith((opened) => {
      write(opened, { body: words(100) })
      acted(opened, { kind: 'reply', on: '2022-04-11', count: 2 })
    })
    const told = jsonOf('progress', await journal(['progress', '--from', '2022-04-06', '--to', '2022-04-12', '--home', home, '--json']))
    expect(told).toMatchObject({
      from: '2022-04-06', to: '2022-04-12', previous: { from: '2022-03-30', to: '2022-04-05' }, bucket: 'day',
      totals: { daysWritten: 1, wordsAdded: 100, wordsNet: 100, minutes: 0, sessions: 1, storiesPublished: 0, acts: { reply: 2 } },
      previousTotals: { daysWritten: 0, minutes: null, acts: {} },
      days: [{ on: '2022-04-12', words: 100 }],
      sentences: { words: '100 words added.' }
    })
    const { out } = await journal(['progress', '--from', '2022-04-06', '--to', '2022-04-12', '--home', home])
    expect(out).toContain('You wrote on 1 of the 1 day since 12 April 2022, when the journal begins.')
    expect(out).toContain('100 words added')
  })
})

describe('milestones', () => {
  it('are listed with what shows them', async () => {
    const home = await homeWith((opened) => write(opened, { body: words(1_200) }))
    expect(JSON.stringify(jsonOf('milestones', await journal(['milestones', '--home', home, '--json'])))).toContain('"key":"first-entry","kind":"first","on":"2022-04-12"')
    const { out } = await journal(['milestones', '--home', home])
    expect(out).toContain('First entry')
    expect(out).toContain('1,000 words')
  })
})
