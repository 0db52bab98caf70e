import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { longestBody } from '../../../shared/models/entry.ts'
import { readFault } from './read-fault.ts'

export type ReadBytes =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'fault'; readonly reason: string }

// Between listing and reading a file may have become a link or a pipe: never follow the one nor wait for the other.
// Windows knows neither flag; they are undefined there and count for nothing.
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * A whole file, unless it is too large for what it is to be, which its size tells. Synchronous: four hops to the
 * thread pool a file take longer than reading it.
 */
export function readBytes(path: string, most: number = longestBody, thing = 'one entry'): ReadBytes {
  try {
    const file = openSync(path, flags)
    try {
      return readOpen(file, most, thing)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { kind: 'fault', reason: readFault(error) }
  }
}

function readOpen(file: number, most: number, thing: string): ReadBytes {
  const status = fstatSync(file)
  if (!status.isFile()) return { kind: 'fault', reason: 'It is not an ordinary file.' }
  if (status.size > most) return { kind: 'fault', reason: tooLarge(status.size, most, thing) }
  return { kind: 'bytes', bytes: readUpTo(file, status.size) }
}

// Up to the size it had: a log that is being written to has no end.
function readUpTo(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read) read = readSync(file, bytes, length, size - length, null)
  return bytes.subarray(0, length)
}

export function tooLarge(bytes: number, most: number, thing: string): string {
  return `It is too large for ${thing}: ${megabytes(bytes)}, where ${megabytes(most)} is the most.`
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')} MB`
}
