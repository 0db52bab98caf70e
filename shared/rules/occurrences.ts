import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { isDay, type Day } from '../dates.ts'
import { dayOfWall, lastDayReached, timeOfWall, wallTime, type WallTime } from './reminder-times.ts'
import { repeatOf, type RepeatRule } from './repeat-rule.ts'

/** Beyond it nobody counts: a clock that ran to the year 9999 must not hold the app up. */
const mostMissed = 999

/**
 * The first day on or after `from` on which it comes; `from` says its day of the week, month or year where the rule
 * doesn't. Null where it has ended by then, or for a rule that can't be read.
 */
export function firstOccurrence(rule: RepeatRule, from: Day): Day | null {
  // Every second Monday, said on a Wednesday, begins with the next Monday; by the rule alone it would be the one after.
  return dayIn(daysBy(rule.replace(/;INTERVAL=\d+/, ''), from)?.next(midnight(from), true))
}

/** The first day after `after`, of a reminder that comes on `known`. */
export function occurrenceAfter(rule: RepeatRule, known: Day, after: Day): Day | null {
  return dayIn(daysBy(rule, known)?.next(midnight(after)))
}

/** The next time of one that is due or to come at `dueAt`, past all that the clock has reached; null where there is none. */
export function nextTime(rule: RepeatRule, dueAt: WallTime, reached: WallTime): WallTime | null {
  const day = dayOfWall(dueAt)
  const last = lastDayReached(reached, timeOfWall(dueAt))
  const next = occurrenceAfter(rule, day, last > day ? last : day)
  return next === null ? null : wallTime(next, timeOfWall(dueAt))
}

export interface Rolled {
  readonly dueAt: WallTime
  /** Times that came before it and after, or at, the one rolled from. */
  readonly missed: number
}

/** The newest of its times that the clock has reached, so that they don't pile up; itself where no later one has come. */
export function rolledTo(rule: RepeatRule, dueAt: WallTime, reached: WallTime): Rolled {
  const day = dayOfWall(dueAt)
  const last = lastDayReached(reached, timeOfWall(dueAt))
  if (last <= day || (knownNext(rule, day) ?? '9999-99') > last) return { dueAt, missed: 0 }
  const { newest, missed } = knownRolls(`${last} ${day} ${rule}`, () => rolledDay(rule, day, last))
  return { dueAt: newest === null ? dueAt : wallTime(newest, timeOfWall(dueAt)), missed }
}

interface RolledDay {
  readonly newest: Day | null
  readonly missed: number
}

function rolledDay(rule: RepeatRule, day: Day, last: Day): RolledDay {
  const days = daysBy(rule, day)
  const newest = dayIn(days?.previous(midnight(last), true))
  if (days === null || newest === null || newest <= day) return { newest: null, missed: 0 }
  const earlier = days.all((date, index) => index < mostMissed && date.toPlainDate().toString() < newest)
  return { newest, missed: earlier.length }
}

// Asked for again and again of each repeating one that is due, and the same for days.
const knownNexts = remembered<Day | null>()
const knownRolls = remembered<RolledDay>()

function knownNext(rule: RepeatRule, day: Day): Day | null {
  return knownNexts(`${day} ${rule}`, () => occurrenceAfter(rule, day, day))
}

function remembered<Value>(): (key: string, workOut: () => Value) => Value {
  const values = new Map<string, Value>()
  return (key, workOut) => {
    const known = values.get(key)
    if (known !== undefined) return known
    if (values.size > 1_000) values.clear()
    const value = workOut()
    values.set(key, value)
    return value
  }
}

/** On the days of UTC, which has no gaps; what a zone makes of the time of day is reminder-times.ts. */
function daysBy(rule: RepeatRule, from: Day): RRuleTemporal | null {
  if (repeatOf(rule) === null) return null
  try {
    const rruleString = rule.replace(/(UNTIL=\d{8}T\d{6})Z?/, '$1Z')
    return new RRuleTemporal({ rruleString, dtstart: midnight(from), temporal: Temporal, cache: false, maxIterations: 1_000_000 })
  } catch {
    return null
  }
}

function midnight(day: Day): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC')
}

function dayIn(date: Temporal.ZonedDateTime | null | undefined): Day | null {
  const day = date?.toPlainDate().toString() ?? ''
  return isDay(day) ? day : null
}
