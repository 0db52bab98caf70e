import { Temporal } from 'temporal-polyfill'
import type { Day } from '../dates.ts'
import type { NextMilestone } from '../models/milestone.ts'
import type { Ledger } from '../models/ledger.ts'
import { counted } from '../text.ts'
import { rangeInWords } from './ledger-words.ts'

export const countedThings = ['words', 'days', 'stories', 'replies', 'readers'] as const
export type CountedThing = (typeof countedThings)[number]

/** Which counts are milestones. */
export const countSteps: Readonly<Record<CountedThing, readonly number[]>> = {
  words: [1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_000_000],
  days: [7, 30, 50, 100, 200, 365, 500, 1_000, 1_500, 2_000, 3_000],
  stories: [5, 10, 25, 50, 100, 200, 500, 1_000],
  replies: [10, 50, 100, 250, 500, 1_000, 5_000],
  readers: [1, 5, 10, 25, 50, 100]
}
export const followerSteps = [10, 50, 100, 250, 500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000]

const titles: Readonly<Record<CountedThing, (count: number) => string>> = {
  words: (count) => counted(count, 'word'),
  days: (count) => `${counted(count, 'day')} of writing`,
  stories: (count) => `${counted(count, 'story', 'stories')} published`,
  replies: (count) => `${counted(count, 'real reply', 'real replies')} written`,
  readers: (count) => (count === 1 ? 'A reader came back' : `${counted(count, 'reader')} came back`)
}

export function countTitle(thing: CountedThing, count: number): string {
  return titles[thing](count)
}

/** A day on which something was counted, and the sum up to its end. */
export interface RunningSum {
  readonly on: Day
  readonly sum: number
}

export interface ReachedStep {
  readonly step: number
  readonly on: Day
  readonly sum: number
}

/** The day on which each step was first reached; a sum may fall again later. */
export function reachedSteps(sums: readonly RunningSum[], steps: readonly number[]): ReachedStep[] {
  const reached: ReachedStep[] = []
  let next = 0
  for (const { on, sum } of sums) {
    for (let step = steps[next]; step !== undefined && sum >= step; step = steps[next]) {
      reached.push({ step, on, sum })
      next += 1
    }
  }
  return reached
}

/** What comes after the largest sum there ever was: a step that was reached stays reached when words are cut. */
export function nextStep(thing: CountedThing, sums: readonly RunningSum[]): NextMilestone | null {
  const have = sums.at(-1)?.sum ?? 0
  const most = sums.reduce((largest, { sum }) => Math.max(largest, sum), 0)
  const want = countSteps[thing].find((step) => step > most)
  return want === undefined || have <= 0 ? null : { key: `${thing}-${String(want)}`, title: countTitle(thing, want), have, want }
}

/** Each year after a day, up to today; what began on 29 February is a year old on the 28th where there is no 29th. */
export function anniversariesOf(first: Day, today: Day): { readonly years: number; readonly on: Day }[] {
  const date = Temporal.PlainDate.from(first)
  const years = date.until(today, { largestUnit: 'years' }).years
  const found = Array.from({ length: Math.max(0, years) + 1 }, (_, index) => ({ years: index + 1, on: date.add({ years: index + 1 }).toString() }))
  // Temporal counts the year from a 29 February as over on 1 March.
  return found.filter(({ on }) => on <= today)
}

/** What is said beside a number of followers: where they came from, as far as the ledger knows. Never a win. */
export function followersNote({ change, earned, exchanged, unknown }: Ledger): string {
  if (change === null || unknown === null) return 'Where they came from isn’t known.'
  const gain = change.amount
  const number = (count: number): string => count.toLocaleString('en-GB')
  if (earned === null && exchanged === null) return `Of unknown origin: nobody can say where the ${number(gain)} gained came from.`
  const parts = [
    ...(earned === null ? [] : [`${rangeInWords(earned)} earned`]),
    ...(exchanged === null ? [] : [`${rangeInWords(exchanged)} exchanged`]),
    ...(unknown === 0 ? [] : [`${number(unknown)} unknown`])
  ]
  const isMostlyUnknown = unknown * 2 > gain
  return `${isMostlyUnknown ? 'Mostly of unknown origin: of' : 'Of'} ${number(gain)} gained, ${parts.join(', ')}.`
}
