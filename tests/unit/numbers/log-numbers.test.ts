import { describe, expect, test } from 'vitest'
import { createNumbersDesk, countTyped, searchRows, showMore, typeNumber, type NumbersDesk } from '../../../renderer/features/numbers/numbers-store.ts'
import { saveNumbers } from '../../../renderer/features/numbers/save-numbers.ts'
import { readTyped, understoodInWords } from '../../../renderer/features/numbers/typed-number.ts'
import type { LogNumbersInput } from '../../../shared/models/metric.ts'
import type { NumbersRow, NumbersTableInput } from '../../../shared/models/story-list.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const row: NumbersRow = { storyId: 'story', placementId: 'place', title: 'Chalk', platform: 'Medium', publishedOn: '2022-04-01', last: {} }

/** Answers each logging as `answer` says, and notes what it was asked. */
function logging(answer: (attempt: number) => unknown): { desk: NumbersDesk; asked: LogNumbersInput[] } {
  const asked: LogNumbersInput[] = []
  const client = clientWith({ 'numbers.log': (input: LogNumbersInput) => answer(asked.push(input)) })
  return { desk: createNumbersDesk(client, null, '2022-04-12'), asked }
}

describe('what is typed', () => {
  test('is nothing while it is empty, and 0 only where 0 is typed', () => {
    expect(readTyped('views', '  ', null)).toBeNull()
    expect(readTyped('views', '0', null)).toMatchObject({ ok: true, value: { value: 0 } })
  })

  test('is rounded or estimated as it was written, and says so', () => {
    const understood = (text: string) => {
      const read = readTyped('views', text, null)
      return read?.ok === true ? understoodInWords(read.value) : read
    }
    expect(understood('1.2K')).toBe('1,200 (rounded)')
    expect(understood('~300')).toBe('about 300')
    expect(understood('1,204')).toBeNull()
  })

  test('is earnings in their own currency, else in the one said, else a question', () => {
    expect(readTyped('earnings', '€12.34', 'USD')).toMatchObject({ ok: true, value: { value: 1_234, currency: 'EUR' } })
    expect(readTyped('earnings', '12.34', 'USD')).toMatchObject({ ok: true, value: { value: 1_234, currency: 'USD' } })
    expect(readTyped('earnings', '12.34', null)).toMatchObject({ ok: false })
  })
})

test('a failed save keeps all that was typed, and another try sends the same ids', async () => {
  const { desk, asked } = logging((attempt) => (attempt === 1 ? fail('disk-full', 'The disk is full.') : succeed(2)))
  typeNumber(desk, row, 'views', '1,204')
  typeNumber(desk, row, 'earnings', '$3')
  expect(await saveNumbers(desk)).toEqual({ kind: 'stuck', at: null })
  expect(countTyped(desk.store.getState())).toBe(2)
  expect(desk.store.getState().failure).toContain('The disk is full.')
  expect(await saveNumbers(desk)).toEqual({ kind: 'saved', count: 2 })
  expect(asked[1]).toEqual(asked[0])
  expect(asked[0]).toMatchObject({ takenOn: '2022-04-12', numbers: [{ metric: 'views', value: 1_204, currency: null }, { metric: 'earnings', value: 300, currency: 'USD' }] })
  expect(countTyped(desk.store.getState())).toBe(0)
})

test('a number typed anew is another reading with an id of its own', async () => {
  const { desk, asked } = logging((attempt) => (attempt === 1 ? fail('disk-error', 'Lost.') : succeed(1)))
  typeNumber(desk, row, 'views', '12')
  await saveNumbers(desk)
  typeNumber(desk, row, 'views', '13')
  await saveNumbers(desk)
  expect(asked[1]?.numbers[0]?.id).not.toBe(asked[0]?.numbers[0]?.id)
})

test('nothing is sent while one of them can’t be read', async () => {
  const { desk, asked } = logging(() => succeed(1))
  typeNumber(desk, row, 'views', '12')
  typeNumber(desk, row, 'claps', 'many')
  expect(await saveNumbers(desk)).toEqual({ kind: 'stuck', at: 'story place claps' })
  expect(asked).toEqual([])
})

test('nothing is sent without a day', async () => {
  const { desk, asked } = logging(() => succeed(1))
  typeNumber(desk, row, 'views', '12')
  desk.store.setState({ takenOn: null })
  expect(await saveNumbers(desk)).toEqual({ kind: 'stuck', at: null })
  expect(desk.store.getState().failure).toContain('day')
  expect(asked).toEqual([])
})

test('an emptied field is no number any more', () => {
  const { desk } = logging(() => succeed(1))
  typeNumber(desk, row, 'views', '12')
  typeNumber(desk, row, 'views', ' ')
  expect(countTyped(desk.store.getState())).toBe(0)
})

test('rows come by the page, what is typed stays through a search, and a late answer is dropped', async () => {
  const waiting = new Map<string, () => void>()
  const client = clientWith({
    'numbers.table': ({ text, offset }: NumbersTableInput) => {
      const answer = succeed({ rows: [{ ...row, storyId: `${text} ${String(offset)}` }], total: 2, currency: 'USD' })
      return text === 'slow' ? new Promise((resolve) => waiting.set(text, () => resolve(answer))) : answer
    }
  })
  const desk = createNumbersDesk(client, null, '2022-04-12')
  const ids = (): string[] => desk.store.getState().rows.map(({ storyId }) => storyId)
  await searchRows(desk, '')
  await showMore(desk)
  expect(ids()).toEqual([' 0', ' 1'])
  typeNumber(desk, row, 'views', '12')
  const slow = searchRows(desk, 'slow')
  await searchRows(desk, 'chalk')
  waiting.get('slow')?.()
  await slow
  expect(ids()).toEqual(['chalk 0'])
  expect(countTyped(desk.store.getState())).toBe(1)
})
