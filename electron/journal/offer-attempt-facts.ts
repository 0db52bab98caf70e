import type { Day } from '../../shared/dates.ts'
import type { Ledger } from '../../shared/models/ledger.ts'
import type { PromptFact } from '../../shared/models/prompt.ts'
import { sql, type Journal } from './journal.ts'
import { readLedger } from './ledger.ts'
import { countMirrorFacts } from './mirror.ts'
import { attemptWindow } from './mirror-window.ts'
import type { Count, FactPlace } from './offer-facts.ts'
import type { OpenAnswer } from './open-answers.ts'
import { planCounts } from './plans.ts'
import { findProgram, ruleSetFor } from './programs.ts'
import { verdictsFor } from './readiness.ts'
import { accountMeant } from './readiness-facts.ts'
import { ruleSetsOf } from './rule-set-rows.ts'

/**
 * Dearer ones, of the attempt that the leading answer closed:
 * mirrorFacts, mirrorFirsts: what its mirror shows (mirror.ts), and how much of that was a first time.
 * unknownPercent: of the followers gained in the attempt window (where no counts lie near its ends: between the first and
 * the last in it) those of whom nobody knows where they came from, rounded up; earnedLow: those known to be earned, at
 * the least. Both by the ledger, not known where it has no parts to tell.
 * exchangeActsBefore: people followed and follows marked as exchanged from the window's first day to the sending; not
 * known where neither is noted.
 * judgedRulesOpen: of the rules of today those that only a reviewer can judge; not known without rules.
 * ruleChanges: rule sets begun by today that are newer than the one it was sent under (without one: than the sending).
 * stepsMovedTwice, stepsDone: steps of its plan that are open and went to a later week twice or more; that are done, by
 * her tick or by the rows of their week (plans.ts).
 */
export function attemptFacts({ journal, today, at }: FactPlace, answer: OpenAnswer) {
  const mirror = once(() => countMirrorFacts(journal, answer))
  const ledger = once(() => ledgerOf(journal, answer))
  const plan = once(() => planCounts(journal, answer.outcomeId, at))
  return {
    mirrorFacts: () => mirror().facts,
    mirrorFirsts: () => mirror().firsts,
    unknownPercent: () => unknownPercent(ledger()),
    earnedLow: () => ledger()?.earned?.low ?? null,
    exchangeActsBefore: () => exchangeActs(journal, answer),
    judgedRulesOpen: () => judgedRules(journal, answer, today),
    ruleChanges: () => newerSets(journal, answer, today),
    stepsMovedTwice: () => plan().movedTwice,
    stepsDone: () => plan().done
  } satisfies Partial<Record<PromptFact, Count>>
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null
  return () => (done ??= { value: work() }).value
}

function accountOf(journal: Journal, { programId, accountId, answeredOn }: OpenAnswer): string | null {
  return accountMeant(journal, findProgram(journal, programId)?.platform ?? null, accountId, answeredOn)
}

function ledgerOf(journal: Journal, answer: OpenAnswer): Ledger | null {
  const accountId = accountOf(journal, answer)
  if (accountId === null) return null
  const ledger = readLedger(journal, { accountId, ...attemptWindow(journal, answer) })
  const { change, counted } = ledger
  return change !== null || counted === null ? ledger : readLedger(journal, { accountId, from: counted.first.on, to: counted.last.on })
}

function unknownPercent(ledger: Ledger | null): number | null {
  if (ledger?.change == null || ledger.gap !== null || ledger.unknown === null) return null
  return Math.ceil((ledger.unknown * 100) / ledger.change.amount)
}

function exchangeActs(journal: Journal, answer: OpenAnswer): number | null {
  return (
    sql<number | null>(
      journal,
      `SELECT sum(count) FROM follow WHERE accountId = @accountId AND deletedAtMs IS NULL AND (direction = 'out' OR mark = 'exchanged') AND followedOn BETWEEN @from AND @sentOn`
    ).pluck().get({ accountId: accountOf(journal, answer), from: attemptWindow(journal, answer).from, sentOn: answer.sentOn }) ?? null
  )
}

function judgedRules(journal: Journal, { programId, accountId }: OpenAnswer, today: Day): number | null {
  const set = ruleSetFor(journal, programId, today)
  if (set === null) return null
  // The others needn't be held against the journal for this.
  const rules = set.rules.filter(({ test }) => test.type === 'reviewer' || test.type === 'conduct')
  return verdictsFor(journal, { rules }, { programId, accountId, storyId: null, on: today }).filter((verdict) => verdict === 'judged').length
}

function newerSets(journal: Journal, { programId, applicationId, sentOn }: OpenAnswer, today: Day): number {
  const ruleSetId = sql<string | null>(journal, 'SELECT ruleSetId FROM application WHERE id = ?').pluck().get(applicationId) ?? null
  const sets = ruleSetsOf(journal, programId).filter(({ rules }) => rules.length > 0)
  const since = sets.find(({ id }) => id === ruleSetId)?.startsOn ?? sentOn
  return sets.filter(({ startsOn }) => startsOn > since && startsOn <= today).length
}
