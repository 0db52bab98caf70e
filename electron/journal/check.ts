import { dayAt, isDay, type Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import { counted } from '../../shared/text.ts'
import { lookAtNewestBackup } from './backup.ts'
import { findApplyingProblems } from './check-applying.ts'
import { findReflectingProblems } from './check-reflecting.ts'
import { findTextProblems } from './check-texts.ts'
import { sql, type Journal } from './journal.ts'
import { newestVersion } from './migrate.ts'
import { damageIn } from './open-journal.ts'

export interface CheckResult {
  /** What is wrong, a sentence each; empty where all is well. */
  readonly problems: readonly string[]
  /** What is good to know and nothing wrong. */
  readonly notes: readonly string[]
}

/** Looks at everything in the journal that can be checked; some eight seconds for 100,000 entries. Changes nothing. */
export function checkJournal(journal: Journal, at: Moment): CheckResult {
  const checks = [findDamage, findStrayRows, findTextProblems, findWrongDays, findApplyingProblems, findReflectingProblems, lookAtImports, lookAtBackups]
  const results = checks.map((check) => run(check, journal, at))
  return { problems: results.flatMap(({ problems }) => problems), notes: results.flatMap(({ notes }) => notes) }
}

// Of a damaged file each check tells what it still can.
function run(check: (journal: Journal, at: Moment) => Partial<CheckResult>, journal: Journal, at: Moment): CheckResult {
  try {
    return { problems: [], notes: [], ...check(journal, at) }
  } catch (error) {
    return { problems: [`A part of the journal can’t be read: ${String(error)}.`], notes: [] }
  }
}

/** SQLite's own check of every page, every index and the inside of the search index. */
function findDamage({ db }: Journal): Partial<CheckResult> {
  const damage = damageIn(db)
  return damage === null ? {} : { problems: [`The file is damaged: ${damage}.`] }
}

function findStrayRows(journal: Journal): Partial<CheckResult> {
  const rows = sql<{ table: string; parent: string; count: number }>(
    journal,
    'SELECT "table", parent, count(*) AS count FROM pragma_foreign_key_check GROUP BY 1, 2'
  ).all()
  const problems = rows.map(({ table, parent, count }) => {
    return `${counted(count, 'row')} of the table ${table} refer to something in ${parent} that is not there.`
  })
  return { problems }
}

const dayColumns = [
  ['entry', 'datedOn'], ['entry', 'createdOn'], ['writingTally', 'typedOn'], ['writingSession', 'typedOn'], ['story', 'createdOn'],
  ['storyTally', 'typedOn'], ['placement', 'publishedOn'], ['placement', 'exclusiveUntil'], ['metricSnapshot', 'takenOn'], ['readingAct', 'actedOn'],
  ['account', 'openedOn'], ['follow', 'followedOn'], ['outsideEvent', 'happenedOn'], ['milestone', 'reachedOn'], ['reviewLine', 'firstOn'], ['reviewLine', 'lastOn'],
  ['ruleSet', 'createdOn'], ['ruleVerification', 'verifiedOn'], ['answer', 'saidOn'], ['application', 'sentOn'], ['application', 'withdrawnOn'],
  ['application', 'expectedReplyOn'], ['outcome', 'decidedOn'], ['outcome', 'receivedOn'], ['outcome', 'statedReapplyOn'],
  ['outcome', 'earliestReapplyOn'], ['outcome', 'appealUntil'], ['reminder', 'firstOn'],
  ['promptOffer', 'offeredOn'], ['reflection', 'begunOn'], ['answerRest', 'untilOn'], ['quietPeriod', 'fromOn'], ['quietPeriod', 'untilOn'], ['cause', 'placedOn'],
  ['unknowableCause', 'placedOn'], ['planStep', 'weekOn'], ['planStep', 'doneOn'], ['strategyTrial', 'fromOn'], ['strategyTrial', 'untilOn'], ['comparison', 'readOn']
] as const

function findWrongDays(journal: Journal): Partial<CheckResult> {
  const problems = dayColumns.flatMap(([table, column]) => {
    const days = sql<string>(journal, `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`).pluck().all()
    return days.filter((day) => !isDay(day)).map((day) => `“${day}” in ${table}.${column} is no day.`)
  })
  return { problems }
}

function lookAtImports(journal: Journal): Partial<CheckResult> {
  const sources = sql<string>(journal, 'SELECT source FROM importBatch WHERE keptAtMs IS NULL').pluck().all()
  const sentences = sources.map((source) => `The import from ${source} is not finished; nothing of it is shown.`)
  // Beside another process it may just be under way.
  return journal.lock === undefined ? { notes: sentences } : { problems: sentences }
}

function lookAtBackups(journal: Journal, at: Moment): Partial<CheckResult> {
  const newest = lookAtNewestBackup(journal.home, newestVersion())
  if (newest === null) return { notes: ['There is no backup yet. Second Draft makes one soon after it starts.'] }
  const takenOn = dayAndMonth(dayAt({ nowMs: newest.takenAtMs, zone: at.zone }), null)
  if (!newest.isSound) return { problems: [`The newest backup, ${newest.name} of ${takenOn}, is damaged.`] }
  const age = Math.floor((at.nowMs - newest.takenAtMs) / 86_400_000)
  return { notes: [`The newest backup is of ${takenOn}${age > 7 ? `, ${String(age)} days ago,` : ''} and sound.`] }
}
