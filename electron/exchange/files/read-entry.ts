import { crc32, inflateRawSync } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { tooLarge, type ReadBytes } from './read-bytes.ts'
import { mostBytesOfFile } from './source-files.ts'
import type { ZipReader } from './zip-reader.ts'

// Far above any export's texts; pictures and films are never read.
const mostBytesOfArchive = 1_000_000_000
// No honest text of this length repeats itself so.
const bombBytes = 1_000_000
const bombRatio = 500

export interface OpenZip {
  readonly zip: ZipFile
  readonly reader: ZipReader
  bytesRead: number
}

const regularFile = 0o100000

/** Why an entry is left out, by what the archive's table of contents says of it. */
export function entryFault(entry: Entry): string | null {
  const { uncompressedSize, compressedSize, compressionMethod } = entry
  if (entry.isEncrypted()) return 'It is encrypted. Unpack the archive with its password, and choose the folder.'
  if (!isRegular(entry)) return 'It is a link or another special file, and those are not followed.'
  if (!entry.canDecodeFileData()) {
    return `It is packed in a way that isn’t known here (method ${String(compressionMethod)}). Unpack the archive, and choose the folder.`
  }
  if (uncompressedSize > mostBytesOfFile) return tooLarge(uncompressedSize, mostBytesOfFile, 'one text')
  const isBomb = uncompressedSize > bombBytes && uncompressedSize > compressedSize * bombRatio
  if (isBomb) return 'It would unpack to more than 500 times its size. That is no text, and may be meant to do harm.'
  return compressedSize > mostBytesOfFile ? damaged : null
}

/** By the kind of file that Unix and macOS write into an archive; other systems leave it zero. */
function isRegular({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000
  return kind === 0 || kind === regularFile || ![3, 19].includes(versionMadeBy >>> 8)
}

const damaged = 'It is damaged in the archive.'

/** One entry's bytes, if they are what the archive says of them. */
export async function readEntry(archive: OpenZip, entry: Entry): Promise<ReadBytes> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry
  if (archive.bytesRead + uncompressedSize > mostBytesOfArchive) {
    return { kind: 'fault', reason: 'The archive holds more text than can be read at once: 1,000 MB is the most.' }
  }
  archive.bytesRead += uncompressedSize
  try {
    const { fileDataStart } = await archive.zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = Buffer.allocUnsafe(compressedSize)
    archive.reader.readAt(packed, fileDataStart)
    const bytes = compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) })
    const isSound = bytes.length === uncompressedSize && crc32(bytes) === entry.crc32
    return isSound ? { kind: 'bytes', bytes } : { kind: 'fault', reason: damaged }
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return { kind: 'fault', reason: isTooLong ? 'It unpacks to more than the archive says. It is damaged, or meant to do harm.' : damaged }
  }
}
