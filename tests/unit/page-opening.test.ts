import { expect, it } from 'vitest'
import { openDay, openEntry, rereadPage } from '../../renderer/day-page/page-opening.ts'
import { createPageDesk, receiveBody } from '../../renderer/day-page/page-store.ts'
import type { DayPage } from '../../shared/models/day.ts'
import type { Entry } from '../../shared/models/entry.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { clientWith, emptyPage } from '../support/fake-client.ts'

const entry = (id: string): Entry => ({
  id, datedOn: '2022-04-01', createdOn: '2022-04-01', zone: 'UTC', body: id, wordCount: 1, isStarred: false, mood: null,
  prompt: null, tags: [], createdAtMs: 0, updatedAtMs: 0, isImported: false
})
const april: DayPage = { ...emptyPage('2022-04-01'), entries: [entry('first'), entry('second'), entry('third')] }

/** A desk whose days come when the test lets them. */
function deskOfApril() {
  const said: string[] = []
  const waiting: ((answer: Result<DayPage>) => void)[] = []
  const client = clientWith({ 'days.open': () => new Promise((resolve) => waiting.push(resolve)) })
  const desk = createPageDesk(emptyPage('2022-04-12'), { client, say: (message) => said.push(message), countsChanged: () => undefined })
  return { desk, said, waiting }
}

it('opens the entry that was chosen, not the last one of its day', async () => {
  const { desk, waiting } = deskOfApril()
  const opening = openEntry(desk, { id: 'second', on: '2022-04-01', match: null })
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.(succeed(april))
  expect(await opening).toBe(true)
  expect(desk.store.getState()).toMatchObject({ activeId: 'second', page: { summary: { on: '2022-04-01' } } })
})

it('shows the last of two entries chosen in a row, though both are of one day', async () => {
  const { desk, waiting } = deskOfApril()
  const first = openEntry(desk, { id: 'first', on: '2022-04-01', match: null })
  const second = openEntry(desk, { id: 'second', on: '2022-04-01', match: null })
  await expect.poll(() => waiting.length).toBe(2)
  waiting[0]?.(succeed(april))
  expect(await first).toBe(false)
  waiting[1]?.(succeed(april))
  expect(await second).toBe(true)
  expect(desk.store.getState().activeId).toBe('second')
})

it('a day chosen after an entry goes first', async () => {
  const { desk, waiting } = deskOfApril()
  const entryOpening = openEntry(desk, { id: 'first', on: '2022-04-01', match: null })
  const dayOpening = openDay(desk, '2022-03-31')
  await expect.poll(() => waiting.length).toBe(2)
  waiting[0]?.(succeed(april))
  waiting[1]?.(succeed(emptyPage('2022-03-31')))
  expect(await Promise.all([entryOpening, dayOpening])).toEqual([false, true])
  expect(desk.store.getState().page.summary.on).toBe('2022-03-31')
})

it('says so where the entry isn’t there any more', async () => {
  const { desk, said, waiting } = deskOfApril()
  const opening = openEntry(desk, { id: 'gone', on: '2022-04-01', match: null })
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.(succeed(april))
  expect(await opening).toBe(false)
  expect(said).toEqual(['This entry isn’t on its day any more. It may have been moved or put in the trash.'])
})

it('an empty page read again stays the same, until entries have come', async () => {
  const { desk, waiting } = deskOfApril()
  const { activeId } = desk.store.getState()
  const rereading = rereadPage(desk)
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.(succeed(emptyPage('2022-04-12')))
  await rereading
  expect(desk.store.getState().activeId).toBe(activeId)
  const again = rereadPage(desk)
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.(succeed({ ...emptyPage('2022-04-12'), entries: [entry('come')] }))
  await again
  expect(desk.store.getState().activeId).toBe('come')
  // Nobody asked for it: its editor leaves the focus where it is.
  expect(desk.quietId).toBe('come')
})

it('a page read again shows the newer text of the entry in hand in a new editor, unless something of it is unsaved', async () => {
  const { desk, waiting } = deskOfApril()
  const opening = openEntry(desk, { id: 'third', on: '2022-04-01', match: null })
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.(succeed(april))
  await opening
  const rereadWith = async (body: string, meanwhile: () => void = () => undefined): Promise<number> => {
    const asked = waiting.length
    const rereading = rereadPage(desk)
    await expect.poll(() => waiting.length).toBe(asked + 1)
    meanwhile()
    waiting[asked]?.(succeed({ ...april, entries: [{ ...entry('third'), body }] }))
    await rereading
    return desk.store.getState().textVersion
  }
  expect(await rereadWith('third')).toBe(0)
  expect(await rereadWith('third, and more')).toBe(1)
  const typing = () => desk.autosave.changed('third', () => ({ id: 'third', datedOn: '2022-04-01', body: 'third, and mine', prompt: null, about: null }))
  expect(await rereadWith('third, and theirs', typing)).toBe(1)
})

it('the editor is made anew for a text that was written elsewhere, and stays for one of another entry', async () => {
  const { desk, waiting } = deskOfApril()
  const opening = openEntry(desk, { id: 'third', on: '2022-04-01', match: null })
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.(succeed(april))
  await opening
  const received: number[] = []
  for (const [id, body] of [['first', 'other'], ['third', 'third'], ['third', 'newer'], ['gone', 'lost']] as const) {
    receiveBody(desk, id, body)
    received.push(desk.store.getState().textVersion)
  }
  expect(received).toEqual([0, 0, 1, 1])
  expect(desk.store.getState().page.entries.map(({ body }) => body)).toEqual(['other', 'second', 'newer'])
})
