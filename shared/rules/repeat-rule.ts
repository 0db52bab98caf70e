import { isDay, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Repeat } from '../models/reminder.ts'

/** What a repeating reminder repeats by, as RFC 5545 writes it: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO". */
export type RepeatRule = string

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/**
 * `dayOfMonth` is the one it began on, of which `firstOn` may be the stand-in. The 29th to the 31st are written as the last
 * of the days up to it that a month has: RFC 5545 would leave the shorter months out.
 */
export function ruleOf({ every, unit, weekdays, lastOn }: Repeat, firstOn: Day, dayOfMonth = Number(firstOn.slice(8))): RepeatRule {
  const parts = [`FREQ=${frequencies[unit]}`]
  if (every > 1) parts.push(`INTERVAL=${String(every)}`)
  if (unit === 'week' && weekdays.length > 0) {
    const codes = weekdayCodes.filter((_, index) => weekdays.includes(index + 1))
    parts.push(`BYDAY=${codes.join(',')}`)
  }
  const isLeapDay = unit === 'year' && dayOfMonth === 29 && firstOn.slice(5, 7) === '02'
  if (isLeapDay) parts.push('BYMONTH=2')
  // The last day of each month: the same as the list for it, and read rightly by more calendars.
  if (unit === 'month' && dayOfMonth === 31) parts.push('BYMONTHDAY=-1')
  else if (isLeapDay || (unit === 'month' && dayOfMonth > 28)) {
    const days = [28, 29, 30, 31].filter((day) => day <= dayOfMonth)
    parts.push(`BYMONTHDAY=${days.join(',')}`, 'BYSETPOS=-1')
  }
  if (lastOn !== null) parts.push(`UNTIL=${lastOn.replaceAll('-', '')}T235959`)
  return parts.join(';')
}

/** The day of the month that a rule was made for, where its occurrences don't all show it. */
export function dayOfMonthIn(rule: RepeatRule): number | null {
  const days = partsOf(rule).get('BYMONTHDAY')?.split(',').map(Number) ?? []
  if (days.includes(-1)) return 31
  return days.length === 0 ? null : Math.max(...days)
}

/** Null for a rule that this version doesn't write. */
export function repeatOf(rule: RepeatRule): Repeat | null {
  const parts = partsOf(rule)
  const unit = repeatUnitOf(parts.get('FREQ'))
  const every = Number(parts.get('INTERVAL') ?? 1)
  const codes = parts.get('BYDAY')?.split(',') ?? []
  const weekdays = codes.map((code) => weekdayCodes.findIndex((known) => known === code) + 1)
  const until = parts.get('UNTIL')
  const lastOn = until === undefined ? null : until.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')
  if (unit === null || !Number.isInteger(every) || every < 1 || weekdays.includes(0)) return null
  return lastOn !== null && !isDay(lastOn) ? null : { every, unit, weekdays, lastOn }
}

/** "Every 2 weeks on Monday, until 1 June". */
export function repeatWords({ every, unit, weekdays, lastOn }: Repeat, today: Day): string {
  const names = weekdayNames.filter((_, index) => weekdays.includes(index + 1))
  const on = unit !== 'week' || names.length === 0 ? '' : ` on ${names.length === 7 ? 'all days' : inARow(names)}`
  const until = lastOn === null ? '' : `, until ${dayAndMonth(lastOn, today)}`
  return `Every ${every === 1 ? unit : `${String(every)} ${unit}s`}${on}${until}`
}

function inARow(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

function partsOf(rule: RepeatRule): Map<string, string> {
  return new Map(rule.split(';').map((part) => {
    const [name = '', value = ''] = part.split('=')
    return [name, value]
  }))
}

function repeatUnitOf(frequency: string | undefined): Repeat['unit'] | null {
  switch (frequency) {
    case 'DAILY': return 'day'
    case 'WEEKLY': return 'week'
    case 'MONTHLY': return 'month'
    case 'YEARLY': return 'year'
    default: return null
  }
}
