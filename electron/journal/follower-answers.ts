import type { Account } from '../../shared/models/account.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { AnswerInProgress, FollowerRequirement } from '../../shared/models/progress.ts'
import { isSamePlatform } from '../../shared/platforms.ts'
import { followerRequirements, liesIn } from '../../shared/rules/requirements.ts'
import { sql, type Journal } from './journal.ts'
import { programName, programRules } from './programs.ts'

/** What was sent for this account, or for none in particular. */
const ofAccount = 'application.deletedAtMs IS NULL AND (accountId = @accountId OR accountId IS NULL)'

interface Sent {
  readonly programId: string
  readonly accountId: string | null
  /** Of its program. */
  readonly platform: string | null
}

/** Answers of a period, by day, for the account whose followers are looked at. */
export function answersOf(journal: Journal, { id, platform }: Account, { from, to }: Window): AnswerInProgress[] {
  const rows = sql<Omit<AnswerInProgress, 'programName'> & Sent>(
    journal,
    `SELECT decidedOn AS "on", result, programId, applicationId, accountId, program.platform
     FROM outcome JOIN application ON application.id = applicationId JOIN program ON program.id = programId
     WHERE outcome.deletedAtMs IS NULL AND ${ofAccount} AND decidedOn BETWEEN @from AND @to
     ORDER BY decidedOn, outcome.createdAtMs, outcome.id`
  ).all({ accountId: id, from, to })
  return rows
    .filter((row) => row.accountId !== null || row.platform === null || isSamePlatform(row.platform, platform))
    .map(({ on, result, programId, applicationId }) => ({ on, result, programName: programName(journal, programId), applicationId }))
}

/** What the rules of the programs she has applied to, or means to, asked for in a period on this platform. */
export function requirementsOf(journal: Journal, { id, platform }: Account, period: Window): FollowerRequirement[] {
  return sql<Pick<Sent, 'programId' | 'platform'>>(
    journal,
    `SELECT DISTINCT programId, program.platform FROM application JOIN program ON program.id = programId WHERE ${ofAccount} ORDER BY programId`
  )
    .all({ accountId: id })
    .filter((row) => row.platform !== null && isSamePlatform(row.platform, platform))
    .flatMap(({ programId }) => {
      const program = programRules(journal, programId)
      return program === null ? [] : followerRequirements(program)
    })
    .filter((requirement) => liesIn(requirement, period))
}
