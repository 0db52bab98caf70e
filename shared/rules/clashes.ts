import { addDays, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Clash } from '../models/application.ts'
import type { Placement } from '../models/story.ts'
import type { Rule } from '../models/rule.ts'
import { isSamePlatform } from '../platforms.ts'
import { counted } from '../text.ts'

/** An application as the check needs it. */
export interface SentWork {
  readonly id: string
  readonly programId: string
  readonly programName: string
  /** Null for a draft. */
  readonly sentOn: Day | null
  readonly isOpen: boolean
  /** Null where its last answer is no yes. */
  readonly acceptedOn: Day | null
  readonly storyId: string | null
  /** Whether its program takes accounts: without a story it is about the account, and elsewhere the story is only not known. */
  readonly isOfAccount: boolean
  readonly rules: readonly Rule[]
}

export interface ClashFacts {
  readonly draft: SentWork
  readonly others: readonly SentWork[]
  readonly placements: readonly Placement[]
  /** The platform of the program itself, where a story may stand all the same. */
  readonly platform: string | null
  readonly on: Day
}

type Forbidden = Extract<Rule['test'], { type: 'clash' }>['forbids']

/** What the rules it knows say against sending this. No clash found doesn't mean that there is none. */
export function findClashes(facts: ClashFacts): Clash[] {
  const ofStory = facts.draft.storyId === null ? [] : [...simultaneous(facts), ...published(facts), ...exclusive(facts), ...acceptedElsewhere(facts)]
  return [...sameVenue(facts), ...ofStory]
}

/** The same story, or the same account; two of which no story is known may be of two stories. */
export function isSameWork(one: SentWork, other: SentWork): boolean {
  if (one.storyId !== null) return other.storyId === one.storyId
  return other.storyId === null && one.isOfAccount && other.programId === one.programId
}

function sameVenue({ draft, others }: ClashFacts): Clash[] {
  const hasStory = draft.storyId !== null
  return others
    .filter((other) => other.programId === draft.programId && isSameWork(draft, other) && other.sentOn !== null && (other.isOpen || hasStory))
    .map(({ id, programName, sentOn, isOpen }) => ({
      sentence: hasStory
        ? `You sent this story to ${programName} ${onDay(sentOn)}${isOpen ? ', and it is still there' : ''}.`
        : `Your application to ${programName}, sent ${onDay(sentOn)}, is still without an answer.`,
      source: 'Your own applications',
      with: { kind: 'application', id }
    }))
}

function simultaneous({ draft, others }: ClashFacts): Clash[] {
  return others
    .filter((other) => other.isOpen && isSameWork(draft, other) && other.programId !== draft.programId)
    .flatMap((other) => {
      const [here, there] = [ruleAgainst(draft.rules, 'simultaneous'), ruleAgainst(other.rules, 'simultaneous')]
      const rule = here ?? there
      if (rule === null) return []
      const name = here === null ? other.programName : draft.programName
      return [{ sentence: `${name} takes nothing that is under way elsewhere, and ${other.programName} has had it since ${onDay(other.sentOn, '')}.`, source: sourceOf(rule), with: { kind: 'application' as const, id: other.id } }]
    })
}

function published({ draft, placements, platform, on }: ClashFacts): Clash[] {
  const rule = ruleAgainst(draft.rules, 'published')
  if (rule === null) return []
  return placements
    .filter(({ publishedOn }) => publishedOn === null || publishedOn <= on)
    .filter((placement) => !isAtHome(placement, draft, platform))
    .map((placement) => ({ sentence: `${quoted(draft, rule)}, and ${appeared(placement)}.`, source: sourceOf(rule), with: { kind: 'placement', id: placement.id } }))
}

/** On the pages of the program itself. What stands on a platform has appeared for a publication there, which is only a part of it. */
function isAtHome(placement: Placement, { isOfAccount, programName }: SentWork, platform: string | null): boolean {
  return platform !== null && isSamePlatform(placement.platform, platform) && (isOfAccount || isSamePlatform(programName, platform))
}

function exclusive({ draft, placements, platform, on }: ClashFacts): Clash[] {
  const elsewhere = ruleAgainst(draft.rules, 'elsewhere')
  return placements
    .filter((placement) => platform === null || !isSamePlatform(placement.platform, platform))
    .flatMap((placement): Clash[] => {
      const kept: Clash['with'] = { kind: 'placement', id: placement.id }
      if (placement.exclusiveUntil !== null && placement.exclusiveUntil >= on) {
        return [{ sentence: `It belongs to ${placement.platform} alone until ${dayAndMonth(placement.exclusiveUntil, null)}.`, source: 'What you noted where it appeared', with: kept }]
      }
      return elsewhere === null ? [] : [{ sentence: `${quoted(draft, elsewhere)}, and ${appeared(placement)}.`, source: sourceOf(elsewhere), with: kept }]
    })
}

function acceptedElsewhere({ draft, others, on }: ClashFacts): Clash[] {
  return others
    .filter((other) => isSameWork(draft, other) && other.programId !== draft.programId)
    .flatMap((other): Clash[] => {
      const rule = ruleAgainst(other.rules, 'elsewhere')
      if (rule === null || other.acceptedOn === null) return []
      const sentence = `${quoted(other, rule)}, and it was accepted there ${onDay(other.acceptedOn)}.${termInWords(rule, other.acceptedOn, on)}`
      return [{ sentence, source: sourceOf(rule), with: { kind: 'application', id: other.id } }]
    })
}

// Such a term may begin anew by itself, so its end is no end of the clash.
function termInWords({ test }: Rule, acceptedOn: Day, on: Day): string {
  if (test.type !== 'clash' || test.days === null) return ''
  const lastOn = addDays(acceptedOn, test.days)
  const until = `${counted(test.days, 'day')} from then ${lastOn < on ? 'ended' : 'end'} on ${dayAndMonth(lastOn, null)}`
  return ` ${until}; they may ${lastOn < on ? 'have begun anew since' : 'then begin anew'}.`
}

function ruleAgainst(rules: readonly Rule[], forbids: Forbidden): Rule | null {
  return rules.find(({ test }) => test.type === 'clash' && test.forbids === forbids) ?? null
}

/** A rule in its own words: a fixed claim would say more of some programs than they do. */
function quoted({ programName }: SentWork, { words }: Rule): string {
  return `${programName}: “${words.replace(/\.$/, '')}”`
}

/** What the check looked at, so that nobody takes its silence for more. */
export function clashRulesInWords(rulesKnown: readonly string[], hasStory: boolean): string {
  const looked = hasStory
    ? 'Looked at: where this story appeared, what is exclusive to whom, and your other applications.'
    : 'Looked at: your other applications to it.'
  if (rulesKnown.length === 0) return `${looked} No rule of a program on this is known here; one you read in its guidelines can be added to it.`
  return `${looked} Rules known here are those of ${rulesKnown.join(', ')}; others may have some that nobody has entered.`
}

function appeared({ platform, publishedOn }: Placement): string {
  return publishedOn === null ? `this appeared on ${platform}` : `this appeared on ${platform} ${onDay(publishedOn)}`
}

function onDay(day: Day | null, before = 'on '): string {
  return day === null ? 'at a day nobody noted' : `${before}${dayAndMonth(day, null)}`
}

function sourceOf({ source, inForceFrom, seenOn }: Rule): string {
  return `${source}, ${inForceFrom ?? seenOn ?? 'undated'}`
}
