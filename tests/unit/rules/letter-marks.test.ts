import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markKinds, type LetterMark } from '../../../shared/models/cause.ts'
import { piecesOf, sentencesOf, tidyMarks, trimmed, withMark, withoutStretch } from '../../../shared/rules/letter-marks.ts'

const words = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end))
const anyMark = fc.record({ kind: fc.constantFrom(...markKinds), start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) }).map(({ kind, start, length }): LetterMark => ({ kind, start, end: start + length }))

describe('sentences', () => {
  it('are those of the letter, a line being one too; what is empty goes with the one before', () => {
    expect(words('\n Dear writer,\n\nThank you. It was read!  Not this time\r\nB.')).toEqual(['\n Dear writer,\n\n', 'Thank you. ', 'It was read!  ', 'Not this time\r\n', 'B.'])
    expect(words('')).toEqual([])
    expect(words(' \n ')).toEqual([])
  })

  it('are all of the text, in order, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '👋', 'é', '\r', '。', '!') , maxLength: 2_000 }), (text) => {
        const sentences = words(text)
        if (text.trim() !== '') expect(sentences.join('')).toBe(text)
        expect(sentences.every((sentence) => sentence.trim() !== '' && sentence.isWellFormed())).toBe(true)
      })
    )
  })

  it('are cut between words where they are very long', () => {
    const parts = words('word '.repeat(1_000))
    expect(parts.every(({ length }) => length <= 610)).toBe(true)
    expect(parts.join('')).toBe('word '.repeat(1_000))
    expect(words('👋'.repeat(1_000)).every((part) => part.isWellFormed() && part.length <= 610)).toBe(true)
  })
})

describe('marks', () => {
  it('never lie over one another, and where two meet the later one is what is marked', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 12 }), (marks) => {
        const tidy = tidyMarks(marks)
        for (let at = 0; at < 90; at += 1) {
          const holds = ({ start, end }: LetterMark): boolean => start <= at && at < end
          expect(tidy.filter(holds).map(({ kind }) => kind)).toEqual(marks.filter(holds).slice(-1).map(({ kind }) => kind))
        }
        expect(tidy.map(({ start }) => start)).toEqual(tidy.map(({ start }) => start).sort((one, other) => one - other))
        expect(tidyMarks(tidy)).toEqual(tidy)
      })
    )
  })

  it('are cut by one in their middle, and taken out of a stretch', () => {
    const whole: LetterMark = { kind: 'stock', start: 0, end: 10 }
    expect(withMark([whole], { kind: 'hint', start: 3, end: 5 })).toEqual([{ ...whole, end: 3 }, { kind: 'hint', start: 3, end: 5 }, { ...whole, start: 5 }])
    expect(withoutStretch([whole], { start: 8, end: 20 })).toEqual([{ ...whole, end: 8 }])
    expect(withoutStretch([whole], { start: 10, end: 20 })).toEqual([whole])
  })

  it('begin and end at words', () => {
    expect(trimmed('  two words \n', { start: 0, end: 13 })).toEqual({ start: 2, end: 11 })
    expect(trimmed('a   b', { start: 1, end: 4 })).toBeNull()
  })

  it('cut a sentence into pieces that are all of it; the name stands where a mark ends', () => {
    const marks: LetterMark[] = [{ kind: 'reason', start: 0, end: 4 }, { kind: 'stock', start: 6, end: 30 }]
    expect(piecesOf({ start: 2, end: 10 }, marks)).toEqual([
      { start: 2, end: 4, kind: 'reason', isLast: true }, { start: 4, end: 6, kind: null, isLast: false }, { start: 6, end: 10, kind: 'stock', isLast: false }
    ])
    expect(piecesOf({ start: 30, end: 32 }, marks)).toEqual([{ start: 30, end: 32, kind: null, isLast: false }])
  })
})
