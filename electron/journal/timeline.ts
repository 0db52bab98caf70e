import type { Moment } from '../../shared/dates.ts'
import type { CalendarInput, DayInCalendar, EntryLine, Filter, ListInput, MonthOutline } from '../../shared/models/find.ts'
import { sameDayOfEarlierYears } from '../../shared/rules/on-this-day.ts'
import { todayOf } from './today.ts'
import { conditionsOf, newestFirst, tableOf, valuesOf, where } from './entry-filter.ts'
import { lineOf } from './entry-lines.ts'
import { sql, type Journal } from './journal.ts'

/** The months that have entries, newest first: enough to lay out a list of any length before a line of it is read. */
export function outlineMonths(journal: Journal, filter: Filter): MonthOutline[] {
  return sql<MonthOutline>(
    journal,
    // By day first, which the index has in order: grouping everything by month at once sorts every entry.
    `SELECT substr(datedOn, 1, 7) AS month, sum(entries) AS entries, sum(words) AS words
     FROM (SELECT datedOn, count(*) AS entries, sum(wordCount) AS words
           FROM ${tableOf(filter)} ${where(conditionsOf(filter))} GROUP BY datedOn)
     GROUP BY month ORDER BY month DESC`
  ).all(valuesOf(filter))
}

/** A stretch of the timeline, newest first. */
export function listEntries(journal: Journal, { offset, limit, ...filter }: ListInput): EntryLine[] {
  return sql<number>(
    journal,
    `SELECT entry.rowid FROM ${tableOf(filter)} ${where(conditionsOf(filter))} ORDER BY ${newestFirst} LIMIT @limit OFFSET @offset`
  )
    .pluck()
    .all({ ...valuesOf(filter), limit, offset })
    .map((rowid) => lineOf(journal, rowid))
}

/** The days from `from` to `to` that have an entry. */
export function readCalendar(journal: Journal, { from, to }: CalendarInput): DayInCalendar[] {
  return sql<DayInCalendar>(
    journal,
    `SELECT datedOn AS "on", sum(wordCount) AS words, count(*) AS entries FROM shownEntry
     WHERE datedOn BETWEEN ? AND ? GROUP BY datedOn ORDER BY datedOn`
  ).all(from, to)
}

/** What was written on this day of earlier years, latest first. */
export function onThisDay(journal: Journal, at: Moment): EntryLine[] {
  const first = sql<string | null>(journal, 'SELECT min(datedOn) FROM shownEntry').pluck().get() ?? null
  if (first === null) return []
  const days = sameDayOfEarlierYears(todayOf(journal, at), first)
  return sql<number>(
    journal,
    `SELECT rowid FROM shownEntry AS entry WHERE datedOn IN (SELECT value FROM json_each(?)) ORDER BY ${newestFirst} LIMIT 200`
  )
    .pluck()
    .all(JSON.stringify(days))
    .map((rowid) => lineOf(journal, rowid))
}
