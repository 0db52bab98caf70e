import { dayAndMonth } from '../day-names.ts'
import type { Window } from '../models/ledger.ts'
import type { ApplicationResult } from '../models/outcome.ts'
import type { AnswerInProgress, FollowerRequirement } from '../models/progress.ts'
import { counted } from '../text.ts'
import { resultWords } from './application-words.ts'

/** More than these would hide what else the sentence says. */
const mostAnswers = 3

/** "An answer on 31 March 2022: no."; empty where there was none. */
export function answersSentence(answers: readonly AnswerInProgress[]): string {
  const last = answers.at(-1)
  if (last === undefined) return ''
  const hasSeveral = new Set(answers.map(({ programName }) => programName)).size > 1
  const words = (answer: AnswerInProgress): string => `${answerInWords(answer)}${hasSeveral ? ` (${answer.programName})` : ''}.`
  if (answers.length <= mostAnswers) return answers.map(words).join(' ')
  return `${counted(answers.length, 'answer')}. The last one: ${words(last)}`
}

/** "an answer: no", to stand beside a dot; what came later, or never, is no answer. */
export function answerLabel(result: ApplicationResult): string {
  if (result === 'revoked') return 'taken back'
  return result === 'removed' || result === 'no_reply' ? resultWords[result] : `an answer: ${resultWords[result]}`
}

/** "An answer on 31 March 2022: no". */
export function answerInWords({ on, result }: Pick<AnswerInProgress, 'on' | 'result'>): string {
  const day = dayAndMonth(on, null)
  if (result === 'no_reply') return `No reply by ${day}`
  if (result === 'revoked' || result === 'removed') return `${result === 'revoked' ? 'Taken back' : 'Removed'} on ${day}`
  return `An answer on ${day}: ${resultWords[result]}`
}

/** "100 followers are the requirement, up to 31 July 2023."; empty where no rule asked for any. */
export function requirementsSentence(requirements: readonly FollowerRequirement[], period: Window): string {
  const hasSeveral = severalPrograms(requirements)
  return requirements.map((one) => `${requirementInWords(one, period)}${hasSeveral ? ` (${one.programName})` : ''}.`).join(' ')
}

/** The days only where they lie in the period. */
export function requirementInWords({ atLeast, from, to }: FollowerRequirement, period: Window): string {
  const begin = from > period.from ? `, from ${dayAndMonth(from, null)}` : ''
  const end = to !== null && to < period.to ? `${begin === '' ? ',' : ''} up to ${dayAndMonth(to, null)}` : ''
  return `${counted(atLeast, 'follower')} ${atLeast === 1 ? 'is' : 'are'} the requirement${begin}${end}`
}

export function severalPrograms(requirements: readonly FollowerRequirement[]): boolean {
  return new Set(requirements.map(({ programName }) => programName)).size > 1
}
