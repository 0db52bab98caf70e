import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ownSearchTextOf, searchTextOf } from '../../shared/search-text.ts'

/** The words between the gaps. */
const pieces = (text: string): string[] => searchTextOf(text).split('\u200B').filter((piece) => piece !== '')
const withoutGaps = (text: string): string => text.replaceAll('\u200B', '')

describe('the text that is searched', () => {
  test.each([
    '', 'Plain English, with 3 numbers.', 'Déjà vu in Ångström, Größe, Việt Nam', 'Привет, мой мир', 'हिन्दी में लिखना', '한국어 단어', '# Heading\r\n\n- a *list*', '🙂 👍🏽'
  ])('is %j itself, and nothing is kept beside it', (text) => {
    expect(searchTextOf(text)).toBe(text)
    expect(ownSearchTextOf(text)).toBeNull()
  })

  test.each([
    ['Chinese', '文章和故事', ['文', '章', '和', '故', '事']],
    ['Japanese', '今日の物語', ['今', '日', 'の', '物', '語']],
    ['Thai', 'ฉันเขียนหนังสือ', ['ฉั', 'น', 'เ', 'ขี', 'ย', 'น', 'ห', 'นั', 'ง', 'สื', 'อ']],
    ['Latin and Han', 'my iPhone手机 today', ['my iPhone', '手', '机', ' today']]
  ])('of %s is cut into characters with their marks', (_name, text, expected) => {
    expect(pieces(text)).toEqual(expected)
    expect(withoutGaps(searchTextOf(text))).toBe(text)
  })

  test.each([
    ['soft hyphens', 'Donau\u00ADdampf', 'Donaudampf'],
    ['Persian joiners', 'می\u200Cخواهم', 'میخواهم'],
    ['Arabic vowel points', 'السَّلَامُ', 'السلام'],
    ['the Arabic stretching stroke', 'كتـــاب', 'كتاب'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Greek accents', 'ο λόγος, ὁ λόγος', 'ο λογος, ο λογος'],
    ['wide letters', 'ＡＢＣ １２', 'ABC 12'],
    ['what makes a sign a picture', 'I ❤️ tea, 1️⃣', 'I ❤ tea, 1'],
    ['Korean in pieces', '한글'.normalize('NFD'), '한글'],
    ['Russian in pieces', 'мой'.normalize('NFD'), 'мой']
  ])('has no %s', (_name, text, expected) => {
    expect(searchTextOf(text)).toBe(expected)
  })

  it('is the same for composed and decomposed letters', () => {
    for (const text of ['Ångström', 'ガラス', '한국어', 'ёлка', 'λόγος', 'Việt', 'قرآن']) expect(searchTextOf(text.normalize('NFD'))).toBe(searchTextOf(text.normalize('NFC')))
  })

  it('of a long run is cut the same way throughout', () => {
    expect(pieces('我写文章'.repeat(5_000))).toHaveLength(20_000)
    expect(pieces('ฉันเขียนหนังสือ'.repeat(400))).toHaveLength(4_400)
  })

  it('is well formed and stays as it is when it goes the same way again, whatever the text', () => {
    const unit = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('文章', 'ですます', '𠀀', 'หนังสือ', ' ', 'é', '\u200B'))
    fc.assert(fc.property(fc.array(unit, { maxLength: 400 }).map((parts) => parts.join('')), (text) => {
      const search = searchTextOf(text)
      expect(search.isWellFormed()).toBe(true)
      expect(withoutGaps(searchTextOf(withoutGaps(search)))).toBe(withoutGaps(search))
    }))
  })

  test.each([['gaps', '\u200B'], ['rare Chinese', '𠀀'], ['Katakana', 'ア'], ['Thai marks', 'ก\u0E49'], ['half characters', '\ud83d'], ['points', '\u064B']])(
    'of a hundred thousand %s is made in time', (_name, unit) => {
      expect(searchTextOf(unit.repeat(100_000)).length).toBeGreaterThanOrEqual(0)
    }
  )
})
