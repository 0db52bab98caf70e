import type { Moment } from '../../shared/dates.ts'
import type { Application, ApplicationPage, ThenAndNow } from '../../shared/models/application.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { appealOf, waitOf } from '../../shared/rules/waits.ts'
import { thenAndNow } from '../../shared/rules/then-and-now.ts'
import { applicationsTo, findApplication, isOpen } from './application-rows.ts'
import { checkClashes } from './application-clashes.ts'
import { todayOf } from './today.ts'
import { freezePack, packOf } from './frozen-pack.ts'
import type { Journal } from './journal.ts'
import { refusalsBefore, termsOf } from './outcome-rows.ts'
import { planDone } from './plans.ts'
import { findProgram, ruleSetFor } from './programs.ts'

/** One application with what stands around it: what was frozen, the one before, what clashes with it. */
export function openApplication(journal: Journal, id: string, at: Moment): Result<ApplicationPage> {
  const today = todayOf(journal, at)
  const application = findApplication(journal, id, today)
  const program = application === null ? null : findProgram(journal, application.programId)
  if (application === null || program === null) return fail('not-found', 'This application is no longer in the journal.')
  const previous = applicationBefore(journal, application, today)
  const clashes = application.state === 'draft' || isOpen(application) ? checkClashes(journal, application, program, today) : { clashes: [], clashRules: '' }
  return succeed({
    application,
    program,
    pack: packOf(journal, id),
    previous,
    thenAndNow: previous === null ? [] : differences(journal, previous, application, today),
    planDone: application.state === 'draft' ? planDoneSince(journal, previous, at) : [],
    ...clashes,
    expectedWait: expectedWait(journal, application, today, at),
    today
  })
}

function applicationBefore(journal: Journal, { id, programId, attempt }: Application, today: string): Application | null {
  return applicationsTo(journal, programId, today).find((other) => other.id !== id && other.sentOn !== null && other.attempt < attempt) ?? null
}

/** Of a draft, against today; of one that was sent, against what was frozen with it. */
function differences(journal: Journal, previous: Application, application: Application, today: string): ThenAndNow[] {
  const then = packOf(journal, previous.id)
  const now = packOf(journal, application.id) ?? freezePack(journal, application, ruleSetFor(journal, application.programId, today), today)
  return then === null ? [] : thenAndNow({ ...then, on: previous.sentOn ?? today }, { ...now, on: application.sentOn ?? today })
}

function planDoneSince(journal: Journal, previous: Application | null, at: Moment): string[] {
  const last = previous?.outcomes.at(-1)
  return last === undefined ? [] : planDone(journal, last.id, at)
}

/** What the rules it was sent under say of a no: of the last answer, or of one that came today. */
function expectedWait(journal: Journal, { id, outcomes }: Application, today: string, at: Moment): ApplicationPage['expectedWait'] {
  const terms = termsOf(journal, id)
  const last = outcomes.at(-1)
  const refusal = refusalsBefore(journal, id, { decidedOn: last?.decidedOn ?? today, createdAtMs: at.nowMs, id: last?.id ?? '' }) + 1
  const [wait, appeal] = [waitOf(terms, refusal), appealOf(terms)]
  return { waitDays: wait?.days ?? null, countedFrom: wait?.from ?? 'decision', appealDays: appeal?.days ?? null, appealFrom: appeal?.from ?? 'decision' }
}
