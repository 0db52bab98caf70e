import { addDays, isDay, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { ApplicationResult, Outcome, ReapplyDay, WaitSource } from '../models/outcome.ts'
import type { CountedFrom, Rule } from '../models/rule.ts'
import { counted } from '../text.ts'

/** After these the rules of a program name a wait; after the others only a letter or the writer does. */
const refusals: readonly ApplicationResult[] = ['declined', 'revoked', 'removed']

export function isRefusal(result: ApplicationResult): boolean {
  return refusals.includes(result)
}

export interface RuledWait {
  /** Null where the rules name a wait without saying how long. */
  readonly days: number | null
  readonly from: CountedFrom
}

/** The wait that rules ask for after the first, second, … refusal; null where none of them speaks of one. */
export function waitOf(rules: readonly Rule[], refusal: number): RuledWait | null {
  for (const { test } of rules) {
    if (test.type !== 'wait') continue
    return { days: test.days?.[Math.min(refusal, test.days.length) - 1] ?? null, from: test.from }
  }
  return null
}

/** How long after which day a refusal can be appealed; null where the rules don't say. */
export function appealOf(rules: readonly Rule[]): { readonly days: number; readonly from: CountedFrom } | null {
  for (const { test } of rules) if (test.type === 'appeal') return { days: test.days, from: test.from }
  return null
}

export type AnsweredDays = Pick<Outcome, 'decidedOn' | 'receivedOn'> & { readonly sentOn: Day }

/** The day that a wait is counted from. An answer of which nobody noted the arrival came on the day of the decision. */
export function countedDay(from: CountedFrom, { decidedOn, receivedOn, sentOn }: AnsweredDays): Day {
  if (from === 'sending') return sentOn
  return from === 'receipt' ? (receivedOn ?? decidedOn) : decidedOn
}

export type WaitFacts = AnsweredDays & Pick<Outcome, 'result' | 'waitDays' | 'waitSource' | 'countedFrom' | 'statedReapplyOn'>

/** A date that the letter states, else the day the wait counts from plus the wait, by the calendar. */
export function reapplyDay(facts: WaitFacts): ReapplyDay {
  const { result, waitDays, waitSource, countedFrom, statedReapplyOn } = facts
  if (statedReapplyOn !== null) return { on: statedReapplyOn, countedFrom: null, derivation: 'The letter names this day.' }
  if (waitDays === null) return { on: null, countedFrom: null, derivation: result === 'accepted' ? '' : 'Nobody has said how long the wait is.' }
  const from = countedDay(countedFrom, facts)
  const on = addDays(from, waitDays)
  // Past the year 9999 there are no days.
  if (!isDay(on)) return { on: null, countedFrom: from, derivation: 'The wait ends after the last day that can be written.' }
  const after = `${countedFromWords[countedFrom]} of ${dayAndMonth(from, null)}`
  const derivation = waitDays === 0 ? `No wait after ${after}` : `${counted(waitDays, 'day')} after ${after}`
  return { on, countedFrom: from, derivation: `${derivation}, ${sourceWords[waitSource ?? 'writer']}.` }
}

const countedFromWords: Readonly<Record<CountedFrom, string>> = { decision: 'the answer', sending: 'the sending', receipt: 'the arrival of the answer' }
const sourceWords: Readonly<Record<WaitSource, string>> = { letter: 'as the letter says', rule: 'as the rules say', writer: 'as you noted' }

/** An answer as the letter and the writer tell it: null is what they don't say. */
export type SaidOutcome = AnsweredDays & Pick<Outcome, 'result' | 'waitDays' | 'waitSource' | 'statedReapplyOn' | 'appealUntil'> & { readonly countedFrom: CountedFrom | null }

/** With what the rules say where nobody else does. `refusal` is 1 for the first to this program. */
export function ruledOutcome(said: SaidOutcome, rules: readonly Rule[], refusal: number): Pick<Outcome, 'waitDays' | 'waitSource' | 'countedFrom' | 'appealUntil' | 'isAppealRuled' | 'reapply'> {
  const ruled = isRefusal(said.result) ? waitOf(rules, refusal) : null
  const isRuled = said.waitDays === null && said.statedReapplyOn === null && ruled !== null && ruled.days !== null
  const waitDays = isRuled ? ruled.days : said.waitDays
  const waitSource = isRuled ? 'rule' : said.waitSource
  const countedFrom = said.countedFrom ?? ruled?.from ?? 'decision'
  const ruledUntil = isRefusal(said.result) ? ruledAppeal(rules, said) : null
  return {
    waitDays, waitSource, countedFrom,
    appealUntil: said.appealUntil ?? ruledUntil,
    isAppealRuled: said.appealUntil === null && ruledUntil !== null,
    reapply: reapplyDay({ ...said, waitDays, waitSource, countedFrom })
  }
}

function ruledAppeal(rules: readonly Rule[], days: AnsweredDays): Day | null {
  const appeal = appealOf(rules)
  if (appeal === null) return null
  const until = addDays(countedDay(appeal.from, days), appeal.days)
  return isDay(until) ? until : null
}
