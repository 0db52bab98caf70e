import type { Mirror, MirrorFact } from '../../shared/models/mirror.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { byTime, fewestFacts } from '../../shared/rules/mirror.ts'
import { findAnswered, noSuchAnswer, type Answered } from './answered.ts'
import type { Journal } from './journal.ts'
import { firsts } from './milestone-firsts.ts'
import { accountFacts, earningFacts, ownFacts, storyFacts, sumFacts, type Attempt, type ToldFact } from './mirror-facts.ts'
import { numberFacts } from './mirror-numbers.ts'
import { attemptWindow } from './mirror-window.ts'
import { programName } from './programs.ts'

export function openMirror(journal: Journal, outcomeId: string): Result<Mirror> {
  const answered = findAnswered(journal, outcomeId)
  return answered === null ? noSuchAnswer() : succeed(mirrorOf(journal, answered))
}

/** What the journal holds of an attempt, in the order of time; nothing of it is weighed. */
export function mirrorOf(journal: Journal, answered: Answered): Mirror {
  const attempt = attemptOf(journal, answered)
  const facts = factsOf(journal, attempt).map(({ rows, ...fact }): MirrorFact => ({ ...fact, rows: rows() }))
  const { from, to } = attempt
  return { outcomeId: answered.outcomeId, programName: programName(journal, answered.programId), from, to, facts, isThin: facts.length < fewestFacts }
}

/** How many facts it has, and how many of them are a first time, without reading a row behind a sum. */
export function countMirrorFacts(journal: Journal, answered: Answered): { facts: number; firsts: number } {
  const facts = factsOf(journal, attemptOf(journal, answered))
  return { facts: facts.length, firsts: facts.filter(({ isFirst }) => isFirst).length }
}

function attemptOf(journal: Journal, answered: Answered): Attempt {
  const window = attemptWindow(journal, answered)
  // Where it isn't known that the first number was the first of all, nothing is said of a first.
  const inWindow = firsts(journal).filter(({ on, note }) => on >= window.from && on <= window.to && note === null)
  return { ...window, outcomeId: answered.outcomeId, firsts: new Map(inWindow.map((first) => [first.key, first])) }
}

function factsOf(journal: Journal, attempt: Attempt): ToldFact[] {
  return [
    ...accountFacts(journal, attempt),
    ...storyFacts(journal, attempt),
    ...sumFacts(journal, attempt),
    ...numberFacts(journal, attempt),
    ...earningFacts(attempt),
    ...ownFacts(journal, attempt)
  ].sort(byTime)
}
