import { addDays, daysBetween, type Day } from '../../../shared/dates.ts'
import { dayAndMonth, shortDay } from '../../../shared/day-names.ts'
import type { Application, ProgramLine } from '../../../shared/models/application.ts'
import type { ApplicationResult } from '../../../shared/models/outcome.ts'
import { answerLabel } from '../../../shared/rules/answer-sentences.ts'
import { resultWords } from '../../../shared/rules/application-words.ts'
import { counted } from '../../../shared/text.ts'

/** A stretch of waiting, with its days. */
export interface Wait {
  readonly from: Day
  readonly to: Day
}

/** One application on the axis of days. */
export interface Attempt {
  readonly id: string
  readonly number: number
  readonly sentOn: Day
  /** For the answer, up to today where there is none yet. */
  readonly waiting: Wait
  readonly isOpen: boolean
  /** Its day is still to come, as after the clock was set back. */
  readonly isToCome: boolean
  readonly answers: readonly { readonly on: Day; readonly words: string; readonly spoken: string }[]
  /** From the last answer to the day on which the next one is possible. */
  readonly pause: Wait | null
  readonly words: string
  /** The same for where there is little room. */
  readonly label: string
}

/** All that was sent to a program, the first one first. */
export function attemptsOf({ applications }: Pick<ProgramLine, 'applications'>, today: Day): readonly Attempt[] {
  return applications
    .flatMap((application) => (application.sentOn === null ? [] : [attemptOf(application, application.sentOn, today)]))
    .toSorted((one, other) => one.number - other.number)
}

function attemptOf({ id, attempt, withdrawnOn, outcomes }: Application, sentOn: Day, today: Day): Attempt {
  const [first] = outcomes
  const last = outcomes.at(-1)
  const endedOn = first?.decidedOn ?? withdrawnOn
  const waiting = { from: sentOn, to: endedOn ?? (today < sentOn ? sentOn : today) }
  const again = last?.reapply.on ?? null
  const answers = [
    ...outcomes.map(({ result, decidedOn }) => ({ on: decidedOn, words: answerLabel(result), spoken: spokenResults[result] ?? answerLabel(result) })),
    ...(withdrawnOn === null ? [] : [{ on: withdrawnOn, words: 'withdrawn', spoken: 'withdrawn' }])
  ]
  return {
    id,
    number: attempt,
    sentOn,
    waiting,
    isOpen: endedOn === null,
    isToCome: today < sentOn,
    answers,
    pause: last === undefined || again === null || again <= last.decidedOn ? null : { from: last.decidedOn, to: again },
    words: wordsOf({ sentOn, waiting, answers, again }, today),
    label: [
      `Sent ${shortDay(sentOn, today)}`,
      endedOn === null ? (today < sentOn ? 'still to come' : 'waiting') : first === undefined ? 'withdrawn' : outcomes.map(({ result }) => resultWords[result]).join(', then '),
      ...(again === null ? [] : [`again from ${shortDay(again, today)}`])
    ].join(' · ')
  }
}

/** In a sentence: "a no after 7 days"; what isn't here is said as it stands beside a dot. */
const spokenResults: Readonly<Partial<Record<ApplicationResult, string>>> = { accepted: 'a yes', declined: 'a no', revise: 'asked to revise' }

function wordsOf({ sentOn, waiting, answers, again }: Pick<Attempt, 'sentOn' | 'waiting' | 'answers'> & { again: Day | null }, today: Day): string {
  if (today < sentOn && answers.length === 0) return `Dated ${dayAndMonth(sentOn, null)}, which is still to come`
  const sent = `Sent ${dayAndMonth(sentOn, null)}`
  const days = daysIn(waiting)
  if (answers.length === 0) return `${sent}, waiting for ${days}`
  const heard = answers.map(({ on, spoken }, index) => (index === 0 ? `${spoken} after ${days}` : `${spoken} on ${dayAndMonth(on, null)}`)).join(', then ')
  return `${sent}; ${heard}${again === null ? '' : `; possible again from ${dayAndMonth(again, null)}`}`
}

/** "7 days". */
export function daysIn({ from, to }: Wait): string {
  return counted(daysBetween(from, to), 'day')
}

/** What the drawing runs over. Today is among it unless everything was over long before. */
export function daysShown(attempts: readonly Attempt[], today: Day): Wait {
  const ends = attempts.flatMap(({ waiting, pause, answers }) => [waiting.from, waiting.to, ...(pause === null ? [] : [pause.to]), ...answers.map(({ on }) => on)]).sort()
  const [first, last] = [ends[0] ?? today, ends.at(-1) ?? today]
  const isNear = daysBetween(last, today) <= Math.max(60, daysBetween(first, last))
  const room = Math.max(2, Math.ceil(daysBetween(first, isNear && today > last ? today : last) * 0.03))
  return { from: addDays(first, -room), to: addDays(isNear && today > last ? today : last, room) }
}

/** "2 sent; the last one was answered after 7 days: no. Possible again from 30 April 2022, in 12 days." */
export function historySentence({ nextPossible }: Pick<ProgramLine, 'nextPossible'>, attempts: readonly Attempt[], today: Day): string {
  const last = attempts.at(-1)
  if (last === undefined) return 'Nothing was sent to this program yet.'
  const sent = attempts.length === 1 ? last.words : `${counted(attempts.length, 'application')} sent. The last one: ${lowered(last.words)}`
  const days = nextPossible === null ? 0 : daysBetween(today, nextPossible.on)
  return `${sent}${days > 0 ? `, in ${counted(days, 'day')}` : ''}.`
}

function lowered(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}
