import { daysBetween, firstDayOf, type Day } from '../dates.ts'
import type { RuleChange, RuleSet } from '../models/program.ts'
import { verifiedForDays, type Rule } from '../models/rule.ts'

/** The day a rule is in force from, or was first seen where that isn't known; the first it can be, of a month or a year. */
export function firstDayOfRule({ inForceFrom, seenOn }: Rule): Day | null {
  const known = inForceFrom ?? seenOn
  return known === null ? null : firstDayOf(known)
}

/** The earliest day of these rules; null where none of them has one. */
export function startOfRules(rules: readonly Rule[]): Day | null {
  const days = rules.map(firstDayOfRule).filter((day) => day !== null)
  return days.sort()[0] ?? null
}

/** Oldest first. Of two that begin on one day the writer's own comes later, and so stands before the bundled one. */
export function inOrder(sets: readonly RuleSet[]): RuleSet[] {
  return [...sets].sort((one, other) => compare(one.startsOn, other.startsOn) || Number(one.isOwn) - Number(other.isOwn) || compare(one.id, other.id))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The newest that had begun on that day, of those that say how sure they are; null where every one is younger. */
export function ruleSetOn(sets: readonly RuleSet[], day: Day): RuleSet | null {
  return inOrder(sets).findLast((set) => set.startsOn <= day && isStated(set)) ?? null
}

// What she adds to a bundled set, sure or not, doesn't take the set away from her.
function isStated({ rules, isOwn }: RuleSet): boolean {
  return rules.length > 0 && rules.every(({ confidence, isAdded, isCorrected }) => confidence !== null || (!isOwn && (isAdded || isCorrected)))
}

/** What a reader would see as a change, in the order of the newer set and then what is gone. */
export function changesBetween(older: Pick<RuleSet, 'rules'>, newer: Pick<RuleSet, 'rules'>): RuleChange[] {
  const before = new Map(older.rules.map((rule) => [rule.key, rule]))
  const after = new Set(newer.rules.map(({ key }) => key))
  const changed = newer.rules.map((rule): RuleChange => ({ key: rule.key, before: before.get(rule.key) ?? null, after: rule }))
  const gone = older.rules.filter(({ key }) => !after.has(key)).map((rule): RuleChange => ({ key: rule.key, before: rule, after: null }))
  return [...changed.filter(({ before, after }) => before === null || after === null || !isSameRule(before, after)), ...gone]
}

function isSameRule(one: Rule, other: Rule): boolean {
  return one.words === other.words && one.kind === other.kind && JSON.stringify(one.test) === JSON.stringify(other.test)
}

/** Nobody has looked at its source for more than 90 days, or ever. */
export function isUnverified({ verifiedOn }: Rule, today: Day): boolean {
  return verifiedOn === null || daysBetween(verifiedOn, today) > verifiedForDays
}
