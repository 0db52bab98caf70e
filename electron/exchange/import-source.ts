import { stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'
import type { Moment } from '../../shared/dates.ts'
import type { ImportFormat } from '../../shared/models/import.ts'
import type { ColumnMapping, ColumnRole, NumbersPreview } from '../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { listAccounts } from '../journal/accounts.ts'
import { recallColumns } from '../journal/column-mappings.ts'
import { todayOf } from '../journal/today.ts'
import type { Journal } from '../journal/journal.ts'
import { readFeed } from './feed/read-feed.ts'
import { openFiles } from './files/open-files.ts'
import { stageFolder } from './import-folder.ts'
import { dropImport, stageImport, type NamedSource, type Source, type Work } from './import.ts'
import { isMediumArchive } from './medium-archive/is-medium-archive.ts'
import { readBytes } from './files/read-bytes.ts'
import { readMediumArchive } from './medium-archive/read-archive.ts'
import { previewNumbers, previewRoles } from './story-numbers/preview-numbers.ts'
import { readNumbers } from './story-numbers/read-numbers.ts'
import type { Surroundings } from './story-numbers/surroundings.ts'

export interface ImportRequest {
  readonly path: string
  /** How the writer says that her files are named; of a folder of texts only. */
  readonly pattern: string | null
  /** How the columns of a table are to be read. */
  readonly columns: ColumnMapping | null
}

const formatOfEnding: Readonly<Record<string, ImportFormat>> = {
  '.zip': 'medium-archive',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.csv': 'story-numbers',
  '.tsv': 'story-numbers',
  '.md': 'markdown-folder',
  '.markdown': 'markdown-folder',
  '.mdown': 'markdown-folder',
  '.txt': 'markdown-folder',
  '.text': 'markdown-folder'
}

/** Says what lies at a path, without reading more of it than that takes. */
export async function recogniseSource(path: string, signal: AbortSignal): Promise<Result<ImportFormat>> {
  const status = await stat(path).catch(() => null)
  if (status === null) return fail('not-found', `There is no folder or file “${path}”.`)
  if (status.isDirectory()) {
    const files = await openFiles(path, signal)
    if (!files.ok) return succeed('markdown-folder')
    const isMedium = await isMediumArchive(files.value)
    await files.value.close()
    return succeed(isMedium ? 'medium-archive' : 'markdown-folder')
  }
  const format = formatOfEnding[extname(path).toLowerCase()]
  if (format !== undefined) return succeed(format)
  return fail(
    'bad-input',
    `“${basename(path)}” is nothing that can be brought in. That can be a Medium archive (.zip or its folder), a feed (.xml), a table of numbers (.csv), or texts (.md, .txt).`
  )
}

/** Reads what lies at a path into the staging database. */
export async function stageSource(journal: Journal, request: ImportRequest, at: Moment, work: Work): Promise<Result<NamedSource>> {
  // Whatever becomes of this one, an earlier one is over.
  dropImport(journal)
  work.onProgress({ step: 'listing', done: 0, total: null })
  const format = await recogniseSource(request.path, work.signal)
  if (!format.ok) return format
  switch (format.value) {
    case 'markdown-folder':
      return await stageFolder(journal, request.path, request.pattern, work)
    case 'medium-archive':
      return await stageArchive(journal, request.path, at, work)
    case 'feed':
      return await stageFeedFile(journal, request.path, at, work)
    case 'story-numbers':
      return await stageNumbers(journal, request, at, work)
  }
}

async function stageArchive(journal: Journal, path: string, { zone }: Moment, work: Work): Promise<Result<NamedSource>> {
  const files = await openFiles(path, work.signal)
  if (!files.ok) return files
  try {
    if (!(await isMediumArchive(files.value))) return fail('bad-input', `“${basename(path)}” is no Medium archive: it has no folder of posts, and none of the others.`)
    return await stageAll(journal, { format: 'medium-archive', source: resolve(path), zone, ...readMediumArchive(files.value, { zone }) }, work)
  } finally {
    await files.value.close()
  }
}

async function stageFeedFile(journal: Journal, path: string, at: Moment, work: Work): Promise<Result<NamedSource>> {
  const read = readFileAt(path)
  return read.ok ? await stageFeed(journal, { bytes: read.value, contentType: null, source: resolve(path) }, at, work) : read
}

interface FeedToStage {
  readonly bytes: Buffer
  readonly contentType: string | null
  /** The file's path, or the address it was fetched from. */
  readonly source: string
}

export async function stageFeed(journal: Journal, { bytes, contentType, source }: FeedToStage, { zone }: Moment, work: Work): Promise<Result<NamedSource>> {
  const feed = readFeed(bytes, { file: basename(source), contentType })
  return feed.ok ? await stageAll(journal, { format: 'feed', source, zone, ...feed.value }, work) : feed
}

/** How a table of numbers would be read: as the writer has it on the page, else as she read one with these columns before. */
export function previewTable(journal: Journal, path: string, chosen: ColumnMapping | null, at: Moment): Result<NumbersPreview> {
  const read = readFileAt(path)
  if (!read.ok) return read
  const [name, today, surroundings] = [basename(path), todayOf(journal, at), surroundingsOf(journal, path, at)]
  const preview = previewNumbers(read.value, name, null, today, chosen, surroundings)
  if (!preview.ok || chosen !== null) return preview
  const remembered = recallColumns(journal, preview.value.mapping.fingerprint)
  return remembered === null ? preview : previewNumbers(read.value, name, remembered, today, null, surroundings)
}

/** The same where it is said what each column is, and all else follows from the file. */
export function mapTable(
  journal: Journal, path: string, rolesFor: (names: readonly string[]) => Result<readonly ColumnRole[]>, at: Moment
): Result<NumbersPreview> {
  const guessed = previewTable(journal, path, null, at)
  if (!guessed.ok) return guessed
  const roles = rolesFor(guessed.value.columns.map(({ name }) => name))
  if (!roles.ok) return roles
  const read = readFileAt(path)
  return read.ok ? previewRoles(read.value, basename(path), roles.value, todayOf(journal, at), surroundingsOf(journal, path, at)) : read
}

function surroundingsOf(journal: Journal, path: string, { zone }: Moment): Surroundings {
  const platforms = [...new Set(listAccounts(journal).map(({ platform }) => platform))]
  return { folder: basename(dirname(resolve(path))), platforms, zone }
}

/** No feed and no table that people keep comes near it. */
const mostBytes = 50_000_000

function readFileAt(path: string): Result<Buffer> {
  const read = readBytes(path, mostBytes, 'one file')
  return read.kind === 'bytes' ? succeed(read.bytes) : fail('bad-input', `“${basename(path)}” can’t be read. ${read.reason}`)
}

async function stageNumbers(journal: Journal, { path, columns }: ImportRequest, at: Moment, work: Work): Promise<Result<NamedSource>> {
  const read = readFileAt(path)
  if (!read.ok) return read
  if (columns === null) return fail('bad-input', `Say first what the columns of “${basename(path)}” are.`)
  const numbers = readNumbers(read.value, basename(path), columns, at)
  return numbers.ok ? await stageAll(journal, { format: 'story-numbers', source: resolve(path), zone: columns.zone ?? at.zone, ...numbers.value }, work) : numbers
}

async function stageAll(journal: Journal, source: Source, work: Work): Promise<Result<NamedSource>> {
  await stageImport(journal, source, work)
  return succeed({ format: source.format, source: source.source, notes: source.notes ?? [] })
}
