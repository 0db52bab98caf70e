import type { Day, Moment } from '../../shared/dates.ts'
import type { Program, RuleSet, RuleSetFacts } from '../../shared/models/program.ts'
import type { NewerRules, OpenCheck, Readiness, ReadinessInput, Verdict } from '../../shared/models/readiness.ts'
import type { RuleInSet, RuleKind } from '../../shared/models/rule.ts'
import { assertNever, succeed, type Result } from '../../shared/result.ts'
import { conductFinding } from '../../shared/rules/conduct.ts'
import {
  ageFinding, answerFinding, followersFinding, reviewerFinding, storiesFinding, waitFinding, wordsFinding, type Finding
} from '../../shared/rules/readiness.ts'
import { changesBetween, isUnverified, ruleSetOn } from '../../shared/rules/rule-sets.ts'
import { findAnswer } from './answers.ts'
import { conductOn } from './conduct-facts.ts'
import { todayOf } from './today.ts'
import type { Journal } from './journal.ts'
import { findProgram, openProgram } from './programs.ts'
import { accountOn, lastCountOn, refusalOn, storiesOn, textOf } from './readiness-facts.ts'

export interface Applicant {
  readonly programId: string
  readonly accountId: string | null
  readonly storyId: string | null
  readonly on: Day
}

/** A rule beside what the journal knew on that day; whether somebody looked at its source lately is told apart from that. */
export type CheckedRule = Omit<OpenCheck, 'isUnverified'>

/** The rules of a day (today, where none is named) beside what the journal knew on it, and what is newer. */
export function readReadiness(journal: Journal, { programId, on: wanted, accountId, storyId }: ReadinessInput, at: Moment): Result<Readiness> {
  const program = openProgram(journal, programId)
  if (!program.ok) return program
  const { ruleSets, ...facts } = program.value
  const today = todayOf(journal, at)
  const on = wanted ?? today
  const ruleSet = ruleSetOn(ruleSets, on)
  const checks = ruleSet === null ? [] : checksFor(journal, ruleSet, { programId, accountId, storyId, on })
  return succeed({
    program: facts,
    on,
    ruleSet: ruleSet === null ? null : ruleSetFacts(ruleSet),
    checks: checks.map((check) => ({ ...check, isUnverified: isUnverified(check.rule, today) })),
    // What begins only after today isn't there yet, for a clock that was set back as for a story of 2022.
    newer: newerThan(ruleSet, ruleSets.filter(({ startsOn, rules }) => startsOn <= today && rules.length > 0))
  })
}

function newerThan(ruleSet: RuleSet | null, sets: readonly RuleSet[]): NewerRules[] {
  const newer = sets.filter(({ startsOn }) => ruleSet === null || startsOn > ruleSet.startsOn)
  return newer.map((set, index) => ({
    ruleSet: ruleSetFacts(set),
    changes: changesBetween(newer[index - 1] ?? ruleSet ?? { rules: [] }, set)
  }))
}

export function ruleSetFacts({ id, title, note, startsOn, isOwn }: RuleSet): RuleSetFacts {
  return { id, title, note, startsOn, isOwn }
}

// What no amount of writing changes comes first.
const order: readonly RuleKind[] = ['hard_gate', 'wait', 'countable', 'conduct', 'judged', 'clash', 'appeal']

/** The rules of a set that are there to be met, beside what the journal knew on a day. Rows of later days change nothing. */
export function checksFor(journal: Journal, ruleSet: Pick<RuleSet, 'rules'>, applicant: Applicant): CheckedRule[] {
  const program = findProgram(journal, applicant.programId)
  const checks = ruleSet.rules.flatMap((rule) => {
    const finding = findingOf(journal, rule, program, applicant)
    return finding === null ? [] : [{ key: rule.key, kind: rule.kind, words: rule.words, ...finding, rule }]
  })
  return checks.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}

/**
 * How those rules stand, and no more; without the wait, of which its day says all. What is behind conduct takes a look
 * through all of an account's numbers, and changes no verdict.
 */
export function verdictsFor(journal: Journal, { rules }: Pick<RuleSet, 'rules'>, applicant: Applicant): Verdict[] {
  const quick = rules.filter(({ test }) => test.type !== 'wait').map((rule): RuleInSet => (rule.test.type === 'conduct' ? { ...rule, test: { type: 'reviewer' } } : rule))
  return checksFor(journal, { rules: quick }, applicant).map(({ verdict }) => verdict)
}

/** Null for what isn't there to be met: an appeal, what may not be at the same time, a wait where no refusal stands. */
function findingOf(journal: Journal, { test }: RuleInSet, program: Program | null, { programId, accountId, storyId, on }: Applicant): Finding | null {
  const platform = program?.platform ?? null
  const account = () => accountOn(journal, platform, accountId, on)
  switch (test.type) {
    case 'followers': {
      const its = account()
      return followersFinding(test, its, its === null ? null : lastCountOn(journal, its.id, on), platform, on)
    }
    case 'stories':
      return storiesFinding(test, storiesOn(journal, platform, on), platform, on)
    case 'story_words':
      return wordsFinding(test, storyId === null ? null : textOf(journal, storyId), on)
    case 'account_age':
      return ageFinding(test, account(), platform, on)
    case 'answer':
      return answerFinding(test, findAnswer(journal, test.fact), on)
    case 'conduct':
      return conductFinding(conductOn(journal, { accountId: account()?.id ?? null, platform }, test.withinDays, on), test.withinDays, on)
    case 'reviewer':
      return reviewerFinding()
    case 'wait': {
      const refusal = refusalOn(journal, programId, on)
      return refusal === null ? null : waitFinding(test, refusal, on)
    }
    case 'clash':
    case 'appeal':
      return null
    default:
      return assertNever(test)
  }
}
