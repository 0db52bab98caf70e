import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../shared/dates.ts'

export interface Clock {
  now(): Moment
}

/** The system's clock and zone, or one that starts at `startsAt` (an instant with offset) and runs on from there. */
export function createClock(startsAt?: string): Clock {
  const shiftMs = startsAt === undefined || startsAt === '' ? 0 : readInstant(startsAt) - Date.now()
  return {
    // The zone is asked for each time: a laptop travels while the app is open.
    now: () => ({ nowMs: Date.now() + shiftMs, zone: usableZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) })
  }
}

/** UTC where the system names no zone, or one that nobody knows (TZ=Nowhere gives undefined, some systems Etc/Unknown). */
export function usableZone(zone: string | undefined): string {
  if (zone === undefined) return 'UTC'
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch {
    return 'UTC'
  }
}

function readInstant(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    throw new Error(`SECOND_DRAFT_NOW is "${text}", which is not an instant with an offset such as 2022-03-31T09:00:00+02:00.`)
  }
}
