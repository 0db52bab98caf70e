import * as v from 'valibot'
import type { Day, Moment } from '../../shared/dates.ts'
import type { Offer, OfferAnswer } from '../../shared/models/offer.ts'
import { promptFacts, type PromptFacts, type PromptTopic } from '../../shared/models/prompt.ts'
import { broodingFrom, offerFor, principleInWords, type OfferState } from '../../shared/rules/offers.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { offerState } from './offer-state.ts'

/** The day's one question as today's page shows it, made now where there is none; of an answer's own day, only its page asks. */
export function offerOfDay(journal: Journal, at: Moment): Offer | null {
  return offerWhere(journal, at, ({ stage }) => stage !== 'R0')
}

/** The day's one question as the page of this answer shows it, made now where there is none and it would be about this. */
export function offerOfAnswer(journal: Journal, outcomeId: string, at: Moment): Offer | null {
  return offerWhere(journal, at, (offer) => offer.outcomeId === outcomeId)
}

/** What the next question would be; null where the day has had its own. Spends nothing. */
export function peekOffer(journal: Journal, at: Moment): Offer | null {
  return offerFor(offerState(journal, at))
}

/** The same, and the day is spent. */
export function takeOffer(journal: Journal, at: Moment): Offer | null {
  return inTransaction(journal, () => {
    const state = offerState(journal, at)
    const offer = offerFor(state)
    if (offer !== null) insertOffer(journal, offer, state, at)
    return offer
  })
}

function offerWhere(journal: Journal, at: Moment, isWanted: (offer: Offer) => boolean): Offer | null {
  const row = findOffer(journal, todayOf(journal, at))
  if (row !== undefined && row.answer !== null) return null
  const state = offerState(journal, at)
  const offer = row === undefined ? offerFor(state) : keptOffer(row, state)
  if (offer === null || !isWanted(offer)) return null
  if (row === undefined) recordOffer(journal, offer, state, at)
  return offer
}

interface OfferRow extends Pick<Offer, 'offeredOn' | 'topic' | 'stage' | 'wording' | 'rule' | 'outcomeId' | 'applicationId'> {
  readonly valuesJson: string
  readonly principle: string
  readonly answer: OfferAnswer | null
}

function findOffer(journal: Journal, day: Day): OfferRow | undefined {
  return sql<OfferRow>(
    journal,
    'SELECT offeredOn, topic, stage, wording, rule, valuesJson, principle, answer, outcomeId, applicationId FROM promptOffer WHERE offeredOn = ?'
  ).get(day)
}

/** Null where what it is about has changed since it was made: turned off, closed, quiet, gone, braked. */
function keptOffer({ answer: _, valuesJson, principle, ...row }: OfferRow, state: OfferState): Offer | null {
  const topic = state.off.has(row.topic) ? undefined : state.topics.find((one) => one.topic === row.topic)
  if (state.isQuiet || topic === undefined || !isStillAbout(row, state) || isHeldBack(topic, state)) return null
  return {
    ...row,
    // One made by an earlier version has only its topic.
    wording: row.wording || (topic.wordings[0] ?? ''),
    rule: row.rule || topic.rule,
    values: readValues(valuesJson) ?? { openAnswers: state.factOf('openAnswers') },
    ...principleInWords(principle || topic.principle),
    minutes: topic.minutes, asksWhy: topic.asksWhy
  }
}

/** Chosen before she had looked for causes often enough. */
function isHeldBack({ asksWhy }: Pick<PromptTopic, 'asksWhy'>, { factOf }: OfferState): boolean {
  return asksWhy && (factOf('whyEntriesIn7Days') ?? 0) >= broodingFrom
}

function isStillAbout({ stage, outcomeId, applicationId }: Pick<Offer, 'stage' | 'outcomeId' | 'applicationId'>, { leading, waiting }: OfferState): boolean {
  // Beside a no that came today, an everyday question falls silent.
  if (stage === 'N') return leading?.stage !== 'R0'
  return stage === 'W' ? waiting?.applicationId === applicationId : leading?.outcomeId === outcomeId && leading.stage === stage
}

const valuesSchema = v.pipe(v.string(), v.parseJson(), v.record(v.picklist(promptFacts), v.nullable(v.number())))

/** Null where none were kept, or an earlier or later version named them otherwise. */
function readValues(valuesJson: string): PromptFacts | null {
  const parsed = v.safeParse(valuesSchema, valuesJson)
  return parsed.success && Object.keys(parsed.output).length > 0 ? parsed.output : null
}

// The day's page must open where nothing can be written, too: an offer that isn't recorded is made again another day.
function recordOffer(journal: Journal, offer: Offer, state: OfferState, at: Moment): void {
  try {
    insertOffer(journal, offer, state, at)
  } catch (error) {
    if (!isUnwritable(error)) throw error
  }
}

function insertOffer(journal: Journal, { values, ...offer }: Offer, { topics }: OfferState, at: Moment): void {
  const principle = topics.find(({ topic }) => topic === offer.topic)?.principle ?? ''
  sql(
    journal,
    `INSERT INTO promptOffer (offeredOn, topic, offeredAtMs, stage, wording, rule, valuesJson, principle, outcomeId, applicationId)
     VALUES (@offeredOn, @topic, @offeredAtMs, @stage, @wording, @rule, @valuesJson, @key, @outcomeId, @applicationId)`
  ).run({ ...offer, offeredAtMs: at.nowMs, valuesJson: JSON.stringify(values), key: principle })
}

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(?:FULL|READONLY)/.test(String(error.code))
}
