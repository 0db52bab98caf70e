import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toFullTextQuery } from '../../shared/rules/search-query.ts'

describe('a search as it is typed', () => {
  test.each([
    ['sea', '"sea"*'],
    ['sea ', '"sea"'],
    ['the sea', '"the" AND "sea"*'],
    ['sea* side ', '"sea*"* AND "side"'],
    ['"by the sea"', '"by the sea"'],
    ['"by the se', '"by the se"'],
    ['“by the sea” calm', '"by the sea" AND "calm"*'],
    ['„am Meer“ ', '"am Meer"'],
    ['calm"by the sea"', '"calm" AND "by the sea"'],
    ['don’t ', '"don’t"'],
    ['sea\u00A0side\u200Acalm', '"sea" AND "side" AND "calm"*'],
    ['文章', '"\u200B文\u200B章\u200B"*'], ['it’s', '"it’s"'], ['well-kn', '"well-kn"*'],
    ['文章和故事 ', '"\u200B文\u200B章\u200B和\u200B故\u200B事\u200B"'],
    ['Donau\u00ADdampf ', '"Donaudampf"'],
    ['λόγος ', '"λογος"']
  ])('%j asks for %s', (typed, query) => {
    expect(toFullTextQuery(typed)).toBe(query)
  })

  test.each([
    ['sea AND side OR NOT calm NEAR(a b) ', '"sea" AND "AND" AND "side" AND "OR" AND "NOT" AND "calm" AND "NEAR(a" AND "b)"'],
    ['text:sea ^sea -sea +sea {a} ', '"text:sea" AND "^sea" AND "-sea" AND "+sea" AND "{a}"'],
    ['a\0b ', '"a b"']
  ])('%j has no operators', (typed, query) => {
    expect(toFullTextQuery(typed)).toBe(query)
  })

  test.each(['', ' ', '"', '""', '*', '…!?', '❤️', '🙂', '\0', '" "', '\ud83d', '((('])('%j asks for nothing', (typed) => {
    expect(toFullTextQuery(typed)).toBeNull()
  })

  it('has its quotes in pairs, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.array(fc.constantFrom('"', '“', '*', 'a', ' ', '\0', 'AND', '文')).map((parts) => parts.join('')))
    fc.assert(fc.property(typed, (text) => {
      const query = toFullTextQuery(text)
      if (query !== null) expect(query).toMatch(/^"[^"]+"\*?(?: AND "[^"]+"\*?)*$/)
    }), { numRuns: 1_000 })
  })
})
