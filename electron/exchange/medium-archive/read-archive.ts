import type { Day } from '../../../shared/dates.ts'
import type { SourceFile, SourceFiles } from '../files/source-files.ts'
import { skip, type Found } from '../found.ts'
import { counted } from '../../../shared/text.ts'
import { allOf } from '../html/dom-parts.ts'
import { archiveParts, whyLeftOut, type ArchiveParts } from './archive-parts.ts'
import { readMediumTime } from './medium-time.ts'
import { readActs } from './read-acts.ts'
import { readEarnings } from './read-earnings.ts'
import { readPage } from './read-page.ts'
import { readPosts } from './read-posts.ts'

export interface ArchiveOptions {
  /** The writer's: a post later than the day of the export can't be right. */
  readonly zone: string
}

export interface ArchiveFound {
  /** For a progress bar: lines of claps and the like are guessed at by the size of their pages. */
  readonly total: number
  readonly found: AsyncGenerator<Found>
}

/** All that a Medium archive holds: stories and responses, claps and highlights, earnings, and what was left out and why. */
export function readMediumArchive(source: SourceFiles, { zone }: ArchiveOptions): ArchiveFound {
  const parts = archiveParts(source.files)
  const lists = [...parts.claps, ...parts.highlights, ...parts.earnings]
  const lines = lists.reduce((sum, { bytes }) => sum + Math.ceil(bytes / bytesOfLine), 0)
  return { total: source.skipped.length + parts.posts.length + lines + parts.others.size, found: readParts(source, parts, zone) }
}

const bytesOfLine = 250

async function* readParts({ skipped }: SourceFiles, parts: ArchiveParts, zone: string): AsyncGenerator<Found> {
  yield* skipped
  const exported = latest()
  yield* readPosts(parts.posts, zone, exported.see)
  const lastAct = latest()
  for (const act of ['clap', 'highlight'] as const) {
    for await (const found of readActs(act === 'clap' ? parts.claps : parts.highlights, act)) {
      if (found.kind === 'act') lastAct.see(found.actedOn)
      yield found
    }
  }
  const on = exported.day()
  yield* readEarnings(parts.earnings, on === null ? await guessedDay(parts, lastAct.day()) : { on, isGuessed: false })
  for (const [label, files] of parts.others) yield skip(label, `${whyLeftOut(label)}${files.length > 1 ? ` (${counted(files.length, 'file')})` : ''}`)
}

function latest(): { see: (day: Day) => void; day: () => Day | null } {
  let last: Day | null = null
  return {
    see: (day) => {
      if (last === null || day > last) last = day
    },
    day: () => last
  }
}

/** Without posts no page tells when the archive was made. Bookmarks are dated too, and are looked through for that only. */
async function guessedDay({ earnings, others }: ArchiveParts, lastAct: Day | null): Promise<{ on: Day; isGuessed: true } | null> {
  if (earnings.length === 0) return null
  const last = latest()
  if (lastAct !== null) last.see(lastAct)
  for (const [label, files] of others) if (/(?:^|\/)bookmarks\/$/.test(label)) for (const file of files) await seeTimes(file, last.see)
  const on = last.day()
  return on === null ? null : { on, isGuessed: true }
}

async function seeTimes(file: SourceFile, see: (day: Day) => void): Promise<void> {
  const page = await readPage(file)
  if (page.kind === 'fault') return
  for (const time of allOf(page.document, 'time')) {
    const read = readMediumTime(time.textContent)
    if (read !== null) see(read.day)
  }
}
