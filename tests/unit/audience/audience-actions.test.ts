import { expect, test } from 'vitest'
import { markFollow, removeAct, removeFollow, saveFollow } from '../../../renderer/features/audience/audience-actions.ts'
import { audienceDeskOf, createAudienceDesk, type AudienceDesk } from '../../../renderer/features/audience/audience-store.ts'
import { actInWords, followInWords } from '../../../renderer/features/audience/audience-words.ts'
import type { Follow, ReadingAct } from '../../../shared/models/audience.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const bea: Follow = {
  id: 'f', accountId: 'nina', direction: 'in', on: '2022-03-29', count: 1, person: { id: 'p', alias: 'Bea' }, mark: 'earned', note: 'writes about bees'
}
const act: ReadingAct = { id: 'a', kind: 'reply', on: '2022-03-29', count: 3, title: 'On chalk', url: null, person: null, source: 'import' }
const page = { accounts: [], accountId: null, last: { followers: null, following: null }, readings: 0, counted: null, people: [], events: [] }

interface Said {
  readonly message: string
  readonly undo: (() => void) | undefined
}

function deskWith(answers: Parameters<typeof clientWith>[0]): { desk: AudienceDesk; said: Said[] } {
  const said: Said[] = []
  const client = clientWith({ 'audience.open': () => succeed(page), ...answers })
  return { desk: createAudienceDesk({ client, say: (message, action) => void said.push({ message, undo: action?.run }) }), said }
}

test('what is kept is read again, and what isn’t is said in words', async () => {
  const { desk } = deskWith({ 'follows.save': ({ count }: { count: number }) => (count === 1 ? succeed(bea) : fail('bad-input', 'One person follows once.')) })
  expect(await saveFollow(desk, { ...bea, person: 'Bea' })).toBeNull()
  expect(desk.store.getState()).toMatchObject({ version: 1, ledgerVersion: 1, page })
  expect(await saveFollow(desk, { ...bea, person: 'Bea', count: 2 })).toBe('One person follows once.')
  expect(desk.store.getState().version).toBe(1)
})

test('a mark moves no list, but the ledger is read again', async () => {
  const { desk } = deskWith({ 'follows.mark': () => succeed({ ...bea, mark: 'exchanged' }) })
  expect(await markFollow(desk, 'f', 'exchanged')).toMatchObject({ mark: 'exchanged' })
  expect(desk.store.getState()).toMatchObject({ version: 0, ledgerVersion: 1 })
})

test('an undo brings a follow back as it was, with its name, mark and note', async () => {
  const saved: unknown[] = []
  const { desk, said } = deskWith({
    'follows.remove': () => succeed(bea),
    'follows.save': (input) => {
      saved.push(input)
      return succeed(bea)
    }
  })
  await removeFollow(desk, bea)
  expect(said[0]?.message).toBe('Removed: Bea followed you.')
  said[0]?.undo?.()
  await expect.poll(() => saved).toEqual([{ ...bea, person: 'Bea' }])
})

test('an undo brings an imported act back by itself, whatever it holds', async () => {
  const restored: unknown[] = []
  const { desk, said } = deskWith({
    'acts.remove': () => succeed(act),
    'acts.restore': (input) => {
      restored.push(input)
      return succeed(act)
    }
  })
  await removeAct(desk, act)
  said[0]?.undo?.()
  await expect.poll(() => restored).toEqual([{ id: 'a' }])
})

test('a window has one desk, however often the place is opened', () => {
  const client = clientWith({})
  const say = (): void => undefined
  expect(audienceDeskOf({ client, say })).toBe(audienceDeskOf({ client, say }))
  expect(audienceDeskOf({ client: clientWith({}), say })).not.toBe(audienceDeskOf({ client, say }))
})

test('lines say who, how many and what', () => {
  expect(followInWords({ direction: 'out', count: 140, person: null })).toBe('you followed 140 people')
  expect(followInWords({ direction: 'in', count: 1, person: null })).toBe('1 person followed you')
  expect(followInWords(bea)).toBe('Bea followed you')
  expect(actInWords(act)).toBe('Real reply, 3 times: On chalk')
  expect(actInWords({ ...act, kind: 'read', count: 1, title: '' })).toBe('Read')
})
