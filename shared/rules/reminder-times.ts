import { Temporal } from 'temporal-polyfill'
import { addDays, type Day, type Moment } from '../dates.ts'
import type { ClockTime, ZonePolicy } from '../models/reminder.ts'

/** A day and a time on some wall clock, "2022-04-30T09:00". Texts of it sort as the times do. */
export type WallTime = string

/** When one reminder is due: a time on the wall clock, of one zone or of wherever the writer is. */
export interface ReminderTimes {
  readonly dueAt: WallTime
  readonly policy: ZonePolicy
  readonly zone: string
  /** Put off until then; its own time is in the past. */
  readonly snoozedUntilMs: number | null
}

export function wallTime(day: Day, time: ClockTime): WallTime {
  return `${day}T${time}`
}

export function dayOfWall(wall: WallTime): Day {
  return wall.slice(0, 10)
}

export function timeOfWall(wall: WallTime): ClockTime {
  return wall.slice(11, 16)
}

const zones = new Map<string, boolean>()

export function isKnownZone(zone: string): boolean {
  const known = zones.get(zone)
  if (known !== undefined) return known
  const isKnown = hasZone(zone)
  zones.set(zone, isKnown)
  return isKnown
}

function hasZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/** The zone by which it goes. One fixed to a zone that this system doesn't know goes by the writer's clock. */
export function zoneOf({ policy, zone }: Pick<ReminderTimes, 'policy' | 'zone'>, at: Moment): string {
  return policy === 'fixed' && (zone === at.zone || isKnownZone(zone)) ? zone : at.zone
}

/** When a wall clock of that zone shows this time: the first time where it shows it twice, right after the gap where it never does. */
export function instantOf(wall: WallTime, zone: string): number {
  const plain = Temporal.PlainDateTime.from(wall)
  const zoned = plain.toZonedDateTime(zone)
  if (zoned.toPlainDateTime().equals(plain)) return zoned.epochMilliseconds
  // A millisecond on, since a transition is not "previous" to its own instant.
  return zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? zoned.epochMilliseconds
}

export function wallAt({ nowMs, zone }: Moment): WallTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(nowMs)).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' })
}

const reachedAt = new WeakMap<Moment, Map<string, WallTime>>()

/**
 * The latest time that a wall clock has shown, the writer's or that of `zone`: in the hour that comes twice, the end of
 * its first coming. Worked out once a moment, since it is asked for of every reminder.
 */
export function reachedWall(at: Moment, zone = at.zone): WallTime {
  const walls = reachedAt.get(at) ?? new Map<string, WallTime>()
  reachedAt.set(at, walls)
  const wall = walls.get(zone) ?? latestWall({ nowMs: at.nowMs, zone })
  walls.set(zone, wall)
  return wall
}

function latestWall(at: Moment): WallTime {
  const wall = wallAt(at)
  const firstMs = Temporal.PlainDateTime.from(wall).toZonedDateTime(at.zone).epochMilliseconds
  if (at.nowMs - firstMs < 60_000) return wall
  // A millisecond on, as above.
  const turned = Temporal.Instant.fromEpochMilliseconds(Math.trunc(at.nowMs) + 1).toZonedDateTimeISO(at.zone).getTimeZoneTransition('previous')
  return turned === null ? wall : wallAt({ nowMs: turned.epochMilliseconds - 1, zone: at.zone })
}

export function isDue(times: ReminderTimes, at: Moment): boolean {
  return times.snoozedUntilMs === null ? times.dueAt <= reachedWall(at, zoneOf(times, at)) : times.snoozedUntilMs <= at.nowMs
}

/** Due since an earlier day of the writer's; `today` is hers. */
export function isOverdue(times: ReminderTimes, at: Moment, today: Day): boolean {
  return isDue(times, at) && dueDay(times, at) < today
}

/** What the writer's own clock shows when it is due. */
export function dueWall(times: ReminderTimes, at: Moment): WallTime {
  if (times.snoozedUntilMs !== null) return wallAt({ nowMs: times.snoozedUntilMs, zone: at.zone })
  const zone = zoneOf(times, at)
  return zone === at.zone ? times.dueAt : wallAt({ nowMs: instantOf(times.dueAt, zone), zone: at.zone })
}

/** The day of the writer's calendar on which it is, or was, due. */
export function dueDay(times: ReminderTimes, at: Moment): Day {
  return dayOfWall(dueWall(times, at))
}

/** The last day of which a reminder at this time has come, by a clock that has reached `reached`. */
export function lastDayReached(reached: WallTime, time: ClockTime): Day {
  const day = dayOfWall(reached)
  return timeOfWall(reached) >= time ? day : addDays(day, -1)
}
