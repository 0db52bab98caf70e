import { describe, expect, it } from 'vitest'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { letterMarks, markLetter } from '../../electron/journal/letter-marks.ts'
import { recordOutcome, removeOutcome, restoreOutcome } from '../../electron/journal/outcomes.ts'
import type { LetterMark, LetterPage, MarkKind } from '../../shared/models/cause.ts'
import type { RecordOutcomeInput } from '../../shared/models/outcome.ts'
import { noTo, sent } from '../support/application-builders.ts'
import { id, morning, opened, valueOf } from '../support/journal-builders.ts'

const letter = 'Dear writer,\n\nThank you. Your account needs real interactions 👋🏽. You may apply again.\n'

function told(journal: Journal, input: Partial<RecordOutcomeInput> = {}): RecordOutcomeInput {
  const given = noTo(sent(journal, '2022-03-30'), { letter, ...input })
  valueOf(recordOutcome(journal, given, morning))
  return given
}

/** Where these words stand in the letter. */
function marked(kind: MarkKind, words: string): LetterMark {
  const start = letter.indexOf(words)
  return { kind, start, end: start + words.length }
}

const pageOf = (journal: Journal, outcomeId: string): LetterPage => valueOf(letterMarks(journal, outcomeId))

describe('marks of a letter', () => {
  it('are kept in the order of the letter, the later one winning where two meet', async () => {
    const journal = await opened()
    const { id: outcomeId } = told(journal)
    const marks = [marked('stock', 'You may apply again.'), marked('reason', 'Your account needs real interactions 👋🏽.'), marked('hint', 'real interactions')]
    const kept = valueOf(markLetter(journal, { outcomeId, marks }))
    expect(kept.map(({ kind, start, end }) => [kind, letter.slice(start, end)])).toEqual([
      ['reason', 'Your account needs '], ['hint', 'real interactions'], ['reason', ' 👋🏽.'], ['stock', 'You may apply again.']
    ])
    expect(pageOf(journal, outcomeId)).toMatchObject({ marks: kept, isLetterChanged: false })
    expect(valueOf(markLetter(journal, { outcomeId, marks: [] }))).toEqual([])
  })

  it('that can’t be read leave the letter open, and aren’t marked over until the letter is another one', async () => {
    const journal = await opened()
    const given = told(journal)
    const marks = [marked('stock', 'Thank you.')]
    valueOf(markLetter(journal, { outcomeId: given.id, marks }))
    sql(journal, 'UPDATE letterMarks SET marksJson = ?').run('[{"kind":')
    expect(pageOf(journal, given.id)).toMatchObject({ marks: [], isLetterChanged: false, isUnreadable: true, said: { letter } })
    expect(markLetter(journal, { outcomeId: given.id, marks })).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(sql(journal, 'SELECT marksJson FROM letterMarks').pluck().get()).toBe('[{"kind":')
    valueOf(recordOutcome(journal, { ...given, letter: `${letter}!` }, morning))
    expect(pageOf(journal, given.id)).toMatchObject({ marks: [], isLetterChanged: true, isUnreadable: false })
    valueOf(markLetter(journal, { outcomeId: given.id, marks }))
    expect(pageOf(journal, given.id)).toMatchObject({ marks, isLetterChanged: false, isUnreadable: false })
  })

  it('are dropped where the letter is another one, and count again where it is as it was', async () => {
    const journal = await opened()
    const given = told(journal)
    valueOf(markLetter(journal, { outcomeId: given.id, marks: [marked('stock', 'Thank you.')] }))
    valueOf(recordOutcome(journal, { ...given, letter: `${letter}PS` }, morning))
    expect(pageOf(journal, given.id)).toMatchObject({ marks: [], isLetterChanged: true })
    valueOf(recordOutcome(journal, { ...given, letter: null }, morning))
    expect(pageOf(journal, given.id)).toMatchObject({ marks: [], isLetterChanged: true, said: { letter: null } })
    valueOf(recordOutcome(journal, { ...given, reason: 'It says so.' }, morning))
    expect(pageOf(journal, given.id)).toMatchObject({ marks: [marked('stock', 'Thank you.')], isLetterChanged: false })
  })

  it.each([
    ['outside of the letter', { kind: 'hint', start: 0, end: letter.length + 1 }, 'A mark lies outside of the letter.'],
    ['without a length', { kind: 'hint', start: 5, end: 5 }, 'A mark lies outside of the letter.'],
    ['that end within an emoji', { kind: 'hint', start: 0, end: letter.indexOf('👋') + 1 }, 'A mark ends in the middle of a character.'],
    ['that begin within an emoji', { kind: 'hint', start: letter.indexOf('👋') + 1, end: letter.length }, 'A mark ends in the middle of a character.']
  ] as const)('%s are refused, and those before stay', async (_, wrong, sentence) => {
    const journal = await opened()
    const { id: outcomeId } = told(journal)
    const before = valueOf(markLetter(journal, { outcomeId, marks: [marked('stock', 'Thank you.')] }))
    expect(markLetter(journal, { outcomeId, marks: [marked('hint', 'real'), wrong] })).toMatchObject({ ok: false, error: { code: 'bad-input', message: `${sentence} Nothing was changed.` } })
    expect(pageOf(journal, outcomeId).marks).toEqual(before)
  })

  it('need a letter, and an answer', async () => {
    const journal = await opened()
    const { id: outcomeId } = told(journal, { letter: null })
    expect(markLetter(journal, { outcomeId, marks: [] })).toMatchObject({ ok: false, error: { message: 'This answer has no letter to mark. Nothing was changed.' } })
    expect(markLetter(journal, { outcomeId: id(77), marks: [] })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(letterMarks(journal, id(77))).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('stay with their answer when that is removed, and come back with it', async () => {
    const journal = await opened()
    const { id: outcomeId } = told(journal)
    const kept = valueOf(markLetter(journal, { outcomeId, marks: [marked('reason', 'real interactions')] }))
    valueOf(removeOutcome(journal, outcomeId, morning))
    expect(letterMarks(journal, outcomeId).ok).toBe(false)
    valueOf(restoreOutcome(journal, outcomeId, morning))
    expect(pageOf(journal, outcomeId).marks).toEqual(kept)
  })
})

describe('what was said', () => {
  it('is given as she gave it, so that recording it again changes one thing only', async () => {
    const journal = await opened()
    const given = told(journal, { tier: 'form' })
    const { said } = pageOf(journal, given.id)
    expect(said).toEqual(given)
    valueOf(recordOutcome(journal, { ...said, isReasonNone: true }, morning))
    expect(pageOf(journal, given.id).said).toEqual({ ...given, isReasonNone: true })
  })
})
