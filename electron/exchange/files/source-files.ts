import type { FoundSkip } from '../found.ts'
import type { ReadBytes } from './read-bytes.ts'

/** Nothing that the app reads as one text is larger. */
export const mostBytesOfFile = 40_000_000

export interface SourceFile {
  /** Below the folder or the archive: forward slashes, NFC. No two are alike. */
  readonly path: string
  readonly bytes: number
  /** Each time anew: nothing of it is kept. */
  readonly read: () => Promise<ReadBytes>
}

/** The files of a folder or a zip archive; none is opened before it is read. */
export interface SourceFiles {
  readonly files: readonly SourceFile[]
  /** What can't or may not be read, each with its reason. */
  readonly skipped: readonly FoundSkip[]
  readonly close: () => Promise<void>
}

/** Why a file or folder is no part of any export, by its name. */
export function leftoverFault(name: string, isFolder: boolean): string | null {
  if (name.toWellFormed().includes('\uFFFD')) return 'Its name holds characters that can’t be read.'
  if (name === '__MACOSX' && isFolder) return 'macOS adds this folder to archives; there is nothing of yours in it.'
  if (name.startsWith('.')) return isFolder ? 'It is a hidden folder; nothing in it is read.' : 'It is a hidden file.'
  return null
}
