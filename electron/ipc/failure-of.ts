import type { ErrorCode, Failure } from '../../shared/result.ts'

const known: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/SQLITE_FULL|ENOSPC/, 'disk-full', 'The disk is full. Your text is safe in this window and is saved as soon as there is room.'],
  [/SQLITE_READONLY|EROFS|EACCES|EPERM/, 'read-only', 'The journal’s folder can’t be written to just now. Your text is safe in this window.'],
  [/SQLITE_CORRUPT|SQLITE_NOTADB/, 'damaged', 'The journal file is damaged. Your text is safe in this window; copy it, then close and reopen Second Draft to see your backups.'],
  [/SQLITE_|EIO/, 'disk-error', 'The disk did not take the text. It is safe in this window and is tried again.']
]

/** What the writer is told of an error that no function expected. Its stack goes to the log, not to the page. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const match = known.find(([pattern]) => pattern.test(code))
  if (match !== undefined) return { code: match[1], message: match[2] }
  return { code: 'unexpected', message: 'Something unexpected went wrong inside Second Draft. What you typed is still on the page.' }
}
