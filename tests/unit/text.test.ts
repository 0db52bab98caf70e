import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { counted, firstLine } from '../../shared/text.ts'

describe('the first line of an entry', () => {
  test.each([
    ['', ''],
    ['\n\n  \n', ''],
    ['Plain.\nSecond.', 'Plain.'],
    ['# A heading\n\ntext', 'A heading'],
    ['> quoted', 'quoted'],
    ['- item', 'item'],
    ['**Bold** and _thin_', 'Bold and thin'],
    ['see [my story](https://example.com) now', 'see my story now'],
    ['![a cat](cat.png)', 'a cat'],
    ['---\n\nAfter the rule', 'After the rule'],
    ['今天下雨。', '今天下雨。']
  ])('of %j is %j', (body, line) => {
    expect(firstLine(body)).toBe(line)
  })

  it('shows what is escaped as it is meant', () => {
    expect(firstLine('Trees \\[in order\\] cost 5\\*2, a C:\\folder')).toBe('Trees [in order] cost 5*2, a C:\\folder')
  })

  it('is cut with an ellipsis where it is long', () => {
    expect(firstLine('a'.repeat(200))).toBe(`${'a'.repeat(79)}…`)
  })

  it('is not cut inside an emoji', () => {
    expect(firstLine('🙂'.repeat(200), 5)).toBe('🙂🙂🙂🙂…')
  })

  it('has at most 80 characters and no line end, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => {
      const line = firstLine(body)
      expect(Array.from(line).length <= 80 && !line.includes('\n')).toBe(true)
    }))
  })

  it('is found at once in a text of 5 MB without letters', () => {
    expect(firstLine('#'.repeat(5_000_000))).toBe('')
  })
})

describe('a counted noun', () => {
  test.each([
    [0, '0 words'],
    [1, '1 word'],
    [3_870, '3,870 words']
  ])('for %i is %s', (count, text) => {
    expect(counted(count, 'word')).toBe(text)
  })

  it('takes an uneven plural', () => {
    expect(counted(2, 'entry', 'entries')).toBe('2 entries')
  })
})
