import { describe, expect, it } from 'vitest'
import type { ProofRow } from '../../../shared/models/readiness.ts'
import { isBoardWhole, isEarlyForCauses, rowKey, rowsWith } from '../../../shared/rules/causes.ts'

const row: ProofRow = { kind: 'application', id: 'a', on: '2022-03-30', words: '100 followers: met' }

describe('causes', () => {
  it('can wait until the day after the answer', () => {
    expect(['2022-03-30', '2022-03-31', '2022-04-01'].map((today) => isEarlyForCauses('2022-03-31', today))).toEqual([true, true, false])
  })

  it('are a whole board with two of them, or with the card that it can’t be known', () => {
    expect([isBoardWhole([], false), isBoardWhole([{ id: 'a' }], false), isBoardWhole([{ id: 'a' }, { id: 'b' }], false), isBoardWhole([], true)]).toEqual([false, false, true, true])
  })
})

describe('rows to lay beside a card', () => {
  it('are found by all the words that are typed, whatever their marks and order', () => {
    const rows = [row, { ...row, words: 'Résumé of March' }, { ...row, on: '2022-03-31', words: 'March, again' }]
    expect(rowsWith(rows, 'resume MARCH')).toEqual([rows[1]])
    expect(rowsWith(rows, 'march 31')).toEqual([rows[2]])
    expect(rowsWith(rows, '  ')).toBe(rows)
    expect(rowsWith(rows, 'nothing')).toEqual([])
  })

  it('are told apart though they are of one application', () => {
    expect(rowKey(row)).toBe(rowKey({ ...row }))
    expect(rowKey(row)).not.toBe(rowKey({ ...row, words: 'A story: met' }))
  })
})
