import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countWords } from '../../shared/words.ts'

describe('words of scripts with spaces', () => {
  test.each([
    ['', 0],
    ['   \n\t ', 0],
    ['One.', 1],
    ['I don’t, you don\'t, we donʼt.', 6],
    ['a well-known fact', 3],
    ['a well‐known, non‑breaking fact', 4],
    ['yes -- no — maybe', 3],
    ['yes--no', 2],
    ['rock ’n’ roll', 3],
    ['the writers’ room', 3],
    ['1,000.5 readers on 31.03.2022', 4],
    ['in 2022. What a year.', 5],
    ['A4 paper, 3rd draft', 4],
    ['*emphasis* and **strong** words_', 4],
    ['# Heading\n\n- item\n1. item', 4],
    ['¿Dónde está? Où ça? Größe', 5],
    ['Привет, мир', 2],
    ['αυτό είναι', 2],
    ['हिन्दी में लिखना', 3],
    ['한국어 단어 세기', 3],
    ['👩‍👩‍👧 🇩🇪 ❤️ …!', 0],
    ['𝒜𝓃 𝑒𝓍𝒶𝓂𝓅𝓁𝑒', 2]
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })

  test.each([
    ['Arabic with its vowel marks', 'السَّلَامُ عَلَيْكُمْ', 2],
    ['Hebrew with its points', 'שָׁלוֹם עוֹלָם', 2],
    ['Persian with its joiners', 'می‌خواهم بنویسم', 2],
    ['letters with combining accents', 'cafe\u0301 nai\u0308ve', 2],
    ['soft hyphens', 'Donau\u00ADdampf\u00ADschiff', 1],
    ['word joiners', 'never\u2060broken', 1],
    ['zero-width spaces, which do part words', 'one\u200Btwo', 2],
    ['right-to-left marks between', 'one \u200Ftwo\u200E', 2]
  ])('counts %s', (_name, text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('counts the same text alike in composed and in decomposed form', () => {
    const text = 'Ångström, déjà vu, Việt Nam'
    expect(countWords(text.normalize('NFD'))).toBe(countWords(text.normalize('NFC')))
  })
})

describe('words of scripts without spaces', () => {
  test.each([
    ['Chinese', '我写文章。', 3],
    ['Chinese with a number', '2022年', 2],
    ['Japanese', '今日は物語を書きました。', 7],
    ['Japanese with a long vowel', 'コーヒー', 1],
    ['Thai', 'ฉันเขียนหนังสือ', 3],
    ['Khmer', 'ខ្ញុំសរសេរ', 2],
    ['Khmer cut by the writer', 'ខ្ញុំ\u200Bសរសេរ', 2],
    ['Lao', 'ສະບາຍດີ', 1]
  ])('%s', (_name, text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('adds up in a text of several scripts', () => {
    expect(countWords('I read 文章 today, ฉันเขียน too')).toBe(7)
  })

  it('is the same for a long run as for its parts', () => {
    expect(countWords('ฉันเขียนหนังสือ'.repeat(400))).toBe(1_200)
    expect(countWords('我写文章'.repeat(5_000))).toBe(15_000)
  })
})

describe('what is not a word of the text', () => {
  test.each([
    ['the target of a link', 'read [my story](https://example.com/a-b-c) now', 4],
    ['a target with brackets and a title', '[this](https://en.wikipedia.org/wiki/Go_(game) "a long title") one', 2],
    ['the target of an image', '![two words](cat-picture.png)', 2],
    ['an address but for one', 'see https://example.com/some/path?q=a+b, then go', 4],
    ['an address in angle brackets but for one', '<https://example.com/x> <mailto:me@example.com>', 2],
    ['fenced code', 'before\n```js\nconst a = 1\n```\nafter', 2],
    ['fenced code with tildes and a shorter fence inside', 'a\n~~~~\nb c\n~~~\nd\n~~~~\ne', 2],
    ['fenced code with a fence of backticks that names a language inside', 'a\n```\nb\n```js\nc\n```\nd', 2],
    ['fenced code in a file with CRLF', 'before\r\n```\r\ncode here\r\n```\r\nafter', 2]
  ])('%s', (_name, text, count) => {
    expect(countWords(text)).toBe(count)
  })

  it('counts all of a text with a fence that is never closed', () => {
    expect(countWords('one\n```\ntwo three\nfour')).toBe(4)
  })

  it('counts what follows a closed fence before one that is never closed', () => {
    expect(countWords('one\n```\ncode\n```\ntwo\n```\nthree')).toBe(3)
  })

  it('takes code in three backticks on one line for text', () => {
    expect(countWords('```one``` and\n\nsome words\n\n```two``` more')).toBe(6)
  })

  it('counts brackets that are no link', () => {
    expect(countWords('an array](that goes on (and on')).toBe(7)
  })
})

describe('a huge or hostile text', () => {
  const hour = 3_600_000

  it('counts 5 MB of English exactly', () => {
    expect(countWords('the quick brown fox jumps, '.repeat(190_000))).toBe(950_000)
  }, hour)

  test.each([
    ['link openings', ']('.repeat(200_000)],
    ['link openings with groups', `](${'b](c)'.repeat(200_000)}`],
    ['groups', `](${'(a)'.repeat(2_000_000)}`],
    ['a link without an end', `](${'a'.repeat(5_000_000)}`],
    ['a link with an endless title', `](a "${'b '.repeat(2_000_000)}`],
    ['backticks', '`'.repeat(200_000)],
    ['fences', '```\n'.repeat(200_000)],
    ['fences of two kinds', '~~~\n````\n'.repeat(200_000)],
    ['apostrophes', "'".repeat(200_000)],
    ['apostrophes in words', "a'".repeat(2_000_000)],
    ['numbers with commas', '1,'.repeat(2_000_000)],
    ['hyphens', 'a-'.repeat(2_500_000)],
    ['one word', 'a'.repeat(5_000_000)],
    ['one word of letters beyond the first plane', '𝒜'.repeat(2_500_000)],
    ['one letter with accents', `a${'\u0301'.repeat(5_000_000)}`],
    ['accents without a letter', '\u0301'.repeat(1_000_000)],
    ['Chinese without a stop', '今天我写了一个故事'.repeat(20_000)],
    ['Thai without a space', 'วันนี้ฉันเขียนเรื่อง'.repeat(10_000)],
    ['one Chinese character with accents', `漢${'\u0301'.repeat(1_000_000)}`],
    ['rare Chinese characters', '𠀀'.repeat(100_000)],
    ['angle brackets', '<'.repeat(1_000_000)],
    ['addresses', 'http:'.repeat(1_000_000)],
    ['spaces', ' '.repeat(5_000_000)],
    ['half characters', '\ud83d'.repeat(1_000_000)]
  ])('gets through %s', (_name, text) => {
    expect(countWords(text)).toBeGreaterThanOrEqual(0)
  }, hour)
})

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom('a', '1', "'", '-', '](', ')', '```', '~~~', '\n', ' ', '漢', 'ก', '\u0301', '\ud83d', 'http://', '"', '<', ',', '\0'))
      .map((parts) => parts.join(''))
  )

  it('has a whole number of words, none or more', () => {
    fc.assert(fc.property(anyText, (text) => {
      const count = countWords(text)
      expect(Number.isInteger(count) && count >= 0 && count <= text.length).toBe(true)
    }), { numRuns: 2_000 })
  })

  it('adds up over paragraphs of plain words', () => {
    const word = fc.stringMatching(/^[a-zA-Zäöüßéñ0-9]{1,12}$/)
    const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((parts) => ({ text: parts.join(' '), count: parts.length }))
    fc.assert(fc.property(paragraph, paragraph, (one, other) => {
      expect(countWords(one.text)).toBe(one.count)
      expect(countWords(`${one.text}\n\n${other.text}`)).toBe(one.count + other.count)
    }))
  })

  it('counts a text in Latin letters, which has a quicker way, like any other', () => {
    const letter = fc.oneof(
      fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('a', 'b', '1', '2', '’', '.', ',', ' ', '-', '€')
    )
    const latin = fc.string({ unit: letter, maxLength: 60 }).filter((text) => !/[\n\r`~<>\]/:]/.test(text))
    // One letter of another script takes the text the general way.
    fc.assert(fc.property(latin, (text) => {
      expect(countWords(`${text} я`)).toBe(countWords(text) + 1)
    }), { numRuns: 2_000 })
  })
})
