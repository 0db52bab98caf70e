import { daysBetween, type Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationResult } from '../../../shared/models/outcome.ts'
import type { Stage } from '../../../shared/models/prompt.ts'
import type { ReflectionLine, RetellingStage } from '../../../shared/models/reflection.ts'

/** In the order in which they come. */
export const stageNames: Readonly<Record<Stage, string>> = {
  W: 'While waiting',
  R0: 'The day of an answer',
  R1: 'The first days after',
  R2: 'Some days later',
  R3: 'Before the next try',
  A: 'After a yes',
  N: 'Any day'
}

const retellingNames: Readonly<Record<RetellingStage, string>> = {
  d0: 'What happened, told on its day',
  d3: 'What happened, told days later',
  d30: 'What happened, told a month later',
  later: 'What happened, told much later'
}

/** What the entry answers. */
export function askedInWords({ question, retelling }: ReflectionLine): string {
  return question ?? (retelling === null ? 'Without a question' : retellingNames[retelling])
}

/** What a group of them is about: "The no of 31 March, Medium Partner Program", "Any day". */
export function aboutInWords(line: ReflectionLine, today: Day): string {
  const { answeredOn, result, programName } = line
  if (answeredOn !== null) return [`The ${resultNoun(result)} of ${dayAndMonth(answeredOn, today)}`, programName].filter((part) => part !== null).join(', ')
  return programName === null ? 'Any day' : `Waiting for ${programName}`
}

/** "three days after the no of 31 March", "while you waited"; empty for any day. */
export function whenInWords({ datedOn, answeredOn, result, stage }: ReflectionLine, today: Day): string {
  if (answeredOn === null) return stage === 'N' ? '' : stage === 'W' ? 'while you waited' : stageNames[stage].toLowerCase()
  return `${afterInWords(daysBetween(answeredOn, datedOn))} the ${resultNoun(result)} of ${dayAndMonth(answeredOn, today)}`
}

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function afterInWords(days: number): string {
  if (days < 0) return 'before'
  if (days === 0) return 'on the day of'
  return days === 1 ? 'the day after' : `${numberWords[days - 2] ?? days.toLocaleString('en-GB')} days after`
}

function resultNoun(result: ApplicationResult | null): string {
  if (result === 'declined') return 'no'
  return result === 'accepted' ? 'yes' : 'answer'
}

export interface ReflectionGroup {
  readonly key: string
  /** Opens what it is about; null for any day. */
  readonly applicationId: string | null
  readonly lines: readonly ReflectionLine[]
}

/** They come by what they are about. */
export function groupsOf(lines: readonly ReflectionLine[]): ReflectionGroup[] {
  const groups: (ReflectionGroup & { readonly lines: ReflectionLine[] })[] = []
  for (const line of lines) {
    const key = line.outcomeId ?? line.applicationId ?? ''
    const last = groups.at(-1)
    if (last?.key === key) last.lines.push(line)
    else groups.push({ key, applicationId: line.applicationId, lines: [line] })
  }
  return groups
}
