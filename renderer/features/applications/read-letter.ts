import { longestLetter } from '../../../shared/models/outcome.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'

/** A character takes four bytes at most; what is longer can't be a letter, and isn't read at all. */
const mostBytes = longestLetter * 4

export const tooLong = `A letter can have at most ${longestLetter.toLocaleString('en-GB')} characters. Keep the part that answers you.`

/** The text of a file, as it stands there: nothing in it is run, loaded or made into anything else. */
export async function readLetter(file: File): Promise<Result<string>> {
  if (file.size > mostBytes) return fail('bad-input', `“${file.name}” is too large. ${tooLong}`)
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return fail('bad-input', `“${file.name}” can’t be read. Is it a folder, or gone?`)
  const text = decoded(bytes)
  if (text.includes('\u0000')) return fail('bad-input', `“${file.name}” isn’t a text file. Copy the letter’s text and paste it.`)
  return text.length > longestLetter ? fail('bad-input', `“${file.name}” is too long. ${tooLong}`) : succeed(text)
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
