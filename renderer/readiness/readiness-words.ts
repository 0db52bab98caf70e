import { daysBetween, firstDayOf, isDay, type Day, type PartialDay } from '../../shared/dates.ts'
import { dayAndMonth, monthTitle } from '../../shared/day-names.ts'
import type { Verdict } from '../../shared/models/readiness.ts'
import type { Confidence, Rule, RuleKind } from '../../shared/models/rule.ts'
import { counted } from '../../shared/text.ts'
import { firstDayOfRule } from '../../shared/rules/rule-sets.ts'

export const verdictNames: Readonly<Record<Verdict, string>> = {
  met: 'met',
  not_met: 'not met',
  unknown: 'not known',
  judged: 'only a reviewer can say'
}

export const kindTitles: Readonly<Record<RuleKind, string>> = {
  hard_gate: 'What writing doesn’t change',
  countable: 'What can be counted',
  conduct: 'How it is done',
  judged: 'What a reviewer judges',
  clash: 'What may not be at the same time',
  wait: 'Waiting',
  appeal: 'Appeal'
}

export const confidenceNames: Readonly<Record<Confidence, string>> = {
  high: 'official text',
  medium: 'told by others, no official text seen',
  low: 'one report, or no clear date'
}

/** Null where nobody has said. */
export function confidenceInWords(confidence: Confidence | null): string {
  return confidence === null ? 'nobody has said how sure this is' : confidenceNames[confidence]
}

/** "1 August 2023", "August 2023" or "2023", as far as it is known. */
export function partialDayInWords(day: PartialDay): string {
  if (isDay(day)) return dayAndMonth(day, null)
  return /^\d{4}-\d{2}$/.test(day) ? monthTitle(day) : day
}

/** Since when rules hold together, no more precisely than the earliest of them says: "from 11 August 2021", "first seen in June 2026". */
export function startInWords({ startsOn, rules }: { readonly startsOn: Day; readonly rules: readonly Rule[] }): string {
  const earliest = rules.filter((rule) => firstDayOfRule(rule) === startsOn)
  const begun = mostPrecise(earliest.flatMap(({ inForceFrom }) => inForceFrom ?? []))
  if (begun !== undefined) return `from ${partialDayInWords(begun)}`
  const seen = mostPrecise(earliest.flatMap(({ seenOn }) => seenOn ?? []))
  return seen === undefined ? `from ${dayAndMonth(startsOn, null)}` : `first seen ${onOrIn(seen)}`
}

const mostPrecise = (days: readonly PartialDay[]): PartialDay | undefined => [...days].sort((one, other) => other.length - one.length)[0]

const onOrIn = (day: PartialDay): string => `${isDay(day) ? 'on' : 'in'} ${partialDayInWords(day)}`

/** How far a value's day lies from the day it is looked at: "3 days before". */
export function ageInWords(valueOn: Day, on: Day): string {
  const days = daysBetween(valueOn, on)
  if (days === 0) return 'the same day'
  return days > 0 ? `${counted(days, 'day')} before` : `${counted(-days, 'day')} later`
}

/** When somebody last saw one of these rules said, and how sure the least sure of them is; null where all is well known and new. */
export function doubtsAbout(rules: readonly Rule[], on: Day): string | null {
  const seen = rules.flatMap(({ seenOn, inForceFrom }) => seenOn ?? inForceFrom ?? []).sort((one, other) => firstDayOf(one).localeCompare(firstDayOf(other)))
  const last = seen.at(-1)
  if (last === undefined) return null
  const isOld = daysBetween(firstDayOf(last), on) > 365
  const isUnsure = rules.some(({ confidence }) => confidence === null || confidence === 'low')
  if (!isOld && !isUnsure) return null
  const unsure = rules.every(({ confidence }) => confidence === 'low') ? ', one source only' : ', some of it by one source only'
  return `Last seen ${onOrIn(last)}${isUnsure ? unsure : ''}: check it.`
}
