import type { Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { FrozenPack, ThenAndNow } from '../models/application.ts'
import type { RuleCheck, Verdict } from '../models/readiness.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = { met: 'met', not_met: 'not met', unknown: 'not known', judged: 'for a reviewer to judge' }

/** What is known on a day, of the sending or of now. */
export interface Known extends Pick<FrozenPack, 'checks' | 'counts'> {
  readonly on: Day
}

/** What differs between two sendings: rules by their verdict and value, then counts; what is the same is left out. */
export function thenAndNow(then: Known, now: Known): ThenAndNow[] {
  return pairs(entriesOf(then), entriesOf(now))
}

interface Entry {
  readonly key: string
  readonly name: string
  readonly words: string
  /** With the day of the value, where that is an older one. */
  readonly dated: string
}

function entriesOf({ checks, counts, on }: Known): Entry[] {
  // The wait was the answer's, and has passed or hasn't: nothing that she made different.
  const rules = checks.filter(({ kind }) => kind !== 'wait').map((check) => entryOf(`rule ${check.key}`, check.words, checkInWords(check), check.valueOn, on))
  return [...rules, ...counts.map((count) => entryOf(count.name, count.name, count.value.toLocaleString('en-GB'), count.on, on))]
}

function entryOf(key: string, name: string, words: string, valueOn: Day | null, on: Day): Entry {
  return { key, name, words, dated: valueOn === null || valueOn === on ? words : `${words}, of ${dayAndMonth(valueOn, on)}` }
}

function pairs(then: readonly Entry[], now: readonly Entry[]): ThenAndNow[] {
  const before = new Map(then.map((entry) => [entry.key, entry]))
  const after = new Map(now.map((entry) => [entry.key, entry]))
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)]
    const named = other ?? one
    return one?.words === other?.words || named === undefined ? [] : [{ name: named.name, then: one?.dated ?? null, now: other?.dated ?? null }]
  })
}

function checkInWords({ verdict, value }: RuleCheck): string {
  return value === null ? verdictWords[verdict] : `${verdictWords[verdict]}, ${typeof value === 'number' ? value.toLocaleString('en-GB') : value}`
}
