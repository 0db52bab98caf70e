import type { Day } from '../../shared/dates.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { Bucket, ProgressPage } from '../../shared/models/progress.ts'
import { sql, type Journal } from './journal.ts'

/** The first day of a bucket, in SQL; weeks begin on `weekStart` (1 Monday, 7 Sunday). */
export function bucketSql(column: string, bucket: Bucket, weekStart: number): string {
  if (bucket === 'day') return column
  if (bucket === 'month') return `substr(${column}, 1, 7) || '-01'`
  return `date(${column}, '-' || ((strftime('%w', ${column}) - ${String(weekStart % 7)} + 7) % 7) || ' days')`
}

// Words by the day they count for (see wordsAddedOn), those of stories too. What an import brought was written on its
// own day, as far as nothing was typed into it since.
const wordRows = `
  SELECT CASE WHEN datedOn = createdOn THEN typedOn ELSE datedOn END AS "on", writingTally.words
  FROM writingTally JOIN shownEntry ON shownEntry.id = writingTally.entryId
  UNION ALL
  SELECT datedOn, wordCount - coalesce((SELECT sum(words) FROM writingTally WHERE entryId = shownEntry.id), 0) FROM shownEntry WHERE importId IS NOT NULL
  UNION ALL
  SELECT typedOn, words FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId`

export function wordsByBucket(journal: Journal, { from, to }: Window, bucket: Bucket, weekStart: number): ProgressPage['words'] {
  return sql<{ on: Day; added: number; net: number }>(
    journal,
    `SELECT ${bucketSql('"on"', bucket, weekStart)} AS "on", sum(max(words, 0)) AS added, sum(words) AS net
     FROM (${wordRows}) WHERE "on" BETWEEN @from AND @to GROUP BY 1 HAVING added <> 0 OR net <> 0 ORDER BY 1`
  ).all({ from, to })
}

// A day is written where an entry of it has a word, or a word of a story was typed on it.
const writtenRows = `
  SELECT datedOn AS "on", wordCount AS words FROM shownEntry WHERE wordCount > 0 AND datedOn BETWEEN @from AND @to
  UNION ALL
  SELECT typedOn, words FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE words > 0 AND typedOn BETWEEN @from AND @to`

/** Each day with writing, and how many words it has. */
export function writtenDays(journal: Journal, { from, to }: Window): ProgressPage['days'] {
  return sql<[Day, number]>(journal, `SELECT "on", sum(words) FROM (${writtenRows}) GROUP BY "on" ORDER BY "on"`).raw().all({ from, to })
}

/** How many days of each month have writing. */
export function writtenMonths(journal: Journal, { from, to }: Window): ProgressPage['months'] {
  return sql<[Day, number]>(
    journal,
    `SELECT ${bucketSql('"on"', 'month', 1)}, count(DISTINCT "on") FROM (${writtenRows}) GROUP BY 1 ORDER BY 1`
  ).raw().all({ from, to })
}

export function countWrittenDays(journal: Journal, { from, to }: Window): number {
  return sql<number>(journal, `SELECT count(DISTINCT "on") FROM (${writtenRows})`).pluck().get({ from, to }) ?? 0
}

const minutes = 'round(sum(endedAtMs - startedAtMs) / 60000.0)'

export function minutesByBucket(journal: Journal, { from, to }: Window, bucket: Bucket, weekStart: number): ProgressPage['minutes'] {
  return sql<{ on: Day; minutes: number }>(
    journal,
    `SELECT ${bucketSql('typedOn', bucket, weekStart)} AS "on", CAST(${minutes} AS INTEGER) AS minutes
     FROM writingSession WHERE typedOn BETWEEN @from AND @to GROUP BY 1 ORDER BY 1`
  ).all({ from, to })
}

export function hoursOf(journal: Journal, { from, to }: Window): ProgressPage['hours'] {
  return sql<ProgressPage['hours'][number]>(
    journal,
    `SELECT weekday, startHour AS hour, count(*) AS sessions, CAST(${minutes} AS INTEGER) AS minutes
     FROM writingSession WHERE typedOn BETWEEN @from AND @to GROUP BY 1, 2 ORDER BY 1, 2`
  ).all({ from, to })
}

export function sessionsIn(journal: Journal, { from, to }: Window): { sessions: number; minutes: number } {
  const sums = sql<{ sessions: number; minutes: number }>(
    journal,
    `SELECT count(*) AS sessions, CAST(coalesce(${minutes}, 0) AS INTEGER) AS minutes FROM writingSession WHERE typedOn BETWEEN @from AND @to`
  )
  return sums.get({ from, to }) ?? { sessions: 0, minutes: 0 }
}
