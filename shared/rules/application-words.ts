import { daysBetween, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Application } from '../models/application.ts'
import type { ApplicationResult, Outcome } from '../models/outcome.ts'
import { assertNever } from '../result.ts'
import { counted } from '../text.ts'

/** The plainest word for an answer. */
export const resultWords: Readonly<Record<ApplicationResult, string>> = {
  accepted: 'yes',
  declined: 'no',
  revise: 'revise and send again',
  no_reply: 'no reply',
  revoked: 'accepted, then taken back',
  removed: 'removed'
}

/** Where an application stands: "Waiting for 7 days", "A no on 31 March. You can apply again from 30 April." */
export function applicationInWords(application: Application, today: Day): string {
  const { state, sentOn, withdrawnOn, outcomes } = application
  switch (state) {
    case 'draft':
      return 'A draft, not sent yet.'
    case 'sent':
      return sentOn === null || sentOn === today ? 'Sent today.' : `Dated ${dayAndMonth(sentOn, today)}, which is still to come.`
    case 'waiting':
      return waitingInWords(application, today)
    case 'withdrawn':
      return `You withdrew it${withdrawnOn === null ? '' : ` on ${dayAndMonth(withdrawnOn, today)}`}.`
    case 'answered':
    case 'no_reply':
      return answerInWords(outcomes.at(-1), sentOn, today)
    default:
      return assertNever(state)
  }
}

function waitingInWords({ sentOn, expectedReplyOn }: Application, today: Day): string {
  const waiting = sentOn === null ? 'Waiting' : `Waiting for ${counted(daysBetween(sentOn, today), 'day')}`
  if (expectedReplyOn === null) return `${waiting}.`
  return expectedReplyOn < today ? `${waiting}; an answer was expected by ${dayAndMonth(expectedReplyOn, today)}.` : `${waiting}; an answer is expected by ${dayAndMonth(expectedReplyOn, today)}.`
}

function answerInWords(outcome: Outcome | undefined, sentOn: Day | null, today: Day): string {
  if (outcome === undefined) return ''
  const after = sentOn === null ? '' : `, ${daysAfter(daysBetween(sentOn, outcome.decidedOn))}`
  return `${resultTitle[outcome.result]} on ${dayAndMonth(outcome.decidedOn, today)}${after}. ${againInWords(outcome, today)}`.trim()
}

function daysAfter(days: number): string {
  return days === 0 ? 'the day it was sent' : `${counted(days, 'day')} after it was sent`
}

const resultTitle: Readonly<Record<ApplicationResult, string>> = {
  accepted: 'A yes',
  declined: 'A no',
  revise: 'Asked to revise',
  no_reply: 'Taken as no reply',
  revoked: 'Taken back',
  removed: 'Removed'
}

/** "You can apply again from 30 April." Empty after a yes, and where nobody has said. */
export function againInWords({ result, reapply }: Outcome, today: Day): string {
  if (result === 'accepted' || reapply.on === null) return ''
  return reapply.on <= today ? `You could apply again since ${dayAndMonth(reapply.on, today)}.` : `You can apply again from ${dayAndMonth(reapply.on, today)}.`
}
