import type { Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Window } from '../models/ledger.ts'
import type { PlanStep, RowMeasure, StepMeasure } from '../models/plan.ts'
import { counted } from '../text.ts'

/** One and several of what is counted. */
const units: Readonly<Record<RowMeasure, readonly [string, string]>> = {
  words: ['word', 'words'],
  days: ['day with writing', 'days with writing'],
  stories: ['story', 'stories'],
  replies: ['reply', 'replies'],
  acts: ['piece read, answered or highlighted', 'pieces read, answered or highlighted']
}

export function isMeasured(measure: StepMeasure): measure is RowMeasure {
  return measure !== 'tick'
}

/** "If it is Tuesday after supper, then I write 200 words." Whether or not she began with "if" and "then" herself. */
export function stepInWords({ ifCue, thenAct }: Pick<PlanStep, 'ifCue' | 'thenAct'>): string {
  return `If ${bare(ifCue, /^if\s+/i)}, then ${bare(thenAct, /^then\s+/i)}.`
}

function bare(text: string, lead: RegExp): string {
  return text.trim().replace(lead, '').replace(/[\s,.;]+$/u, '')
}

/** "220 of 300 words, in the journal"; what isn't there yet is only named. Null of a tick. */
export function progressInWords({ measure, have, target }: Pick<PlanStep, 'measure' | 'have' | 'target'>): string | null {
  if (!isMeasured(measure) || have === null) return null
  const [one, many] = units[measure]
  if (have === 0) return `Shown by ${counted(target, one, many)} in the journal`
  return have >= target ? `${counted(have, one, many)}, in the journal` : `${have.toLocaleString('en-GB')} of ${counted(target, one, many)}, in the journal`
}

const doneWords: Readonly<Record<RowMeasure, (count: number) => string>> = {
  words: (count) => `${counted(count, 'word')} written`,
  days: (count) => `Written on ${spelled(count).toLowerCase()} ${count === 1 ? 'day' : 'days'}`,
  stories: (count) => `${spelled(count)} ${count === 1 ? 'story' : 'stories'} published`,
  replies: (count) => `${spelled(count)} ${count === 1 ? 'reply' : 'replies'} to others`,
  acts: (count) => `${spelled(count)} ${count === 1 ? 'piece' : 'pieces'} by others read, answered or highlighted`
}

/** "Three stories published between 2 and 30 April." */
export function countedDone(measure: RowMeasure, count: number, within: Window, today: Day): string {
  return `${doneWords[measure](count)} ${between(within, today)}.`
}

/** "Done on 14 April: I ask Ana to read it." */
export function tickedDone({ thenAct, doneOn }: Pick<PlanStep, 'thenAct' | 'doneOn'>, today: Day): string {
  return `Done${doneOn === null ? '' : ` on ${dayAndMonth(doneOn, today)}`}: ${bare(thenAct, /^then\s+/i)}.`
}

const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

function spelled(count: number): string {
  return numbers[count] ?? count.toLocaleString('en-GB')
}

function between({ from, to }: Window, today: Day): string {
  if (from === to) return `on ${dayAndMonth(from, today)}`
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayAndMonth(from, from.slice(0, 4) === to.slice(0, 4) ? to : null)
  return `between ${first} and ${dayAndMonth(to, today)}`
}
