import type { Day, Moment } from '../../shared/dates.ts'
import type { Program, ProgramRules, RuleSet, SaveProgramInput } from '../../shared/models/program.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { ruleSetOn } from '../../shared/rules/rule-sets.ts'
import { counted } from '../../shared/text.ts'
import { bundledProgram, bundledPrograms } from '../data/programs/index.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { ruleSetsOf } from './rule-set-rows.ts'

type ProgramRow = Omit<Program, 'isBundled'>

const columns = 'id, kind, name, platform, link, notes'

/** Hers by name, then those that come with the app. */
export function listPrograms(journal: Journal): Program[] {
  const own = sql<ProgramRow>(journal, `SELECT ${columns} FROM program WHERE deletedAtMs IS NULL ORDER BY name COLLATE NOCASE, id`).all()
  const bundled = bundledPrograms().map(({ program }) => program.id)
  return [
    ...own.filter(({ id }) => !bundled.includes(id)).map((row) => ({ ...row, isBundled: false })),
    ...bundled.map((id) => findProgram(journal, id)).filter((program) => program !== null)
  ]
}

/** Also one that was removed: what refers to it still has its name. */
export function findProgram(journal: Journal, id: string): Program | null {
  const row = sql<ProgramRow>(journal, `SELECT ${columns} FROM program WHERE id = ?`).get(id)
  const bundled = bundledProgram(id)?.program
  if (bundled !== undefined) return { ...bundled, link: row?.link ?? bundled.link, notes: row?.notes ?? '', isBundled: true }
  return row === undefined ? null : { ...row, isBundled: false }
}

export function programName(journal: Journal, id: string): string {
  return findProgram(journal, id)?.name ?? id
}

export function openProgram(journal: Journal, id: string): Result<ProgramRules> {
  const rules = isRemoved(journal, id) ? null : programRules(journal, id)
  return rules === null ? noSuchProgram : succeed(rules)
}

export function programRules(journal: Journal, id: string): ProgramRules | null {
  const program = findProgram(journal, id)
  return program === null ? null : { ...program, ruleSets: ruleSetsOf(journal, id) }
}

/** The newest rules that had begun on that day; null where every set is younger, or there are none. */
export function ruleSetFor(journal: Journal, programId: string, day: Day): RuleSet | null {
  return ruleSetOn(ruleSetsOf(journal, programId), day)
}

export const noSuchProgram = fail('not-found', 'This program is no longer in the journal.')

/** A bundled program has a row only once something refers to it. Takes part in the caller's transaction. */
export function ensureProgram(journal: Journal, id: string, at: Moment): Result<Program> {
  const program = isRemoved(journal, id) ? null : findProgram(journal, id)
  if (program === null) return noSuchProgram
  const { kind, name, platform } = program
  // A null link of a bundled one: the bundle's own holds, also where another version brings another.
  sql(journal, 'INSERT INTO program (id, kind, name, platform, createdAtMs) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING').run(id, kind, name, platform, at.nowMs)
  return succeed(program)
}

/** Adds a program of hers or changes one; one that was removed comes back. Of a bundled one she changes link and notes. */
export function saveProgram(journal: Journal, input: SaveProgramInput, at: Moment): Result<Program> {
  return inTransaction(journal, () => {
    const bundled = bundledProgram(input.id)?.program
    const { id, kind, name, platform } = bundled ?? input
    const link = input.link === bundled?.link ? null : input.link
    sql(
      journal,
      `INSERT INTO program (id, kind, name, platform, link, notes, createdAtMs) VALUES (@id, @kind, @name, @platform, @link, @notes, @atMs)
       ON CONFLICT (id) DO UPDATE SET kind = @kind, name = @name, platform = @platform, link = @link, notes = @notes, deletedAtMs = NULL`
    ).run({ id, kind, name, platform, link, notes: input.notes, atMs: at.nowMs })
    const saved = findProgram(journal, id)
    return saved === null ? noSuchProgram : succeed(saved)
  })
}

/** Can be taken back by `restoreProgram`. */
export function removeProgram(journal: Journal, id: string, at: Moment): Result<null> {
  return inTransaction(journal, () => {
    const program = findProgram(journal, id)
    if (program === null) return noSuchProgram
    if (program.isBundled) return fail('bad-input', `“${program.name}” comes with Second Draft, so it stays.`)
    const applications = sql<number>(journal, 'SELECT count(*) FROM application WHERE programId = ? AND deletedAtMs IS NULL').pluck().get(id) ?? 0
    if (applications > 0) return fail('bad-input', `“${program.name}” has ${counted(applications, 'application')}, so it stays. Take ${applications === 1 ? 'that' : 'those'} out first.`)
    sql(journal, 'UPDATE program SET deletedAtMs = ? WHERE id = ?').run(at.nowMs, id)
    return succeed(null)
  })
}

export function restoreProgram(journal: Journal, id: string): Result<null> {
  const { changes } = sql(journal, 'UPDATE program SET deletedAtMs = NULL WHERE id = ?').run(id)
  return changes === 1 ? succeed(null) : noSuchProgram
}

function isRemoved(journal: Journal, id: string): boolean {
  return bundledProgram(id) === null && sql(journal, 'SELECT 1 FROM program WHERE id = ? AND deletedAtMs IS NOT NULL').get(id) !== undefined
}
