import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accountNamed, forgetUnusedAccounts, listAccounts, removeAccount, saveAccount } from '../../electron/journal/accounts.ts'
import { listActs, removeAct, restoreAct, saveAct } from '../../electron/journal/acts.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { correctFollowers, followerForm, listReadings, logFollowers, openAudience } from '../../electron/journal/followers.ts'
import { listFollows, markFollow, removeFollow, saveFollow } from '../../electron/journal/follows.ts'
import { sql } from '../../electron/journal/journal.ts'
import { listEvents, removeEvent, saveEvent } from '../../electron/journal/outside-events.ts'
import { forgetPerson, listPeople } from '../../electron/journal/people.ts'
import { account, acted, counted, followed } from '../support/audience-builders.ts'
import { at, id, morning, opened, temporaryHome, valueOf } from '../support/journal-builders.ts'

const allFollows = { direction: null, mark: null, from: null, to: null, offset: 0, limit: 100 } as const
const allActs = { kind: null, from: null, to: null, offset: 0, limit: 100 } as const

describe('an account', () => {
  it('is added, changed and found by any spelling of its name', async () => {
    const journal = await opened()
    const nina = account(journal, { name: 'Nina', handle: '@nina_w', openedOn: '2022-03-24', statsZone: 'America/Los_Angeles' })
    expect(listAccounts(journal)).toEqual([nina])
    expect([accountNamed(journal, 'medium', 'NINA', morning), accountNamed(journal, 'Medium', '@nina', morning), accountNamed(journal, 'Medium', 'nina_w', morning)])
      .toEqual([nina.id, nina.id, nina.id])
    expect(accountNamed(journal, 'Medium', '', morning), 'the only one on the platform').toBe(nina.id)
    valueOf(saveAccount(journal, { ...nina, platform: 'Substack', name: 'Nina writes' }, morning))
    expect(listAccounts(journal)).toMatchObject([{ platform: 'Substack', name: 'Nina writes' }])
    expect(sql(journal, 'SELECT name FROM platform').pluck().all()).toEqual(['Substack'])
  })

  it('is there once under a name', async () => {
    const journal = await opened()
    account(journal, { name: 'Nina' })
    expect(saveAccount(journal, { id: id(1), platform: 'medium', name: '@nina', handle: null, openedOn: null, statsZone: null }, morning)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('can be removed only while nothing is logged for it', async () => {
    const journal = await opened()
    const [empty, used] = [account(journal, { name: 'empty' }), account(journal, { name: 'used' })]
    counted(journal, used.id, '2022-04-12', 3)
    expect(removeAccount(journal, used.id)).toMatchObject({ ok: false })
    valueOf(removeAccount(journal, empty.id))
    expect(listAccounts(journal)).toEqual([used])
  })

  it('that only an import had named is forgotten with its rows, a typed one stays', async () => {
    const journal = await opened()
    account(journal, { name: 'typed' })
    accountNamed(journal, 'Medium', 'imported', morning)
    forgetUnusedAccounts(journal)
    expect(sql(journal, 'SELECT name FROM account').pluck().all()).toEqual(['typed'])
  })
})

describe('a count of followers', () => {
  it('is kept with its day, zone and moment, and following beside it', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    counted(journal, accountId, '2022-04-12', 116, 140)
    counted(journal, accountId, '2022-04-10', 12)
    expect(listReadings(journal, { accountId, offset: 0, limit: 10 })).toMatchObject([
      { on: '2022-04-12', followers: 116, following: 140, takenAtMs: morning.nowMs, source: 'typed' },
      { on: '2022-04-10', followers: 12, following: null, takenAtMs: null }
    ])
    expect(openAudience(journal, null)).toMatchObject({ accountId, readings: 2, last: { followers: { value: 116 }, following: { value: 140 } } })
    expect(sql(journal, 'SELECT DISTINCT zone FROM metricSnapshot').pluck().all()).toEqual(['Europe/Berlin'])
  })

  it('added twice under its ids is there once', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    const input = { followersId: id(1), followingId: id(2), accountId, on: '2022-04-12', followers: 5, following: 7, precision: 'exact' } as const
    valueOf(logFollowers(journal, input, morning))
    valueOf(logFollowers(journal, input, morning))
    expect(sql(journal, 'SELECT count(*) FROM metricSnapshot').pluck().get()).toBe(2)
  })

  it('is corrected by a new one, once, and can be taken back', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    valueOf(logFollowers(journal, { followersId: id(1), followingId: id(2), accountId, on: '2022-04-12', followers: 1_160, following: null, precision: 'exact' }, morning))
    valueOf(correctFollowers(journal, { id: id(3), snapshotId: id(1), value: 116, precision: 'exact' }))
    expect(listReadings(journal, { accountId, offset: 0, limit: 10 })).toMatchObject([{ followersId: id(3), followers: 116 }])
    expect(correctFollowers(journal, { id: id(4), snapshotId: id(1), value: 5, precision: 'exact' })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    valueOf(correctFollowers(journal, { id: id(5), snapshotId: id(3), value: null, precision: 'exact' }))
    expect(listReadings(journal, { accountId, offset: 0, limit: 10 })).toEqual([])
    expect(sql(journal, 'SELECT count(*) FROM metricSnapshot').pluck().get(), 'nothing is deleted').toBe(3)
  })

  it('belongs to an account that is there', async () => {
    const journal = await opened()
    expect(logFollowers(journal, { followersId: id(1), followingId: id(2), accountId: id(9), on: '2022-04-12', followers: 1, following: null, precision: 'exact' }, morning))
      .toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('stays on its day when the writer travels', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    counted(journal, accountId, '2022-04-12', 5, null, at('2022-04-12T23:30[Pacific/Kiritimati]'))
    expect(listReadings(journal, { accountId, offset: 0, limit: 1 })[0]?.on).toBe('2022-04-12')
    expect(sql(journal, 'SELECT zone FROM metricSnapshot').pluck().get()).toBe('Pacific/Kiritimati')
  })
})

describe('follows', () => {
  it('are listed newest first, by direction, mark and days', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    followed(journal, accountId, { direction: 'out', on: '2022-03-28', count: 140 })
    followed(journal, accountId, { on: '2022-03-29', count: 60, mark: 'exchanged' })
    followed(journal, accountId, { on: '2022-03-30', person: 'Bea', note: 'wrote back' })
    const list = (input = {}) => listFollows(journal, { accountId, ...allFollows, ...input }).follows.map(({ count, mark, person }) => [count, mark, person?.alias ?? null])
    expect(list()).toEqual([[1, null, 'Bea'], [60, 'exchanged', null], [140, null, null]])
    expect(list({ direction: 'out' })).toEqual([[140, null, null]])
    expect(list({ mark: 'none' })).toEqual([[1, null, 'Bea']])
    expect(list({ mark: 'exchanged' })).toEqual([[60, 'exchanged', null]])
    expect(list({ from: '2022-03-29', to: '2022-03-29' })).toEqual([[60, 'exchanged', null]])
    expect(listFollows(journal, { accountId, ...allFollows, limit: 1 }).total).toBe(3)
  })

  it('are marked, unmarked, removed and brought back', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    const follow = followed(journal, accountId, { person: 'Bea' })
    expect(valueOf(markFollow(journal, { id: follow.id, mark: 'earned' })).mark).toBe('earned')
    expect(valueOf(markFollow(journal, { id: follow.id, mark: null })).mark).toBeNull()
    valueOf(removeFollow(journal, follow.id, morning))
    expect(listFollows(journal, { accountId, ...allFollows }).total).toBe(0)
    valueOf(saveFollow(journal, { ...follow, person: 'Bea' }, morning))
    expect(listFollows(journal, { accountId, ...allFollows }).follows).toEqual([follow])
  })

  it('of the same alias are of one person', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    followed(journal, accountId, { person: 'Bea' })
    followed(journal, accountId, { person: 'bea ', direction: 'out' })
    acted(journal, { kind: 'answered', person: 'BEA' })
    expect(listPeople(journal, accountId).map(({ alias }) => alias)).toEqual(['Bea'])
  })
})

describe('forgetting a person', () => {
  it('takes the name and the notes out of every row and keeps the counts', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    followed(journal, accountId, { person: 'Bea', mark: 'earned', note: 'Bea from the circle' })
    followed(journal, accountId, { person: 'Cleo', note: 'stays' })
    acted(journal, { kind: 'answered', person: 'Bea', title: 'Bea on chalk' })
    const bea = listPeople(journal, accountId).find(({ alias }) => alias === 'Bea')
    valueOf(forgetPerson(journal, bea?.id ?? ''))
    expect(listPeople(journal, accountId).map(({ alias }) => alias)).toEqual(['Cleo'])
    expect(listFollows(journal, { accountId, ...allFollows }).follows.map(({ count, mark, person, note }) => ({ count, mark, alias: person?.alias, note })).sort((one) => (one.mark === null ? 1 : -1)))
      .toEqual([{ count: 1, mark: 'earned', alias: undefined, note: '' }, { count: 1, mark: null, alias: 'Cleo', note: 'stays' }])
    expect(listActs(journal, allActs).acts).toMatchObject([{ kind: 'answered', count: 1, person: null, title: '' }])
  })

  it('leaves nothing of the name in the file or its log', async () => {
    const home = temporaryHome()
    const journal = await opened(home)
    const { id: accountId } = account(journal)
    followed(journal, accountId, { person: 'Quetzalina', note: 'Quetzalina of the ring' })
    const bytes = (): string => ['', '-wal'].map((ending) => readFileSync(`${journalPath(home)}${ending}`, 'latin1')).join('')
    expect(bytes()).toContain('Quetzalina')
    valueOf(forgetPerson(journal, listPeople(journal, accountId)[0]?.id ?? ''))
    expect(bytes().toLowerCase()).not.toContain('quetzalina')
  })
})

describe('acts of reading', () => {
  it('are logged in one line, with or without an account, and listed by kind', async () => {
    const journal = await opened()
    acted(journal, { kind: 'read', count: 3 })
    acted(journal, { kind: 'ask', on: '2022-03-30', count: 40 })
    expect(listActs(journal, allActs)).toMatchObject({ total: 2, acts: [{ kind: 'ask', count: 40 }, { kind: 'read', count: 3 }] })
    expect(listActs(journal, { ...allActs, kind: 'read' }).acts).toHaveLength(1)
  })

  it('need an account only to name a person', async () => {
    const journal = await opened()
    const act = { id: id(1), accountId: null, kind: 'answered', on: '2022-03-30', count: 1, title: '', url: null, person: 'Bea' } as const
    expect(saveAct(journal, act, morning)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    account(journal)
    expect(valueOf(saveAct(journal, act, morning)).person?.alias).toBe('Bea')
  })

  it('are removed and brought back', async () => {
    const journal = await opened()
    const act = acted(journal)
    valueOf(removeAct(journal, act.id, morning))
    expect(listActs(journal, allActs).total).toBe(0)
    valueOf(saveAct(journal, { ...act, accountId: null, person: null }, morning))
    expect(listActs(journal, allActs).total).toBe(1)
  })
})

describe('an outside event', () => {
  it('is kept with its platform and its source, and can be removed', async () => {
    const journal = await opened()
    const purge = { id: id(1), platform: 'Medium', kind: 'purge', on: '2021-08-11', words: 'Spam accounts were taken out', source: 'https://example.org/purge' } as const
    saveEvent(journal, purge, morning)
    saveEvent(journal, { ...purge, id: id(2), platform: null, on: '2020-01-01', kind: 'outage' }, morning)
    expect(listEvents(journal)).toMatchObject([{ id: id(2), platform: null }, purge])
    removeEvent(journal, id(1), morning)
    expect(listEvents(journal)).toHaveLength(1)
  })
})

describe('what the Audience place begins with', () => {
  it('is the newest known count of each, which needn’t be of one day, each as exact as it was read', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    const both = { followersId: id(1), followingId: id(2), accountId, on: '2022-04-10', followers: 12, following: 300, precision: 'exact', followingPrecision: 'estimated' } as const
    expect(valueOf(logFollowers(journal, both, morning))).toMatchObject({ precision: 'exact', followingPrecision: 'estimated' })
    counted(journal, accountId, '2022-04-12', 116)
    const last = { followers: { value: 116, on: '2022-04-12', precision: 'exact' }, following: { value: 300, on: '2022-04-10', precision: 'estimated' } }
    expect(openAudience(journal, accountId)).toMatchObject({ last, counted: { from: '2022-04-10', to: '2022-04-12' } })
    expect(followerForm(journal, morning).accounts).toMatchObject([{ id: accountId, last }])
    expect(listReadings(journal, { accountId, offset: 1, limit: 1 })).toMatchObject([{ precision: 'exact', followingPrecision: 'estimated' }])
  })

  it('counts readings of following alone, which say nothing of the days of follower counts', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    valueOf(logFollowers(journal, { followersId: id(1), followingId: id(2), accountId, on: '2022-04-01', followers: null, following: 30, precision: 'rounded' }, morning))
    expect(openAudience(journal, null)).toMatchObject({ readings: 1, counted: null, last: { followers: null, following: { value: 30, precision: 'rounded' } } })
    expect(listReadings(journal, { accountId, offset: 0, limit: 1 })).toMatchObject([{ followers: null, precision: 'rounded', followingPrecision: 'rounded' }])
  })
})

describe('an act that was removed', () => {
  it('comes back with its account, person and all that it held', async () => {
    const journal = await opened()
    account(journal)
    const act = acted(journal, { kind: 'reply', person: 'Bea', title: 'On chalk' })
    valueOf(removeAct(journal, act.id, morning))
    expect(valueOf(restoreAct(journal, act.id))).toEqual(act)
    expect(listActs(journal, allActs).acts).toEqual([act])
    expect(restoreAct(journal, id(77))).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('a correction of one of two counts that were read together', () => {
  it('leaves them together, also where only their day is known', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    valueOf(logFollowers(journal, { followersId: id(1), followingId: id(2), accountId, on: '2022-04-10', followers: 1_160, following: 140, precision: 'exact' }, morning))
    valueOf(correctFollowers(journal, { id: id(3), snapshotId: id(1), value: 116, precision: 'rounded' }))
    expect(listReadings(journal, { accountId, offset: 0, limit: 10 })).toMatchObject([{ followersId: id(3), followers: 116, precision: 'rounded', following: 140, followingPrecision: 'exact' }])
  })
})
