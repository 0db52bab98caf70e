import type { Application } from '../models/application.ts'
import type { Outcome } from '../models/outcome.ts'

export interface StandingAnswer {
  readonly application: Application
  readonly outcome: Outcome
}

/** The newest answer of a program, as long as nothing was sent to it since; that one says when the next is possible. */
export function standingAnswer(applications: readonly Application[]): StandingAnswer | null {
  const answers = applications.flatMap((application) => {
    const outcome = application.outcomes.at(-1)
    return outcome === undefined ? [] : [{ application, outcome }]
  })
  const [first, ...others] = answers
  if (first === undefined) return null
  // Of two on one day, the one to the later sending.
  const newest = others.reduce((best, other) => (isAfter(other, best) ? other : best), first)
  return isSentSince(applications, newest) ? null : newest
}

function isAfter(one: StandingAnswer, other: StandingAnswer): boolean {
  if (one.outcome.decidedOn !== other.outcome.decidedOn) return one.outcome.decidedOn > other.outcome.decidedOn
  return one.application.attempt > other.application.attempt
}

/** Whether she has applied again after this answer. */
function isSentSince(applications: readonly Application[], { application, outcome }: StandingAnswer): boolean {
  return applications.some(
    ({ id, state, sentOn, attempt }) =>
      id !== application.id && state !== 'withdrawn' && sentOn !== null && (sentOn > outcome.decidedOn || (sentOn === outcome.decidedOn && attempt > application.attempt))
  )
}
