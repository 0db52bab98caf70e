import { describe, expect, it, test } from 'vitest'
import { itemsInWords } from '../../shared/item-words.ts'
import { mediumIdOf, mediumKey, mediumKeyOfAddress } from '../../shared/medium-id.ts'

describe('the key of a Medium post', () => {
  it('is its id in small letters, without the zeros that come and go', () => {
    expect(mediumKey('0a606324B039')).toBe('medium:a606324b039')
    expect(mediumKey('a606324b039')).toBe('medium:a606324b039')
  })

  test.each(['', 'zzz', '12', 'a'.repeat(20)])('is none for “%s”', (id) => {
    expect(mediumKey(id)).toBeNull()
  })

  test.each([
    'https://medium.com/p/0a606324b039',
    'https://medium.com/p/the-chalk-0a606324b039',
    'https://medium.com/@her/the-chalk-0a606324b039',
    'http://her.medium.com/the-chalk-0a606324b039/?source=rss#top',
    'https://medium.com/the-cooperative/%E7%B2%89-0A606324B039'
  ])('is found in %s', (address) => {
    expect(mediumKeyOfAddress(address)).toBe('medium:a606324b039')
  })

  test.each(['https://notmedium.com/the-chalk-0a606324b039', 'https://medium.com.example/p/0a606324b039', 'https://medium.com/@her', 'medium.com/p/0a606324b039', ''])(
    'is not found in %s',
    (address) => {
      expect(mediumKeyOfAddress(address)).toBeNull()
    }
  )

  it('gives the id back, and nothing for other keys', () => {
    expect([mediumIdOf('medium:a6'), mediumIdOf('feed:a6'), mediumIdOf(null)]).toEqual(['a6', null, null])
  })
})

test('things are counted in words, kind by kind', () => {
  expect(itemsInWords({ entry: 0, story: 1, act: 2, number: 3 })).toBe('1 story, 2 acts of reading and 3 numbers')
  expect(itemsInWords({ entry: 1, story: 0, act: 0, number: 0 })).toBe('1 entry')
  expect(itemsInWords({ entry: 0, story: 0, act: 0, number: 0 })).toBe('nothing')
})
