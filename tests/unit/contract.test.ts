import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { contract } from '../../shared/ipc.ts'
import { longestBody } from '../../shared/models/entry.ts'
import { id } from '../support/journal-builders.ts'

const calls = Object.entries(contract)
const accepts = (name: keyof typeof contract, input: unknown): boolean => v.safeParse(contract[name].input, input).success

function refusal(name: keyof typeof contract, input: unknown): string {
  return v.safeParse(contract[name].input, input).issues?.[0].message ?? 'accepted'
}

describe.each(calls)('%s', (_name, { input }) => {
  it('refuses junk, and never throws on it', () => {
    const junk = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true })
    fc.assert(fc.property(junk, (value) => {
      const isFitting = value === undefined || isRecordWithoutKeys(value)
      if (!isFitting) expect(v.safeParse(input, value).success).toBe(false)
      else v.safeParse(input, value)
    }), { numRuns: 200 })
  })

  it('refuses a property that it does not know', () => {
    expect(v.safeParse(input, { constructor: 1, __proto__: null, surprise: true }).success).toBe(false)
  })

  it('refuses values of the wrong kind under the right names', () => {
    const names = ['id', 'datedOn', 'on', 'body', 'prompt', 'tag', 'mood', 'isStarred', 'revisionId', 'name', 'url', 'word', 'isSaved', 'theme']
    const value = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.double(), fc.object(), fc.bigInt(), fc.array(fc.string())), { minKeys: 1 })
    fc.assert(fc.property(value, (wrong) => {
      expect(v.safeParse(input, wrong).success).toBe(false)
    }), { numRuns: 100 })
  })
})

// What a call without required properties may take.
function isRecordWithoutKeys(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

const written = { id: id(1), datedOn: '2022-04-12', body: 'text', prompt: null }

describe('the text of an entry', () => {
  it.each(['', '\0', 'a\r\nb\rc\n', '\u200b\u200d\ufeff', '\u2028\u2029', 'שלום عليكم', '🙂𠀀', 'e\u0301'])('passes unchanged: %j', (body) => {
    expect(v.parse(contract['entries.write'].input, { ...written, body }).body).toBe(body)
  })

  it.each(['\ud83d', 'a\udc00b', '\udc00\ud83d'])('is refused with a sentence where half a character stands alone: %j', (body) => {
    expect(refusal('entries.write', { ...written, body })).toMatch(/^The text holds half of a broken character, .*\.$/)
  })

  it('is refused with a sentence where it is too long', () => {
    expect(refusal('entries.write', { ...written, body: 'a'.repeat(longestBody + 1) })).toMatch(/^This entry is too long .*\.$/)
  })
})

describe('a tag', () => {
  const tagged = (tag: string) => ({ id: id(1), tag })

  it('of 60 characters is kept', () => {
    expect(accepts('entries.addTag', tagged('a'.repeat(60)))).toBe(true)
  })

  it('of 10,000 characters is refused with a sentence', () => {
    expect(refusal('entries.addTag', tagged('a'.repeat(10_000)))).toBe('A tag can have at most 60 characters.')
  })

  it('without a letter is refused with a sentence', () => {
    expect(refusal('entries.addTag', tagged(' \t '))).toBe('A tag needs at least one letter.')
  })

  it.each(['two\nlines', 'two\u2028lines', 'a\rb', 'a\0b', 'half \ud83d'])('that does not fit on one line is refused: %j', (tag) => {
    expect(refusal('entries.addTag', tagged(tag))).toBe('A tag has to fit on one line.')
  })

  it('is kept without the spaces around it, in composed form', () => {
    expect(v.parse(contract['entries.addTag'].input, tagged('  cafe\u0301 ')).tag).toBe('caf\u00e9')
  })
})

describe('an id', () => {
  test.each(['', '1', id(1).toUpperCase(), `${id(1)}\n`, id(1).replace('7', '4'), `../${id(1)}`])('is no such thing as %j', (wrong) => {
    expect(accepts('entries.trash', { id: wrong })).toBe(false)
  })
})

describe('the name of a backup', () => {
  test.each(['journal-2022-04-12T09-00-00Z.db', 'before-version-12-2022-04-12T09-00-00Z.db'])('may be %s', (name) => {
    expect(accepts('app.openBackup', { name })).toBe(true)
  })

  test.each([
    '../journal-2022-04-12T09-00-00Z.db', 'journal-2022-04-12T09-00-00Z.db/../../x', 'journal-2022-04-12T09-00-00Z.db.unfinished',
    'journal-..\\x.db', 'journal-ZZZ.db', 'journal.db', '/etc/passwd', 'journal-2022-04-12T09-00-00Z.db\n'
  ])('may not be %j', (name) => {
    expect(accepts('app.openBackup', { name })).toBe(false)
  })
})

describe('changed settings', () => {
  const parse = (input: unknown) => v.parse(contract['settings.change'].input, input)

  it('hold what was changed and nothing else', () => {
    expect(parse({ theme: 'dark' })).toStrictEqual({ theme: 'dark' })
    expect(parse({})).toStrictEqual({})
    expect(parse({ wordGoal: null })).toStrictEqual({ wordGoal: null })
  })

  test.each([
    { theme: 'pink' }, { textSize: 99 }, { smartTyping: 'yes' }, { spellingLanguage: '../en' }, { dayStartMinutes: -1 },
    { dayStartMinutes: 721 }, { dayStartMinutes: 1.5 }, { weekStart: 2 }, { weekGoals: [{ kind: 'words', amount: 0 }] }, { weekGoals: [{ kind: 'words', amount: 1 }, { kind: 'words', amount: 2 }] },
    { weekdayWeights: [1, 1, 1] }, { weekdayWeights: [1, 1, 1, 1, 1, 1, -1] }, { restDays: ['2022-02-30'] }, { wordGoal: 0 }, { wordGoal: Number.NaN }, { themes: 'dark' }
  ])('are refused: %j', (input) => {
    expect(accepts('settings.change', input)).toBe(false)
  })
})

describe('what is logged of the audience', () => {
  const id = '01801a2b-0000-7000-8000-000000000001'
  const count = { followersId: id, followingId: id, accountId: id, on: '2022-04-12', followers: 5, following: null, precision: 'exact' }
  const follow = { id, accountId: id, direction: 'in', on: '2022-04-12', count: 1, person: null, mark: null, note: '' }
  const act = { id, accountId: null, kind: 'read', on: '2022-04-12', count: 1, title: '', url: null, person: null }

  it('is taken as it is meant', () => {
    expect([accepts('followers.log', count), accepts('follows.save', follow), accepts('follows.save', { ...follow, person: 'Bea', mark: 'earned' }), accepts('acts.save', act)]).toEqual([true, true, true, true])
    expect(accepts('audience.ledger', { accountId: id, from: '2022-03-28', to: '2022-03-28' })).toBe(true)
  })

  test.each([
    ['followers.log', { ...count, followers: -1 }], ['followers.log', { ...count, followers: 1.5 }], ['followers.log', { ...count, followers: null }],
    ['followers.log', { ...count, on: '2022-02-30' }], ['follows.save', { ...follow, count: 0 }], ['follows.save', { ...follow, person: 'Bea', count: 2 }],
    ['follows.save', { ...follow, direction: 'out', mark: 'earned' }], ['follows.save', { ...follow, person: ' ' }], ['follows.save', { ...follow, mark: 'fake' }],
    ['acts.save', { ...act, kind: 'like' }], ['acts.save', { ...act, url: 'javascript:alert(1)' }], ['audience.ledger', { accountId: id, from: '2022-03-30', to: '2022-03-28' }],
    ['progress.open', { kind: 'custom', on: null, from: null, to: null }], ['progress.open', { kind: 'decade', on: null, from: null, to: null }],
    ['milestones.hide', { key: "x'; DROP TABLE entry", hidden: 'hidden' }], ['audience.saveAccount', { id, platform: '', name: '', handle: null, openedOn: null, statsZone: null }],
    ['audience.saveAccount', { id, platform: 'Medium', name: '', handle: null, openedOn: null, statsZone: 'Mars/Olympus' }]
  ] as const)('is refused: %s %j', (name, input) => {
    expect(accepts(name, input)).toBe(false)
  })
})
