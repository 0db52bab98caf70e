import { decodeText } from '../files/decode-text.ts'
import { tooLarge } from '../files/read-bytes.ts'
import type { SourceFile } from '../files/source-files.ts'
import { parseHtml } from '../html/parse-html.ts'

export interface Page {
  readonly kind: 'page'
  readonly document: Document
  readonly notes: readonly string[]
}

export type ReadPage = Page | { readonly kind: 'fault'; readonly reason: string }

/** The largest known page has 0.9 MB; a parser takes some seconds over this much, and a gigabyte over ten times it. */
export const mostBytesOfPage = 10_000_000

/** One page of an archive, parsed as data. */
export async function readPage(file: SourceFile): Promise<ReadPage> {
  const size = file.bytes
  if (size > mostBytesOfPage) return { kind: 'fault', reason: tooLarge(size, mostBytesOfPage, 'one page') }
  const read = await file.read()
  if (read.kind === 'fault') return read
  const decoded = decodeText(read.bytes)
  if (decoded.kind === 'not-text') return { kind: 'fault', reason: decoded.reason }
  if (decoded.text.trim() === '') return { kind: 'fault', reason: 'It is empty.' }
  const document = parseHtml(decoded.text)
  if (document === null) return { kind: 'fault', reason: 'Its elements lie more than a thousand deep in each other, so it can’t be read.' }
  return { kind: 'page', document, notes: decoded.notes }
}
