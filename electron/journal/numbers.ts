import { dayAt, type Moment } from '../../shared/dates.ts'
import type { CorrectNumberInput, LogNumbersInput, Metric, MetricSnapshot } from '../../shared/models/metric.ts'
import type { LastNumber, NumbersRow, NumbersTable, NumbersTableInput } from '../../shared/models/story-list.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { toFullTextQuery } from '../../shared/rules/search-query.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { titleOf } from './stories.ts'
import { touchStory } from './story-rows.ts'
import { keptOf } from './kept.ts'

/**
 * Keeps numbers as they were read on one day, all or none. The same ids again add nothing, so that an answer that was
 * lost on its way can be asked for once more. Returns how many were new.
 */
export function logNumbers(journal: Journal, { takenOn, numbers }: LogNumbersInput, at: Moment): Result<number> {
  return inTransaction(journal, () => {
    const stray = numbers.find(({ storyId, placementId }) => !isPlaceOf(journal, storyId, placementId))
    if (stray !== undefined) return fail('not-found', 'One of these stories, or where it was published, is no longer in the journal. Nothing was noted.')
    const takenAtMs = takenOn === dayAt(at) ? at.nowMs : null
    let added = 0
    for (const number of numbers) {
      added += sql(
        journal,
        `INSERT INTO metricSnapshot (id, storyId, placementId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, createdAtMs)
         VALUES (@id, @storyId, @placementId, @metric, @value, @takenOn, @takenAtMs, @zone, @precision, @currency, 'life-to-date', 'typed', @atMs)
         ON CONFLICT (id) DO NOTHING`
      ).run({ ...number, takenOn, takenAtMs, zone: at.zone, atMs: at.nowMs }).changes
      touchStory(journal, number.storyId)
    }
    return succeed(added)
  })
}

function isPlaceOf(journal: Journal, storyId: string, placementId: string | null): boolean {
  if (placementId === null) return sql(journal, 'SELECT 1 FROM story WHERE id = ?').get(storyId) !== undefined
  return sql(journal, 'SELECT 1 FROM placement WHERE id = ? AND storyId = ?').get(placementId, storyId) !== undefined
}

/** Puts another number in the place of one, or takes it back; the old one stays in the history. */
export function correctNumber(journal: Journal, { id, snapshotId, value, precision }: CorrectNumberInput, at: Moment): Result<readonly MetricSnapshot[]> {
  return inTransaction(journal, () => {
    const before = sql<{ storyId: string | null; isSuperseded: number }>(
      journal,
      `SELECT storyId, EXISTS (SELECT 1 FROM metricSnapshot AS later WHERE later.supersedesId = snapshot.id AND ${keptOf('later')}) AS isSuperseded
       FROM metricSnapshot AS snapshot WHERE id = ?`
    ).get(snapshotId)
    if (before === undefined) return fail('not-found', 'This number is no longer in the journal.')
    if (before.isSuperseded === 1) return fail('bad-input', 'This number was corrected before. Correct the one that took its place.')
    sql(
      journal,
      `INSERT INTO metricSnapshot (id, storyId, placementId, platformId, accountId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, supersedesId, createdAtMs)
       SELECT @id, storyId, placementId, platformId, accountId, metric, @value, takenOn, takenAtMs, zone, @precision, currency, span, 'typed', id, @atMs
       FROM metricSnapshot WHERE id = @snapshotId`
    ).run({ id, snapshotId, value, precision, atMs: at.nowMs })
    if (before.storyId === null) return succeed([])
    touchStory(journal, before.storyId)
    return succeed(numbersOf(journal, before.storyId))
  })
}

/** Every number of a story, corrected ones too, in the order of their days. */
export function numbersOf(journal: Journal, storyId: string): MetricSnapshot[] {
  type Row = Omit<MetricSnapshot, 'isSuperseded'> & { readonly isSuperseded: number }
  return sql<Row>(
    journal,
    `SELECT id, storyId, placementId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, supersedesId, createdAtMs,
       EXISTS (SELECT 1 FROM metricSnapshot AS later WHERE later.supersedesId = snapshot.id AND ${keptOf('later')}) AS isSuperseded
     FROM metricSnapshot AS snapshot WHERE storyId = ? AND ${keptOf('snapshot')} ORDER BY takenOn, createdAtMs, rowid`
  )
    .all(storyId)
    .map(({ isSuperseded, ...row }) => ({ ...row, isSuperseded: isSuperseded === 1 }))
}

/** The lines of the table in which numbers are logged: published stories by place, newest first. */
export function numbersTable(journal: Journal, { storyId, text, offset, limit }: NumbersTableInput): NumbersTable {
  const query = toFullTextQuery(text)
  const conditions = [
    storyId === null ? `story.kind = 'story' AND story.status = 'published'` : 'story.id = @storyId',
    ...(query === null ? [] : ['story.rowid IN (SELECT rowid FROM storyText WHERE storyText MATCH @query)'])
  ]
  const source = `shownStory AS story LEFT JOIN placement ON placement.storyId = story.id AND placement.deletedAtMs IS NULL
     LEFT JOIN platform ON platform.id = placement.platformId WHERE ${conditions.join(' AND ')}`
  const values = { ...(storyId === null ? {} : { storyId }), ...(query === null ? {} : { query }) }
  const total = sql<number>(journal, `SELECT count(*) FROM ${source}`).pluck().get(values) ?? 0
  const rows = sql<TableRow>(
    journal,
    `SELECT story.id AS storyId, placement.id AS placementId, story.title, substr(story.body, 1, 2000) AS start, platform.name AS platform,
       coalesce(placement.publishedOn, story.publishedOn) AS publishedOn
     FROM ${source} ORDER BY story.publishedOn IS NULL, story.publishedOn DESC, story.rowid DESC, placement.publishedOn, placement.id LIMIT @limit OFFSET @offset`
  ).all({ ...values, limit, offset })
  return { rows: rows.map((row) => withLast(journal, row)), total, currency: lastCurrency(journal) }
}

type TableRow = Omit<NumbersRow, 'last'> & { readonly start: string }

function withLast(journal: Journal, { start, ...row }: TableRow): NumbersRow {
  const last = sql<LastNumber & { metric: Metric; at: string }>(
    journal,
    `SELECT metric, value, takenOn, currency, max(takenOn || printf('%015d', createdAtMs) || id) AS at FROM shownSnapshot
     WHERE storyId = ? AND placementId IS ? AND span = 'life-to-date' GROUP BY metric`
  ).all(row.storyId, row.placementId)
  return {
    ...row,
    title: titleOf(row.title, start),
    last: Object.fromEntries(last.map(({ metric, value, takenOn, currency }) => [metric, { value, takenOn, currency }]))
  }
}

function lastCurrency(journal: Journal): string | null {
  const currency = sql<string>(journal, 'SELECT currency FROM shownSnapshot WHERE currency IS NOT NULL ORDER BY createdAtMs DESC LIMIT 1').pluck().get()
  return currency ?? null
}

