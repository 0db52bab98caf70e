import type { Day } from '../../shared/dates.ts'
import type { Evidence } from '../../shared/models/milestone.ts'
import type { CountedThing } from '../../shared/rules/milestones.ts'
import { firstLine } from '../../shared/text.ts'
import { sql, type Journal } from './journal.ts'
import { titleOf } from './stories.ts'

/** A row that a milestone is read off, with the names of its columns in SQL. */
export interface EvidenceRow {
  readonly evidence: Evidence['kind']
  readonly id: string
  readonly on: Day
  readonly title: string
  readonly start: string
}

export const entryColumns = `'entry' AS evidence, id, datedOn AS "on", '' AS title, substr(body, 1, 2000) AS start`
export const storyColumns = (on: string): string => `'story' AS evidence, shownStory.id, ${on} AS "on", title, substr(body, 1, 2000) AS start`
export const actColumns = `'act' AS evidence, id, actedOn AS "on", title, '' AS start`

const unnamed: Readonly<Record<Evidence['kind'], string>> = {
  entry: 'The entry',
  story: 'A story without a title',
  reading: 'The count',
  act: 'What you logged',
  follow: 'The follower you marked',
  application: 'The application',
  sum: ''
}

export function toEvidence({ evidence: kind, id, on, title, start }: EvidenceRow): Evidence {
  const words = kind === 'entry' ? firstLine(start) : titleOf(title, start)
  return { kind, id, on, words: words === '' ? unnamed[kind] : words }
}

const response = `kind = 'response' AND status = 'published'`
const writing = `SELECT * FROM (
    SELECT ${entryColumns}, wordCount AS size FROM shownEntry WHERE datedOn = @on AND wordCount > 0
    UNION ALL SELECT ${storyColumns('typedOn')}, words FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE typedOn = @on AND words > 0
  ) ORDER BY size DESC, id LIMIT 1`

// What made up most of the day on which a sum was reached.
const largestOn: Readonly<Record<CountedThing, string>> = {
  words: writing,
  days: writing,
  stories: `SELECT ${storyColumns('publishedOn')} FROM shownStory WHERE kind = 'story' AND status = 'published' AND publishedOn = @on ORDER BY createdAtMs DESC, id DESC LIMIT 1`,
  replies: `SELECT * FROM (
      SELECT ${actColumns}, count AS size FROM shownReadingAct WHERE kind = 'reply' AND actedOn = @on
      UNION ALL SELECT ${storyColumns('publishedOn')}, 1 FROM shownStory WHERE ${response} AND publishedOn = @on
    ) ORDER BY size DESC, id LIMIT 1`,
  readers: `SELECT ${actColumns} FROM shownReadingAct WHERE kind = 'answered' AND actedOn = @on AND personId IS NOT NULL ORDER BY createdAtMs DESC, id DESC LIMIT 1`
}

/** What was written most of on a day, in an entry or in a story. */
export function writingOn(journal: Journal, on: Day): Evidence | null {
  const row = sql<EvidenceRow>(journal, writing).get({ on })
  return row === undefined ? null : toEvidence(row)
}

/** A row of the day on which a sum was reached, to be opened. */
export function rowBehind(journal: Journal, thing: CountedThing, on: Day): Evidence[] {
  const row = sql<EvidenceRow>(journal, largestOn[thing]).get({ on })
  return row === undefined ? [] : [toEvidence(row)]
}
