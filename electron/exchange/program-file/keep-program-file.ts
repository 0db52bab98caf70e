import type { Moment } from '../../../shared/dates.ts'
import type { Program, ProgramFile, RuleSet } from '../../../shared/models/program.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { bundledPrograms } from '../../data/programs/index.ts'
import { todayOf } from '../../journal/today.ts'
import { inTransaction, sql, type Journal } from '../../journal/journal.ts'
import { ensureProgram, findProgram, programName, restoreProgram, saveProgram } from '../../journal/programs.ts'
import { keepRule } from '../../journal/rule-changes.ts'
import { ruleSetsOf } from '../../journal/rule-set-rows.ts'

/** Adds the program where it is new, and its rule sets as the writer's own; whole or not at all. The same file again adds nothing. */
export function keepProgramFile(journal: Journal, { program, ruleSets }: ProgramFile, at: Moment): Result<Program> {
  return inTransaction(journal, () => {
    const known = ruleSetsOf(journal, program.id)
    const problem = ruleSets.map((set) => problemOf(journal, program.id, set, known)).find((found) => found !== null)
    if (problem !== undefined) return { ok: false, error: problem }
    // What she has called it stays; one that was removed comes back.
    if (findProgram(journal, program.id) === null) saveProgram(journal, { ...program, notes: '' }, at)
    else restoreProgram(journal, program.id)
    const ensured = ensureProgram(journal, program.id, at)
    if (!ensured.ok) return ensured
    for (const set of ruleSets) if (!known.some(({ id }) => id === set.id)) keepSet(journal, program.id, set, at)
    return ensured
  })
}

type FileSet = ProgramFile['ruleSets'][number]

function problemOf(journal: Journal, programId: string, set: FileSet, known: readonly RuleSet[]): Failure | null {
  const bad = (message: string): Failure => ({ code: 'bad-input', message: `${message} Give the set another id in the file. Nothing was added.` })
  if (bundledPrograms().some(({ ruleSets }) => ruleSets.some(({ id }) => id === set.id))) return bad(`The rule set “${set.id}” comes with Second Draft already.`)
  const owner = sql<string>(journal, 'SELECT programId FROM ruleSet WHERE id = ?').pluck().get(set.id)
  if (owner === undefined) return null
  if (owner !== programId) return bad(`The rule set “${set.id}” belongs to ${programName(journal, owner)} already.`)
  const same = known.find(({ id }) => id === set.id)
  return same !== undefined && isSame(journal, same, set) ? null : bad(`The rule set “${set.id}” is in the journal already, with other words.`)
}

function isSame(journal: Journal, known: RuleSet, set: FileSet): boolean {
  const kept = sql<string>(journal, 'SELECT ruleJson FROM ruleChange WHERE ruleSetId = ? ORDER BY position').pluck().all(set.id)
  return known.title === set.title && known.note === set.note && JSON.stringify(set.rules) === `[${kept.join(',')}]`
}

function keepSet(journal: Journal, programId: string, { id, title, note, rules }: FileSet, at: Moment): void {
  sql(journal, 'INSERT INTO ruleSet (id, programId, title, note, createdOn, createdAtMs) VALUES (?, ?, ?, ?, ?, ?)').run(id, programId, title, note, todayOf(journal, at), at.nowMs)
  for (const rule of rules) keepRule(journal, { programId, ruleSetId: id, rule }, at)
}
