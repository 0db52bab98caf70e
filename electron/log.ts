import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largestBytes = 1_000_000

export interface Log {
  /** Ids, counts and durations only: never a word the writer typed. */
  info(message: string): void
  error(message: string, error?: unknown): void
}

export function createLog(home: string): Log {
  const path = join(home, 'log.txt')
  const write = (level: string, message: string): void => {
    const line = `${new Date().toISOString()} ${level} ${message}\n`
    process.stderr.write(line)
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) renameSync(path, `${path}.1`)
      appendFileSync(path, line)
    } catch {
      // A log that can't be written (full disk, read-only folder) must not stop the writing.
    }
  }
  return {
    info: (message) => write('info', message),
    error: (message, error) => write('error', error === undefined ? message : `${message}: ${describeError(error)}`)
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
