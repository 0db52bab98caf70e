import { daysBetween, type Day } from '../dates.ts'
import type { Offer } from '../models/offer.ts'
import type { PromptCondition, PromptFact, PromptFacts, PromptTopic, PromptTrigger, Stage } from '../models/prompt.ts'
import { principleOf } from './principles.ts'

/** Of one topic, how often it was offered and when last. */
export interface PastOffers {
  readonly topic: string
  readonly times: number
  readonly lastOn: Day
}

export interface NearOffer {
  readonly offeredOn: Day
  readonly stage: Stage
}

/** The newest answer that is still open and not closed by the writer; the others wait behind it. */
export interface LeadingAnswer {
  readonly outcomeId: string
  readonly applicationId: string
  readonly stage: 'R0' | 'R1' | 'R2' | 'R3' | 'A'
}

/** What the journal says on one day. */
export interface OfferState {
  readonly today: Day
  readonly isQuiet: boolean
  readonly leading: LeadingAnswer | null
  /** The application that has waited longest. */
  readonly waiting: { readonly applicationId: string } | null
  /** Of every pack that is on, in the order of the packs. */
  readonly topics: readonly PromptTopic[]
  /** Those she turned off. */
  readonly off: ReadonlySet<string>
  readonly past: readonly PastOffers[]
  /** Offers of any kind less than seven days away. */
  readonly near: readonly NearOffer[]
  /** What is known of a fact, null where nothing is. Asked only for what the next question in line looks at, since some are dear. */
  readonly factOf: (fact: PromptFact) => number | null
}

/** After a no, in any seven days; everyday ones don't count. */
const mostInSevenDays = 3
/** So many entries that look for causes, in seven days, and no further question asks for them. */
export const broodingFrom = 3

/** The one question of a day, and why it is this one; null where none may come. The same for the same state, always. */
export function offerFor(state: OfferState): Offer | null {
  if (state.isQuiet || state.near.some(({ offeredOn }) => offeredOn === state.today)) return null
  const past = new Map(state.past.map((offers) => [offers.topic, offers]))
  for (const candidate of inLine(state, past)) {
    const values = valuesOf(candidate, state)
    if (isBraked(candidate.topic, values) || !candidate.topic.when.every((trigger) => isMet(trigger, values))) continue
    return offered(candidate, values, past.get(candidate.topic.topic)?.times ?? 0, state)
  }
  return null
}

/** A topic as it would come today: a topic can have several stages. */
interface Candidate {
  readonly topic: PromptTopic
  readonly stage: Stage
}

/** All that may come by stage and rest: those of the answer, of waiting, of an occasion, then the plain everyday ones. */
function inLine(state: OfferState, past: ReadonlyMap<string, PastOffers>): Candidate[] {
  const rested = state.topics.filter((topic) => !state.off.has(topic.topic) && isRested(topic, past, state.today))
  const lastOn = ({ topic }: Candidate): Day => past.get(topic.topic)?.lastOn ?? ''
  const group = (stage: Stage | undefined, isWanted: (topic: PromptTopic) => boolean = () => true): Candidate[] =>
    stage === undefined ? [] : inOrder(rested.filter((topic) => topic.stages.includes(stage) && isWanted(topic)).map((topic) => ({ topic, stage })), lastOn)
  return [
    ...(isFull(state) ? [] : [...group(state.leading?.stage), ...group(state.waiting === null ? undefined : 'W')]),
    ...group('N', ({ when }) => when.length > 0),
    ...group('N', ({ when }) => when.length === 0)
  ]
}

// Days on both sides: a clock that was set back, or a journey west, leaves offers that lie ahead.
function isFull({ near, today }: OfferState): boolean {
  return near.filter(({ offeredOn, stage }) => stage !== 'N' && Math.abs(daysBetween(offeredOn, today)) < 7).length >= mostInSevenDays
}

function isRested({ topic, restDays }: PromptTopic, past: ReadonlyMap<string, PastOffers>, today: Day): boolean {
  const offers = past.get(topic)
  return offers === undefined || daysBetween(offers.lastOn, today) > restDays
}

/** Never offered first, then the one offered longest ago; between equals the order of the packs. */
function inOrder(candidates: readonly Candidate[], lastOn: (candidate: Candidate) => Day): Candidate[] {
  return [...candidates].sort((one, other) => (lastOn(one) < lastOn(other) ? -1 : Number(lastOn(one) > lastOn(other))))
}

/** All that its conditions look at, and what its stage goes by. */
function valuesOf({ topic, stage }: Candidate, { leading, factOf }: OfferState): PromptFacts {
  const looked = new Set([...stageFacts[stage], ...topic.when.flatMap(conditionsOf).map(({ fact }) => fact)])
  if (topic.asksWhy && leading !== null) looked.add('whyEntriesIn7Days')
  return Object.fromEntries([...looked].map((fact) => [fact, factOf(fact)]))
}

const stageFacts: Readonly<Record<Stage, readonly PromptFact[]>> = {
  R0: ['daysSinceAnswer'], R1: ['daysSinceAnswer'], R2: ['daysSinceAnswer'], R3: ['daysSinceAnswer'], A: ['daysSinceAnswer'],
  W: ['daysWaiting'], N: ['openAnswers']
}

function conditionsOf(trigger: PromptTrigger): readonly PromptCondition[] {
  return 'any' in trigger ? trigger.any : [trigger]
}

function isMet(trigger: PromptTrigger, values: PromptFacts): boolean {
  return conditionsOf(trigger).some(({ fact, atLeast = -Infinity, atMost = Infinity }) => {
    const value = values[fact] ?? null
    return value !== null && value >= atLeast && value <= atMost
  })
}

/** The brooding brake: questions about the wider view and the plan go on. */
function isBraked({ asksWhy }: PromptTopic, { whyEntriesIn7Days }: PromptFacts): boolean {
  return asksWhy && (whyEntriesIn7Days ?? 0) >= broodingFrom
}

function offered({ topic, stage }: Candidate, values: PromptFacts, times: number, { today, leading, waiting }: OfferState): Offer {
  const answer = stage === 'N' || stage === 'W' ? null : leading
  return {
    offeredOn: today, topic: topic.topic, stage, wording: topic.wordings[times % topic.wordings.length] ?? '', rule: topic.rule, values,
    ...principleInWords(topic.principle), minutes: topic.minutes, asksWhy: topic.asksWhy,
    outcomeId: answer?.outcomeId ?? null,
    applicationId: stage === 'W' ? (waiting?.applicationId ?? null) : (answer?.applicationId ?? null)
  }
}

/** As an offer names it. */
export function principleInWords(key: string): Pick<Offer, 'principle' | 'source'> {
  const { words, source } = principleOf(key)
  return { principle: words, source }
}
