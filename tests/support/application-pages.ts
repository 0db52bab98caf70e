import type { Application, ApplicationPage } from '../../shared/models/application.ts'
import type { Outcome } from '../../shared/models/outcome.ts'
import type { Reminder } from '../../shared/models/reminder.ts'
import { reapplyDay } from '../../shared/rules/waits.ts'

/** An application sent in the founding week; what the test doesn't say is ordinary. */
export function applicationOf(some: Partial<Application> = {}): Application {
  return {
    id: 'application', programId: 'medium-partner-program', programName: 'Medium Partner Program', state: 'waiting', attempt: 1, accountId: null, story: null,
    sentOn: '2022-03-28', zone: 'UTC', withdrawnOn: null, expectedReplyOn: null, ruleSetId: '2022', hopedOdds: null, expectation: '', different: '', notes: '',
    outcomes: [], ...some
  }
}

export function applicationPage(some: Partial<ApplicationPage> = {}): ApplicationPage {
  return {
    application: applicationOf(),
    program: { id: 'medium-partner-program', kind: 'partner', name: 'Medium Partner Program', platform: 'Medium', link: null, notes: '', isBundled: true },
    pack: null, previous: null, thenAndNow: [], planDone: [], clashes: [], clashRules: '',
    expectedWait: { waitDays: 30, countedFrom: 'decision', appealDays: null, appealFrom: 'decision' },
    today: '2022-03-31', ...some
  }
}

/** A no of 31 March. */
export function outcome(some: Partial<Omit<Outcome, 'reapply'>> = {}): Outcome {
  const facts: Omit<Outcome, 'reapply'> = {
    id: 'outcome', applicationId: 'application', result: 'declined', decidedOn: '2022-03-31', receivedOn: null, zone: 'UTC', letter: null, tier: 'unknown',
    reason: null, isReasonNone: false, waitDays: null, waitSource: null, countedFrom: 'decision', statedReapplyOn: null, appealUntil: null, isAppealRuled: false, ...some
  }
  return { ...facts, reapply: reapplyDay({ ...facts, sentOn: '2022-03-28' }) }
}

export function reminder(some: Partial<Reminder> = {}): Reminder {
  return {
    id: 'reminder', kind: 'reapply', title: 'Reapply', note: '', dueOn: '2022-04-30', dueTime: '09:00', policy: 'fixed', zone: 'UTC', repeat: null, repeatWords: null,
    state: 'pending', isOverdue: false, missed: 0, snoozedUntilMs: null, whenWords: '', applicationId: 'application', programId: 'medium-partner-program',
    storyId: null, doneAtMs: null, ...some
  }
}
