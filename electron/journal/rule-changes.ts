import type { Moment } from '../../shared/dates.ts'
import type { ProgramRules, RuleInput, RuleSetInput, SaveRuleInput, SaveRuleSetInput } from '../../shared/models/program.ts'
import type { Rule } from '../../shared/models/rule.ts'
import { fail, type Result } from '../../shared/result.ts'
import { bundledProgram } from '../data/programs/index.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { ensureProgram, openProgram } from './programs.ts'
import { ruleSetsOf } from './rule-set-rows.ts'

const mostRules = 200

/** Adds a set of her own, or renames one. */
export function saveRuleSet(journal: Journal, input: SaveRuleSetInput, at: Moment): Result<ProgramRules> {
  return inTransaction(journal, () => {
    const program = ensureProgram(journal, input.programId, at)
    if (!program.ok) return program
    const { changes } = sql(
      journal,
      `INSERT INTO ruleSet (id, programId, title, note, createdOn, createdAtMs) VALUES (@id, @programId, @title, @note, @createdOn, @atMs)
       ON CONFLICT (id) DO UPDATE SET title = @title, note = @note WHERE programId = @programId`
    ).run({ ...input, createdOn: todayOf(journal, at), atMs: at.nowMs })
    return changes === 1 ? openProgram(journal, input.programId) : fail('bad-input', 'These rules belong to another program.')
  })
}

/** Takes a set of her own out with its rules; not one that an application was sent under. */
export function removeRuleSet(journal: Journal, { programId, ruleSetId }: RuleSetInput): Result<ProgramRules> {
  return inTransaction(journal, () => {
    const set = ruleSetsOf(journal, programId).find(({ id }) => id === ruleSetId)
    if (set === undefined) return noSuchSet
    if (!set.isOwn) return fail('bad-input', 'These rules come with Second Draft. They can be corrected, and not taken out.')
    if (sql(journal, 'SELECT 1 FROM application WHERE ruleSetId = ? AND programId = ?').get(ruleSetId, programId) !== undefined) {
      return fail('bad-input', 'An application was sent under these rules, so they stay.')
    }
    sql(journal, 'DELETE FROM ruleChange WHERE ruleSetId = ?').run(ruleSetId)
    sql(journal, 'DELETE FROM ruleVerification WHERE ruleSetId = ?').run(ruleSetId)
    sql(journal, 'DELETE FROM ruleSet WHERE id = ?').run(ruleSetId)
    return openProgram(journal, programId)
  })
}

/** Adds a rule to any set, or puts her words in the place of a rule that is there; the bundle itself never changes. */
export function saveRule(journal: Journal, { programId, ruleSetId, rule }: SaveRuleInput, at: Moment): Result<ProgramRules> {
  return inTransaction(journal, () => {
    const set = ruleSetsOf(journal, programId).find(({ id }) => id === ruleSetId)
    if (set === undefined) return noSuchSet
    if (set.rules.length >= mostRules && !set.rules.some(({ key }) => key === rule.key)) return fail('bad-input', `A rule set can have at most ${String(mostRules)} rules.`)
    const program = ensureProgram(journal, programId, at)
    if (!program.ok) return program
    if (JSON.stringify(rule) === JSON.stringify(bundledRule(programId, ruleSetId, rule.key))) {
      sql(journal, 'DELETE FROM ruleChange WHERE ruleSetId = ? AND key = ?').run(ruleSetId, rule.key)
    } else keepRule(journal, { programId, ruleSetId, rule }, at)
    return openProgram(journal, programId)
  })
}

/** A new one comes last in its set. Takes part in the caller's transaction. */
export function keepRule(journal: Journal, { programId, ruleSetId, rule }: SaveRuleInput, at: Moment): void {
  sql(
    journal,
    `INSERT INTO ruleChange (ruleSetId, key, programId, position, ruleJson, changedAtMs)
     VALUES (@ruleSetId, @key, @programId, (SELECT coalesce(max(position), 0) + 1 FROM ruleChange WHERE ruleSetId = @ruleSetId), @ruleJson, @atMs)
     ON CONFLICT (ruleSetId, key) DO UPDATE SET ruleJson = @ruleJson, changedAtMs = @atMs`
  ).run({ ruleSetId, key: rule.key, programId, ruleJson: JSON.stringify(rule), atMs: at.nowMs })
}

/** Takes a rule of her own out; one that she corrected says again what the bundle says. */
export function dropRule(journal: Journal, { programId, ruleSetId, key }: RuleInput): Result<ProgramRules> {
  return inTransaction(journal, () => {
    const { changes } = sql(journal, 'DELETE FROM ruleChange WHERE ruleSetId = ? AND key = ? AND programId = ?').run(ruleSetId, key, programId)
    if (changes === 0) return bundledRule(programId, ruleSetId, key) === null ? noSuchRule : fail('bad-input', 'This rule comes with Second Draft. It can be corrected, and not taken out.')
    // It was said of her words.
    sql(journal, 'DELETE FROM ruleVerification WHERE ruleSetId = ? AND key = ?').run(ruleSetId, key)
    return openProgram(journal, programId)
  })
}

/** "I looked today, and it still says so." */
export function verifyRule(journal: Journal, { programId, ruleSetId, key }: RuleInput, at: Moment): Result<ProgramRules> {
  return inTransaction(journal, () => {
    const set = ruleSetsOf(journal, programId).find(({ id }) => id === ruleSetId)
    if (set?.rules.some((rule) => rule.key === key) !== true) return noSuchRule
    sql(
      journal,
      'INSERT INTO ruleVerification (ruleSetId, key, verifiedOn) VALUES (?, ?, ?) ON CONFLICT (ruleSetId, key) DO UPDATE SET verifiedOn = excluded.verifiedOn'
    ).run(ruleSetId, key, todayOf(journal, at))
    return openProgram(journal, programId)
  })
}

const noSuchSet = fail('not-found', 'These rules are no longer in the journal.')
const noSuchRule = fail('not-found', 'This rule is no longer in the journal.')

function bundledRule(programId: string, ruleSetId: string, key: string): Rule | null {
  const set = bundledProgram(programId)?.ruleSets.find(({ id }) => id === ruleSetId)
  return set?.rules.find((rule) => rule.key === key) ?? null
}
