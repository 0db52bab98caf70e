import { addDays, daysBetween, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Precision } from '../models/metric.ts'
import type { Answer, OpenCheck, ProofRow } from '../models/readiness.ts'
import type { RuleTest } from '../models/rule.ts'
import { counted } from '../text.ts'
import { countedDay, type AnsweredDays } from './waits.ts'

/** What the journal says of one rule; with words where the rule's own would say another thing. */
export type Finding = Pick<OpenCheck, 'verdict' | 'sentence' | 'value' | 'valueOn' | 'proof' | 'question'> & Partial<Pick<OpenCheck, 'words'>>

type TestOf<Type extends RuleTest['type']> = Extract<RuleTest, { type: Type }>

export interface AccountFacts {
  readonly id: string
  readonly title: string
  /** Others there have counts by that day too. */
  readonly isOneOfSeveral: boolean
  readonly openedOn: Day | null
}

/** The last count on or before the day. */
export interface CountFacts {
  readonly value: number
  readonly on: Day
  readonly precision: Precision
}

export interface StoryFacts {
  /** Published by the day, newest first. */
  readonly dated: readonly { readonly id: string; readonly on: Day; readonly words: string }[]
  /** Published too, on days that aren't known. */
  readonly undated: number
}

export interface TextFacts {
  readonly id: string
  readonly title: string
  readonly words: number
  readonly changedOn: Day
}

export interface RefusalFacts extends AnsweredDays {
  readonly applicationId: string
  /** Null where nobody has said how long the wait is. */
  readonly reapplyOn: Day | null
}

const mostProof = 100

const unknown = (sentence: string, fact: string, question: string): Finding => ({
  verdict: 'unknown', sentence, value: null, valueOn: null, proof: [], question: { fact, question }
})

/** " on Medium", or nothing where all platforms count. */
const onPlatform = (platform: string | null): string => (platform === null ? '' : ` on ${platform}`)

export function followersFinding({ atLeast }: TestOf<'followers'>, account: AccountFacts | null, count: CountFacts | null, platform: string | null, on: Day): Finding {
  if (account === null || count === null) {
    const day = dayAndMonth(on, on)
    return unknown(`No count of followers${onPlatform(platform)} is logged by ${day}.`, 'log-followers', `How many followers${onPlatform(platform)} did you have by ${day}?`)
  }
  const value = `${count.precision === 'exact' ? '' : 'about '}${count.value.toLocaleString('en-GB')}`
  const words = `${value} on ${dayAndMonth(count.on, on)}`
  return {
    verdict: count.value >= atLeast ? 'met' : 'not_met',
    sentence: `${account.isOneOfSeveral ? `${account.title}: ${words}` : capitalised(words)}.`,
    value: count.value,
    valueOn: count.on,
    proof: [{ kind: 'reading', id: account.id, on: count.on, words: `${value} followers, ${account.title}` }],
    question: null
  }
}

export function storiesFinding({ atLeast, withinDays }: TestOf<'stories'>, { dated, undated }: StoryFacts, platform: string | null, on: Day): Finding {
  const from = withinDays === null ? null : addDays(on, -withinDays)
  const counting = from === null ? dated : dated.filter((story) => story.on >= from)
  const newest = counting[0] ?? dated[0]
  if (counting.length < atLeast && (undated > 0 || newest === undefined)) return unknownStories(counting.length, undated, platform, on)
  const isMet = counting.length >= atLeast
  const rows = isMet || counting.length > 0 ? counting : dated.slice(0, 1)
  return {
    verdict: isMet ? 'met' : 'not_met',
    sentence: storiesInWords(counting, newest?.on ?? on, on),
    value: counting.length,
    valueOn: newest?.on ?? null,
    proof: rows.slice(0, mostProof).map((story): ProofRow => ({ kind: 'story', ...story })),
    question: null
  }
}

function unknownStories(known: number, undated: number, platform: string | null, on: Day): Finding {
  const day = dayAndMonth(on, on)
  if (undated > 0) {
    return unknown(`${known === 0 ? '' : `${String(known)} by ${day}. `}Of ${counted(undated, 'published story', 'published stories')} it isn’t known when ${undated === 1 ? 'it' : 'they'} appeared${onPlatform(platform)}.`, 'log-stories', 'Where and when did it appear?')
  }
  return unknown(`No story published${onPlatform(platform)} by ${day} is in the journal.`, 'log-stories', `Which stories had you published${onPlatform(platform)} by ${day}?`)
}

function storiesInWords(counting: StoryFacts['dated'], newestOn: Day, on: Day): string {
  const first = counting.at(-1)
  if (first === undefined) return `The last one was on ${dayAndMonth(newestOn, on)}.`
  const number = counting.length.toLocaleString('en-GB')
  return first.on === newestOn ? `${number} on ${dayAndMonth(first.on, on)}.` : `${number} since ${dayAndMonth(first.on, on)}.`
}

export function wordsFinding({ atLeast, atMost }: TestOf<'story_words'>, text: TextFacts | null, on: Day): Finding {
  if (text === null) return unknown('No story is chosen yet.', 'choose-story', 'Which story do you mean to send?')
  const { id, title, words, changedOn } = text
  const changed = changedOn > on ? ` The text was last changed after that day, on ${dayAndMonth(changedOn, on)}.` : ''
  return {
    verdict: words >= (atLeast ?? 0) && words <= (atMost ?? words) ? 'met' : 'not_met',
    sentence: `${title === '' ? 'The story' : `“${title}”`} has ${counted(words, 'word')}.${changed}`,
    value: words,
    valueOn: changedOn,
    proof: [{ kind: 'story', id, on: changedOn, words: title }],
    question: null
  }
}

export function ageFinding({ atLeastDays }: TestOf<'account_age'>, account: AccountFacts | null, platform: string | null, on: Day): Finding {
  if (account === null) return unknown(`No account${onPlatform(platform)} is in the journal.`, 'account-opened', `On which day did you open your account${onPlatform(platform)}?`)
  const { id, title, openedOn } = account
  if (openedOn === null) return unknown(`On which day ${title} was opened isn’t noted.`, 'account-opened', `On which day did you open ${title}?`)
  const days = daysBetween(openedOn, on)
  const distance = days < 0 ? 'after this day' : days === 0 ? 'on this day' : `${counted(days, 'day')} before`
  return {
    verdict: days >= atLeastDays ? 'met' : 'not_met',
    sentence: `${title} was opened on ${dayAndMonth(openedOn, on)}, ${distance}.`,
    value: days < 0 ? null : days,
    valueOn: days < 0 ? null : on,
    proof: [{ kind: 'account', id, on: openedOn, words: `${title} was opened` }],
    question: null
  }
}

/** An answer that was given after the day says nothing of it: what is frozen of a past day claims no more than was known. */
export function answerFinding({ fact, question, wants }: TestOf<'answer'>, answer: Answer | null, on: Day): Finding {
  if (answer === null) return unknown('You haven’t said.', fact, question)
  const word = answer.answer === 'yes' ? 'Yes' : 'No'
  const note = answer.note === '' ? '' : ` (${answer.note})`
  const said = dayAndMonth(answer.saidOn, on)
  if (answer.saidOn > on) {
    return { verdict: 'unknown', sentence: `Not known on that day; on ${said} you said ${word.toLowerCase()}${note}.`, value: null, valueOn: null, proof: [], question: null }
  }
  const words = `${word}${note}`
  return {
    verdict: answer.answer === wants ? 'met' : 'not_met',
    sentence: `${words}, as you said on ${said}.`,
    value: words,
    valueOn: answer.saidOn,
    proof: [{ kind: 'answer', id: fact, on: answer.saidOn, words: `${question} ${words}.` }],
    question: null
  }
}

export function reviewerFinding(): Finding {
  return { verdict: 'judged', sentence: 'Only a reviewer can say.', value: null, valueOn: null, proof: [], question: null }
}

/** Of a wait after an earlier refusal. Its day comes from that answer: from a letter, or from the rules it was sent under. */
export function waitFinding({ days: ruled, from }: TestOf<'wait'>, refusal: RefusalFacts, on: Day): Finding {
  const { applicationId, decidedOn, reapplyOn } = refusal
  const answer = `the no of ${dayAndMonth(decidedOn, on)}`
  const proof: ProofRow[] = [{ kind: 'application', id: applicationId, on: decidedOn, words: 'The answer' }]
  if (reapplyOn === null) return { ...unknown(`How long to wait after ${answer} isn’t known.`, 'wait', 'What does the letter say about applying again?'), proof }
  const days = daysBetween(on, reapplyOn)
  const until = dayAndMonth(reapplyOn, on)
  const sentence = days > 0 ? `You can apply again from ${until}, in ${counted(days, 'day')}.` : `The wait after ${answer} ended on ${until}.`
  const isOfThisRule = ruled?.some((wait) => addDays(countedDay(from, refusal), wait) === reapplyOn) === true
  const words = isOfThisRule ? {} : { words: 'The wait after your last answer' }
  return { verdict: days > 0 ? 'not_met' : 'met', sentence, value: dayAndMonth(reapplyOn, null), valueOn: decidedOn, proof, question: null, ...words }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
