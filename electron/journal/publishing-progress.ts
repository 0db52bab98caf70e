import type { Day } from '../../shared/dates.ts'
import { actKinds, type ActKind } from '../../shared/models/audience.ts'
import type { Window } from '../../shared/models/ledger.ts'
import { countedMetrics, type Bucket, type ProgressPage } from '../../shared/models/progress.ts'
import { sql, type Journal } from './journal.ts'
import { platformOfReading, storyReadings } from './story-readings.ts'
import { publishedOnOf } from './story-rows.ts'
import { bucketSql } from './writing-progress.ts'

export function storiesByBucket(journal: Journal, { from, to }: Window, bucket: Bucket, weekStart: number): ProgressPage['stories'] {
  return sql<{ on: Day; published: number }>(
    journal,
    `SELECT ${bucketSql('publishedOn', bucket, weekStart)} AS "on", count(*) AS published
     FROM shownStory WHERE kind = 'story' AND status = 'published' AND publishedOn BETWEEN @from AND @to GROUP BY 1 ORDER BY 1`
  ).all({ from, to })
}

/**
 * What single stories gained, reading by reading, in the bucket in which it was read. What began long before the period
 * is left out: else all of a story's life would stand in the week in which it was first looked up.
 */
export function storyGains(journal: Journal, { from, to }: Window, bucket: Bucket, weekStart: number): ProgressPage['storyNumbers'] {
  return sql<ProgressPage['storyNumbers'][number]>(
    journal,
    `SELECT ${bucketSql('takenOn', bucket, weekStart)} AS "on", metric, sum(gain) AS gain FROM (
       SELECT takenOn, metric,
         CASE WHEN span = 'day' THEN takenOn ELSE coalesce(lag(takenOn) OVER readings, placement.publishedOn, ${publishedOnOf('story')}) END AS since,
         CASE WHEN span = 'day' THEN value ELSE value - coalesce(lag(value) OVER readings, 0) END AS gain
       FROM ${storyReadings} WHERE metric IN (${countedMetrics.map((metric) => `'${metric}'`).join(', ')})
       WINDOW readings AS (PARTITION BY snapshot.storyId, ${platformOfReading}, metric, span ORDER BY takenOn, snapshot.createdAtMs)
     ) WHERE takenOn BETWEEN @from AND @to AND since >= date(@from, '-8 days') GROUP BY 1, 2 ORDER BY 1, 2`
  ).all({ from, to })
}

// Replies on Medium are responses, and came in as such.
const actRows = `
  SELECT actedOn AS "on", kind, count FROM shownReadingAct
  UNION ALL
  SELECT publishedOn, 'reply', 1 FROM shownStory WHERE kind = 'response' AND status = 'published' AND publishedOn IS NOT NULL`

export function actsByBucket(journal: Journal, { from, to }: Window, bucket: Bucket, weekStart: number): ProgressPage['acts'] {
  return sql<{ on: Day; kind: ActKind; count: number }>(
    journal,
    `SELECT ${bucketSql('"on"', bucket, weekStart)} AS "on", kind, sum(count) AS count FROM (${actRows})
     WHERE "on" BETWEEN @from AND @to GROUP BY 1, 2 ORDER BY 1, 2`
  ).all({ from, to })
}

/** Of each kind that was logged by a day, how often it is among these. */
export function sumOfActs(journal: Journal, acts: ProgressPage['acts'], to: Day): Partial<Record<ActKind, number>> {
  const counts = new Map<ActKind, number>(actKinds.filter((kind) => firstOnOf(journal, kind, to) !== null).map((kind) => [kind, 0]))
  for (const { kind, count } of acts) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return Object.fromEntries(counts)
}

/** Since when acts are known: the first of any kind. */
export function firstActOn(journal: Journal): Day | null {
  return actKinds.flatMap((kind) => firstOnOf(journal, kind, '9999-12-31') ?? []).sort()[0] ?? null
}

function firstOnOf(journal: Journal, kind: ActKind, to: Day): Day | null {
  const act = sql<Day>(journal, 'SELECT actedOn FROM shownReadingAct WHERE kind = ? AND actedOn <= ? ORDER BY actedOn LIMIT 1').pluck().get(kind, to) ?? null
  if (act !== null || kind !== 'reply') return act
  return sql<Day | null>(journal, `SELECT min(publishedOn) FROM shownStory WHERE kind = 'response' AND status = 'published' AND publishedOn <= ?`).pluck().get(to) ?? null
}
