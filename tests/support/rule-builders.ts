import type { Journal } from '../../electron/journal/journal.ts'
import { programRules } from '../../electron/journal/programs.ts'
import { readReadiness } from '../../electron/journal/readiness.ts'
import type { Day, Moment } from '../../shared/dates.ts'
import type { ProgramFile } from '../../shared/models/program.ts'
import type { OpenCheck, Readiness, ReadinessInput } from '../../shared/models/readiness.ts'
import type { Rule, RuleInSet } from '../../shared/models/rule.ts'
import { account, acted, counted, followed, publishedStory } from './audience-builders.ts'
import { at, valueOf } from './journal-builders.ts'

export const mediumProgram = 'medium-partner-program'

/** The evening of the founding story, before the answer came. */
export const foundingEvening = at('2022-03-31T18:00[Africa/Lagos]')

/** 116 followers, five stories, 140 people followed in three days and 12 replies. */
export function foundingStory(journal: Journal): { accountId: string; stories: readonly string[] } {
  const { id: accountId } = account(journal, { openedOn: '2022-03-24' })
  counted(journal, accountId, '2022-03-26', 12)
  counted(journal, accountId, '2022-03-28', 116)
  followed(journal, accountId, { direction: 'out', on: '2022-03-26', count: 100 })
  followed(journal, accountId, { direction: 'out', on: '2022-03-28', count: 40 })
  acted(journal, { accountId, kind: 'reply', on: '2022-03-27', count: 12 })
  const days = ['2022-03-25', '2022-03-26', '2022-03-27', '2022-03-28', '2022-03-30']
  return { accountId, stories: days.map((on, number) => publishedStory(journal, on, `Story ${String(number + 1)}`)) }
}

/** Readiness for the Medium Partner Program; today, unless the test says otherwise. */
export function readinessOf(journal: Journal, input: Partial<ReadinessInput> = {}, moment: Moment = foundingEvening): Readiness {
  return valueOf(readReadiness(journal, { programId: mediumProgram, on: null, accountId: null, storyId: null, ...input }, moment))
}

export function checkOf(journal: Journal, key: string, on: Day | null = null, input: Partial<ReadinessInput> = {}): OpenCheck {
  const { checks } = readinessOf(journal, { on, ...input })
  const check = checks.find((one) => one.key === key)
  if (check === undefined) throw new Error(`No ${key} among ${checks.map((one) => one.key).join(', ')}`)
  return check
}

/** A rule of the writer's own; what the test doesn't say is ordinary. */
export function ruleWith(rule: Partial<Rule> = {}): Rule {
  return {
    key: 'poems', kind: 'countable', words: 'Three poems', test: { type: 'stories', atLeast: 3, withinDays: null }, inForceFrom: null, seenOn: '2022-05',
    source: 'The letter', link: null, confidence: 'high', verifiedOn: null, note: '', ...rule
  }
}

/** A magazine with one rule set, as a file of the writer's says it. */
export function programFile({ program, ...file }: Omit<Partial<ProgramFile>, 'program'> & { readonly program?: Partial<ProgramFile['program']> } = {}): ProgramFile {
  return {
    format: 1,
    program: { id: 'the-quarterly', kind: 'magazine', name: 'The Quarterly', platform: null, link: null, ...program },
    ruleSets: [{ id: 'the-quarterly-2022', title: 'Guidelines of 2022', note: '', rules: [ruleWith(), ruleWith({ key: 'alone', kind: 'judged', words: 'An editor decides', test: { type: 'reviewer' } })] }],
    ...file
  }
}

/** The rules of one set as they stand now. */
export function rulesOf(journal: Journal, programId: string, ruleSetId: string): readonly RuleInSet[] {
  return programRules(journal, programId)?.ruleSets.find(({ id }) => id === ruleSetId)?.rules ?? []
}
