import { expect, it } from 'vitest'
import { isEcho, nameOf, numbersInWords, publishedInWords, sourceOf } from '../../../renderer/features/stories/story-words.ts'
import type { Placement } from '../../../shared/models/story.ts'

const placement: Placement = {
  id: '1', platform: 'Medium', publication: null, url: null, publishedOn: '2022-03-26', publishedAtMs: Date.UTC(2022, 2, 25, 23, 30), zone: 'Europe/Berlin',
  editedAtMs: null, isPaywalled: null, exclusiveUntil: null
}

it('calls a story by its title, else by how it begins, else untitled', () => {
  expect(nameOf({ title: 'Chalk', opening: 'It broke.' })).toBe('Chalk')
  expect(nameOf({ title: '  ', opening: 'It broke.' })).toBe('It broke.')
  expect(nameOf({ title: '', opening: '' })).toBe('Untitled')
})

it('knows a title that is only how the text begins', () => {
  expect(isEcho('I felt the same about my first class, and about…', 'I felt the same about my first class, and about my second.')).toBe(true)
  expect(isEcho('Thank you', 'Thank\u00a0you.')).toBe(true)
  expect(isEcho('Chalk', 'The chalk broke.')).toBe(false)
})

it('says the numbers that are known, a known zero too, and nothing else', () => {
  expect(numbersInWords({ views: 1204, reads: 310 })).toBe('1,204 views · 310 reads')
  expect(numbersInWords({ views: 1 })).toBe('1 view')
  expect(numbersInWords({ reads: 0 })).toBe('0 reads')
  expect(numbersInWords({ claps: 3 })).toBe('')
})

it('says the day and the time of publication where the writer lived then', () => {
  expect(publishedInWords(placement, '2022-04-12', 'Europe/Berlin')).toBe('26 March, 00:30')
  expect(publishedInWords(placement, '2022-04-12', 'UTC')).toBe('26 March, 00:30 in Berlin')
  expect(publishedInWords({ ...placement, publishedAtMs: null }, '2023-01-01', 'UTC')).toBe('26 March 2022')
  expect(publishedInWords({ ...placement, publishedOn: null, publishedAtMs: null }, '2022-04-12', 'UTC')).toBeNull()
})

it('names the platform that a changed text is from', () => {
  expect(sourceOf('medium:3f2a', ['Substack'])).toBe('Medium')
  expect(sourceOf(null, ['Substack'])).toBe('Substack')
  expect(sourceOf(null, [])).toBe('the web')
})
