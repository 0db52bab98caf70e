import Database from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openPromise } from 'yauzl'
import { journalPath } from '../../../electron/journal/files.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import type { BenchCase, BenchPlace, Sides } from '../bench-case.ts'
import { medianOf } from '../run-case.ts'
import { insertPosts, type Page } from '../support/bare-medium-import.ts'
import { openAt } from '../support/large-journal.ts'
import { placeArchive, zipArchive } from '../support/medium-archive.ts'
import { importedAt, importTimed, type ImportSteps } from '../support/timed-import.ts'

const common = {
  unit: 'ms',
  target: 1.5,
  rounds: 9,
  // As many as the largest archive at hand has.
  rows: 1_036,
  candidate: 'What the command line’s import --keep does with it: read, convert, compare, keep.'
} as const
const baseline = 'parses and converts the posts with the same libraries, and inserts the same stories and placements, with the same search index, in one transaction'

export const importMediumFolder: BenchCase = {
  ...common,
  name: 'Import of a Medium archive, unpacked',
  baseline: `One bare script ${baseline}.`,
  open: (place) => openImport(place, (path) => ({ path, pages: () => pagesOfFolder(path) }))
}

export const importMediumZip: BenchCase = {
  ...common,
  name: 'Import of a Medium archive, zipped',
  baseline: `One bare script unpacks each with yauzl, ${baseline}.`,
  open: (place) =>
    openImport(place, async (path) => {
      const zip = await zipArchive(path)
      return { path: zip, pages: () => pagesOfZip(zip) }
    })
}

interface Archive {
  readonly path: string
  pages(this: void): AsyncIterable<Page> | Iterable<Page>
}

async function openImport({ folder, rows }: BenchPlace, prepare: (path: string) => Archive | Promise<Archive>): Promise<Sides> {
  const made = placeArchive(join(folder, 'archive'), rows)
  const archive = await prepare(made.path)
  const taken: ImportSteps[] = []
  let homes = 0
  const nextHome = (): string => join(folder, `home-${String((homes += 1))}`)
  return {
    baseline: () => importBare(nextHome(), archive),
    candidate: async () => {
      const journal = await openAt(nextHome())
      const steps = await importTimed(journal, archive.path)
      closeJournal(journal)
      taken.push(steps)
      return steps.stageMs + steps.keepMs
    },
    notes: () => ({
      'a real archive (1) or a generated one (0)': made.isReal ? 1 : 0,
      'ms of it to read and compare': medianOf(taken.map(({ stageMs }) => stageMs)),
      'ms of it to keep': medianOf(taken.map(({ keepMs }) => keepMs))
    })
  }
}

async function importBare(home: string, { pages }: Archive): Promise<number> {
  // The same tables; made beforehand, as the journal is.
  closeJournal(await openAt(home))
  const db = new Database(journalPath(home))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const startedAtMs = performance.now()
  await insertPosts(db, pages(), importedAt)
  const tookMs = performance.now() - startedAtMs
  db.close()
  return tookMs
}

function* pagesOfFolder(path: string): Generator<Page> {
  const posts = join(path, 'posts')
  for (const name of readdirSync(posts)) yield { name, html: readFileSync(join(posts, name), 'utf8') }
}

async function* pagesOfZip(path: string): AsyncGenerator<Page> {
  const zip = await openPromise(path)
  for await (const entry of zip.eachEntry()) yield { name: entry.fileName, html: await text(await zip.openReadStreamPromise(entry)) }
}
