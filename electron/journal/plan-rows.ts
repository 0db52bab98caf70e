import type { Moment } from '../../shared/dates.ts'
import type { RowMeasure, RowsBehind } from '../../shared/models/plan.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { counted } from '../../shared/text.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { actColumns, entryColumns, storyColumns, toEvidence, type EvidenceRow } from './milestone-evidence.ts'
import { readingKinds } from './plan-steps.ts'

/** What a count was counted in, by day. What is dated ahead hasn't been done yet. */
export function planRows(journal: Journal, { measure, from, to }: RowsBehind, at: Moment): ProofRow[] {
  const today = todayOf(journal, at)
  return sql<CountedRow>(journal, rowsOf[measure]).all({ from, to: to > today ? today : to }).map((row) => proofOf(row, measure))
}

interface CountedRow extends EvidenceRow {
  readonly count: number
}

function proofOf(row: CountedRow, measure: RowMeasure): ProofRow {
  const { kind, id, on, words } = toEvidence(row)
  const counts = measure === 'words' || measure === 'days' ? ` · ${counted(row.count, 'word')}` : row.count > 1 ? ` · ${counted(row.count, 'time')}` : ''
  // Of the rows looked at here, none is a sum.
  return { kind: kind === 'sum' ? 'entry' : kind, id, on, words: `${words}${counts}` }
}

const inWindow = (column: string): string => `${column} BETWEEN @from AND @to`
const published = (kind: string): string =>
  `SELECT ${storyColumns('publishedOn')}, 1 AS count FROM shownStory WHERE kind = '${kind}' AND status = 'published' AND ${inWindow('publishedOn')}`
const acts = (kinds: readonly string[]): string =>
  `SELECT * FROM (SELECT ${actColumns}, count FROM shownReadingAct WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND ${inWindow('actedOn')}
   UNION ALL ${published('response')}) ORDER BY "on", id`

const storyWords = `SELECT ${storyColumns('typedOn')}, words AS count FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE ${inWindow('typedOn')}`

// As wordsByBucket and writtenDays in writing-progress.ts count them, row by row.
const rowsOf: Readonly<Record<RowMeasure, string>> = {
  words: `SELECT evidence, id, "on", title, start, sum(max(count, 0)) AS count FROM (
      SELECT 'entry' AS evidence, shownEntry.id, CASE WHEN datedOn = createdOn THEN typedOn ELSE datedOn END AS "on", '' AS title,
        substr(body, 1, 2000) AS start, writingTally.words AS count
      FROM writingTally JOIN shownEntry ON shownEntry.id = writingTally.entryId
      UNION ALL
      SELECT ${entryColumns}, wordCount - coalesce((SELECT sum(words) FROM writingTally WHERE entryId = shownEntry.id), 0)
      FROM shownEntry WHERE importId IS NOT NULL AND ${inWindow('datedOn')}
      UNION ALL ${storyWords}
    ) WHERE ${inWindow('"on"')} GROUP BY evidence, id, "on" HAVING sum(max(count, 0)) > 0 ORDER BY "on", id`,
  days: `SELECT * FROM (
      SELECT ${entryColumns}, wordCount AS count FROM shownEntry WHERE wordCount > 0 AND ${inWindow('datedOn')}
      UNION ALL ${storyWords} AND words > 0
    ) ORDER BY "on", id`,
  stories: `${published('story')} ORDER BY "on", id`,
  replies: acts(['reply']),
  acts: acts(readingKinds)
}
