import { addDays, dayAt, type Day, type Moment } from '../../shared/dates.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { Plan, PlanWeek, SavedPlan, SavePlanInput } from '../../shared/models/plan.ts'
import type { Verdict } from '../../shared/models/readiness.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { hasWait, isStepDone, knownWeeks, lightWeek, medianWeek, planWeeks, planWindow } from '../../shared/rules/plans.ts'
import { findAnswered, noSuchAnswer, type Answered } from './answered.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { outcomesOf } from './outcome-rows.ts'
import { doneSentences, stepsOf, type PlanDays, type StepInWeek } from './plan-steps.ts'
import { programName } from './programs.ts'
import { readReadiness } from './readiness.ts'
import { readSettings } from './settings.ts'
import { wordsByBucket } from './writing-progress.ts'

/** The plan of the wait after an answer, begun or not. */
export function openPlan(journal: Journal, outcomeId: string, at: Moment): Result<Plan> {
  const answered = findAnswered(journal, outcomeId)
  if (answered === null) return noSuchAnswer()
  const days = planDays(journal, at)
  const kept = sql<KeptPlan>(journal, 'SELECT wish, bestResult, obstacle, ownWeekWords FROM plan WHERE outcomeId = ?').get(outcomeId) ?? emptyPlan
  const rules = rulesOf(journal, answered, days.today, at)
  const steps = stepsOf(journal, answered, days)
  const window = planWindow(answered)
  return succeed({
    outcomeId,
    programId: answered.programId,
    programName: programName(journal, answered.programId),
    today: days.today,
    ...window,
    reapplyOn: answered.reapplyOn,
    derivation: derivationOf(journal, answered),
    ...kept,
    ...sizeOf(journal, kept.ownWeekWords, days),
    ...weeksWith(steps, window, days, rules),
    openRules: rules.flatMap(({ key, words, sentence, verdict }) => (verdict === 'met' ? [] : [{ key, words, sentence, verdict }])),
    done: doneSentences(journal, steps, days)
  })
}

export function planDays(journal: Journal, at: Moment): PlanDays {
  const { weekStart, dayStartMinutes } = readSettings(journal)
  return { today: dayAt(at, dayStartMinutes), weekStart }
}

type KeptPlan = Pick<Plan, 'wish' | 'bestResult' | 'obstacle' | 'ownWeekWords'>
const emptyPlan: KeptPlan = { wish: '', bestResult: '', obstacle: '', ownWeekWords: null }

/** As the answer's own page says it, and how long the plan is where that says nothing of a wait. */
function derivationOf(journal: Journal, answered: Answered): string {
  const outcome = outcomesOf(journal, answered.applicationId, answered.sentOn).find(({ id }) => id === answered.outcomeId)
  const said = outcome?.reapply.derivation ?? ''
  return hasWait(answered) ? said : `${said} The plan is for four weeks from the answer.`.trim()
}

interface Rule {
  readonly key: string
  readonly words: string
  readonly sentence: string
  readonly verdict: Verdict
}

/** The rules of today. A wait is no rule to work on: its day stands above. */
export function rulesOf(journal: Journal, { programId, accountId }: Pick<Answered, 'programId' | 'accountId'>, on: Day, at: Moment): readonly Rule[] {
  const readiness = readReadiness(journal, { programId, on, accountId, storyId: null }, at)
  return readiness.ok ? readiness.value.checks.filter(({ kind }) => kind !== 'wait') : []
}

function sizeOf(journal: Journal, own: number | null, { today, weekStart }: PlanDays): Pick<Plan, 'weekWords' | 'medianWeekWords' | 'weeksKnown' | 'lastWeeks'> {
  const weeks = knownWeeks(today, weekStart, firstWordOn(journal)).map((from) => ({ from, to: addDays(from, 6) }))
  const [first, last] = [weeks[0], weeks.at(-1)]
  const sums = first === undefined || last === undefined ? [] : wordsByBucket(journal, { from: first.from, to: last.to }, 'week', weekStart)
  const added = new Map(sums.map((sum) => [sum.on, sum.added]))
  const lastWeeks = weeks.map((week) => ({ ...week, words: added.get(week.from) ?? 0 }))
  const median = medianWeek(lastWeeks.map(({ words }) => words))
  return { weekWords: lightWeek(own, median), medianWeekWords: median === null ? null : Math.round(median), weeksKnown: weeks.length, lastWeeks }
}

function firstWordOn(journal: Journal): Day | null {
  return sql<Day | null>(
    journal,
    `SELECT min("on") FROM (SELECT min(datedOn) AS "on" FROM shownEntry WHERE wordCount > 0
       UNION ALL SELECT min(typedOn) FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE words > 0)`
  ).pluck().get() ?? null
}

function weeksWith(steps: readonly StepInWeek[], window: Window, { weekStart }: PlanDays, rules: readonly Rule[]): Pick<Plan, 'weeks' | 'otherWeeks'> {
  const withSteps = (week: Window): PlanWeek => ({
    ...week,
    steps: steps.filter((one) => one.week.from === week.from).map(({ step }) => ({ ...step, ruleWords: rules.find(({ key }) => key === step.ruleKey)?.words ?? null }))
  })
  const others = new Map(steps.filter(({ isInPlan }) => !isInPlan).map(({ week }) => [week.from, week]))
  return { weeks: planWeeks(window, weekStart).map(withSteps), otherWeeks: [...others.values()].map(withSteps) }
}

/** Begins the plan, where there is none. Its weeks and rules aren't reckoned again: it is called while she types. */
export function savePlan(journal: Journal, input: SavePlanInput, at: Moment): Result<SavedPlan> {
  return inTransaction(journal, () => {
    if (findAnswered(journal, input.outcomeId) === null) return noSuchAnswer()
    sql(
      journal,
      `INSERT INTO plan (outcomeId, wish, bestResult, obstacle, ownWeekWords, changedAtMs) VALUES (@outcomeId, @wish, @bestResult, @obstacle, @ownWeekWords, @atMs)
       ON CONFLICT (outcomeId) DO UPDATE SET wish = @wish, bestResult = @bestResult, obstacle = @obstacle, ownWeekWords = @ownWeekWords, changedAtMs = @atMs`
    ).run({ ...input, atMs: at.nowMs })
    return succeed({ ...input, weekWords: sizeOf(journal, input.ownWeekWords, planDays(journal, at)).weekWords })
  })
}

/** How many steps there are, how many of those still open went to a later week twice or more, and how many are done. */
export function planCounts(journal: Journal, outcomeId: string, at: Moment): { steps: number; movedTwice: number; done: number } {
  const answered = findAnswered(journal, outcomeId)
  const steps = answered === null ? [] : stepsOf(journal, answered, planDays(journal, at)).map(({ step }) => step)
  return {
    steps: steps.length,
    movedTwice: steps.filter((step) => step.state === 'open' && !isStepDone(step) && step.moves >= 2).length,
    done: steps.filter(isStepDone).length
  }
}

/** The sentences of `Plan.done`, for the application that comes after that answer. */
export function planDone(journal: Journal, outcomeId: string, at: Moment): string[] {
  const answered = findAnswered(journal, outcomeId)
  if (answered === null) return []
  const days = planDays(journal, at)
  return doneSentences(journal, stepsOf(journal, answered, days), days).map(({ sentence }) => sentence)
}
