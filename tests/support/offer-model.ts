import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../shared/dates.ts'
import type { PromptFacts, Stage } from '../../shared/models/prompt.ts'

/** The first day of the walk; everything else is told in days from it. A leap day and two changed clocks lie ahead. */
export const firstDay = '2024-02-12'
export const walkDays = 64

export function dayOf(day: number): Day {
  return Temporal.PlainDate.from(firstDay).add({ days: day }).toString()
}

export interface GeneratedAnswer {
  readonly after: number
  readonly result: 'declined' | 'accepted' | 'no_reply' | 'revoked'
  readonly wait: number | null
  readonly isReasonNone: boolean
}

export interface GeneratedApplication {
  readonly program: 'the-quarterly' | 'the-monthly'
  readonly sentAt: number
  readonly answer: GeneratedAnswer | null
  readonly hasNote: boolean
  readonly expectedAfter: number | null
  /** Closed from the day of the answer for so many days, that day included. */
  readonly closedFor: number
  /** Entries about it, in days since the answer; those of `why` ask for causes. */
  readonly why: readonly number[]
  readonly about: readonly number[]
  /** Days since the answer on which a card came on its board, a step into its plan. */
  readonly causes: readonly number[]
  readonly steps: readonly number[]
}

/** A journal, told by what is written into it day by day. */
export interface GeneratedJournal {
  readonly applications: readonly GeneratedApplication[]
  readonly written: readonly number[]
  readonly quiet: { readonly from: number; readonly days: number } | null
  readonly off: readonly string[]
}

const daysAfter = (most: number) => fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: most })

const generatedApplication: fc.Arbitrary<GeneratedApplication> = fc.record({
  program: fc.constantFrom('the-quarterly', 'the-monthly'),
  sentAt: fc.integer({ min: 0, max: 45 }),
  answer: fc.option(
    fc.record({
      after: fc.integer({ min: 0, max: 12 }),
      result: fc.constantFrom('declined', 'declined', 'declined', 'accepted', 'no_reply', 'revoked'),
      wait: fc.option(fc.integer({ min: 0, max: 45 })),
      isReasonNone: fc.boolean()
    }),
    { freq: 5 }
  ),
  hasNote: fc.boolean(),
  expectedAfter: fc.option(fc.integer({ min: 0, max: 10 })),
  closedFor: fc.constantFrom(0, 0, 0, 1, 7),
  why: daysAfter(6),
  about: daysAfter(2),
  causes: daysAfter(2),
  steps: daysAfter(2)
})

export const generatedJournal: fc.Arbitrary<GeneratedJournal> = fc.record({
  applications: fc.array(generatedApplication, { minLength: 1, maxLength: 4 }),
  written: fc.uniqueArray(fc.integer({ min: 0, max: walkDays - 1 }), { maxLength: 12 }),
  quiet: fc.option(fc.record({ from: fc.integer({ min: 0, max: 50 }), days: fc.integer({ min: 1, max: 9 }) })),
  off: fc.subarray(['two-years-on', 'two-explanations', 'nobodys-answer', 'nobody-counting'])
})

interface ModelAnswer extends GeneratedAnswer {
  readonly index: number
  readonly on: number
  readonly application: GeneratedApplication
}

/** Told apart from the app's own reckoning, in plain numbers of days. */
export function modelOn({ applications, written, quiet }: GeneratedJournal, today: number) {
  const answers = applications.flatMap((application, index): ModelAnswer[] =>
    application.answer === null || application.sentAt + application.answer.after > today ? [] : [{ ...application.answer, index, on: application.sentAt + application.answer.after, application }]
  )
  const isAgain = ({ index, on, application }: ModelAnswer): boolean =>
    applications.some((other, at) => at !== index && other.program === application.program && other.sentAt <= today
      && (other.sentAt > on || (other.sentAt === on && (other.sentAt > application.sentAt || at > index))))
  const open = answers
    .flatMap((answer) => (stageOf(answer, today) === null || isAgain(answer) || today < answer.on + answer.application.closedFor ? [] : [answer]))
    .sort((one, other) => other.on - one.on || other.index - one.index)
  const waiting = applications
    .map((application, index) => ({ ...application, index }))
    .filter(({ index, sentAt }) => sentAt <= today && !answers.some((answer) => answer.index === index))
    .sort((one, other) => one.sentAt - other.sentAt || one.index - other.index)[0]
  const leading = open[0]
  const lastWritten = lastOf([...written, ...answers.flatMap(({ on, application: { why, about } }) => [...why, ...about].map((after) => on + after))], today)
  return {
    // They hold the day before, too: a journey west repeats it (isQuietOn in shared/rules/quiet.ts).
    isQuiet: quiet !== null && today >= quiet.from - 1 && today < quiet.from + quiet.days,
    leading: leading === undefined ? null : { index: leading.index, stage: stageOf(leading, today) },
    waiting: waiting === undefined ? null : waiting.index,
    facts: {
      openAnswers: open.length,
      daysSinceWriting: lastWritten === null ? null : today - lastWritten,
      daysWaiting: waiting === undefined ? null : today - waiting.sentAt,
      daysPastExpected: waiting?.expectedAfter == null ? null : today - waiting.sentAt - waiting.expectedAfter,
      ...(leading === undefined ? {} : factsOf(leading, answers, today))
    } satisfies PromptFacts
  }
}

function lastOf(days: readonly number[], today: number): number | null {
  return days.filter((day) => day <= today).sort((one, other) => other - one)[0] ?? null
}

function stageOf({ result, on, wait }: ModelAnswer, today: number): Exclude<Stage, 'W' | 'N'> | null {
  const since = today - on
  if (result === 'accepted') return since < 14 ? 'A' : null
  if (result === 'no_reply') return null
  if (since === 0) return 'R0'
  if (since <= 3) return 'R1'
  if (wait === null) return since <= 30 ? 'R2' : null
  if (since <= 14) return 'R2'
  return since <= wait ? 'R3' : null
}

function factsOf({ application: { hasNote, why, about, causes, steps }, on, index, wait, isReasonNone }: ModelAnswer, answers: readonly ModelAnswer[], today: number): PromptFacts {
  const since = today - on
  const upTo = (days: readonly number[]): number => days.filter((day) => day <= since).length
  const isEarlier = (other: ModelAnswer): boolean => other.index !== index && (other.on < on || (other.on === on && other.index < index))
  return {
    daysSinceAnswer: since,
    entriesAboutAnswer: upTo(why) + upTo(about),
    expectationNotes: Number(hasNote),
    earlierNos: answers.filter((other) => isEarlier(other) && (other.result === 'declined' || other.result === 'revoked')).length,
    statedReasons: isReasonNone ? 0 : null,
    causes: upTo(causes),
    planSteps: upTo(steps),
    whyEntriesIn7Days: why.filter((day) => day <= since && day > since - 7).length,
    daysToReapply: wait === null ? null : wait - since,
    waitPassedPercent: wait === null || wait === 0 ? null : Math.min(100, Math.floor((since * 100) / wait))
  }
}
