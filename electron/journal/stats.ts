import { createHash } from 'node:crypto'
import type { Day } from '../../shared/dates.ts'
import { countEntries } from './entries.ts'
import { sql, type Journal } from './journal.ts'
import { countStories } from './stories.ts'
import type { StoryText } from './story-rows.ts'

export interface JournalStats {
  /** How many there are of each kind. */
  readonly counts: { readonly entry: number; readonly story: number; readonly response: number; readonly act: number; readonly number: number }
  readonly trashed: number
  readonly words: number
  /** Days with at least a word, the first and the last of them. */
  readonly days: number
  readonly firstOn: Day | null
  readonly lastOn: Day | null
  /** Tells whether two journals hold the same texts on the same days, wherever they came from. */
  readonly hash: string
}

/** What a journal holds and what identifies it, as of one moment; the same after an export and an import. */
export function journalStats(journal: Journal): JournalStats {
  return journal.db.transaction(() => ({ ...countsOf(journal), hash: contentHash(journal) })).deferred()
}

function countsOf(journal: Journal): Omit<JournalStats, 'hash'> {
  const { entries, trashed } = countEntries(journal)
  const { stories, trashedStories } = countStories(journal)
  const count = (what: string): number => sql<number>(journal, `SELECT count(*) FROM ${what}`).pluck().get() ?? 0
  const written = sql<Pick<JournalStats, 'words' | 'days' | 'firstOn' | 'lastOn'>>(
    journal,
    `SELECT coalesce(sum(wordCount), 0) AS words, count(DISTINCT datedOn) AS days,
       min(datedOn) AS firstOn, max(datedOn) AS lastOn
     FROM shownEntry WHERE wordCount > 0`
  ).get()
  if (written === undefined) throw new Error('A sum without a row')
  const response = count(`shownStory WHERE kind = 'response'`)
  const counts = { entry: entries, story: stories, response, act: count('shownReadingAct'), number: count('shownSnapshot') }
  return { counts, trashed: trashed + trashedStories, ...written }
}

// A hash of the sorted hashes of the texts: no order of writing shows in it, and one text at a time is in memory.
function contentHash(journal: Journal): string {
  const hashes: string[] = []
  for (const { datedOn, body } of sql<{ datedOn: Day; body: string }>(journal, 'SELECT datedOn, body FROM shownEntry').iterate()) {
    hashes.push(createHash('sha256').update(`entry ${datedOn}\n`).update(body).digest('hex'))
  }
  const stories = sql<StoryText & { publishedOn: Day | null }>(journal, 'SELECT publishedOn, title, subtitle, body FROM shownStory')
  for (const { publishedOn, title, subtitle, body } of stories.iterate()) {
    hashes.push(createHash('sha256').update(`story ${publishedOn ?? ''}\n${title}\n${subtitle}\n`).update(body).digest('hex'))
  }
  const whole = createHash('sha256')
  for (const hash of hashes.sort()) whole.update(hash)
  return whole.digest('hex')
}
