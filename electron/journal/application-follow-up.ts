import type { Day, Moment } from '../../shared/dates.ts'
import type { Application } from '../../shared/models/application.ts'
import type { Outcome } from '../../shared/models/outcome.ts'
import { standingAnswer } from '../../shared/rules/standing-answer.ts'
import { keepReminderOf } from './application-reminders.ts'
import { applicationsTo, isOpen } from './application-rows.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { programName } from './programs.ts'

/**
 * What follows from the applications to a program and their answers, reckoned anew after any change of them: the earliest
 * days, since a wait may depend on the refusals before it, and their reminders. Inside the caller's transaction.
 */
export function followProgram(journal: Journal, programId: string, at: Moment): void {
  const applications = applicationsTo(journal, programId, todayOf(journal, at))
  const name = programName(journal, programId)
  const standing = standingAnswer(applications)
  for (const id of sql<string>(journal, `SELECT id FROM application WHERE programId = ?`).pluck().all(programId)) {
    const application = applications.find((one) => one.id === id) ?? null
    keepReminderOf(
      journal,
      { kind: 'expected_reply', applicationId: id, outcomeId: null, title: `An answer from ${name} is expected`, note: '', dueOn: application !== null && isOpen(application) ? application.expectedReplyOn : null },
      at
    )
    for (const outcomeId of sql<string>(journal, 'SELECT id FROM outcome WHERE applicationId = ?').pluck().all(id)) {
      const outcome = application?.outcomes.find((one) => one.id === outcomeId) ?? null
      if (outcome !== null) sql(journal, 'UPDATE outcome SET earliestReapplyOn = ? WHERE id = ?').run(outcome.reapply.on, outcomeId)
      const days = application === null || outcome === null ? noDays : daysOf(application, outcome, standing?.outcome.id === outcomeId)
      keepReminderOf(journal, { kind: 'reapply', applicationId: id, outcomeId, title: `You can apply to ${name} again`, note: outcome?.reapply.derivation ?? '', dueOn: days.reapply }, at)
      keepReminderOf(journal, { kind: 'appeal', applicationId: id, outcomeId, title: `Last day to appeal to ${name}`, note: '', dueOn: days.appeal }, at)
    }
  }
}

interface Days {
  readonly reapply: Day | null
  readonly appeal: Day | null
}

const noDays: Days = { reapply: null, appeal: null }

function daysOf(application: Application, outcome: Outcome, isStanding: boolean): Days {
  if (application.outcomes.at(-1) !== outcome) return noDays
  return {
    reapply: isStanding && outcome.result !== 'accepted' ? outcome.reapply.on : null,
    // Applying again doesn't end it.
    appeal: outcome.appealUntil
  }
}
