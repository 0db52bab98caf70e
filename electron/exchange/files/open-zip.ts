import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { skip, type FoundSkip } from '../found.ts'
import { commonTop, entryPath } from './entry-path.ts'
import { entryFault, readEntry, type OpenZip } from './read-entry.ts'
import type { SourceFile, SourceFiles } from './source-files.ts'
import { ZipReader } from './zip-reader.ts'

const mostEntries = 100_000
const entriesInATurn = 1_000

interface Listing {
  readonly files: { readonly path: string; readonly entry: Entry }[]
  readonly skipped: FoundSkip[]
}

/** Reads an archive's table of contents. Its files are unpacked one at a time, into memory only. */
export async function openZip(path: string, signal: AbortSignal): Promise<Result<SourceFiles>> {
  const reader = new ZipReader(path)
  const opened = await openWith(reader, path, signal).catch((error: unknown) => {
    reader.close(() => undefined)
    throw error
  })
  if (!opened.ok) reader.close(() => undefined)
  return opened
}

async function openWith(reader: ZipReader, path: string, signal: AbortSignal): Promise<Result<SourceFiles>> {
  const name = basename(path)
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false }
  const zip = await fromRandomAccessReaderPromise(reader, reader.size, options).catch((error: unknown) => String(error))
  if (typeof zip === 'string') return fail('bad-input', whyNotOpened(reader, name, zip))
  if (zip.entryCount > mostEntries) {
    return fail('bad-input', `“${name}” holds ${zip.entryCount.toLocaleString('en-GB')} files, where 100,000 are the most.`)
  }
  const listing = await listEntries(zip, name, signal)
  const [reason] = listing.skipped
  if (listing.files.length === 0) {
    return fail('bad-input', reason === undefined ? `“${name}” is empty.` : `Nothing in “${name}” can be read. ${reason.file}: ${reason.reason}`)
  }
  return succeed(sourceOf({ zip, reader, bytesRead: 0 }, listing))
}

function whyNotOpened(reader: ZipReader, name: string, error: string): string {
  if (error.includes('multi-disk')) return `“${name}” is only one part of an archive that was made in several.`
  const start = Buffer.alloc(Math.min(4, reader.size))
  reader.readAt(start, 0)
  if (!start.toString('latin1').startsWith('PK')) return `“${name}” is not a zip archive.`
  return `“${name}” is damaged or was cut off: the table of contents at its end can’t be read. Download it once more.`
}

async function listEntries(zip: ZipFile, name: string, signal: AbortSignal): Promise<Listing> {
  const listing: Listing = { files: [], skipped: [] }
  const paths = new Set<string>()
  let count = 0
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1
      if (count % entriesInATurn === 0) await setImmediate()
      signal.throwIfAborted()
      listEntry(listing, paths, entry)
    }
  } catch {
    signal.throwIfAborted()
    listing.skipped.push(skip(name, `Its table of contents is damaged after ${String(count)} of ${String(zip.entryCount)} files; the others can’t be read.`))
  }
  return listing
}

function listEntry({ files, skipped }: Listing, paths: Set<string>, entry: Entry): void {
  const { path, fault } = entryPath(entry)
  if (fault !== null) skipped.push(skip(path, fault))
  else if (entry.fileNameRaw.at(-1) !== slash) {
    const reason = paths.has(path) ? 'The archive holds two files of this name; only the first was read.' : entryFault(entry)
    paths.add(path)
    if (reason === null) files.push({ path, entry })
    else skipped.push(skip(path, reason))
  }
}

const slash = 0x2f

function sourceOf(archive: OpenZip, { files, skipped }: Listing): SourceFiles {
  const isTopOnly = commonTop(files.map(({ path }) => path)) === 1
  const below = (path: string): string => (isTopOnly ? path.slice(path.indexOf('/') + 1) : path)
  // As a folder is listed: what an archive gives doesn't depend on who packed it.
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  return {
    files: sorted.map(({ path, entry }): SourceFile => ({ path: below(path), bytes: entry.uncompressedSize, read: () => readEntry(archive, entry) })),
    skipped,
    close: () => {
      archive.zip.close()
      return Promise.resolve()
    }
  }
}
