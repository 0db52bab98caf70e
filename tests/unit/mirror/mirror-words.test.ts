import { describe, expect, it } from 'vitest'
import type { Mirror, MirrorFact } from '../../../shared/models/mirror.ts'
import { mirrorTiles } from '../../../shared/rules/mirror-tiles.ts'
import { mirrorMarkdown, mirrorTitle, otherDaySentence } from '../../../shared/rules/mirror.ts'

const fact = (known: Partial<MirrorFact>): MirrorFact => ({
  key: 'story-1', kind: 'story', on: '2022-03-25', sentence: '“Chalk” was published.', value: null, isFirst: false,
  rows: [{ kind: 'story', id: '1', on: known.on ?? '2022-03-25', words: 'Chalk' }], ...known
})
const mirror = (...facts: MirrorFact[]): Mirror => ({ outcomeId: '1', programName: 'Medium Partner Program', from: '2022-03-24', to: '2022-03-31', facts, isThin: false })

describe('the title', () => {
  it.each([
    ['2022-03-24', '2022-03-31', 'What you made between 24 and 31 March'],
    ['2022-03-24', '2022-04-02', 'What you made between 24 March and 2 April'],
    ['2021-12-24', '2022-01-02', 'What you made between 24 December 2021 and 2 January 2022'],
    ['2022-03-31', '2022-03-31', 'What you made on 31 March']
  ])('of %s to %s', (from, to, title) => {
    expect(mirrorTitle({ from, to })).toBe(title)
  })
})

it('says between which days the day of a line can be, and of which it is until then', () => {
  expect(otherDaySentence({ from: '2022-03-24', to: '2022-03-31' }, '2022-03-28')).toBe('Choose a day between 24 and 31 March. Until then the line is of 28 March.')
  expect(otherDaySentence({ from: '2022-03-31', to: '2022-03-31' }, '2022-03-31')).toBe('The mirror looks at 31 March alone, so the line is of that day.')
})

describe('the tiles', () => {
  it('are four at most, and each number is that of its rows', () => {
    const rows = [24, 24, 26].map((day, index) => ({ kind: 'entry' as const, id: String(index), on: `2022-03-${String(day)}`, words: '' }))
    const tiles = mirrorTiles(
      mirror(
        fact({ key: 'account-1', kind: 'account', on: '2022-03-24' }),
        fact({ isFirst: true }),
        fact({ key: 'story-2' }),
        fact({ key: 'words', kind: 'words', value: 3870, rows }),
        fact({ key: 'claps', kind: 'claps', value: 134, on: '2022-03-30' }),
        fact({ key: 'answers', kind: 'answered', value: 9 })
      )
    )
    expect(tiles.map(({ key, value, name, note }) => [key, value, name, note])).toEqual([
      ['stories', 2, 'stories published', 'first one on 25 March'],
      ['words', 3870, 'words written', 'on 2 of 8 days'],
      ['claps', 134, 'claps from readers', 'by 30 March'],
      ['days', 8, 'days since you began', 'account opened on 24 March']
    ])
    expect(tiles[0]?.rows).toHaveLength(2)
  })

  it('leave out what isn’t known', () => {
    expect(mirrorTiles(mirror(fact({ key: 'replies', kind: 'reply', value: 1 })))).toMatchObject([{ value: 1, name: 'real reply written' }])
    expect(mirrorTiles(mirror())).toEqual([])
  })
})

it('is kept as an entry in which a title’s own marks stay as they are', () => {
  expect(mirrorMarkdown(mirror(fact({}), fact({ on: '2022-03-26', sentence: '“A *very* [long] day” was published.' })))).toBe(
    'What you made between 24 and 31 March (Medium Partner Program)\n\n- 25 March: “Chalk” was published.\n- 26 March: “A \\*very\\* \\[long\\] day” was published.\n'
  )
})
