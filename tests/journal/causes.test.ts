import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { openCauses, placeUnknowable, removeCause, restoreCause, saveCause } from '../../electron/journal/causes.ts'
import { trashEntry } from '../../electron/journal/entries.ts'
import { removeFollow } from '../../electron/journal/follows.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { openMirror } from '../../electron/journal/mirror.ts'
import { removeOutcome, restoreOutcome } from '../../electron/journal/outcomes.ts'
import { saveCauseInput, type CauseBoard, type SaveCauseInput } from '../../shared/models/cause.ts'
import type { Outcome } from '../../shared/models/outcome.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { answered, sent } from '../support/application-builders.ts'
import { account, acted, counted, followed, foundingWeek, freshId, publishedStory } from '../support/audience-builders.ts'
import { at, id, later, morning, opened, valueOf, write } from '../support/journal-builders.ts'

const dayAfter = at('2022-04-01T09:00[Europe/Berlin]')
const nothing = { rows: [], note: '' }

function card(outcome: Outcome, input: Partial<SaveCauseInput> = {}): SaveCauseInput {
  return { id: freshId(), outcomeId: outcome.id, text: 'The exchanged follows', hands: null, evidenceFor: nothing, evidenceAgainst: nothing, ...input }
}

function boardAt(journal: Journal, outcome: Outcome, moment = dayAfter): CauseBoard {
  return valueOf(openCauses(journal, outcome.id, moment))
}

describe('the board', () => {
  it('is early on the day of the answer, until its midnight', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    expect(boardAt(journal, outcome, at('2022-03-31T23:59[Europe/Berlin]')).isEarly).toBe(true)
    expect(boardAt(journal, outcome, at('2022-04-01T00:00[Europe/Berlin]')).isEarly).toBe(false)
    expect(boardAt(journal, answered(journal, sent(journal, '2022-03-30'), { receivedOn: '2022-04-01' }), dayAfter).isEarly).toBe(true)
  })

  it('is whole with two causes, or with the card that it can’t be known', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    expect(boardAt(journal, outcome)).toMatchObject({ isWhole: false, causes: [], isUnknowable: false })
    valueOf(saveCause(journal, card(outcome), dayAfter))
    expect(boardAt(journal, outcome).isWhole).toBe(false)
    expect(valueOf(placeUnknowable(journal, { outcomeId: outcome.id, isOnBoard: true }, dayAfter))).toMatchObject({ isUnknowable: true, isWhole: true })
    expect(valueOf(placeUnknowable(journal, { outcomeId: outcome.id, isOnBoard: true }, dayAfter)).isUnknowable).toBe(true)
    expect(valueOf(placeUnknowable(journal, { outcomeId: outcome.id, isOnBoard: false }, dayAfter))).toMatchObject({ isUnknowable: false, isWhole: false })
    valueOf(saveCause(journal, card(outcome, { text: 'The country' }), later(dayAfter, 1)))
    expect(boardAt(journal, outcome)).toMatchObject({ isWhole: true, causes: [{ text: 'The exchanged follows' }, { text: 'The country' }] })
  })

  it('gives what an entry begun from it is about: it asks for causes, at the stage of the day', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    const about = { outcomeId: outcome.id, applicationId: outcome.applicationId, topic: null, retelling: null, asksWhy: true }
    expect(boardAt(journal, outcome).about).toEqual({ ...about, stage: 'R1' })
    expect(boardAt(journal, outcome, at('2022-04-05T09:00[Europe/Berlin]')).about.stage).toBe('R2')
    expect(boardAt(journal, outcome, at('2022-06-05T09:00[Europe/Berlin]')).about.stage).toBe('N')
  })
})

describe('a card', () => {
  it('is changed under its id, removed, and brought back as it was', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    const first = card(outcome, { evidenceFor: { rows: [], note: 'They follow anyone.' } })
    expect(valueOf(saveCause(journal, first, dayAfter))).toMatchObject({ hands: null, placedOn: '2022-04-01' })
    const kept = valueOf(saveCause(journal, { ...first, hands: 'mine' }, later(dayAfter, 86_400_000)))
    expect(kept).toEqual({ ...first, hands: 'mine', placedOn: '2022-04-01' })
    valueOf(removeCause(journal, first.id, dayAfter))
    expect(boardAt(journal, outcome).causes).toEqual([])
    valueOf(restoreCause(journal, first.id))
    expect(boardAt(journal, outcome).causes).toEqual([kept])
  })

  it('is refused where its answer is not there, or is another one', async () => {
    const journal = await opened()
    const [one, other] = [answered(journal, sent(journal, '2022-03-30')), answered(journal, sent(journal, '2022-03-30'))]
    const kept = valueOf(saveCause(journal, card(one), dayAfter))
    expect(saveCause(journal, card(other, { id: kept.id }), dayAfter)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(saveCause(journal, { ...card(one), outcomeId: id(77) }, dayAfter)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(placeUnknowable(journal, { outcomeId: id(77), isOnBoard: true }, dayAfter)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(openCauses(journal, id(77), dayAfter)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(removeCause(journal, id(78), dayAfter)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(sql<number>(journal, 'SELECT count(*) FROM cause').pluck().get()).toBe(1)
  })

  it('stays with its answer when that is removed, and comes back with it', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    const kept = valueOf(saveCause(journal, card(outcome), dayAfter))
    valueOf(placeUnknowable(journal, { outcomeId: outcome.id, isOnBoard: true }, dayAfter))
    valueOf(removeOutcome(journal, outcome.id, dayAfter))
    expect(openCauses(journal, outcome.id, dayAfter)).toMatchObject({ ok: false })
    valueOf(restoreOutcome(journal, outcome.id, dayAfter))
    expect(boardAt(journal, outcome)).toMatchObject({ causes: [kept], isUnknowable: true })
  })

  it('needs words, and has no number beside it', () => {
    const input = { id: id(1), outcomeId: id(2), text: ' ', hands: null, evidenceFor: nothing, evidenceAgainst: nothing }
    expect(v.safeParse(saveCauseInput, input)).toMatchObject({ success: false, issues: [{ message: 'A cause needs at least one letter.' }] })
    expect(v.safeParse(saveCauseInput, { ...input, text: 'The country', belief: 70 }).success).toBe(false)
  })
})

describe('what is laid beside a card', () => {
  it('keeps its words where its row is gone, and opens nothing then', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    const { id: accountId } = account(journal)
    const follow = followed(journal, accountId, { direction: 'out', count: 140 })
    write(journal, { id: id(1), datedOn: '2022-03-30', body: 'I asked strangers.' })
    const rows: ProofRow[] = boardAt(journal, outcome).rows.filter(({ kind }) => kind === 'follow' || kind === 'entry')
    expect(rows.map(({ words }) => words)).toEqual(['I asked strangers.', 'You followed 140 people'])
    const made = { kind: 'story', id: id(404), on: '2022-03-30', words: 'A story that never was' } as const
    const kept = valueOf(saveCause(journal, card(outcome, { evidenceFor: { rows: [...rows, made], note: '' } }), dayAfter))
    expect(kept.evidenceFor?.rows).toEqual([...rows, { ...made, id: null }])
    valueOf(removeFollow(journal, follow.id, morning))
    trashEntry(journal, { id: id(1) }, morning)
    expect(boardAt(journal, outcome).causes[0]?.evidenceFor?.rows).toEqual([...rows, made].map((row) => ({ ...row, id: null })))
  })

  it('is chosen from what the journal holds of the attempt, newest first, with the rules it was held against', async () => {
    const journal = await opened()
    const medium = foundingWeek(journal)
    write(journal, { id: id(1), datedOn: '2022-03-31', body: '# The no\n\nIt came at noon.' })
    write(journal, { id: id(2), datedOn: '2022-04-01', body: 'The day after.' })
    acted(journal, { kind: 'answered', on: '2022-03-26', title: 'The chalk' })
    followed(journal, medium.id, { on: '2022-03-30', mark: 'exchanged', person: 'Ada' })
    publishedStory(journal, '2022-04-02', 'Too late')
    const outcome = answered(journal, sent(journal, '2022-03-30', { accountId: medium.id }))
    const { rows } = boardAt(journal, outcome)
    const told = rows.filter(({ kind }) => kind !== 'application').map(({ on, kind, words }) => [on, kind, words])
    expect(told).toEqual([
      ['2022-03-31', 'entry', 'The no'],
      ['2022-03-30', 'follow', 'Ada followed you, marked as exchanged'],
      ['2022-03-30', 'reading', '116 followers'],
      ['2022-03-29', 'follow', 'You followed 140 people'],
      ['2022-03-28', 'reading', '12 followers'],
      ['2022-03-26', 'act', '1 answer from a reader: The chalk'],
      ['2022-03-25', 'story', 'The chalk']
    ])
    const checks = rows.filter(({ kind }) => kind === 'application')
    expect(checks.length).toBeGreaterThan(1)
    expect(checks.map(({ words }) => words).join('\n')).toMatch(/100 followers.*: met\. 116 on 30 March/)
    expect(checks.every(({ id: applicationId, on }) => applicationId === outcome.applicationId && on === '2022-03-30')).toBe(true)
  })

  it('are of the same days as the mirror, also where another answer to this application came before', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-01'), { decidedOn: '2022-03-04' })
    for (const day of ['2022-03-04', '2022-03-10', '2022-03-20']) publishedStory(journal, day, `Story of ${day}`)
    const again = sent(journal, '2022-03-12')
    answered(journal, again, { result: 'accepted', decidedOn: '2022-03-15' })
    const revoked = answered(journal, again, { result: 'revoked' })
    expect(valueOf(openMirror(journal, revoked.id))).toMatchObject({ from: '2022-03-05' })
    const titles = boardAt(journal, revoked).rows.filter(({ kind }) => kind === 'story').map(({ words }) => words)
    expect(titles).toEqual(['Story of 2022-03-20', 'Story of 2022-03-10'])
  })

  it('begins after the answer before, and is never more than 200 rows', async () => {
    const journal = await opened()
    for (const day of ['2022-03-30', '2022-03-31', '2022-04-05']) publishedStory(journal, day, `Story of ${day}`)
    answered(journal, sent(journal, '2022-03-30'))
    const second = answered(journal, sent(journal, '2022-05-02'), { decidedOn: '2022-05-03' })
    const titles = (): string[] => boardAt(journal, second, morning).rows.filter(({ kind }) => kind === 'story').map(({ words }) => words)
    expect(titles()).toEqual(['Story of 2022-04-05'])
    const { id: accountId } = account(journal)
    for (let number = 0; number < 230; number += 1) followed(journal, accountId, { on: '2022-04-20', person: `Reader ${String(number)}` })
    counted(journal, accountId, '2022-05-01', 300)
    const { rows } = boardAt(journal, second, morning)
    expect(rows).toHaveLength(200)
    expect(rows.map(({ on }) => on)).toEqual(rows.map(({ on }) => on).sort().reverse())
    expect(rows.some(({ kind }) => kind === 'application')).toBe(true)
    expect(rows.some(({ words }) => words === '300 followers')).toBe(true)
  })
})

describe('what lies beside a card and can’t be read any more', () => {
  const kept = (journal: Journal, cardId: string): unknown => sql(journal, 'SELECT text, hands, evidenceForJson, evidenceAgainstJson FROM cause WHERE id = ?').get(cardId)

  it('leaves the board open with the card, its other side and the other cards', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    const [first, second, third] = [card(outcome, { evidenceAgainst: { rows: [], note: 'Nobody said so.' } }), card(outcome), card(outcome)]
    for (const [index, one] of [first, second, third].entries()) valueOf(saveCause(journal, one, later(dayAfter, index)))
    sql(journal, 'UPDATE cause SET evidenceForJson = ? WHERE id = ?').run('{"rows":[', first.id)
    sql(journal, 'UPDATE cause SET evidenceAgainstJson = ? WHERE id = ?').run('{"rows":"none"}', second.id)
    expect(boardAt(journal, outcome).causes).toMatchObject([
      { id: first.id, evidenceFor: null, evidenceAgainst: { rows: [], note: 'Nobody said so.' } }, { id: second.id, evidenceFor: nothing, evidenceAgainst: null },
      { id: third.id, evidenceFor: nothing, evidenceAgainst: nothing }
    ])
  })

  it('is never saved over: the words, the hands and the other side change without it', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    const first = card(outcome)
    valueOf(saveCause(journal, first, dayAfter))
    sql(journal, 'UPDATE cause SET evidenceForJson = ? WHERE id = ?').run('{"rows":[', first.id)
    const before = kept(journal, first.id)
    expect(saveCause(journal, { ...first, text: 'Another' }, dayAfter)).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(kept(journal, first.id)).toEqual(before)
    valueOf(saveCause(journal, { ...first, text: 'Another', hands: 'shared', evidenceFor: null, evidenceAgainst: { rows: [], note: 'No.' } }, dayAfter))
    expect(kept(journal, first.id)).toEqual({ text: 'Another', hands: 'shared', evidenceForJson: '{"rows":[', evidenceAgainstJson: '{"rows":[],"note":"No."}' })
  })
})
