import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationResult, Outcome, ReapplyDay, Tier } from '../../../shared/models/outcome.ts'
import type { Reminder } from '../../../shared/models/reminder.ts'

/** What the form of an answer calls each result. */
export const resultNames: Readonly<Record<ApplicationResult, string>> = {
  declined: 'No',
  accepted: 'Accepted',
  revise: 'Revise and resend',
  no_reply: 'No reply',
  revoked: 'Accepted, then revoked',
  removed: 'Removed'
}

/** How the page of an answer is headed. */
export const resultTitles: Readonly<Record<ApplicationResult, string>> = {
  declined: 'They said no.',
  accepted: 'They said yes.',
  revise: 'They ask for a revision.',
  no_reply: 'No reply came.',
  revoked: 'It was accepted, then revoked.',
  removed: 'It was removed.'
}

export const tierNames: Readonly<Record<Tier, string>> = {
  unknown: 'I don’t know',
  form: 'A form letter',
  personal: 'A personal letter'
}

/** "You can apply again on 30 April 2022: 30 days after the answer of 31 March 2022, as the letter says." */
export function reapplyInWords({ on, derivation }: ReapplyDay): string {
  if (on === null) return derivation
  return `You can apply again on ${dayAndMonth(on, null)}${/^\d/.test(derivation) ? ':' : '.'} ${derivation}`
}

/** The one line after an answer is kept: what happens next, and nothing else. */
export function keptInWords({ result, reapply }: Outcome, reminder: Reminder | null, today: Day): string {
  if (result === 'accepted') return 'Kept.'
  if (reapply.on === null) return 'Kept. Nobody has said how long the wait is; you can add it once somebody does.'
  if (reapply.on <= today) return `Kept. You could apply again from ${dayAndMonth(reapply.on, today)} on.`
  const from = `Kept. You can apply again from ${dayAndMonth(reapply.on, today)}`
  if (reminder?.dueOn !== reapply.on) return `${from}.`
  return `${from}; a reminder is set for ${reminder.dueTime} that day.`
}

/** Of the reminders of an application the one for the day to apply again, if any is set. */
export function reapplyReminder(reminders: readonly Reminder[]): Reminder | null {
  return reminders.find(({ kind }) => kind === 'reapply') ?? null
}
