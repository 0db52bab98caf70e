import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../../shared/dates.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Place } from './verb.ts'

/** The instant of `--now`, in the zone of the computer; without it, the clock's own. */
export function readNowOption(now: string | undefined, place: Place): Result<Moment> {
  const moment = place.now()
  if (now === undefined) return succeed(moment)
  try {
    return succeed({ ...moment, nowMs: Temporal.Instant.from(now).epochMilliseconds })
  } catch {
    return fail('bad-input', `--now “${now}” is no instant with an offset such as 2022-04-30T09:00:00+02:00.`)
  }
}
