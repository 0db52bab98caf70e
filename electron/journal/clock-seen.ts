import { dayAt, type Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import { sql, type Journal } from './journal.ts'

const seenName = 'latestSeenMs'
const backName = 'clockBackSinceMs'
const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Keeps the latest instant at which the journal was open, by which a clock that went back is told. Written once an hour
 * at most, or when `isClosing`. One that stayed back for a day, or until then, is believed: it may have been ahead before.
 */
export function noteClock(journal: Journal, at: Moment, isClosing = false): void {
  const seen = keptMs(journal, seenName)
  if (seen === null || isClosing || at.nowMs >= seen + hourMs) believe(journal, at, seen)
  else if (at.nowMs < seen - dayMs) noteBack(journal, at, seen)
}

/** A sentence where the clock stands more than a day before the last time the journal was open. */
export function clockTrouble(journal: Journal, at: Moment): string | null {
  const seen = keptMs(journal, seenName)
  if (seen === null || at.nowMs >= seen - dayMs) return null
  const lastOpen = dayAndMonth(dayAt({ nowMs: seen, zone: at.zone }), null)
  return `Your computer’s clock says ${dayAndMonth(dayAt(at), null)}, but this journal was open here on ${lastOpen}. Reminders follow the clock.`
}

function noteBack(journal: Journal, at: Moment, seen: number): void {
  const since = keptMs(journal, backName)
  if (since === null || at.nowMs < since) keepMs(journal, backName, at.nowMs)
  else if (at.nowMs >= since + dayMs) believe(journal, at, seen)
}

function believe(journal: Journal, at: Moment, seen: number | null): void {
  if (at.nowMs !== seen) keepMs(journal, seenName, at.nowMs)
  sql(journal, 'DELETE FROM setting WHERE name = ?').run(backName)
}

function keepMs(journal: Journal, name: string, ms: number): void {
  sql(journal, 'INSERT INTO setting (name, valueJson) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET valueJson = excluded.valueJson').run(name, JSON.stringify(Math.trunc(ms)))
}

function keptMs(journal: Journal, name: string): number | null {
  const kept = Number(sql<string>(journal, 'SELECT valueJson FROM setting WHERE name = ?').pluck().get(name) ?? Number.NaN)
  return Number.isSafeInteger(kept) ? kept : null
}
