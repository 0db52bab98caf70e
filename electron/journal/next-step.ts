import { daysBetween, type Day, type Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { NextStep, ProgramLine } from '../../shared/models/application.ts'
import type { Verdict } from '../../shared/models/readiness.ts'
import { applicationInWords } from '../../shared/rules/application-words.ts'
import { standingAnswer } from '../../shared/rules/standing-answer.ts'
import { counted } from '../../shared/text.ts'
import { listApplications } from './application-list.ts'
import { isOpen } from './application-rows.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { verdictsFor } from './readiness.ts'
import { ruleSetFor } from './programs.ts'

/** A day to apply again that is longer past than this is no longer what comes next. */
const longestPastDays = 180

/** The day that matters next: to apply again or to appeal, nearest first; then one that has just passed; else the answer she waits for. */
export function nextStep(journal: Journal, at: Moment): NextStep | null {
  // Asked at every start, and the programs that come with the app needn't be read for nothing.
  if (sql(journal, 'SELECT 1 FROM application WHERE deletedAtMs IS NULL LIMIT 1').get() === undefined) return null
  const today = todayOf(journal, at)
  const { lines } = listApplications(journal, at)
  const days = lines.flatMap((line) => [...reapplySteps(line, today), ...appealSteps(line, today)])
  const ahead = days.filter(({ daysToGo }) => daysToGo >= 0).sort((one, other) => one.daysToGo - other.daysToGo)
  const past = days.filter(({ daysToGo }) => daysToGo < 0 && daysToGo >= -longestPastDays).sort((one, other) => other.daysToGo - one.daysToGo)
  const next = ahead[0] ?? past[0]
  if (next === undefined) return waitingSteps(lines, today)[0] ?? null
  return next.kind === 'reapply' ? withReadiness(journal, next, today) : next
}

function reapplySteps({ program, applications }: ProgramLine, today: Day): NextStep[] {
  const standing = standingAnswer(applications)
  if (standing === null || standing.outcome.result === 'accepted') return []
  const { application, outcome } = standing
  const { on } = outcome.reapply
  if (on === null) return []
  const said = outcome.statedReapplyOn !== null || outcome.waitSource === 'letter' ? ', as your letter says' : outcome.waitSource === 'rule' ? ', as the rules say' : ''
  return [
    {
      kind: 'reapply', programId: program.id, applicationId: application.id, title: `Reapply to ${program.name}`, on,
      daysToGo: daysBetween(today, on), sentence: `From ${dayAndMonth(on, today)}${said}.`, verdicts: []
    }
  ]
}

function appealSteps({ program, applications }: ProgramLine, today: Day): NextStep[] {
  return applications.flatMap((application): NextStep[] => {
    const outcome = application.outcomes.at(-1)
    const until = outcome?.appealUntil ?? null
    if (outcome === undefined || until === null || until < today) return []
    return [{ kind: 'appeal', programId: program.id, applicationId: application.id, title: `Appeal to ${program.name}`, on: until, daysToGo: daysBetween(today, until), sentence: `An appeal is possible until ${dayAndMonth(until, today)}.`, verdicts: [] }]
  })
}

function waitingSteps(lines: readonly ProgramLine[], today: Day): NextStep[] {
  return lines
    .flatMap(({ program, applications }) => applications.filter(isOpen).map((application) => ({ program, application })))
    .map(({ program, application }): NextStep => {
      const on = application.expectedReplyOn ?? application.sentOn ?? today
      return { kind: 'waiting', programId: program.id, applicationId: application.id, title: program.name, on, daysToGo: daysBetween(today, on), sentence: applicationInWords(application, today), verdicts: [] }
    })
    .sort((one, other) => one.daysToGo - other.daysToGo)
}

function withReadiness(journal: Journal, step: NextStep, today: Day): NextStep {
  const ruleSet = ruleSetFor(journal, step.programId, today)
  const verdicts = ruleSet === null ? [] : verdictsFor(journal, ruleSet, { programId: step.programId, accountId: null, storyId: null, on: today })
  return { ...step, sentence: `${step.sentence}${verdictsInWords(verdicts)}`, verdicts }
}

/** " 2 rules met, 1 not known, 1 only a reviewer can judge." */
function verdictsInWords(verdicts: readonly Verdict[]): string {
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length
  const [met, open, unknown, judged] = [count('met'), count('not_met'), count('unknown'), count('judged')]
  const parts = [
    ...(met > 0 ? [`${counted(met, 'rule')} met`] : []),
    ...(open > 0 ? [`${String(open)} not met`] : []),
    ...(unknown > 0 ? [`${String(unknown)} not known`] : []),
    ...(judged > 0 ? [`${String(judged)} only a reviewer can judge`] : [])
  ]
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`
}
