import { addDays, dayAt, daysFrom, startOfWeek, type Day, type Moment } from '../../shared/dates.ts'
import type { DayPage, DaySummary, OpenDayInput } from '../../shared/models/day.ts'
import { entriesOn } from './entries.ts'
import { sql, type Journal } from './journal.ts'
import { offerOfDay } from './offers.ts'
import { quietState } from './quiet.ts'
import { readSettings } from './settings.ts'
import { todayOf } from './today.ts'
import { countWrittenDays } from './writing-progress.ts'
import { minutesOn, wordsAddedOn } from './writing-time.ts'

/** One day's page; without a day, today's. */
export function openDay(journal: Journal, input: OpenDayInput, at: Moment): DayPage {
  const today = todayOf(journal, at)
  const on = input.on ?? today
  return {
    today,
    zone: at.zone,
    summary: summariseDay(journal, on, at),
    entries: entriesOn(journal, on),
    offer: on === today ? offerOfDay(journal, at) : null,
    quiet: quietState(journal, at)
  }
}

/** The day's own numbers, and the two that end today: the last 28 days and this week. */
export function summariseDay(journal: Journal, on: Day, at: Moment): DaySummary {
  const { weekStart, dayStartMinutes } = readSettings(journal)
  const today = dayAt(at, dayStartMinutes)
  const week = daysFrom(startOfWeek(today, weekStart), 7)
  const wordsByDay = wordsBetween(journal, week[0] ?? today, week.at(-1) ?? today)
  return {
    on,
    words: wordsByDay.get(on) ?? wordsBetween(journal, on, on).get(on) ?? 0,
    wordsAdded: wordsAddedOn(journal, on),
    minutes: minutesOn(journal, on),
    daysWrittenOfLast28: countWrittenDays(journal, { from: addDays(today, -27), to: today }),
    week: week.map((day) => ({ on: day, words: day > today ? null : (wordsByDay.get(day) ?? 0) }))
  }
}

function wordsBetween(journal: Journal, first: Day, last: Day): Map<Day, number> {
  const rows = sql<{ datedOn: Day; words: number }>(
    journal,
    `SELECT datedOn, sum(wordCount) AS words FROM shownEntry
     WHERE datedOn BETWEEN ? AND ? GROUP BY datedOn`
  ).all(first, last)
  return new Map(rows.map((row) => [row.datedOn, row.words]))
}
