import { isUtf8 } from 'node:buffer'

/** A file's text without its byte order mark and otherwise character for character, or why it isn't text. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'not-text'; readonly reason: string }

const notText: Decoded = { kind: 'not-text', reason: 'It is not a text file.' }
const unknownEncoding: Decoded = {
  kind: 'not-text',
  reason: 'It is in an encoding that isn’t known here. Save it as UTF-8 to have it read.'
}
const brokenCharacters = 'Some of its characters were broken; each shows as �.'

export function decodeText(bytes: Buffer): Decoded {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), 'little')
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), 'big')
  const unmarked = bytes.includes(0) ? unmarkedUtf16(bytes) : null
  if (unmarked !== null) return decodeUtf16(bytes, unmarked)
  return isUtf8(bytes) ? checked(withoutMark(bytes.toString('utf8')), []) : decodeOther(bytes)
}

function startsWith(bytes: Buffer, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

// Letters of most alphabets, and every space and line end, have one zero byte, always on the same side.
function unmarkedUtf16(bytes: Buffer): 'little' | 'big' | null {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (bytes.length % 2 !== 0 || Math.max(even, odd) * 20 < bytes.length) return null
  if (even === 0) return 'little'
  return odd === 0 ? 'big' : null
}

function decodeUtf16(bytes: Buffer, order: 'little' | 'big'): Decoded {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  const text = (order === 'big' ? whole.swap16() : whole).toString('utf16le')
  const isCut = whole.length < bytes.length
  if (text.isWellFormed() && !isCut) return checked(text, [])
  return checked(text.toWellFormed() + (isCut ? '\uFFFD' : ''), [brokenCharacters])
}

function decodeOther(bytes: Buffer): Decoded {
  const repaired = withoutMark(bytes.toString('utf8'))
  const broken = repaired.match(/\uFFFD/gu)?.length ?? 0
  const sound = repaired.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  if (sound > broken) return checked(repaired, [brokenCharacters])
  return decodeWindows1252(bytes)
}

// Node's own decoder reads these 32 as control characters (seen with 20.20), so curly quotes would be lost.
const upperControls = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

function decodeWindows1252(bytes: Buffer): Decoded {
  const latin = bytes.toString('latin1')
  if (/[\0-\x08\x0B\x0E-\x1F\x7F]/.test(latin)) return notText
  const high = latin.match(/[\x80-\xFF]/g)?.length ?? 0
  // Western texts have few letters outside ASCII; where most are, it is another alphabet's encoding.
  if (/[\x81\x8D\x8F\x90\x9D]/.test(latin) || (high > 20 && high * 3 > latin.length)) return unknownEncoding
  const text = latin.replace(/[\x80-\x9F]/g, (character) => upperControls.charAt(character.charCodeAt(0) - 0x80))
  return { kind: 'text', text, notes: ['It is not UTF-8; it was read as Windows-1252.'] }
}

// A stray control character pasted from a terminal is kept as it is; a zero, or many, is no text.
function checked(text: string, notes: readonly string[]): Decoded {
  if (text.includes('\0')) return notText
  const controls = text.match(/[\x01-\x08\x0B\x0E-\x1F\x7F]/g)?.length ?? 0
  return controls * 20 > text.length ? notText : { kind: 'text', text, notes }
}
