import type { Day } from '../../shared/dates.ts'
import type { Application, ApplicationState } from '../../shared/models/application.ts'
import type { Outcome } from '../../shared/models/outcome.ts'
import { sql, type Journal } from './journal.ts'
import { outcomesOf } from './outcome-rows.ts'
import { programName } from './programs.ts'

interface ApplicationRow extends Omit<Application, 'programName' | 'state' | 'attempt' | 'story' | 'outcomes'> {
  readonly state: 'draft' | 'sent' | 'withdrawn'
  readonly attempt: number
  readonly storyId: string | null
  readonly storyTitle: string | null
}

const rows = `
  SELECT application.id, programId, state, accountId, storyId, story.title AS storyTitle, sentOn, application.zone, withdrawnOn, expectedReplyOn,
    ruleSetId, hopedOdds, expectation, different, application.notes,
    1 + (SELECT count(*) FROM application AS earlier WHERE earlier.programId = application.programId AND earlier.deletedAtMs IS NULL AND earlier.sentOn IS NOT NULL
      AND (application.sentOn IS NULL OR (earlier.sentOn, earlier.createdAtMs, earlier.id) < (application.sentOn, application.createdAtMs, application.id))) AS attempt
  FROM application LEFT JOIN story ON story.id = storyId WHERE application.deletedAtMs IS NULL`

const newestFirst = 'ORDER BY sentOn IS NOT NULL, sentOn DESC, application.createdAtMs DESC, application.id DESC'

export function findApplication(journal: Journal, id: string, today: Day): Application | null {
  const row = sql<ApplicationRow>(journal, `${rows} AND application.id = ?`).get(id)
  return row === undefined ? null : applicationOf(journal, row, today)
}

/** Newest first, drafts before all. */
export function applicationsTo(journal: Journal, programId: string, today: Day): Application[] {
  return sql<ApplicationRow>(journal, `${rows} AND programId = ? ${newestFirst}`)
    .all(programId)
    .map((row) => applicationOf(journal, row, today))
}

/** As above, to all programs. */
export function allApplications(journal: Journal, today: Day): Application[] {
  return sql<ApplicationRow>(journal, `${rows} ${newestFirst}`)
    .all()
    .map((row) => applicationOf(journal, row, today))
}

/** Sent, and nobody has answered. */
export function isOpen({ state }: Pick<Application, 'state'>): boolean {
  return state === 'sent' || state === 'waiting'
}

function applicationOf(journal: Journal, { storyId, storyTitle, state, ...row }: ApplicationRow, today: Day): Application {
  const outcomes = row.sentOn === null ? [] : outcomesOf(journal, row.id, row.sentOn)
  return {
    ...row,
    programName: programName(journal, row.programId),
    story: storyId === null ? null : { id: storyId, title: storyTitle ?? '' },
    state: stateOf(state, row.sentOn, outcomes, today),
    outcomes
  }
}

function stateOf(kept: ApplicationRow['state'], sentOn: Day | null, outcomes: readonly Outcome[], today: Day): ApplicationState {
  if (kept !== 'sent') return kept
  const last = outcomes.at(-1)
  if (last !== undefined) return last.result === 'no_reply' ? 'no_reply' : 'answered'
  return sentOn !== null && sentOn < today ? 'waiting' : 'sent'
}
