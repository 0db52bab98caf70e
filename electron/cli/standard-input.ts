import { longestBody } from '../../shared/models/entry.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'

// A character of the text takes at most three bytes; more than that can't be an entry, and an endless stream ends here.
const mostBytes = 3 * longestBody

/** The text that comes in, without the line end that a shell puts behind it. */
export async function readStandardInput(): Promise<Result<string>> {
  if (process.stdin.isTTY) process.stderr.write('Write your text; Ctrl+D on a line of its own ends it.\n')
  const input: AsyncIterable<Buffer> = process.stdin
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of input) {
    parts.push(part)
    bytes += part.length
    if (bytes > mostBytes) return fail('bad-input', 'What comes in is too long to keep in one entry, so nothing was written.')
  }
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).replace(/\r?\n$/, ''))
  } catch {
    return fail('bad-input', 'What comes in is not text in UTF-8, so nothing was written.')
  }
}
