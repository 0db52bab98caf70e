import * as v from 'valibot'
import type { Day } from '../../shared/dates.ts'
import type { RuleSet } from '../../shared/models/program.ts'
import { ruleSchema, type Rule, type RuleInSet } from '../../shared/models/rule.ts'
import { inOrder, startOfRules } from '../../shared/rules/rule-sets.ts'
import { bundledProgram } from '../data/programs/index.ts'
import { sql, type Journal } from './journal.ts'

interface OwnSet {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly createdOn: Day
}

/** All rule sets of a program, oldest first: the bundled ones with what the writer said of them, and her own. */
export function ruleSetsOf(journal: Journal, programId: string): RuleSet[] {
  const changed = changedRules(journal, programId)
  const bundled = (bundledProgram(programId)?.ruleSets ?? []).map(({ id, title, note, rules }): RuleSet => ({
    // Where it begins is the bundle's to say: a date she corrects or adds moves no application under other rules.
    id, title, note, isOwn: false, startsOn: startOfRules(rules) ?? '9999-12-31', rules: mergedRules(journal, id, rules, changed.get(id) ?? [])
  }))
  const own = sql<OwnSet>(journal, 'SELECT id, title, note, createdOn FROM ruleSet WHERE programId = ?').all(programId)
  return inOrder([...bundled, ...own.map((set) => ownSet(journal, set, changed.get(set.id) ?? []))])
}

function ownSet(journal: Journal, { id, title, note, createdOn }: OwnSet, rules: readonly Rule[]): RuleSet {
  // While it is empty, or none of its rules has a day, it begins when she made it.
  const startsOn = startOfRules(rules) ?? createdOn
  return { id, title, note, isOwn: true, startsOn, rules: mergedRules(journal, id, [], rules) }
}

/** The bundle's in their places, in her words where she has corrected them, then those she added. */
function mergedRules(journal: Journal, ruleSetId: string, bundled: readonly Rule[], changed: readonly Rule[]): RuleInSet[] {
  const verified = verifiedDays(journal, ruleSetId)
  const corrections = new Map(changed.map((rule) => [rule.key, rule]))
  const keys = new Set(bundled.map(({ key }) => key))
  const rules = [...bundled.map((rule) => corrections.get(rule.key) ?? rule), ...changed.filter(({ key }) => !keys.has(key))]
  return rules.map((rule) => ({
    ...rule,
    verifiedOn: later(rule.verifiedOn, verified.get(rule.key) ?? null),
    isAdded: !keys.has(rule.key),
    isCorrected: keys.has(rule.key) && corrections.has(rule.key)
  }))
}

function later(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other > one) ? other : one
}

function changedRules(journal: Journal, programId: string): Map<string, Rule[]> {
  const rows = sql<{ ruleSetId: string; ruleJson: string }>(
    journal,
    'SELECT ruleSetId, ruleJson FROM ruleChange WHERE programId = ? ORDER BY ruleSetId, position, key'
  ).all(programId)
  const rules = new Map<string, Rule[]>()
  for (const { ruleSetId, ruleJson } of rows) {
    const rule = readRule(ruleJson)
    // The check of the journal names it.
    if (rule !== null) rules.set(ruleSetId, [...(rules.get(ruleSetId) ?? []), rule])
  }
  return rules
}

/** Null where it can't be read. */
export function readRule(ruleJson: string): Rule | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ruleSchema), ruleJson)
  return parsed.success ? parsed.output : null
}

function verifiedDays(journal: Journal, ruleSetId: string): Map<string, Day> {
  return new Map(sql<[key: string, on: Day]>(journal, 'SELECT key, verifiedOn FROM ruleVerification WHERE ruleSetId = ?').raw().all(ruleSetId))
}
