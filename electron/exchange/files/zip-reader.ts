import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { RandomAccessReader } from 'yauzl'

/**
 * An archive's bytes for yauzl. Its own reader throws outside of every callback where a damaged archive names a place
 * beyond what a number holds, which would end the app; and its hops to the thread pool take longer than reading.
 */
export class ZipReader extends RandomAccessReader {
  readonly #file: number
  readonly size: number
  #isClosed = false

  constructor(path: string) {
    super()
    this.#file = openSync(path, 'r')
    this.size = fstatSync(this.#file).size
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    let fault: Error | null = null
    try {
      this.readAt(buffer.subarray(offset, offset + length), position)
    } catch (error) {
      fault = error instanceof Error ? error : new Error(String(error))
    }
    callback(fault)
  }

  /** Throws where there are not as many bytes at that place. */
  readAt(buffer: Buffer, position: number): void {
    for (let length = 0; length < buffer.length; ) {
      const read = readSync(this.#file, buffer, length, buffer.length - length, position + length)
      if (read === 0) throw new Error('beyond the end of the archive')
      length += read
    }
  }

  override close(callback: (error: Error | null) => void): void {
    if (!this.#isClosed) closeSync(this.#file)
    this.#isClosed = true
    callback(null)
  }
}
