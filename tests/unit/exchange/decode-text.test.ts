import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeText } from '../../../electron/exchange/files/decode-text.ts'
import { entryOf } from './diary-folder.ts'

const bytesOf = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with its mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 little-endian': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 big-endian': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
}
const broken = ['Some of its characters were broken; each shows as �.']

function textOf(bytes: Buffer): string {
  const decoded = decodeText(bytes)
  return decoded.kind === 'text' ? decoded.text : decoded.reason
}

function notesOf(bytes: Buffer): readonly string[] {
  const decoded = decodeText(bytes)
  return decoded.kind === 'text' ? decoded.notes : [decoded.reason]
}

describe.each(Object.entries(bytesOf))('%s', (name, encode) => {
  it('gives back any text exactly', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r\n', '\r', '\n', '\u0085', '\u2028', '\uFEFF', '😀', 'é', 'e\u0301', '文章'))
    const text = fc
      .array(piece, { maxLength: 20 })
      .map((pieces) => pieces.join('').replace(/[\0-\x08\x0B\x0E-\x1F\x7F]/g, 'x'))
      // Without a mark before it, U+FEFF at the start is one.
      .filter((made) => name !== 'UTF-8' || !made.startsWith('\uFEFF'))
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeText(encode(written))).toEqual({ kind: 'text', text: written, notes: [] })
      }),
      { numRuns: 300 }
    )
  })

  it('becomes a body character for character', async () => {
    const text = 'One\r\nTwo\rThree\n\n  Four \t\n– “five” 文章 👩‍👩‍👧'
    expect(await entryOf('2022-01-01.md', encode(text))).toMatchObject({ body: text, notes: [] })
  })
})

describe('UTF-16 without its mark', () => {
  test.each(['A walk.\r\nHome again.', 'Прогулка у моря.\nИ домой.', 'Ένας περίπατος\n'])('is known by its zeros: %j', (text) => {
    expect(textOf(Buffer.from(text, 'utf16le'))).toBe(text)
    expect(textOf(Buffer.from(text, 'utf16le').swap16())).toBe(text)
  })

  it('isn’t seen in a text with a stray zero', () => {
    expect(textOf(Buffer.from(`${'plain text '.repeat(20)}\0.`))).toBe('It is not a text file.')
  })
})

describe('broken text', () => {
  it('of UTF-16 with half a character is well formed afterwards, with a note', () => {
    const bytes = Buffer.from('\uFEFFa\uD83Db', 'utf16le')
    expect(textOf(bytes)).toBe('a\uFFFDb')
    expect(notesOf(bytes)).toEqual(broken)
  })

  it('of UTF-16 that ends within a character says so', () => {
    const bytes = Buffer.from('\uFEFFab', 'utf16le').subarray(0, 5)
    expect(textOf(bytes)).toBe('a\uFFFD')
    expect(notesOf(bytes)).toEqual(broken)
  })

  it('of UTF-8 keeps its sound characters', () => {
    const bytes = Buffer.concat([Buffer.from('Élan, été, ça et là'), Buffer.from([0xc3]), Buffer.from('.')])
    expect(textOf(bytes)).toBe('Élan, été, ça et là\uFFFD.')
    expect(notesOf(bytes)).toEqual(broken)
  })

  it('is never given on as it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]), (noise, mark) => {
        const decoded = decodeText(Buffer.from([...mark, ...noise]))
        expect(decoded.kind === 'not-text' || (decoded.text.isWellFormed() && !decoded.text.includes('\0'))).toBe(true)
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('other encodings', () => {
  it('Windows-1252 is read, curly quotes and all, with a note', () => {
    const bytes = Buffer.from('She said \x93d\xe9j\xe0 vu\x94 \x96 for 5 \x80\x85', 'latin1')
    expect(textOf(bytes)).toBe('She said “déjà vu” – for 5 €…')
    expect(notesOf(bytes)).toEqual(['It is not UTF-8; it was read as Windows-1252.'])
  })

  test.each([
    ['Russian in Windows-1251', '\xcf\xf0\xee\xe3\xf3\xeb\xea\xe0 \xf3 \xec\xee\xf0\xff \xe8 \xe4\xee\xec\xee\xe9, \xf1\xed\xee\xe2\xe0'],
    ['Japanese in Shift-JIS', '\x93\xfa\x8b\x4c\x82\xf0\x8f\x91\x82\xad']
  ])('%s is not mistaken for it', (_name, latin) => {
    expect(textOf(Buffer.from(latin, 'latin1'))).toContain('encoding that isn’t known')
  })
})

describe('what isn’t text', () => {
  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a zero in plain letters', Buffer.from('a\0b')],
    ['UTF-16 with a zero character', Buffer.from('\uFEFFa\0b', 'utf16le')],
    ['control characters', Buffer.from([1, 2, 3, 4, 5])],
    ['control characters that aren’t UTF-8', Buffer.from([0x61, 0xe9, 0x20, 0x01])]
  ])('%s is left out', (_name, bytes) => {
    expect(textOf(bytes)).toBe('It is not a text file.')
  })

  it('is not a diary with one stray control character', () => {
    const text = `${'A long day at sea. '.repeat(5)}\x1b[0m`
    expect(textOf(Buffer.from(text))).toBe(text)
  })
})
