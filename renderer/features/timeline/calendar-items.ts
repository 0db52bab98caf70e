import type { Day } from '../../../shared/dates.ts'
import { grouped } from '../../../shared/grouped.ts'
import type { Application, ProgramLine } from '../../../shared/models/application.ts'
import { answerLabel } from '../../../shared/rules/answer-sentences.ts'

export const itemKinds = ['sent', 'answer', 'withdrawn', 'expected', 'appeal', 'possible'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Something that happened with an application on a day, or will be possible on it. */
export interface CalendarItem {
  readonly kind: ItemKind
  readonly on: Day
  readonly words: string
  readonly programName: string
  readonly applicationId: string
}

/** All there is on the calendar, by day. */
export function calendarItems(lines: readonly Pick<ProgramLine, 'applications'>[]): ReadonlyMap<Day, readonly CalendarItem[]> {
  const items = lines.flatMap(({ applications }) => applications.flatMap(itemsOf))
  const order = ({ kind }: CalendarItem): number => itemKinds.indexOf(kind)
  return grouped(items.sort((one, other) => order(one) - order(other)), ({ on }) => on)
}

function itemsOf({ id, programName, sentOn, withdrawnOn, expectedReplyOn, outcomes }: Application): CalendarItem[] {
  if (sentOn === null) return []
  const last = outcomes.at(-1)
  // Once there is an answer, nobody waits for the day on which it was expected.
  const isOpen = last === undefined && withdrawnOn === null
  const dated: readonly (readonly [kind: ItemKind, on: Day | null, words: string])[] = [
    ['sent', sentOn, 'sent'],
    ...outcomes.map(({ result, decidedOn }) => ['answer', decidedOn, answerLabel(result).replace(/^an /, '')] as const),
    ['withdrawn', withdrawnOn, 'withdrawn'],
    ['expected', isOpen ? expectedReplyOn : null, 'reply expected'],
    ['appeal', last?.appealUntil ?? null, 'last day to appeal'],
    ['possible', last?.reapply.on ?? null, 'possible again']
  ]
  return dated.flatMap(([kind, on, words]) => (on === null ? [] : [{ kind, on, words, programName, applicationId: id }]))
}

/** "answer: no, Medium Partner Program". */
export function itemTitle({ words, programName }: CalendarItem): string {
  return `${words}, ${programName}`
}
