import { describe, expect, it } from 'vitest'
import type { Found } from '../../../electron/exchange/found.ts'
import { countWords } from '../../../shared/words.ts'
import { hasTestdata, testdata } from '../../support/testdata.ts'
import { foundAt, numbersAmong, skipsAmong, storiesAmong } from './medium-archive.ts'

function countsOf(found: readonly Found[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of found) {
    const name = item.kind === 'story' ? (item.status === 'draft' ? 'draft' : item.storyKind) : item.kind === 'act' ? item.act : item.kind
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** The reasons, and how many posts each is of. */
function reasonsOf(found: readonly Found[]): Record<string, number> {
  const reasons: Record<string, number> = {}
  for (const line of skipsAmong(found).filter((skip) => skip.startsWith('posts/'))) {
    const reason = line.slice(line.lastIndexOf(': ') + 2).replace(/posts\/.*?\.html/, 'POST')
    reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  return reasons
}

const older = 'It is the same post as POST, which was exported later; that one was taken.'
const empty = 'It has neither a title nor a text.'

// Counted apart from the app by a script that knows no DOM. INDEX.md's 298 and 350 "response-like" posts of enkiv2 are
// all that have no headline; of them 4 and 1 have a picture or a heading, and 5 are the older of two files with one id.
const archives: readonly (readonly [name: string, posts: number, counts: Record<string, number>, reasons: Record<string, number>])[] = [
  ['codemama96-2023', 14, { story: 10, draft: 3, response: 1, clap: 8, skipped: 5 }, {}],
  ['dottjt-2021', 260, { story: 43, draft: 210, response: 5, clap: 5, highlight: 9, skipped: 8 }, { [empty]: 2 }],
  ['enkiv2-2018', 442, { story: 136, draft: 1, response: 289, skipped: 16 }, { [older]: 14, [empty]: 2 }],
  ['enkiv2-2020', 555, { story: 187, draft: 1, response: 344, skipped: 23 }, { [older]: 21, [empty]: 2 }],
  ['peterpanswift-zhTW-2025', 1_036, { story: 934, response: 102 }, {}],
  ['phishdestroy-2025', 7, { story: 5, response: 2, clap: 14, skipped: 7 }, {}],
  ['princepereira-2022', 38, { story: 38, clap: 4, skipped: 8 }, {}],
  ['vincenttatan-2021-nopost', 0, { number: 43, clap: 38, highlight: 3, skipped: 7 }, {}]
]

const code = /^(?:> |\s+)?(`{3,})[^]*?^(?:> |\s+)?\1$|`[^`\n]+`/gm
const read = new Map<string, Promise<Found[]>>()

/** Each is read once for all of these tests. */
function foundOf(name: string): Promise<Found[]> {
  const found = read.get(name) ?? foundAt(testdata('medium-export', name))
  read.set(name, found)
  return found
}

describe.skipIf(!hasTestdata)('each real Medium archive beside the repository', () => {
  it.each(archives)('%s is read whole, a reason for all that is left out', async (name, posts, counts, reasons) => {
    const found = await foundOf(name)
    expect(countsOf(found)).toEqual(counts)
    expect(reasonsOf(found)).toEqual(reasons)
    const { story = 0, draft = 0, response = 0 } = counts
    expect(story + draft + response + Object.values(reasons).reduce((sum, count) => sum + count, 0)).toBe(posts)
    for (const { sourceKey, status, title, body, placement } of storiesAmong(found)) {
      expect(sourceKey).toMatch(/^medium:[1-9a-f][0-9a-f]{7,11}$/)
      expect(placement?.publishedAtMs ?? null, title).toEqual(status === 'draft' ? null : expect.any(Number))
      expect((body ?? '').replace(code, ''), title).not.toMatch(/(?<![\\"])<(?:script|iframe|div|span|p|section)\b|(?<!\\)\]\((?!https?:|mailto:)/)
    }
    expect(new Set(storiesAmong(found).map(({ sourceKey }) => sourceKey)).size).toBe(story + draft + response)
  }, 60_000)

  it('gives its tags, which only the oldest files have', async () => {
    const tagged = storiesAmong(await foundOf('enkiv2-2018')).filter(({ tags }) => tags.length > 0)
    expect(tagged.map(({ title, tags }) => [title, tags.length])).toEqual([
      ['News and Lies 1:', 5],
      ['Invisible Architecture 1', 4],
      ['Announcing the winners of the 2017 No Budget Film Contest', 3]
    ])
  })

  it('gives earnings as of the last day that anything in it tells of', async () => {
    const numbers = numbersAmong(await foundOf('vincenttatan-2021-nopost'))
    expect(numbers.reduce((sum, { value }) => sum + value, 0)).toBe(572_878)
    expect(numbers[0]).toMatchObject({ value: 97_425, takenOn: '2020-10-27', precision: 'estimated', currency: 'USD', span: 'life-to-date' })
  })

  it('joins with the next one of the same writer by its ids', async () => {
    const [first, second] = [await foundOf('enkiv2-2018'), await foundOf('enkiv2-2020')].map(storiesAmong)
    const bodies = new Map(first?.map(({ sourceKey, body }) => [sourceKey, body]))
    const common = second?.filter(({ sourceKey }) => bodies.has(sourceKey)) ?? []
    // 428 in INDEX.md, with the two empty drafts.
    expect([bodies.size, common.length, second?.length]).toEqual([426, 426, 532])
    expect(common.filter(({ sourceKey, body }) => bodies.get(sourceKey) !== body)).toHaveLength(43)
  })

  it('counts no words of cards, embeds and code', async () => {
    const stories = storiesAmong(await foundOf('princepereira-2022'))
    const words = stories.reduce((sum, { body }) => sum + countWords(body ?? ''), 0)
    const own = stories.reduce((sum, { body }) => sum + countWords((body ?? '').replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/\[[↗▶]\]\([^)]*\)/g, '')), 0)
    expect([words, own]).toEqual([words, words])
    expect(words).toBeGreaterThan(2_000)
  })
})
