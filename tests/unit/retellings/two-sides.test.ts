import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceInWords, twoSides, type Stretch } from '../../../renderer/features/retellings/two-sides.ts'

const textOf = (side: readonly Stretch[]): string => side.map(({ words }) => words).join('')
const marked = (side: readonly Stretch[]): string[] => side.filter(({ isOnlyHere }) => isOnlyHere).map(({ words }) => words.trim())

describe('two tellings side by side', () => {
  it('mark what is only in one of them', () => {
    const sides = twoSides('They said no today, and I cried.', 'They said no last month, and I cried.')
    expect(marked(sides.earlier)).toEqual(['today'])
    expect(marked(sides.later)).toEqual(['last month'])
    expect(differenceInWords(sides, '31 March', '30 April')).toBe('1 word is only in the telling of 31 March, 2 words only in that of 30 April.')
  })

  it('mark a sentence that changed as one, not in crumbs', () => {
    const sides = twoSides('I sat in the kitchen all night.', 'I walked by the river for hours.')
    expect(marked(sides.earlier)).toEqual(['sat in the kitchen all night'])
    expect(marked(sides.later)).toEqual(['walked by the river for hours'])
  })

  it('say where the words are the same', () => {
    const sides = twoSides('They said no.', 'They said no.')
    expect(marked(sides.later)).toEqual([])
    expect(differenceInWords(sides, '31 March', '3 April')).toBe('Both are told in the same words.')
  })

  it('are shown without marks where they are too long', () => {
    const long = 'rain '.repeat(50_000)
    expect(twoSides(long, `${long}again`)).toMatchObject({ isCompared: false, earlier: [{ isOnlyHere: false }] })
  })

  it('keep every letter of both', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (earlier, later) => {
        const sides = twoSides(earlier, later)
        expect(textOf(sides.earlier)).toBe(earlier)
        expect(textOf(sides.later)).toBe(later)
      }),
      { numRuns: 200 }
    )
  })
})
