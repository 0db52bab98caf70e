import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchFault } from './fetch-fault.ts'

export const largestFetched = 10_000_000

const unpackers: Readonly<Record<string, () => Duplex>> = { 'gzip': createGunzip, 'x-gzip': createGunzip, 'br': createBrotliDecompress, 'deflate': createInflate }

/** All that a response holds, unpacked; it may be short on the way and long when it is unpacked, so both are counted. */
export async function readResponse(response: IncomingMessage): Promise<Buffer> {
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const unpack = unpackers[packing]
  if (unpack === undefined && packing !== 'identity') throw new FetchFault(`It is packed in a way that isn’t known here (${packing.slice(0, 40)}).`)
  const chunks: Buffer[] = []
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of limited(source)) chunks.push(chunk)
  }
  if (unpack === undefined) await pipeline(response, collect)
  else await pipeline(response, limited, unpack(), collect)
  return Buffer.concat(chunks)
}

async function* limited(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let length = 0
  for await (const chunk of source) {
    length += chunk.length
    if (length > largestFetched) throw new FetchFault('It is larger than 10 MB, the most that is fetched.')
    yield chunk
  }
}
