import { describe, expect, it } from 'vitest'
import { openAnswer, restAnswer } from '../../electron/journal/answer-page.ts'
import { readEntry, trashEntry } from '../../electron/journal/entries.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { removeOutcome } from '../../electron/journal/outcomes.ts'
import { answerPrompt } from '../../electron/journal/offer-answers.ts'
import type { Day, Moment } from '../../shared/dates.ts'
import type { AnswerPage } from '../../shared/models/answer-page.ts'
import type { About } from '../../shared/models/reflection.ts'
import { aboutOffer } from '../../shared/rules/about-offer.ts'
import { answered, sent } from '../support/application-builders.ts'
import { at, id, opened, valueOf, write } from '../support/journal-builders.ts'

const noonOn = (on: Day): Moment => at(`${on}T12:00[Europe/Berlin]`)
const pageOn = (journal: Journal, outcomeId: string, on: Day): AnswerPage => valueOf(openAnswer(journal, outcomeId, noonOn(on)))

/** A no of 31 March with a wait of 30 days; the rules' own. */
async function withNo(): Promise<{ journal: Journal; outcomeId: string }> {
  const journal = await opened()
  return { journal, outcomeId: answered(journal, sent(journal, '2022-03-30')).id }
}

const about = (some: Partial<About> = {}): About => ({ outcomeId: null, applicationId: null, topic: null, stage: 'R2', retelling: null, asksWhy: false, ...some })

describe('the page of an answer', () => {
  it('has the stage of its civil day', async () => {
    const { journal, outcomeId } = await withNo()
    const stages = (['2022-03-31', '2022-04-01', '2022-04-03', '2022-04-04', '2022-04-14', '2022-04-15', '2022-04-30', '2022-05-01'] as const).map((on) => pageOn(journal, outcomeId, on).stage)
    expect(stages).toEqual(['R0', 'R1', 'R1', 'R2', 'R2', 'R3', 'R3', 'open'])
  })

  it('counts its days from the day the answer arrived', async () => {
    const journal = await opened()
    const { id: outcomeId } = answered(journal, sent(journal, '2022-03-20'), { decidedOn: '2022-03-25', receivedOn: '2022-03-31' })
    expect(pageOn(journal, outcomeId, '2022-03-31')).toMatchObject({ answeredOn: '2022-03-31', daysSince: 0, stage: 'R0' })
  })

  it('asks one question a day, the same until it is put aside', async () => {
    const { journal, outcomeId } = await withNo()
    const { offer } = pageOn(journal, outcomeId, '2022-04-01')
    expect(offer).toMatchObject({ stage: 'R1', outcomeId })
    expect(pageOn(journal, outcomeId, '2022-04-01').offer).toEqual(offer)
    answerPrompt(journal, { offeredOn: '2022-04-01', answer: 'not-now' }, noonOn('2022-04-01'))
    expect(pageOn(journal, outcomeId, '2022-04-01')).toMatchObject({ offer: null, answeredEntryId: null })
  })

  it('knows the entry that answers its question, until that is put in the trash', async () => {
    const { journal, outcomeId } = await withNo()
    const { offer } = pageOn(journal, outcomeId, '2022-04-01')
    if (offer === null) throw new Error('No question')
    write(journal, { at: noonOn('2022-04-01'), datedOn: '2022-04-01', prompt: offer.wording, about: aboutOffer(offer) })
    expect(pageOn(journal, outcomeId, '2022-04-01')).toMatchObject({ offer: null, answeredEntryId: id(1), reflections: 1 })
    trashEntry(journal, { id: id(1) }, noonOn('2022-04-01'))
    expect(pageOn(journal, outcomeId, '2022-04-01')).toMatchObject({ offer: null, answeredEntryId: null, reflections: 0 })
    expect(readEntry(journal, { id: id(1) })).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('doesn’t take an entry that was emptied again for an answer', async () => {
    const { journal, outcomeId } = await withNo()
    const { offer } = pageOn(journal, outcomeId, '2022-04-01')
    if (offer === null) throw new Error('No question')
    for (const body of ['It', '']) write(journal, { at: noonOn('2022-04-01'), datedOn: '2022-04-01', prompt: offer.wording, about: aboutOffer(offer), body })
    expect(pageOn(journal, outcomeId, '2022-04-01')).toMatchObject({ offer: null, answeredEntryId: null, reflections: 0 })
  })

  it('keeps the day’s question open when something else is told', async () => {
    const { journal, outcomeId } = await withNo()
    const { offer } = pageOn(journal, outcomeId, '2022-04-01')
    write(journal, { at: noonOn('2022-04-01'), prompt: 'Tell it as it was.', about: about({ outcomeId, stage: 'R1', retelling: 'd0' }) })
    expect(pageOn(journal, outcomeId, '2022-04-01').offer).toEqual(offer)
  })

  it('offers a rest after the third look for causes in seven days, and not after the second', async () => {
    const { journal, outcomeId } = await withNo()
    const asking = about({ outcomeId, asksWhy: true })
    for (const [number, on] of [[1, '2022-04-04'], [2, '2022-04-06'], [3, '2022-04-10']] as const) {
      expect(pageOn(journal, outcomeId, on).isBrooding).toBe(false)
      write(journal, { id: id(number), at: noonOn(on), datedOn: on, about: asking })
    }
    expect(pageOn(journal, outcomeId, '2022-04-10').isBrooding).toBe(true)
    expect(pageOn(journal, outcomeId, '2022-04-11').isBrooding).toBe(false)
  })

  it('closes for today, for a week or for good, and opens again', async () => {
    const { journal, outcomeId } = await withNo()
    const rest = (time: 'day' | 'week' | 'good' | null) => valueOf(restAnswer(journal, { outcomeId, part: 'all', for: time }, noonOn('2022-04-01')))
    expect(rest('day')).toMatchObject({ rest: { untilOn: '2022-04-01' }, offer: null })
    expect(pageOn(journal, outcomeId, '2022-04-02').rest).toBeNull()
    expect(rest('week').rest).toEqual({ untilOn: '2022-04-07' })
    expect(pageOn(journal, outcomeId, '2022-04-07').rest).toEqual({ untilOn: '2022-04-07' })
    expect(pageOn(journal, outcomeId, '2022-04-08').rest).toBeNull()
    expect(rest('good').rest).toEqual({ untilOn: null })
    expect(pageOn(journal, outcomeId, '2023-04-08').rest).toEqual({ untilOn: null })
    expect(rest(null).rest).toBeNull()
  })

  it('leaves the retellings as they are when all is closed and opened', async () => {
    const { journal, outcomeId } = await withNo()
    valueOf(restAnswer(journal, { outcomeId, part: 'retellings', for: 'good' }, noonOn('2022-04-01')))
    valueOf(restAnswer(journal, { outcomeId, part: 'all', for: 'day' }, noonOn('2022-04-01')))
    valueOf(restAnswer(journal, { outcomeId, part: 'all', for: null }, noonOn('2022-04-01')))
    expect(sql<string>(journal, 'SELECT part FROM answerRest').pluck().all()).toEqual(['retellings'])
  })

  it('is led by the newest open answer, and by the other while that is closed', async () => {
    const { journal, outcomeId } = await withNo()
    const newer = answered(journal, sent(journal, '2022-03-29', { programId: 'youtube-partner-program' }), { decidedOn: '2022-04-02' }).id
    expect(pageOn(journal, newer, '2022-04-03')).toMatchObject({ isLeading: true, others: [{ outcomeId, answeredOn: '2022-03-31' }] })
    expect(pageOn(journal, outcomeId, '2022-04-03')).toMatchObject({ isLeading: false, offer: null, others: [{ outcomeId: newer }] })
    valueOf(restAnswer(journal, { outcomeId: newer, part: 'all', for: 'week' }, noonOn('2022-04-03')))
    expect(pageOn(journal, outcomeId, '2022-04-04')).toMatchObject({ isLeading: true, others: [] })
  })

  it('of an answer that was removed is told as gone', async () => {
    const { journal, outcomeId } = await withNo()
    valueOf(removeOutcome(journal, outcomeId, noonOn('2022-04-01')))
    for (const gone of [openAnswer(journal, outcomeId, noonOn('2022-04-01')), restAnswer(journal, { outcomeId, part: 'all', for: 'day' }, noonOn('2022-04-01'))])
      expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('what an entry is about', () => {
  it('is kept with its first words and never changed after', async () => {
    const { journal, outcomeId } = await withNo()
    write(journal, { about: about({ outcomeId, topic: 'two-years-on', stage: 'R1' }) })
    write(journal, { body: 'Another line.', about: about({ topic: 'best-hour' }) })
    expect(sql(journal, 'SELECT outcomeId, topic, stage, begunOn FROM reflection').all()).toEqual([{ outcomeId, topic: 'two-years-on', stage: 'R1', begunOn: '2022-04-12' }])
  })

  it('doesn’t hold the words back where the answer is gone', async () => {
    const journal = await opened()
    write(journal, { about: about({ outcomeId: id(77), applicationId: id(78) }) })
    expect(sql(journal, 'SELECT outcomeId, applicationId FROM reflection').all()).toEqual([{ outcomeId: null, applicationId: null }])
    expect(valueOf(readEntry(journal, { id: id(1) })).body).toBe('A first line.')
  })
})
