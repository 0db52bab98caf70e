import { addDays, type Day } from '../dates.ts'
import type { Window } from '../models/ledger.ts'
import type { ProgramRules, RuleSet } from '../models/program.ts'
import type { FollowerRequirement } from '../models/progress.ts'
import { firstDayOfRule, ruleSetOn } from './rule-sets.ts'

/** The numbers of followers that a program asked for over the years, each from its first day to the day before it changed. */
export function followerRequirements({ name, ruleSets }: Pick<ProgramRules, 'name' | 'ruleSets'>): FollowerRequirement[] {
  // A set that never held, such as an empty one, ends nobody's line.
  const held = ruleSets.filter((set) => ruleSetOn(ruleSets, set.startsOn)?.id === set.id)
  const found = held.flatMap((set, index) => {
    const next = held[index + 1]
    return requirementsIn(set).map((one) => ({ ...one, programName: name, to: next === undefined ? null : addDays(next.startsOn, -1) }))
  })
  return found.filter(({ from, to }) => to === null || from <= to).reduce(joined, [])
}

function requirementsIn({ startsOn, rules }: RuleSet): { atLeast: number; from: Day }[] {
  return rules.flatMap((rule) => {
    if (rule.test.type !== 'followers') return []
    const from = firstDayOfRule(rule)
    // A rule that is older than its set came with the one before.
    return [{ atLeast: rule.test.atLeast, from: from === null || from < startsOn ? startsOn : from }]
  })
}

/** A set that asks for as much as the one before goes on with its line. */
function joined(before: readonly FollowerRequirement[], next: FollowerRequirement): FollowerRequirement[] {
  const same = before.find(({ atLeast, to }) => atLeast === next.atLeast && to !== null && addDays(to, 1) === next.from)
  return same === undefined ? [...before, next] : [...before.filter((one) => one !== same), { ...same, to: next.to }]
}

export function liesIn({ from, to }: Pick<FollowerRequirement, 'from' | 'to'>, period: Window): boolean {
  return from <= period.to && (to === null || to >= period.from)
}
