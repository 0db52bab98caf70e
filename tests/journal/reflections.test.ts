import { expect, test } from 'vitest'
import { countReflections, listReflections } from '../../electron/journal/reflections.ts'
import { trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { removeOutcome } from '../../electron/journal/outcomes.ts'
import type { About, ListReflectionsInput } from '../../shared/models/reflection.ts'
import { answered, medium, sent } from '../support/application-builders.ts'
import { at, id, morning, opened, words, write } from '../support/journal-builders.ts'

const everything: ListReflectionsInput = { programId: null, stage: null, topic: null, offset: 0, limit: 50 }

function about(input: Partial<About>): About {
  return { outcomeId: null, applicationId: null, topic: null, stage: 'N', retelling: null, asksWhy: false, ...input }
}

function reflect(journal: Journal, number: number, on: string, input: Partial<About>, question: string | null = 'What arrived?'): void {
  write(journal, { id: id(number), datedOn: on, body: `Answer **${String(number)}**.\n\nAnd more.`, prompt: question, about: about(input), at: at(`${on}T09:00[Europe/Berlin]`) })
}

const idsOf = (journal: Journal, input: Partial<ListReflectionsInput> = {}): string[] =>
  listReflections(journal, { ...everything, ...input }).lines.map(({ entryId }) => entryId)

test('lists answers by what they are about, the newest answer first, and those of any day last', async () => {
  const journal = await opened()
  const application = sent(journal, '2022-03-28')
  const first = answered(journal, application, { decidedOn: '2022-03-31' })
  const second = answered(journal, sent(journal, '2022-05-01'), { decidedOn: '2022-05-03' })
  reflect(journal, 1, '2022-03-31', { outcomeId: first.id, topic: 'what-arrived', stage: 'R0' })
  reflect(journal, 2, '2022-04-03', { outcomeId: first.id, topic: 'two-years-on', stage: 'R1' })
  reflect(journal, 3, '2022-05-04', { outcomeId: second.id, topic: 'two-years-on', stage: 'R1' })
  reflect(journal, 4, '2022-05-06', { topic: 'near-to-hand' })
  reflect(journal, 5, '2022-03-29', { applicationId: application.id, topic: 'needs-nobody', stage: 'W' })

  expect(idsOf(journal)).toEqual([id(3), id(2), id(1), id(5), id(4)])
  expect(listReflections(journal, everything).lines[1]).toEqual({
    entryId: id(2), datedOn: '2022-04-03', question: 'What arrived?', opening: 'Answer 2. And more.', wordCount: 4, stage: 'R1', topic: 'two-years-on',
    retelling: null, outcomeId: first.id, applicationId: application.id, programId: medium, programName: 'Medium Partner Program',
    answeredOn: '2022-03-31', result: 'declined'
  })
})

test('filters by program, stage and topic, and says how many there are of each in the whole journal', async () => {
  const journal = await opened()
  const { id: outcomeId } = answered(journal, sent(journal, '2022-03-28'))
  reflect(journal, 1, '2022-03-31', { outcomeId, topic: 'what-arrived', stage: 'R0' }, 'What arrived?')
  reflect(journal, 2, '2022-04-03', { outcomeId, topic: 'two-years-on', stage: 'R1' }, 'An older wording?')
  reflect(journal, 3, '2022-04-20', { topic: 'two-years-on' }, 'The newest wording?')

  expect(idsOf(journal, { programId: medium })).toEqual([id(2), id(1)])
  expect(idsOf(journal, { stage: 'R0' })).toEqual([id(1)])
  expect(idsOf(journal, { topic: 'two-years-on' })).toEqual([id(2), id(3)])
  expect(idsOf(journal, { topic: 'two-years-on', stage: 'R0' })).toEqual([])
  expect(listReflections(journal, { ...everything, stage: 'R0' })).toMatchObject({
    total: 1,
    programs: [{ id: medium, name: 'Medium Partner Program', count: 2 }],
    stages: [{ stage: 'N', count: 1 }, { stage: 'R0', count: 1 }, { stage: 'R1', count: 1 }],
    topics: [{ topic: 'two-years-on', question: 'The newest wording?', count: 2 }, { topic: 'what-arrived', question: 'What arrived?', count: 1 }]
  })
})

test('lists answers from before it was kept what they are about, with the topic that their day offered', async () => {
  const journal = await opened()
  const offer = journal.db.prepare(`INSERT INTO promptOffer (offeredOn, topic, offeredAtMs, answer) VALUES (?, ?, 0, ?)`)
  offer.run('2022-04-12', 'first-readers', 'written')
  offer.run('2022-04-13', 'old-town', 'not-now')
  write(journal, { id: id(1), prompt: 'Who read it first?' })
  write(journal, { id: id(2), datedOn: '2022-04-13', prompt: 'A question of mine', at: at('2022-04-13T09:00[Europe/Berlin]') })
  write(journal, { id: id(3), body: 'No question here.' })

  expect(listReflections(journal, everything)).toMatchObject({
    total: 2,
    lines: [{ entryId: id(2), stage: 'N', topic: null, outcomeId: null }, { entryId: id(1), stage: 'N', topic: 'first-readers', answeredOn: null }]
  })
})

test('lists tellings without a question too, and counts everything once', async () => {
  const journal = await opened()
  const { id: outcomeId } = answered(journal, sent(journal, '2022-03-28'))
  reflect(journal, 1, '2022-03-31', { outcomeId, stage: 'R0', retelling: 'd0' }, null)
  reflect(journal, 2, '2022-04-01', { outcomeId, stage: 'R1' })
  write(journal, { id: id(3), prompt: 'A question' })
  expect(listReflections(journal, everything)).toMatchObject({ total: 3, lines: [{ entryId: id(2) }, { entryId: id(1), question: null, retelling: 'd0' }, { entryId: id(3) }] })
  expect(countReflections(journal)).toEqual({ reflections: 3 })
})

test('leaves out what lies in the trash, and keeps an answer whose outcome was removed', async () => {
  const journal = await opened()
  const application = sent(journal, '2022-03-28')
  const outcome = answered(journal, application)
  reflect(journal, 1, '2022-03-31', { outcomeId: outcome.id, stage: 'R0' })
  reflect(journal, 2, '2022-04-01', { outcomeId: outcome.id, stage: 'R1' })
  trashEntry(journal, { id: id(2) }, morning)
  expect(countReflections(journal)).toEqual({ reflections: 1 })

  removeOutcome(journal, outcome.id, morning)
  expect(listReflections(journal, everything)).toMatchObject({ total: 1, lines: [{ entryId: id(1), outcomeId: null, answeredOn: null }] })
})

test('leaves out what was emptied again, asked or not', async () => {
  const journal = await opened()
  reflect(journal, 1, '2022-03-31', { topic: 'near-to-hand' })
  reflect(journal, 2, '2022-04-01', { topic: 'near-to-hand' })
  reflect(journal, 3, '2022-04-02', { retelling: 'd0' }, null)
  for (const number of [2, 3]) write(journal, { id: id(number), body: '' })
  expect(idsOf(journal)).toEqual([id(1)])
  expect(countReflections(journal)).toEqual({ reflections: 1 })
  expect(listReflections(journal, everything)).toMatchObject({ total: 1, topics: [{ topic: 'near-to-hand', count: 1 }] })
})

test('gives the last page of many', async () => {
  const journal = await opened()
  const count = 300
  journal.db.transaction(() => {
    for (let number = 1; number <= count; number += 1) write(journal, { id: id(number), prompt: `Question ${String(number % 40)}`, body: words(5) })
  })()
  const { lines, total } = listReflections(journal, { ...everything, offset: 290, limit: 50 })
  expect(total).toBe(count)
  expect(lines.map(({ entryId }) => entryId)).toEqual(Array.from({ length: 10 }, (_, index) => id(10 - index)))
})
