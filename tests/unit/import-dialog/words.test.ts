import { describe, expect, test } from 'vitest'
import { readFeedAddress } from '../../../renderer/features/import/feed-address.ts'
import { keepInWords, kindsInWords } from '../../../renderer/features/import/kind-words.ts'
import type { ImportSummary, OutcomeCounts } from '../../../shared/models/import.ts'
import { undoneInWords } from '../../../shared/undone-words.ts'

const counts = (some: Partial<OutcomeCounts>): OutcomeCounts => ({ added: 0, changed: 0, unchanged: 0, skipped: 0, ...some })

function summary(kinds: ImportSummary['kinds']): ImportSummary {
  const sum = (outcome: keyof OutcomeCounts): number => Object.values(kinds).reduce((total, one) => total + one[outcome], 0)
  const items = { added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged'), skipped: sum('skipped') }
  return { format: 'medium-archive', source: '/archive', notes: 0, kinds, items }
}

describe('what was found', () => {
  test('is told by kind', () => {
    const kinds = { story: counts({ added: 127 }), draft: counts({ added: 6, unchanged: 1 }), clap: counts({ added: 1_204 }) }
    expect(kindsInWords(kinds, ['added', 'unchanged'])).toBe('127 stories, 7 drafts and 1,204 claps')
    expect(kindsInWords(kinds, ['changed'])).toBeNull()
    expect(kindsInWords({ followers: counts({ added: 962 }), following: counts({ added: 1 }) }, ['added'])).toBe('962 follower counts and 1 following count')
  })

  test('is kept by a button that says how much, or all of it where there are several kinds', () => {
    expect(keepInWords(summary({ entry: counts({ added: 12 }) }))).toBe('Keep 12 entries')
    expect(keepInWords(summary({ story: counts({ added: 1 }) }))).toBe('Keep 1 story')
    expect(keepInWords(summary({ followers: counts({ added: 962 }) }))).toBe('Keep 962 follower counts')
    expect(keepInWords(summary({ story: counts({ added: 2 }), number: counts({ added: 3 }) }))).toBe('Keep all of it')
    expect(keepInWords(summary({ story: counts({ added: 2 }), response: counts({ changed: 3 }) }))).toBe('Keep all of it')
    expect(keepInWords(summary({ entry: counts({ changed: 2 }) }))).toBe('Put them among the versions')
    expect(keepInWords(summary({ number: counts({ changed: 2 }) }))).toBe('Keep the changes')
    expect(keepInWords(summary({ story: counts({ unchanged: 2, skipped: 1 }) }))).toBeNull()
  })
})

describe('what was taken back', () => {
  const removed = { entry: 0, story: 0, act: 0, number: 0 }

  test('is told by kind, with what stays', () => {
    expect(undoneInWords({ removed: { ...removed, story: 2, number: 1 }, stayed: [] })).toBe('2 stories and 1 number are out of the journal again.')
    const stayed = [{ kind: 'story', id: 'one', on: null, title: 'Chalk' }] as const
    expect(undoneInWords({ removed: { ...removed, entry: 1 }, stayed })).toBe(
      '1 entry is out of the journal again. 1 story stays, because you have changed it since.'
    )
    expect(undoneInWords({ removed, stayed: [] })).toBe('Nothing of this import was left to take out.')
  })
})

describe('the address of a feed', () => {
  test('is shown whole, as it will be asked for', () => {
    expect(readFeedAddress(' https://medium.com/feed/@name ')).toEqual({ kind: 'address', url: 'https://medium.com/feed/@name', host: 'medium.com' })
    expect(readFeedAddress('https://аpple.com/feed')).toMatchObject({ host: 'xn--pple-43d.com' })
    expect(readFeedAddress('  ')).toBeNull()
  })

  const refused = ['http://medium.com/feed', 'medium.com/feed/@name', 'file:///etc/passwd', 'https:', 'javascript:alert(1)', 'https://me:secret@example.org/feed', 'words']
  for (const address of refused) {
    test(`${address} is refused with a sentence`, () => {
      const read = readFeedAddress(address)
      expect(read?.kind === 'problem' ? read.sentence : 'not refused').toMatch(/^[A-Z].*\.$/)
    })
  }
})
