import type { Offer } from '../../shared/models/offer.ts'
import { promptFacts, type PromptFact, type PromptFacts } from '../../shared/models/prompt.ts'
import { counted } from '../../shared/text.ts'

/** What stands over a question: "Reflect · the day after", "Waiting · 12 days", "Today’s question". */
export function questionLabel({ stage, values }: Pick<Offer, 'stage' | 'values'>): string {
  if (stage === 'N') return 'Today’s question'
  const { daysSinceAnswer, daysWaiting } = values
  if (stage === 'W') return isKnown(daysWaiting) ? `Waiting · ${counted(daysWaiting, 'day')}` : 'Waiting'
  if (!isKnown(daysSinceAnswer)) return 'Reflect'
  if (daysSinceAnswer <= 0) return 'Reflect · the day itself'
  return daysSinceAnswer === 1 ? 'Reflect · the day after' : `Reflect · day ${String(daysSinceAnswer)}`
}

export interface ValueInWords {
  /** Null: what isn't known. */
  readonly fact: PromptFact | null
  readonly words: string
}

/** What the rule of a question looked at, a sentence each. */
export function valuesInWords(values: PromptFacts): ValueInWords[] {
  const known = promptFacts.flatMap((fact) => {
    const value = values[fact]
    return isKnown(value) ? [{ fact, words: factWords[fact](value) }] : []
  })
  const isPartKnown = promptFacts.some((fact) => values[fact] === null)
  return isPartKnown ? [...known, { fact: null, words: 'Something else it looks at isn’t known.' }] : known
}

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined

type Words = (value: number) => string

const ago = (days: number): string => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${String(days)} days ago`)

/** With words of its own where there is nothing. */
const count = (none: string, one: string, many: string): Words => (value) =>
  value <= 0 ? none : `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`

const factWords: Readonly<Record<PromptFact, Words>> = {
  daysSinceAnswer: (days) => `The answer came ${ago(days)}.`,
  entriesAboutAnswer: count('Nothing is written about it yet.', 'entry is about it.', 'entries are about it.'),
  expectationNotes: (notes) => (notes <= 0 ? 'There is no note from before you sent it.' : 'You left a note to yourself before you sent it.'),
  earlierNos: count('It is the first no in the journal.', 'earlier no is in the journal.', 'earlier nos are in the journal.'),
  mirrorFacts: count('The journal holds nothing of this attempt yet.', 'thing of this attempt is in the journal.', 'things of this attempt are in the journal.'),
  mirrorFirsts: count('None of it was a first time.', 'of them was a first time.', 'of them were a first time.'),
  statedReasons: count('No reason is stated.', 'reason is stated.', 'reasons are stated.'),
  causes: count('No cause is on the board yet.', 'cause is on the board.', 'causes are on the board.'),
  unknownPercent: (percent) => `Of ${String(percent)} in 100 new followers it isn’t known how they came.`,
  exchangeActsBefore: count('No follow of yours is logged before it.', 'follow of yours, or one marked as exchanged, is logged before it.', 'follows of yours, or marked as exchanged, are logged before it.'),
  earnedLow: count('No follower is known to be earned.', 'follower at least was earned by what you wrote.', 'followers at least were earned by what you wrote.'),
  judgedRulesOpen: count('No rule is left to a reviewer alone.', 'rule only a reviewer can judge.', 'rules only a reviewer can judge.'),
  causesOutsideHands: count('No cause lies outside your hands.', 'cause on the board lies outside your hands.', 'causes on the board lie outside your hands.'),
  comparisons: count('No success story is noted.', 'success story is noted.', 'success stories are noted.'),
  planSteps: count('The plan is still empty.', 'step is in the plan.', 'steps are in the plan.'),
  stepsMovedTwice: count('No step was moved twice.', 'step was moved to a later week twice.', 'steps were moved to a later week twice.'),
  stepsDone: count('No step is done yet.', 'step of the plan is done.', 'steps of the plan are done.'),
  waitPassedPercent: (percent) => `Of the wait, ${String(percent)} in 100 have passed.`,
  daysToReapply: (days) => (days <= 0 ? 'You can apply again from today.' : `${counted(days, 'day')} to the day you can apply again.`),
  ruleChanges: count('No newer rules have come since you sent it.', 'newer set of rules has come since you sent it.', 'newer sets of rules have come since you sent it.'),
  whyEntriesIn7Days: count('No entry of this week asks for causes.', 'entry of this week asks for causes.', 'entries of this week ask for causes.'),
  answersBefore: count('It is the first answer in the journal.', 'answer came before.', 'answers came before.'),
  daysWaiting: (days) => `You sent it ${ago(days)}.`,
  daysPastExpected: (days) =>
    days < 0 ? `${counted(-days, 'day')} to the day you expected an answer.` : days === 0 ? 'Today is the day you expected an answer.' : `The day you expected an answer was ${ago(days)}.`,
  openAnswers: count('No answer is open.', 'answer is open.', 'answers are open.'),
  daysSinceWriting: (days) => `You last wrote ${ago(days)}.`,
  daysAwayBefore: count('No days went by without writing.', 'day went by before you came back.', 'days went by before you came back.'),
  trialsEnded: count('No trial has ended lately.', 'trial in your notebook has ended.', 'trials in your notebook have ended.'),
  storiesPublishedToday: count('No story came out today.', 'story of yours came out today.', 'stories of yours came out today.'),
  readsThisMonth: count('Nothing read is logged this month.', 'piece you read is logged this month.', 'pieces you read are logged this month.'),
  readsMoreThanMonthBefore: (more) => (more > 0 ? `That is ${String(more)} more than the month before.` : 'That is no more than the month before.'),
  asksFewerThanMonthBefore: (fewer) => (fewer > 0 ? `You asked for ${counted(fewer, 'follow')} less than the month before.` : 'You asked for no fewer follows than the month before.'),
  storyCountReached: (stories) => (stories <= 0 ? 'No round number of stories was reached lately.' : `Your ${String(stories)}th story came out lately.`),
  yearsToday: (years) => (years <= 0 ? 'No year is full today.' : `You began ${counted(years, 'year')} ago today.`)
}
