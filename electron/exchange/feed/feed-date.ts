import { Temporal } from 'temporal-polyfill'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { dayText } from '../date-reading.ts'
import { monthNumber } from '../month-names.ts'

export interface FeedDate {
  readonly atMs: number | null
  readonly note: string | null
}

const zone = String.raw`(Z|UTC?|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2})`
const mailForm = new RegExp(String.raw`^(?:[a-z]{3,9},? +)?(\d{1,2}) +([a-z]{3,9}) +(\d{4}) +(\d{1,2}:\d{2}(?::\d{2})?) *${zone}$`, 'i')
const isoForm = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\d* ?${zone}$`, 'i')
const dayForm = /^\d{4}-\d{2}-\d{2}$/
/** The only zones with names that the form of mails knows. */
const namedZones = new Map([
  ['EST', '-05:00'], ['EDT', '-04:00'], ['CST', '-06:00'], ['CDT', '-05:00'], ['MST', '-07:00'], ['MDT', '-06:00'], ['PST', '-08:00'], ['PDT', '-07:00']
])
const [firstDay, lastDay] = ['1990-01-01', '2100-01-01']

/** The instant that a feed writes, or why it has none. `what` is what happened then: "was published". */
export function readFeedDate(written: string | null, what: string): FeedDate {
  const text = (written ?? '').trim()
  if (text === '') return { atMs: null, note: null }
  const form = isoOf(text)
  const without = (why: string): FeedDate => ({ atMs: null, note: `“${quoted(text)}” as the day it ${what} ${why}, so it was left out.` })
  if (form === null) return without('can’t be read')
  const atMs = form < firstDay || form > lastDay ? null : instant(form)
  if (atMs === null) return without('can’t be right')
  return { atMs, note: dayForm.test(text) ? `The feed names the day it ${what} without a time; noon in Greenwich was taken.` : null }
}

function isoOf(text: string): string | null {
  if (dayForm.test(text)) return `${text}T12:00Z`
  const iso = isoForm.exec(text)
  if (iso !== null) return `${iso[1] ?? ''}T${iso[2] ?? ''}${offsetOf(iso[3] ?? '')}`
  const mail = mailForm.exec(text)
  if (mail === null) return null
  const [, day = '', month = '', year = '', clock = '', where = ''] = mail
  return `${dayText(Number(year), monthNumber(month), Number(day))}T${clock.padStart(clock.length > 5 ? 8 : 5, '0')}${offsetOf(where)}`
}

function offsetOf(written: string): string {
  const name = written.toUpperCase()
  if (/^[+-]/.test(name)) return `${name.slice(0, 3)}:${name.slice(-2)}`
  return namedZones.get(name) ?? 'Z'
}

function instant(form: string): number | null {
  try {
    return Temporal.Instant.from(form).epochMilliseconds
  } catch {
    return null
  }
}
