import { expect, test } from 'vitest'
import { createFollowersDesk, readForm, typeCount, type FollowersDesk } from '../../../renderer/features/followers/followers-store.ts'
import { notedInWords, saveFollowers, takeBack } from '../../../renderer/features/followers/save-followers.ts'
import type { CorrectFollowersInput, FollowerReading, LogFollowersInput } from '../../../shared/models/audience.ts'
import type { SaveAccountInput } from '../../../shared/models/account.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const today = '2022-03-31'
const account = (id: string) => ({ id, platform: 'Medium', name: id, handle: null, openedOn: null, statsZone: null, last: { followers: null, following: null } })
const reading: FollowerReading = {
  followersId: 'a', followingId: null, on: today, followers: 116, following: null, precision: 'exact', followingPrecision: null, source: 'typed', takenAtMs: 1
}

/** A journal with these accounts, and all that it was asked. */
function logging(accounts: readonly string[], log: (attempt: number) => unknown = () => succeed(reading)) {
  const logged: LogFollowersInput[] = []
  const made: SaveAccountInput[] = []
  const client = clientWith({
    'followers.form': () => succeed({ accounts: accounts.map(account), today }),
    'followers.log': (input: LogFollowersInput) => log(logged.push(input)),
    'audience.saveAccount': (input: SaveAccountInput) => {
      made.push(input)
      return succeed(input)
    }
  })
  return { desk: createFollowersDesk(client, today), logged, made }
}

const failureOf = ({ store }: FollowersDesk) => store.getState().failure

test('each count is kept as exactly as it was typed', async () => {
  const { desk, logged } = logging(['nina'])
  await readForm(desk, null)
  typeCount(desk, 'followers', '116')
  typeCount(desk, 'following', '~300')
  expect(await saveFollowers(desk)).toEqual({ kind: 'saved', reading })
  expect(logged).toMatchObject([{ accountId: 'nina', on: today, followers: 116, precision: 'exact', following: 300, followingPrecision: 'estimated' }])
})

test('an empty field is unknown, and two empty ones are nothing to keep', async () => {
  const { desk, logged } = logging(['nina'])
  await readForm(desk, null)
  expect(await saveFollowers(desk)).toEqual({ kind: 'stuck', at: 'followers' })
  typeCount(desk, 'following', '0')
  await saveFollowers(desk)
  expect(logged).toMatchObject([{ followers: null, following: 0 }])
})

test('what can’t be read is said, with its field', async () => {
  const { desk, logged } = logging(['nina'])
  typeCount(desk, 'following', '-3')
  expect(await saveFollowers(desk)).toEqual({ kind: 'stuck', at: 'following' })
  expect(failureOf(desk)).toContain('below zero')
  expect(logged).toEqual([])
})

test('a count entered before the accounts are known is of the first one', async () => {
  const { desk, logged } = logging(['nina', 'other'])
  typeCount(desk, 'followers', '116')
  await saveFollowers(desk)
  expect(logged).toMatchObject([{ accountId: 'nina' }])
})

test('the account that was meant is chosen', async () => {
  const { desk } = logging(['nina', 'other'])
  await readForm(desk, 'other')
  expect(desk.store.getState().accountId).toBe('other')
})

test('the first count makes its account, once, and a failed one is sent again as it was', async () => {
  const { desk, logged, made } = logging([], (attempt) => (attempt === 1 ? fail('disk-full', 'The disk is full.') : succeed(reading)))
  await readForm(desk, null)
  desk.store.setState({ name: ' nina ' })
  typeCount(desk, 'followers', '116')
  expect(await saveFollowers(desk)).toEqual({ kind: 'stuck', at: null })
  expect(failureOf(desk)).toBe('The disk is full. What you typed is still here.')
  expect(await saveFollowers(desk)).toMatchObject({ kind: 'saved' })
  expect(logged[1]).toEqual(logged[0])
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(made[0]).toMatchObject({ platform: 'Medium', name: 'nina' })
})

test('a number typed anew is another reading with ids of its own', async () => {
  const { desk, logged } = logging(['nina'], (attempt) => (attempt === 1 ? fail('disk-error', 'Lost.') : succeed(reading)))
  typeCount(desk, 'followers', '11')
  await saveFollowers(desk)
  typeCount(desk, 'followers', '116')
  await saveFollowers(desk)
  expect(logged[1]?.followersId).not.toBe(logged[0]?.followersId)
})

test('the notice says what was noted, and for which day', () => {
  expect(notedInWords(reading, today)).toBe('Noted: 116 followers.')
  expect(notedInWords({ ...reading, on: '2022-03-30', followers: 1, following: 140 }, today)).toBe('Noted for yesterday: 1 follower, you follow 140.')
})

test('an undo takes back each number that was kept', async () => {
  const asked: CorrectFollowersInput[] = []
  const client = clientWith({
    'followers.correct': (input: CorrectFollowersInput) => {
      asked.push(input)
      return succeed(null)
    }
  })
  expect(await takeBack(client, { ...reading, followingId: 'b', following: 3 })).toBeNull()
  expect(asked.map(({ snapshotId, value }) => [snapshotId, value])).toEqual([['a', null], ['b', null]])
})
