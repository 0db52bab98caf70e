import * as v from 'valibot'
import type { Day } from '../../shared/dates.ts'
import type { Outcome } from '../../shared/models/outcome.ts'
import { ruleSchema, type CountedFrom, type Rule } from '../../shared/models/rule.ts'
import { ruledOutcome, type SaidOutcome } from '../../shared/rules/waits.ts'
import { sql, type Journal } from './journal.ts'

interface OutcomeRow extends Omit<SaidOutcome, 'sentOn'> {
  readonly id: string
  readonly applicationId: string
  readonly zone: string
  readonly letter: string | null
  readonly tier: Outcome['tier']
  readonly reason: string | null
  readonly isReasonNone: number
  readonly countedFrom: CountedFrom | null
  readonly createdAtMs: number
}

const columns = `id, applicationId, result, decidedOn, receivedOn, zone, letter, tier, reason, isReasonNone,
  waitDays, waitSource, countedFrom, statedReapplyOn, appealUntil, createdAtMs`

/** The answers to one application, oldest first; the last is what stands. */
export function outcomesOf(journal: Journal, applicationId: string, sentOn: Day): Outcome[] {
  const rows = sql<OutcomeRow>(journal, `SELECT ${columns} FROM outcome WHERE applicationId = ? AND deletedAtMs IS NULL ORDER BY decidedOn, createdAtMs, id`).all(applicationId)
  const terms = rows.length === 0 ? [] : termsOf(journal, applicationId)
  return rows.map(({ isReasonNone, createdAtMs, ...row }) => ({
    ...row,
    isReasonNone: isReasonNone === 1,
    ...ruledOutcome({ ...row, sentOn }, terms, refusalsBefore(journal, applicationId, { decidedOn: row.decidedOn, createdAtMs, id: row.id }) + 1)
  }))
}

/** What its rules said of waits, appeals and clashes on the day it was sent. */
export function termsOf(journal: Journal, applicationId: string): Rule[] {
  const json = sql<string | null>(journal, `SELECT CASE WHEN json_valid(packJson) THEN packJson -> '$.terms' END FROM application WHERE id = ?`).pluck().get(applicationId)
  return json === undefined || json === null ? [] : v.parse(v.array(ruleSchema), JSON.parse(json))
}

/** How many other applications to the same program were refused before this answer; waits may depend on it. */
export function refusalsBefore(journal: Journal, applicationId: string, answer: { readonly decidedOn: Day; readonly createdAtMs: number; readonly id: string }): number {
  return (
    sql<number>(
      journal,
      `SELECT count(DISTINCT applicationId) FROM outcome JOIN application ON application.id = applicationId
       WHERE programId = (SELECT programId FROM application WHERE id = @applicationId) AND applicationId <> @applicationId
         AND outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND result IN ('declined', 'revoked', 'removed')
         AND (decidedOn, outcome.createdAtMs, outcome.id) < (@decidedOn, @createdAtMs, @id)`
    ).pluck().get({ applicationId, ...answer }) ?? 0
  )
}
