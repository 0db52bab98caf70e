import { safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { comparisonPage, removeComparison, restoreComparison, saveComparison } from '../../electron/journal/comparisons.ts'
import { saveComparisonInput, type SaveComparisonInput } from '../../shared/models/notebook.ts'
import { publishedStory } from '../support/audience-builders.ts'
import { at, id, morning, opened, words, write } from '../support/journal-builders.ts'

const read: SaveComparisonInput = {
  id: id(1), readOn: '2022-04-10', who: 'A writer with a course', link: 'https://example.org/fast', claimDays: 7, claim: '1,000 followers in a week', leftOut: 'Nine years before it.'
}

test('keeps success stories, the last one read first', async () => {
  const journal = await opened()
  saveComparison(journal, read, morning)
  saveComparison(journal, { ...read, id: id(2), readOn: '2022-04-12', link: null, claimDays: null }, morning)
  saveComparison(journal, { ...read, leftOut: 'A list of 20,000 addresses.' }, morning)

  expect(comparisonPage(journal, morning)).toEqual({
    comparisons: [{ ...read, id: id(2), readOn: '2022-04-12', link: null, claimDays: null }, { ...read, leftOut: 'A list of 20,000 addresses.' }],
    own: [],
    ownSince: null,
    ownDays: null
  })
})

test('shows her own months, with unknown ones unknown, and her own days since the first one it knows', async () => {
  const journal = await opened()
  publishedStory(journal, '2022-01-20')
  write(journal, { id: id(50), datedOn: '2022-03-31', body: words(30), at: at('2022-03-31T09:00[Europe/Berlin]') })
  const { own, ownSince, ownDays } = comparisonPage(journal, morning)
  expect(own.map(({ on, words: typed, stories }) => [on, typed === null ? null : typed > 0, stories])).toEqual([
    ['2022-01-01', null, 1], ['2022-02-01', null, 0], ['2022-03-01', true, 0], ['2022-04-01', true, 0]
  ])
  expect([ownSince, ownDays]).toEqual(['2022-01-20', 83])
})

test('takes one out and brings it back', async () => {
  const journal = await opened()
  saveComparison(journal, read, morning)
  removeComparison(journal, id(1), morning)
  expect(comparisonPage(journal, morning).comparisons).toEqual([])
  restoreComparison(journal, id(1))
  expect(comparisonPage(journal, morning).comparisons).toHaveLength(1)
  expect(restoreComparison(journal, id(2))).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('refuses a day that is still to come, a bad link and days that are none, each by name', async () => {
  const journal = await opened()
  const refused = saveComparison(journal, { ...read, readOn: '2022-04-13' }, morning)
  expect(refused).toMatchObject({ ok: false, error: { message: '13 April 2022 is still to come. Say on which day you read it.' } })
  const problem = (input: Record<string, unknown>): string | undefined => safeParse(saveComparisonInput, { ...read, ...input }).issues?.[0].message
  expect(problem({ link: 'example.org' })).toBe('An address begins with https://.')
  expect(problem({ claimDays: -1 })).toBe('Days are 0 or more.')
  expect(problem({ claimDays: 2.5 })).toBe('Days are a whole number.')
  expect(problem({ who: ' ' })).toBe('Who tells it needs at least one letter.')
  expect(problem({})).toBeUndefined()
})
