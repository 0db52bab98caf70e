import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { journalPath } from '../../electron/journal/files.ts'
import { remembered } from '../../electron/journal/remembered.ts'
import { opened, temporaryHome, write } from '../support/journal-builders.ts'

it('answers once, until something is written', async () => {
  const journal = await opened()
  let asked = 0
  const ask = (): number => remembered(journal, ['how many', '2022-04-12'], () => (asked += 1))
  expect([ask(), ask()]).toEqual([1, 1])
  write(journal)
  expect([ask(), ask()]).toEqual([2, 2])
})

it('answers each question for itself', async () => {
  const journal = await opened()
  expect(remembered(journal, ['a', '2022-04-12'], () => 1)).toBe(1)
  expect(remembered(journal, ['a', '2022-04-13'], () => 2)).toBe(2)
  expect(remembered(journal, ['a', '2022-04-12'], () => 3)).toBe(1)
})

it('hears of what another process writes', async () => {
  const home = temporaryHome()
  const journal = await opened(home)
  remembered(journal, 'a', () => 1)
  const other = new Database(journalPath(home))
  other.exec(`INSERT INTO setting VALUES ('wordGoal', '5')`)
  other.close()
  expect(remembered(journal, 'a', () => 2)).toBe(2)
})

it('keeps the newest answers only', async () => {
  const journal = await opened()
  for (let number = 0; number < 100; number += 1) remembered(journal, number, () => number)
  expect(remembered(journal, 99, () => -1)).toBe(99)
  expect(remembered(journal, 0, () => -1)).toBe(-1)
})
