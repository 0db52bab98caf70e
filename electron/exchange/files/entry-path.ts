import { getFileNameLowLevel, type Entry } from 'yauzl'
import { leftoverFault } from './source-files.ts'

export interface EntryPath {
  readonly path: string
  /** Why what has this path isn't read. */
  readonly fault: string | null
}

/** Where an entry of an archive says that it belongs. Nothing is ever written there; a path that lies is a sign all the same. */
export function entryPath(entry: Entry): EntryPath {
  const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
  const parts = written.split('/').filter((part) => part !== '' && part !== '.')
  const path = parts.join('/').normalize('NFC')
  return { path: path === '' ? written : path, fault: pathFault(written, parts) }
}

function pathFault(written: string, parts: readonly string[]): string | null {
  if (/\p{Cc}/u.test(written)) return 'Its name holds characters that can’t be read.'
  if (written.includes('\\')) return 'Its path is written with backslashes, which no sound archive does.'
  if (/^(?:\/|[a-z]:)/i.test(written)) return 'Its path leads to a fixed place on a disk, not into the archive.'
  if (parts.includes('..')) return 'Its path leads out of the archive.'
  for (const [at, part] of parts.entries()) {
    const fault = leftoverFault(part, at < parts.length - 1 || written.endsWith('/'))
    if (fault !== null) return fault
  }
  return null
}

/** How many parts at the front all paths have in common, and are only the name of the folder that was packed: 1 or 0. */
export function commonTop(paths: readonly string[]): 0 | 1 {
  const top = paths[0]?.split('/')[0] ?? ''
  const isCommon = paths.every((path) => path.startsWith(`${top}/`))
  // Where nothing below lies in a folder either, that one folder says what its files are: "posts/…".
  return isCommon && paths.some((path) => path.slice(top.length + 1).includes('/')) ? 1 : 0
}
