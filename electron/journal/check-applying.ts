import { isDay } from '../../shared/dates.ts'
import type { CheckResult } from './check.ts'
import { readPack } from './frozen-pack.ts'
import { sql, type Journal } from './journal.ts'
import { readRule } from './rule-set-rows.ts'

/** What applications, rules and reminders keep in a form that only the app itself reads back. */
export function findApplyingProblems(journal: Journal): Partial<CheckResult> {
  return { problems: [...unreadable.flatMap(({ rows, sentence }) => namesOf(journal, rows).map(sentence)), ...unreadablePacks(journal), ...unreadableRules(journal), ...wrongTimes(journal)] }
}

const unreadable: readonly { readonly rows: string; readonly sentence: (name: string) => string }[] = [
  {
    rows: `SELECT decidedOn FROM outcomeRevision JOIN outcome ON outcome.id = outcomeId WHERE NOT json_valid(outcomeJson)`,
    sentence: (decidedOn) => `An earlier version of the answer of ${decidedOn} can’t be read.`
  },
  {
    rows: `SELECT title FROM reminder WHERE beforeDoneJson IS NOT NULL AND NOT json_valid(beforeDoneJson)`,
    sentence: (title) => `How the reminder “${title}” was before it was done can’t be read, so that can’t be taken back.`
  }
]

function namesOf(journal: Journal, rows: string): string[] {
  return sql<string>(journal, `${rows} ORDER BY 1`).pluck().all()
}

function unreadablePacks(journal: Journal): string[] {
  return sql<{ name: string; packJson: string }>(journal, 'SELECT coalesce(sentOn, id) AS name, packJson FROM application WHERE packJson IS NOT NULL ORDER BY sentOn, id')
    .all()
    .filter(({ packJson }) => readPack(packJson) === null)
    .map(({ name }) => `What was frozen with the application of ${name} can’t be read.`)
}

function unreadableRules(journal: Journal): string[] {
  return sql<{ ruleSetId: string; key: string; ruleJson: string }>(journal, 'SELECT ruleSetId, key, ruleJson FROM ruleChange ORDER BY ruleSetId, key')
    .all()
    .filter(({ ruleJson }) => readRule(ruleJson) === null)
    .map(({ ruleSetId, key }) => `The rule “${key}” of the rule set ${ruleSetId} can’t be read, so it is left out.`)
}

function wrongTimes(journal: Journal): string[] {
  const times = sql<string>(journal, 'SELECT DISTINCT dueAt FROM reminder').pluck().all()
  return times.filter((time) => !isWallTime(time)).map((time) => `“${time}” in reminder.dueAt is no day with a time.`)
}

function isWallTime(time: string): boolean {
  return isDay(time.slice(0, 10)) && /^T(?:[01]\d|2[0-3]):[0-5]\d$/.test(time.slice(10))
}
