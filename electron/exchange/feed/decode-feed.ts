import { isUtf8 } from 'node:buffer'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { decodeText } from '../files/decode-text.ts'

/** A feed's text in the encoding that its first bytes, its transport or its own first line says. */
export function decodeFeed(bytes: Buffer, contentType: string | null): Result<string> {
  if (hasMark(bytes)) return decodePlainly(bytes)
  const label = [charsetOf(contentType), declaredIn(bytes)].find((said) => said !== null && !(isUtf8Name(said) && !isUtf8(bytes)))
  return label === undefined || label === null || isLikeText(label, bytes) ? decodePlainly(bytes) : decodeAs(label, bytes)
}

function isUtf8Name(label: string): boolean {
  return /^utf-?8$/i.test(label)
}

function hasMark(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function declaredIn(bytes: Buffer): string | null {
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(bytes.subarray(0, 300).toString('latin1'))?.[1] ?? null
}

// What an editor has saved anew is UTF-8, whatever its first line still says; no other text of some length looks like it.
// Node's own decoder of Windows-1252 is wrong; the other one isn't.
function isLikeText(label: string, bytes: Buffer): boolean {
  if (/^(?:utf-?(?:8|16(?:le|be)?)|(?:us-)?ascii|iso-?8859-?1|latin1|windows-1252|cp1252)$/i.test(label)) return true
  return isUtf8(bytes) && bytes.some((byte) => byte > 0x7f)
}

function decodePlainly(bytes: Buffer): Result<string> {
  const decoded = decodeText(bytes)
  return decoded.kind === 'text' ? succeed(decoded.text) : fail('bad-input', decoded.reason)
}

function decodeAs(label: string, bytes: Buffer): Result<string> {
  try {
    const text = new TextDecoder(label).decode(bytes)
    return text.includes('\0') ? fail('bad-input', 'It is not a text file.') : succeed(text)
  } catch {
    return fail('bad-input', `It is written in “${quoted(label)}”, an encoding that isn’t known here.`)
  }
}
