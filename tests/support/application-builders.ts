import { saveApplication, sendApplication } from '../../electron/journal/applications.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { recordOutcome } from '../../electron/journal/outcomes.ts'
import type { Day, Moment } from '../../shared/dates.ts'
import type { Application, SaveApplicationInput } from '../../shared/models/application.ts'
import type { Outcome, RecordOutcomeInput } from '../../shared/models/outcome.ts'
import type { Reminder } from '../../shared/models/reminder.ts'
import { freshId } from './audience-builders.ts'
import { morning, valueOf } from './journal-builders.ts'
import { listReminders } from './list-reminders.ts'

export const medium = 'medium-partner-program'

/** A draft; what the test doesn't say is empty. */
export function drafted(journal: Journal, input: Partial<SaveApplicationInput> = {}, at: Moment = morning): Application {
  const empty = { accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
  return valueOf(saveApplication(journal, { id: freshId(), programId: medium, ...empty, ...input }, at))
}

export function sent(journal: Journal, on: Day, input: Partial<SaveApplicationInput> = {}, at: Moment = morning): Application {
  return valueOf(sendApplication(journal, { id: drafted(journal, input, at).id, on }, at))
}

/** A no without a letter, of which the rules say how long the wait is; what the test says otherwise stands. */
export function noTo(application: Pick<Application, 'id'>, input: Partial<RecordOutcomeInput> = {}): RecordOutcomeInput {
  return {
    id: freshId(), applicationId: application.id, result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: null, tier: 'unknown', reason: null,
    isReasonNone: false, waitDays: null, waitSource: null, countedFrom: null, statedReapplyOn: null, appealUntil: null, ...input
  }
}

export function answered(journal: Journal, application: Pick<Application, 'id'>, input: Partial<RecordOutcomeInput> = {}, at: Moment = morning): Outcome {
  return valueOf(recordOutcome(journal, noTo(application, input), at))
}

/** Those that aren't done, by day. */
export function openReminders(journal: Journal, at: Moment = morning): Pick<Reminder, 'kind' | 'title' | 'dueOn'>[] {
  const { due, coming } = listReminders(journal, at)
  return [...due, ...coming].map(({ kind, title, dueOn }) => ({ kind, title, dueOn }))
}
