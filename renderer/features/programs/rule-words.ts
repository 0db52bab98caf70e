import type { CountedFrom, RuleKind, RuleTest } from '../../../shared/models/rule.ts'
import { counted } from '../../../shared/text.ts'

export type TestType = RuleTest['type']

/** What answers a rule, in the order in which she chooses. */
export const testTitles: Readonly<Record<TestType, string>> = {
  answer: 'An answer of mine',
  followers: 'A count of followers',
  stories: 'A number of stories',
  story_words: 'The length of the story',
  account_age: 'The age of the account',
  conduct: 'What the journal holds of follows and replies',
  reviewer: 'Only a reviewer',
  wait: 'A wait after a no',
  appeal: 'A deadline for an appeal',
  clash: 'What may not be at the same time'
}

/** The kind that goes with what answers it; null where she says whether it is a gate. */
export const kindOfTest: Readonly<Record<TestType, RuleKind | null>> = {
  answer: null,
  followers: null,
  stories: null,
  story_words: null,
  account_age: null,
  conduct: 'conduct',
  reviewer: 'judged',
  wait: 'wait',
  appeal: 'appeal',
  clash: 'clash'
}

export const countedFromTitles: Readonly<Record<CountedFrom, string>> = {
  decision: 'the day of the answer',
  sending: 'the day of sending',
  receipt: 'the day it was received'
}

type Forbidden = Extract<RuleTest, { type: 'clash' }>['forbids']

export const forbiddenTitles: Readonly<Record<Forbidden, string>> = {
  elsewhere: 'Nowhere else while it is there',
  simultaneous: 'Not while another one has it',
  published: 'Not if it was published before',
  again: 'Not the same story twice'
}

/** "at least 100 followers", "30 days, then 90, from the day of the answer". */
export function testInWords(test: RuleTest): string {
  switch (test.type) {
    case 'followers':
      return `at least ${counted(test.atLeast, 'follower')}`
    case 'stories':
      return `at least ${counted(test.atLeast, 'story', 'stories')}${within(test.withinDays)}`
    case 'story_words':
      return lengthInWords(test)
    case 'account_age':
      return `the account is at least ${counted(test.atLeastDays, 'day')} old`
    case 'answer':
      return `your answer to “${test.question}” is ${test.wants}`
    case 'conduct':
      return `what the journal holds${within(test.withinDays)}`
    case 'reviewer':
      return 'only a reviewer can say'
    case 'clash':
      return `${forbiddenTitles[test.forbids].toLowerCase()}${test.days === null ? '' : `, for ${counted(test.days, 'day')}`}`
    case 'wait':
      return test.days === null ? 'how long isn’t known' : `${waitInWords(test.days)}, from ${countedFromTitles[test.from]}`
    case 'appeal':
      return `within ${counted(test.days, 'day')} from ${countedFromTitles[test.from]}`
  }
}

const within = (days: number | null): string => (days === null ? '' : ` in ${counted(days, 'day')}`)

function lengthInWords({ atLeast, atMost }: Extract<RuleTest, { type: 'story_words' }>): string {
  const [least, most] = [atLeast?.toLocaleString('en-GB'), atMost?.toLocaleString('en-GB')]
  if (least !== undefined && most !== undefined) return `${least} to ${most} words`
  return least === undefined ? `at most ${most ?? 'any number of'} words` : `at least ${least} words`
}

function waitInWords([first = 0, ...later]: readonly number[]): string {
  return [counted(first, 'day'), ...later.map((days) => `then ${String(days)}`)].join(', ')
}
