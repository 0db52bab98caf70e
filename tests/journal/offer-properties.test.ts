import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bundledPacks } from '../../electron/data/prompts/index.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { peekOffer, takeOffer } from '../../electron/journal/offers.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import { turnTopic } from '../../electron/journal/prompt-packs.ts'
import type { Moment } from '../../shared/dates.ts'
import type { Offer } from '../../shared/models/offer.ts'
import type { PromptCondition, PromptTopic } from '../../shared/models/prompt.ts'
import { answered, sent } from '../support/application-builders.ts'
import { at, journalOf, letGo, morning, temporaryHome } from '../support/journal-builders.ts'
import { magazine, placedCause, planned, reflected, wroteOn } from '../support/offer-builders.ts'
import { dayOf, firstDay, generatedJournal, modelOn, walkDays, type GeneratedApplication, type GeneratedJournal } from '../support/offer-model.ts'

const topics = new Map(bundledPacks().flatMap((pack) => pack.topics.map((topic) => [topic.topic, topic] as const)))

/** A day of hers, at an hour and in a zone that go on changing; both clocks are changed on its way. */
function momentOf(day: number): Moment {
  const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland']
  return at(`${dayOf(day)}T${String(3 + (day % 20)).padStart(2, '0')}:30[${zones[Math.floor(day / 9) % 3] ?? 'UTC'}]`)
}

interface Made {
  applicationId: string
  outcomeId: string
}

/** Writes into the journal what happens on that day. */
function live(journal: Journal, generated: GeneratedJournal, day: number, made: Partial<Made>[]): void {
  if (generated.written.includes(day)) wroteOn(journal, dayOf(day))
  generated.applications.forEach((application, index) => {
    const moment = { ...momentOf(day), nowMs: momentOf(day).nowMs + index }
    const ids = (made[index] ??= {})
    const { sentAt, hasNote, expectedAfter, program: programId } = application
    if (sentAt === day) {
      const expectedReplyOn = expectedAfter === null ? null : dayOf(sentAt + expectedAfter)
      ids.applicationId = sent(journal, dayOf(day), { programId, expectedReplyOn, expectation: hasNote ? 'It would mean little.' : '' }, moment).id
    }
    if (application.answer !== null && day >= sentAt + application.answer.after) answer(journal, application, day, ids, moment)
  })
}

function answer(journal: Journal, { answer: given, sentAt, closedFor, why, about, causes, steps }: GeneratedApplication, day: number, ids: Partial<Made>, moment: Moment): void {
  if (given === null) return
  const since = day - sentAt - given.after
  if (since === 0) {
    const { result, wait, isReasonNone } = given
    const said = { result, isReasonNone, decidedOn: dayOf(day), waitDays: wait, waitSource: wait === null ? null : ('letter' as const) }
    ids.outcomeId = answered(journal, { id: ids.applicationId ?? '' }, said, moment).id
    if (closedFor > 0) sql(journal, `INSERT INTO answerRest VALUES (?, 'all', ?)`).run(ids.outcomeId, dayOf(day + closedFor - 1))
  }
  const outcomeId = ids.outcomeId ?? ''
  const times = (days: readonly number[], work: () => void): void => days.filter((one) => one === since).forEach(work)
  times(why, () => reflected(journal, outcomeId, dayOf(day), { asksWhy: true }))
  times(about, () => reflected(journal, outcomeId, dayOf(day)))
  times(causes, () => placedCause(journal, outcomeId))
  times(steps, () => planned(journal, outcomeId))
}

interface Asked extends Offer {
  readonly day: number
}

/** What is wrong with an offer, by the model; empty where nothing is. */
function faultsOf(offer: Offer, generated: GeneratedJournal, day: number, before: readonly Asked[]): string[] {
  const { isQuiet, leading, waiting, facts } = modelOn(generated, day)
  const topic = topics.get(offer.topic)
  if (topic === undefined) return ['a topic that isn’t there']
  const known: Offer['values'] = { ...offer.values, ...facts }
  const isMet = ({ fact, atLeast = -Infinity, atMost = Infinity }: PromptCondition): boolean => {
    const value = known[fact]
    return typeof value === 'number' && value >= atLeast && value <= atMost
  }
  const holds = topic.when.every((trigger) => ('any' in trigger ? trigger.any : [trigger]).some(isMet))
  const last = before.findLast((other) => other.topic === offer.topic)
  const recent = before.filter((other) => other.stage !== 'N' && other.day > day - 7)
  const wrongValues = Object.entries(offer.values).filter(([fact, value]) => Object.hasOwn(facts, fact) && Object.entries(facts).find(([name]) => name === fact)?.[1] !== value)
  return [
    ...(isQuiet ? ['asked on a quiet day'] : []),
    ...(generated.off.includes(offer.topic) ? ['turned off'] : []),
    ...(offer.offeredOn === dayOf(day) ? [] : [`of ${offer.offeredOn}`]),
    ...(topic.stages.includes(offer.stage) ? [] : ['not a stage of its topic']),
    ...(offer.stage === 'N' || offer.stage === (leading?.stage ?? null) || (offer.stage === 'W' && waiting !== null) ? [] : [`stage ${offer.stage}, where ${leading?.stage ?? 'none'} is`]),
    ...(holds ? [] : ['its trigger doesn’t hold']),
    ...wrongValues.map(([fact, value]) => `${fact} is ${String(value)}`),
    ...(topic.asksWhy && (facts.whyEntriesIn7Days ?? 0) >= 3 ? ['asks for causes all the same'] : []),
    ...(last !== undefined && day - last.day < 15 ? ['before its rest is over'] : []),
    ...(offer.stage !== 'N' && recent.length >= 3 ? ['a fourth in seven days'] : []),
    ...([offer.rule, offer.principle, offer.source, offer.wording].includes('') || Object.keys(offer.values).length === 0 ? ['without an explanation'] : []),
    ...(offer.stage === 'N' && recent.length < 3 && isMissed(leading?.stage, generated, day, before) ? ['an everyday one, though the answer has one'] : [])
  ]
}

/** Whether a topic of that stage, which asks nothing of the journal, could have come. */
function isMissed(stage: string | null | undefined, { off }: GeneratedJournal, day: number, before: readonly Asked[]): boolean {
  const isFree = ({ topic, stages, when }: PromptTopic): boolean => stages.some((one) => one === stage) && when.length === 0 && !off.includes(topic) && !before.some((other) => other.topic === topic && day - other.day < 15)
  return [...topics.values()].some(isFree)
}

async function walk(generated: GeneratedJournal): Promise<Asked[]> {
  const journal = journalOf(await openJournal(temporaryHome(), morning))
  try {
    for (const id of ['the-quarterly', 'the-monthly']) magazine(journal, id)
    for (const topic of generated.off) turnTopic(journal, { topic, isOn: false }, morning)
    const { quiet } = generated
    if (quiet !== null) sql(journal, `INSERT INTO quietPeriod VALUES ('q', ?, ?, 'writer')`).run(dayOf(quiet.from), dayOf(quiet.from + quiet.days - 1))
    const made: Partial<Made>[] = []
    const asked: Asked[] = []
    for (let day = 0; day < walkDays; day += 1) {
      live(journal, generated, day, made)
      const looks = [peekOffer(journal, momentOf(day)), peekOffer(journal, momentOf(day)), takeOffer(journal, momentOf(day))]
      expect(looks[1], dayOf(day)).toEqual(looks[0])
      expect(looks[2], dayOf(day)).toEqual(looks[0])
      expect([peekOffer(journal, momentOf(day)), takeOffer(journal, momentOf(day))], `a second one on ${dayOf(day)}`).toEqual([null, null])
      const offer = looks[0] ?? null
      if (offer === null) expect(modelOn(generated, day).isQuiet, `none on ${dayOf(day)}`).toBe(true)
      else {
        expect(faultsOf(offer, generated, day, asked), `${offer.topic} on ${dayOf(day)}`).toEqual([])
        asked.push({ ...offer, day })
      }
    }
    return asked
  } finally {
    letGo(journal)
  }
}

const runs = Number(process.env['SD_RUNS'] ?? 6)

it(`keeps every rule on each of ${String(walkDays)} days from ${firstDay}, in journals of any kind`, { timeout: runs * 30_000 }, async () => {
  await fc.assert(fc.asyncProperty(generatedJournal, async (generated) => {
    await walk(generated)
  }), { numRuns: runs })
})

it('asks the same in a journal that is written a second time', { timeout: 120_000 }, async () => {
  const generated = fc.sample(generatedJournal, { numRuns: 1, seed: 7 })[0]
  if (generated === undefined) throw new Error('Nothing was generated')
  const spoken = (asked: readonly Asked[]) => asked.map(({ day, topic, stage, wording, values }) => ({ day, topic, stage, wording, values }))
  expect(spoken(await walk(generated))).toEqual(spoken(await walk(generated)))
})
