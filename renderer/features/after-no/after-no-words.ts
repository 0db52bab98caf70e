import { dayAndMonth } from '../../../shared/day-names.ts'
import type { AnswerPage } from '../../../shared/models/answer-page.ts'
import { mirrorTitle } from '../../../shared/rules/mirror.ts'
import { counted } from '../../../shared/text.ts'
import type { AnswerPart } from '../../app/open-parts.ts'

/** What stands on a row that opens a part: its name, and one line of what it is. */
export function partWords(part: AnswerPart, page: AnswerPage): readonly [title: string, line: string] {
  const { causes, planSteps, reapplyOn, today } = page
  switch (part) {
    case 'mirror':
      return ['What you made', `You can look at ${mirrorTitle(page.attempt).replace('What', 'what')}. Only facts from your journal.`]
    case 'causes':
      return ['What may have played a part', causes === 0 ? 'Causes as cards, and whose hands each is in. Some can’t be known.' : `${counted(causes, 'cause')} on the board.`]
    case 'letter':
      return ['The letter', 'Mark what it states, what it hints at and what is a stock phrase.']
    case 'plan':
      return ['A plan for the wait', planSteps === 0 ? `Small steps${reapplyOn === null || reapplyOn < today ? '' : ` until ${dayAndMonth(reapplyOn, today)}`}, at a light load. An empty week is fine.` : `${counted(planSteps, 'step')} so far. Any of it can be moved or dropped.`]
    case 'retellings':
      return ['Tell it as it was', 'The same event in your words: on the day, three days on, a month on.']
  }
}

/** "Closed for today.", "Closed until 6 April." */
export function restWords({ rest, today }: AnswerPage): string {
  if (rest === null) return ''
  if (rest.untilOn === null) return 'Closed for good.'
  return rest.untilOn <= today ? 'Closed for today.' : `Closed until ${dayAndMonth(rest.untilOn, today)}.`
}

/** What the day asks for, in one plain sentence. */
export function stageWords({ stage, reapplyOn, today }: AnswerPage): string {
  if (stage === 'R0') return 'Nothing has to be done today.'
  if (stage === 'R1') return 'No lesson is needed these days.'
  if (stage === 'R2') return 'Everything here can wait. Open what you want to look at.'
  if (stage === 'R3') return reapplyOn === today ? 'You can apply again from today.' : 'The plan is here when you want it.'
  return reapplyOn === null ? 'Nobody has said how long the wait is. It is open again whenever you like.' : `Open again since ${dayAndMonth(reapplyOn, today)}.`
}
