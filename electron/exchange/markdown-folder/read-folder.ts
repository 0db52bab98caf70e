import { setImmediate } from 'node:timers/promises'
import { longestBody } from '../../../shared/models/entry.ts'
import type { DatePattern } from '../date-pattern.ts'
import { decodeText } from '../files/decode-text.ts'
import type { FileList, ListedFile } from '../files/list-folder.ts'
import { readBytes } from '../files/read-bytes.ts'
import { skip, type FoundEntry, type FoundSkip } from '../found.ts'
import { composeEntry } from './compose-entry.ts'
import { findDay } from './find-day.ts'
import { readFrontMatter } from './front-matter.ts'

export interface FolderOptions {
  /** How the writer says her files are named; null to look for the day in the usual places. */
  readonly pattern: DatePattern | null
}

/** How many files are read before other work of the thread has its turn, so that a cancel is heard. */
const filesInATurn = 16

/** One Found for every item of the list, in its order. Each file is opened only when it is asked for. */
export async function* readFolder(list: FileList, options: FolderOptions): AsyncGenerator<FoundEntry | FoundSkip> {
  for (const [at, item] of list.items.entries()) {
    if (at % filesInATurn === 0) await setImmediate()
    yield item.kind === 'skipped' ? item : readFile(item, options)
  }
}

function readFile({ path, key }: ListedFile, { pattern }: FolderOptions): FoundEntry | FoundSkip {
  const read = readBytes(path)
  if (read.kind === 'fault') return skip(key, read.reason)
  const decoded = decodeText(read.bytes)
  if (decoded.kind === 'not-text') return skip(key, decoded.reason)
  const { text } = decoded
  if (text.trim() === '') return skip(key, 'It is empty; there is nothing to keep.')
  const block = readFrontMatter(text)
  const frontMatter = typeof block === 'string' ? null : block
  const found = findDay(key, frontMatter?.rest ?? text, frontMatter, pattern)
  if (found.kind === 'none') return skip(key, found.reason)
  const composed = composeEntry(text, frontMatter, found.day, found.nameRest)
  if (composed.body.trim() === '') return skip(key, 'It is empty; there is nothing to keep.')
  if (composed.body.length > longestBody) return skip(key, 'It is longer than an entry can be.')
  const unread = block === 'unreadable' ? ['Its front matter can’t be read as YAML and stays in the text.'] : []
  const notes = [...decoded.notes, ...unread, ...found.notes, ...composed.notes]
  return { kind: 'entry', sourceKey: key, datedOn: found.day, body: composed.body, tags: composed.tags, notes }
}
