import { addDays, daysBetween, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { QuietPeriod, QuietState } from '../models/quiet.ts'
import type { ReminderKind } from '../models/reminder.ts'
import { fail, succeed, type Result } from '../result.ts'

/** How old a no may be for quiet days to be offered after it, and how many whole days without a word it takes. */
const offeredForDays = 30
const silentDays = 3
/** Back after as many days without a word as this, one small step greets her. */
const awayFromDays = 7

/**
 * Whether a day is a quiet one. They begin on the day she sets them; seen from further west that can still be tomorrow,
 * and they hold there too.
 */
export function isQuietOn({ fromOn, untilOn }: Pick<QuietPeriod, 'fromOn' | 'untilOn'>, day: Day): boolean {
  return fromOn <= addDays(day, 1) && (untilOn === null || untilOn >= day)
}

/** Until a day, today at the earliest, or until she ends them. Where there are quiet days already, these go on as she says now. */
export function begunQuiet(now: Pick<QuietPeriod, 'fromOn'> | null, untilOn: Day | null, today: Day): Result<Pick<QuietPeriod, 'fromOn' | 'untilOn'>> {
  if (untilOn !== null && untilOn < today) {
    return fail('bad-input', `${dayAndMonth(untilOn, today)} is over. The last quiet day can be today or any day to come.`)
  }
  return succeed({ fromOn: now === null || now.fromOn > today ? today : now.fromOn, untilOn })
}

/** Today counts again, so the last quiet day was yesterday; null where they began no earlier than today. */
export function lastQuietDay({ fromOn }: Pick<QuietPeriod, 'fromOn'>, today: Day): Day | null {
  return fromOn < today ? addDays(today, -1) : null
}

export interface Silence {
  /** The newest day with words of hers, by today; null where there is none. */
  readonly lastWrittenOn: Day | null
  /** The day of the newest no; null where there is none, or quiet days are no longer to be offered after it. */
  readonly noOn: Day | null
}

/** Three whole days without a word since the no, which itself may be 30 days old. What the silence means isn't asked. */
export function offersQuiet({ lastWrittenOn, noOn }: Silence, today: Day): boolean {
  if (noOn === null || noOn > today || daysBetween(noOn, today) > offeredForDays) return false
  const silentSince = lastWrittenOn !== null && lastWrittenOn > noOn ? lastWrittenOn : noOn
  return daysBetween(silentSince, today) > silentDays
}

/** Days since the last word, where they are a week or more; null too before the very first. */
export function daysAway(lastWrittenOn: Day | null, today: Day): number | null {
  if (lastWrittenOn === null) return null
  const days = daysBetween(lastWrittenOn, today)
  return days < awayFromDays ? null : days
}

/** It asks for a log, so it waits. Days to apply or to appeal, replies, deadlines and her own reminders come all the same. */
export function restsOnQuietDays(kind: ReminderKind): boolean {
  return kind === 'weekly_log'
}

export function quietSince({ fromOn, untilOn }: Pick<QuietPeriod, 'fromOn' | 'untilOn'>, today: Day): string {
  const from = `Quiet days since ${dayAndMonth(fromOn, today)}`
  return `${untilOn === null ? from : `${from}, until ${dayAndMonth(untilOn, today)}`}. Nothing counts and nothing asks.`
}

const offer = 'Quiet days, if you want them? Nothing counts then, and nothing asks.'

/** The one line that offers them. */
export function quietOffered({ lastWrittenOn, noOn }: Pick<QuietState, 'lastWrittenOn' | 'noOn'>, today: Day): string {
  if (lastWrittenOn !== null) return `No page has been written since ${dayAndMonth(lastWrittenOn, today)}. ${offer}`
  const since = noOn === null ? '' : ` since the answer of ${dayAndMonth(noOn, today)}`
  return `No page has been written${since}. ${offer}`
}
