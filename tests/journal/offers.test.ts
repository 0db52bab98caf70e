import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import { bundledPacks } from '../../electron/data/prompts/index.ts'
import { openDay } from '../../electron/journal/days.ts'
import { trashEntry, writeEntry } from '../../electron/journal/entries.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { countWhyEntries } from '../../electron/journal/offer-answer-facts.ts'
import { answerPrompt } from '../../electron/journal/offer-answers.ts'
import { offerOfAnswer, offerOfDay, peekOffer, takeOffer } from '../../electron/journal/offers.ts'
import { turnPack, turnTopic } from '../../electron/journal/prompt-packs.ts'
import { beginQuiet, endQuiet } from '../../electron/journal/quiet.ts'
import { restAnswer } from '../../electron/journal/answer-page.ts'
import { removeOutcome } from '../../electron/journal/outcomes.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { addDays, type Moment } from '../../shared/dates.ts'
import { principleInWords } from '../../shared/rules/offers.ts'
import { answered, sent } from '../support/application-builders.ts'
import { at, later, minute, morning, opened, sitting, temporaryHome, valueOf } from '../support/journal-builders.ts'

const today = '2022-04-12'
const noon = (day: string): Moment => at(`${day}T12:00[Europe/Berlin]`)
const topicOn = (journal: Journal, day: string) => offerOfDay(journal, noon(day))?.topic
const offers = (journal: Journal): unknown => sql(journal, 'SELECT offeredOn, topic, stage, answer FROM promptOffer ORDER BY offeredOn').all()
const plain = bundledPacks().flatMap(({ topics }) => topics).filter(({ stages, when }) => stages.includes('N') && when.length === 0)

/** A no that came on 31 March, to an application of the day before. */
function declined(journal: Journal): string {
  return answered(journal, sent(journal, '2022-03-30')).id
}

describe('the question of a day without an answer', () => {
  it('is the same all day, also after a restart, and says why it came', async () => {
    const home = temporaryHome()
    const seen: unknown[] = []
    await sitting(home, (journal) => seen.push(openDay(journal, { on: null }, morning).offer))
    await sitting(home, (journal) => seen.push(openDay(journal, { on: null }, later(morning, 300 * minute)).offer))
    const [first] = plain
    if (first === undefined) throw new Error('No everyday questions')
    expect(seen[0]).toEqual({
      offeredOn: today, topic: first.topic, stage: 'N', wording: first.wordings[0], rule: first.rule, values: { openAnswers: 0 },
      ...principleInWords(first.principle), minutes: first.minutes, asksWhy: false, outcomeId: null, applicationId: null
    })
    expect(seen[1]).toEqual(seen[0])
  })

  it('never runs dry in a year, asks no topic twice in a quarter and nothing twice in the same words', async () => {
    const journal = await opened()
    const asked = Array.from({ length: 366 }, (_, day) => takeOffer(journal, noon(addDays('2023-12-31', day))))
    expect(asked).not.toContain(null)
    expect(new Set(asked.map((offer) => offer?.wording)).size).toBe(366)
    for (const [index, offer] of asked.entries()) {
      expect(asked.slice(index + 1, index + 90).map((other) => other?.topic)).not.toContain(offer?.topic)
    }
  })

  it('is gone for the day once it is put aside, and another comes the next day', async () => {
    const journal = await opened()
    topicOn(journal, today)
    answerPrompt(journal, { offeredOn: today, answer: 'not-now' }, morning)
    expect(topicOn(journal, today)).toBeUndefined()
    expect(topicOn(journal, addDays(today, 1))).toBe(plain[1]?.topic)
  })

  it('never comes again once she never wants it, and leaves the day spent', async () => {
    const journal = await opened()
    const topic = topicOn(journal, today)
    answerPrompt(journal, { offeredOn: today, answer: 'never' }, morning)
    expect(topicOn(journal, today)).toBeUndefined()
    expect(sql(journal, 'SELECT topic FROM promptOff').pluck().all()).toEqual([topic])
    const asked = Array.from({ length: 200 }, (_, day) => takeOffer(journal, noon(addDays(today, day + 1)))?.topic)
    expect(asked).not.toContain(topic)
  })

  it('is gone for the day with the first words that answer it, and not before', async () => {
    const journal = await opened()
    const offer = offerOfDay(journal, morning)
    expect(topicOn(journal, today)).toBe(offer?.topic)
    writeEntry(journal, { id: newId(), datedOn: today, body: 'A first word', prompt: offer?.wording ?? null }, morning)
    expect(topicOn(journal, today)).toBeUndefined()
    expect(offers(journal)).toMatchObject([{ answer: 'written' }])
  })

  it('stays for today where the first words answer one of another day', async () => {
    const journal = await opened()
    const offer = offerOfDay(journal, morning)
    const about = { outcomeId: null, applicationId: null, stage: 'N', retelling: null, asksWhy: false } as const
    writeEntry(journal, { id: newId(), datedOn: today, body: 'Late', prompt: 'Of yesterday?', about: { ...about, topic: 'of-yesterday' } }, morning)
    expect(topicOn(journal, today)).toBe(offer?.topic)
    writeEntry(journal, { id: newId(), datedOn: today, body: 'Now', prompt: offer?.wording ?? null, about: { ...about, topic: offer?.topic ?? null } }, morning)
    expect(topicOn(journal, today)).toBeUndefined()
  })

  it('is offered where nothing can be written, too', async () => {
    const journal = await opened()
    journal.db.pragma('query_only = ON')
    expect(topicOn(journal, today)).toBe(plain[0]?.topic)
  })

  it('is not offered on the page of another day', async () => {
    const journal = await opened()
    expect(openDay(journal, { on: '2022-04-11' }, morning).offer).toBeNull()
    expect(offers(journal)).toEqual([])
  })

  it('takes an answer for a day on which nothing was offered, and does nothing', async () => {
    const journal = await opened()
    expect(answerPrompt(journal, { offeredOn: '2021-01-01', answer: 'never' }, morning)).toBeNull()
    expect(sql(journal, 'SELECT * FROM promptOff').all()).toEqual([])
  })

  it('is that of an earlier version in its first wording, and none where a newer version has asked', async () => {
    const journal = await opened()
    const insert = sql(journal, 'INSERT INTO promptOffer (offeredOn, topic, offeredAtMs) VALUES (?, ?, 0)')
    insert.run(today, 'answer-back')
    const offer = offerOfDay(journal, morning)
    expect(offer).toMatchObject({ topic: 'answer-back', stage: 'N', wording: 'Whose work made you want to answer back this week?', values: { openAnswers: 0 } })
    expect(`${offer?.rule ?? ''} ${offer?.principle ?? ''}`).toMatch(/^\S.+\. \S.+\.$/)
    insert.run('2022-04-13', 'unknown-here')
    expect(topicOn(journal, '2022-04-13')).toBeUndefined()
  })

  it('goes when its topic or its pack is turned off, and comes back with them', async () => {
    const journal = await opened()
    const topic = topicOn(journal, today) ?? ''
    turnTopic(journal, { topic, isOn: false }, morning)
    expect(topicOn(journal, today)).toBeUndefined()
    turnTopic(journal, { topic, isOn: true }, morning)
    turnPack(journal, { id: 'everyday', isOn: false }, morning)
    expect([topicOn(journal, today), topicOn(journal, addDays(today, 1))]).toEqual([undefined, undefined])
    turnPack(journal, { id: 'everyday', isOn: true }, morning)
    expect(topicOn(journal, today)).toBe(topic)
  })
})

describe('quiet days', () => {
  it('have no question, take back one that was made, and leave no trace', async () => {
    const journal = await opened()
    const topic = topicOn(journal, today)
    valueOf(beginQuiet(journal, { untilOn: '2022-04-14', setBy: 'writer' }, noon(today)))
    expect(['2022-04-12', '2022-04-13', '2022-04-14'].map((day) => topicOn(journal, day))).toEqual([undefined, undefined, undefined])
    expect(topicOn(journal, '2022-04-15')).toBe(plain[1]?.topic)
    expect(offers(journal)).toMatchObject([{ topic }, { offeredOn: '2022-04-15' }])
  })

  it('end when she ends them', async () => {
    const journal = await opened()
    valueOf(beginQuiet(journal, { untilOn: null, setBy: 'writer' }, noon(today)))
    expect(peekOffer(journal, noon('2023-04-12'))).toBeNull()
    endQuiet(journal, noon('2022-04-20'))
    expect(peekOffer(journal, noon('2022-04-20'))?.stage).toBe('N')
  })
})

describe('the question of an answer', () => {
  it('lets an everyday one of that day fall silent, which comes back to nobody', async () => {
    const journal = await opened()
    expect(topicOn(journal, '2022-03-31')).toBe(plain[0]?.topic)
    const outcomeId = declined(journal)
    expect(topicOn(journal, '2022-03-31')).toBeUndefined()
    expect(offerOfAnswer(journal, outcomeId, noon('2022-03-31'))).toBeNull()
    expect(offers(journal)).toHaveLength(1)
  })

  it('counts as looking for causes only what still has words', async () => {
    const journal = await opened()
    const outcomeId = declined(journal)
    const about = { outcomeId, applicationId: null, topic: null, stage: 'R2', retelling: null, asksWhy: true } as const
    const ids = [newId(), newId(), newId()]
    for (const id of ids) writeEntry(journal, { id, datedOn: '2022-04-05', body: 'Because.', prompt: null, about }, noon('2022-04-05'))
    expect(countWhyEntries(journal, outcomeId, '2022-04-05')).toBe(3)
    trashEntry(journal, { id: ids[0] ?? '' }, noon('2022-04-05'))
    writeEntry(journal, { id: ids[1] ?? '', datedOn: '2022-04-05', body: '', prompt: null }, noon('2022-04-05'))
    expect(countWhyEntries(journal, outcomeId, '2022-04-05')).toBe(1)
  })

  it('is gone once the answer is moved into another stage', async () => {
    const journal = await opened()
    const outcomeId = declined(journal)
    expect(offerOfDay(journal, noon('2022-04-04'))?.stage).toBe('R2')
    sql(journal, `UPDATE outcome SET receivedOn = '2022-04-03' WHERE id = ?`).run(outcomeId)
    expect(offerOfDay(journal, noon('2022-04-04'))).toBeNull()
  })

  it('is asked on its own day by its page and not by Today', async () => {
    const journal = await opened()
    const outcomeId = declined(journal)
    const day = noon('2022-03-31')
    expect(offerOfDay(journal, day)).toBeNull()
    expect(offers(journal)).toEqual([])
    const offer = offerOfAnswer(journal, outcomeId, day)
    expect(offer).toMatchObject({ topic: 'what-arrived', stage: 'R0', outcomeId, values: { daysSinceAnswer: 0, entriesAboutAnswer: 0 } })
    expect(offerOfAnswer(journal, outcomeId, day)).toEqual(offer)
    expect(offerOfDay(journal, day)).toBeNull()
  })

  it('is one and the same on Today and on the page of the answer afterwards', async () => {
    const journal = await opened()
    const outcomeId = declined(journal)
    const offer = offerOfDay(journal, noon('2022-04-02'))
    expect(offer).toMatchObject({ stage: 'R1', outcomeId, values: { daysSinceAnswer: 2 } })
    expect(offerOfAnswer(journal, outcomeId, noon('2022-04-02'))).toEqual(offer)
    answerPrompt(journal, { offeredOn: '2022-04-02', answer: 'not-now' }, noon('2022-04-02'))
    expect([offerOfAnswer(journal, outcomeId, noon('2022-04-02')), topicOn(journal, '2022-04-02')]).toEqual([null, undefined])
  })

  it('is about the newest, and the page of an older one asks nothing and spends nothing', async () => {
    const journal = await opened()
    const older = answered(journal, sent(journal, '2022-03-01'), { decidedOn: '2022-03-20' }).id
    const newer = answered(journal, sent(journal, '2022-03-28', { programId: 'clarkesworld' }), { decidedOn: '2022-03-31' }).id
    expect(offerOfAnswer(journal, older, noon('2022-04-01'))).toBeNull()
    expect(offers(journal)).toEqual([])
    expect(offerOfAnswer(journal, newer, noon('2022-04-01'))?.stage).toBe('R1')
  })

  it('waits while the answer is closed; then the one behind it leads', async () => {
    const journal = await opened()
    const older = answered(journal, sent(journal, '2022-03-01'), { decidedOn: '2022-03-26' }).id
    const newer = answered(journal, sent(journal, '2022-03-28', { programId: 'clarkesworld' }), { decidedOn: '2022-03-31' }).id
    expect(topicOn(journal, '2022-04-01')).toBeDefined()
    valueOf(restAnswer(journal, { outcomeId: newer, part: 'all', for: 'week' }, noon('2022-04-01')))
    expect(topicOn(journal, '2022-04-01')).toBeUndefined()
    expect(offerOfDay(journal, noon('2022-04-02'))).toMatchObject({ stage: 'R2', outcomeId: older })
    expect(offerOfDay(journal, noon('2022-04-08'))).toMatchObject({ stage: 'R2', outcomeId: newer })
  })

  it('is gone with an answer that was taken out, and no longer comes once she has applied again', async () => {
    const journal = await opened()
    const outcomeId = declined(journal)
    expect(topicOn(journal, '2022-04-02')).toBeDefined()
    valueOf(removeOutcome(journal, outcomeId, morning))
    expect(topicOn(journal, '2022-04-02')).toBeUndefined()
    answered(journal, sent(journal, '2022-04-03', { programId: 'clarkesworld' }), { decidedOn: '2022-04-04' })
    expect(peekOffer(journal, noon('2022-04-05'))?.stage).toBe('R1')
    sent(journal, '2022-04-05', { programId: 'clarkesworld' })
    expect(peekOffer(journal, noon('2022-04-05'))?.stage).toBe('N')
  })

  it('leaves the days between to everyday ones: three of it in seven days', async () => {
    const journal = await opened()
    declined(journal)
    const stages = Array.from({ length: 12 }, (_, day) => takeOffer(journal, noon(addDays('2022-03-31', day)))?.stage)
    expect(stages).toEqual(['R0', 'R1', 'R1', 'N', 'N', 'N', 'N', 'R2', 'R2', 'R2', 'N', 'N'])
  })
})

describe('the writer’s day', () => {
  it('begins when she says, also on the day a clock is changed', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 180 })
    const offer = offerOfDay(journal, at('2022-03-26T23:00[Europe/Berlin]'))
    expect(offer?.offeredOn).toBe('2022-03-26')
    // 02:00 to 03:00 doesn't exist on this night.
    expect(offerOfDay(journal, at('2022-03-27T01:59[Europe/Berlin]'))).toEqual(offer)
    expect(offerOfDay(journal, at('2022-03-27T03:00[Europe/Berlin]'))?.offeredOn).toBe('2022-03-27')
  })

  it('has one question where a journey repeats it, and none is lost where a journey skips one', async () => {
    const journal = await opened()
    const inAuckland = offerOfDay(journal, at('2022-04-12T08:00[Pacific/Auckland]'))
    expect(offerOfDay(journal, at('2022-04-11T20:00[America/Los_Angeles]'))?.offeredOn).toBe('2022-04-11')
    expect(offerOfDay(journal, at('2022-04-12T20:00[America/Los_Angeles]'))).toEqual(inAuckland)
    expect(offers(journal)).toHaveLength(2)
  })
})
