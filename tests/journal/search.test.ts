import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { moveEntry, starEntry, trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { searchEntries } from '../../electron/journal/search.ts'
import { addTag } from '../../electron/journal/tags.ts'
import { longestQuery, noFilter } from '../../shared/models/find.ts'
import { bodiesFound, linesFound } from '../support/import-builders.ts'
import { id, morning, opened, valueOf, write } from '../support/journal-builders.ts'

async function journalWith(...bodies: readonly string[]): Promise<Journal> {
  const journal = await opened()
  bodies.forEach((body, at) => write(journal, { id: id(at + 1), datedOn: `2022-04-${String(at + 1).padStart(2, '0')}`, body }))
  return journal
}

const numbersOf = (journal: Journal, text: string, input = {}): number[] => linesFound(journal, text, input).map((line) => Number(line.id.slice(-3))).sort()

describe('a search', () => {
  it('finds entries that have all of its words, in any order and either case', async () => {
    const journal = await journalWith('Calm sea, late sun', 'Late in the calm', 'The sea')
    expect(numbersOf(journal, 'calm LATE')).toEqual([1, 2])
    expect(numbersOf(journal, 'late calm sea')).toEqual([1])
    expect(numbersOf(journal, 'calm storm')).toEqual([])
  })

  it('in quotes finds what stands together in this order', async () => {
    const journal = await journalWith('by the sea', 'the sea by', 'by\n\n*the* sea', 'by the quiet sea')
    expect(numbersOf(journal, '"by the sea"')).toEqual([1, 3])
    expect(numbersOf(journal, '“the sea” quiet')).toEqual([])
    expect(numbersOf(journal, 'quiet "by the"')).toEqual([4])
  })

  it('finds the beginnings of words for its last one only, until a space ends it, and for those with a star', async () => {
    const journal = await journalWith('gardening', 'garden', 'gardening in spring', 'spring cleaning')
    expect(numbersOf(journal, '', { text: 'gard' })).toEqual([1, 2, 3])
    expect(numbersOf(journal, 'gard')).toEqual([])
    expect(numbersOf(journal, '', { text: 'gard spr' })).toEqual([])
    expect(numbersOf(journal, '', { text: 'gard* spr' })).toEqual([3])
    expect(numbersOf(journal, '', { text: '"gard' })).toEqual([])
  })

  test.each([
    ['café', 'cafe'], ['cafe', 'CAFÉ'], ['cafe\u0301', 'café'], ['Ångström', 'angstrom'], ['Việt Nam', 'viet'], ['Größe', 'grosse'.replace('ss', 'ß')],
    ['λόγος', 'λογος'], ['ΛΟΓΟΣ', 'λόγοσ'], ['السَّلَامُ عَلَيْكُمْ', 'السلام'], ['السلام عليكم', 'السَّلَامُ'], ['שָׁלוֹם', 'שלום'],
    ['Donau\u00ADdampfschiff', 'donaudampfschiff'], ['one\u00A0two', 'two'], ['one\u200Atwo', 'one\u200Atwo'], ['don’t', "don't"], ['می‌خواهم', 'میخواهم'],
    ['❤️love', 'love'], ['한글'.normalize('NFD'), '한글'], ['мой'.normalize('NFD'), 'мой'], ['ガラス'.normalize('NFD'), 'ガラス'], ['Ｗｉｄｅ', 'wide'],
    ['我写了一篇文章', '文章'], ['文章', '章'], ['北京大学生', '大学'], ['วันนี้ฉันเขียนบทความช้าๆ', 'บทความ'], ['วันนี้ฉันเขียนบทความช้าๆ', 'ช้า'], ['今日は物語を書きました', '物語'], ['ฉันเขียนหนังสือ', 'หนังสือ'], ['كتبت قصة قصيرة', 'قصة'], ['हिन्दी में लिखना', 'लिखना'],
    ['我的iPhone手机坏了', 'iphone'], ['我的iPhone手机坏了', '手机'], ['see 文章 and หนังสือ', 'see 文章 หนังสือ'], ['x\0hidden', 'hidden'], ['C++ und C#', 'c++']
  ])('finds %j by %j', async (body, text) => {
    expect(bodiesFound(await journalWith(body, 'another'), text)).toEqual([body])
  })

  test.each([
    ['हिन्दी', 'हिन्द'], ['☀️', '❤️'], ['seaside', 'sea'], ['мой', 'мои'], ['a', '…']
  ])('does not find %j by %j', async (body, text) => {
    expect(bodiesFound(await journalWith(body), text)).toEqual([])
  })

  it('never fails and never has operators, whatever is typed', async () => {
    const journal = await journalWith('alpha beta', 'alpha', 'beta', 'and or not near')
    const parts = fc.constantFrom('alpha', 'beta', 'AND', 'OR', 'NOT', 'NEAR(', ')', '"', '“', '*', '^', ':', '-', '+', '{', '}', '\0', '\ud83d', '文', '\u0301', '\uFE0F', ' ', '\u200B', ',', "'", ';', '\\')
    const typed = fc.oneof(fc.array(parts, { maxLength: 100 }).map((all) => all.join('').slice(0, longestQuery)), fc.string({ unit: 'binary', maxLength: longestQuery }))
    fc.assert(fc.property(typed, fc.constantFrom<'relevance' | 'newest'>('relevance', 'newest'), (text, order) => {
      const { lines, total } = searchEntries(journal, { ...noFilter, offset: 0, limit: 10, text, order })
      expect(lines).toHaveLength(total)
    }), { numRuns: 1_000 })
    for (const text of ['alpha OR beta', 'alpha NOT beta', 'NOT alpha', 'text:alpha', 'NEAR(alpha beta)', 'alpha AND beta']) {
      const found = bodiesFound(journal, text)
      expect(found.every((body) => /alpha beta|and or not near/.test(body))).toBe(true)
      expect(found.length).toBeLessThan(2)
    }
  })
})

describe('what is found', () => {
  it('has its words marked, in a passage around them', async () => {
    const journal = await journalWith(`${'before '.repeat(60)}the Café by the sea${' after'.repeat(60)}`)
    const [line] = linesFound(journal, 'cafe sea')
    expect(line?.passages?.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['Café', 'sea'])
    const passage = line?.passages?.map(({ text }) => text).join('') ?? ''
    expect(passage).toMatch(/^…before .*the Café by the sea .*…$/)
    expect(passage.length).toBeLessThan(250)
  })

  test.each([
    ['Chinese', '我写了一篇文章，很慢。', '文章', ['我写了一篇', '文章', '，很慢。']],
    ['Greek', 'ὁ λόγος μου', 'λογος', ['ὁ ', 'λόγος', ' μου']],
    ['Thai', 'ฉันเขียนหนังสือ', 'หนังสือ', ['ฉันเขียน', 'หนังสือ']],
    ['a phrase', 'down by the sea', '"by the"', ['down ', 'by the', ' sea']],
    ['a word of two parts', 'I don’t know', 'don’t', ['I ', 'don’t', ' know']]
  ])('is marked in %s', async (_name, body, text, parts) => {
    const [line] = linesFound(await journalWith(body), text)
    expect(line?.passages?.map((part) => part.text)).toEqual(parts)
    expect(line?.passages?.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual([parts[1]])
  })

  it('is marked in a text of megabytes with hundreds of thousands of hits, without delay', async () => {
    const journal = await journalWith(`${'the sea and '.repeat(300_000)}the Café`, '今天我写了一篇文章。'.repeat(2_000))
    const startedAtMs = performance.now()
    for (const order of ['newest', 'relevance'] as const) {
      expect(linesFound(journal, 'sea', { order })[0]?.passages?.slice(0, 4)).toEqual([
        { text: 'the ', isHit: false }, { text: 'sea', isHit: true }, { text: ' and the ', isHit: false }, { text: 'sea', isHit: true }
      ])
    }
    const [line] = linesFound(journal, '', { text: '"the cafe" ca' })
    expect(line?.passages?.filter(({ isHit }) => isHit).map(({ text }) => text).slice(-1)).toEqual(['the Café'])
    expect(linesFound(journal, 'cafe')[0]?.passages?.map(({ text }) => text)).toEqual(['…', expect.stringMatching(/ the $/), 'Café'])
    expect(linesFound(journal, '文章')[0]?.passages?.slice(0, 2)).toEqual([{ text: '今天我写了一篇', isHit: false }, { text: '文章', isHit: true }])
    // SQLite's own passages of this text took many minutes.
    expect(performance.now() - startedAtMs).toBeLessThan(15_000)
  })

  it('is narrowed by tag, star, days and trash, all at once', async () => {
    const journal = await journalWith('sea 1', 'sea 2', 'sea 3', 'sea 4', 'sea 5', 'calm')
    for (const number of [1, 2, 3, 6]) valueOf(addTag(journal, { id: id(number), tag: 'Craft' }))
    for (const number of [2, 3, 4]) valueOf(starEntry(journal, { id: id(number), isStarred: true }))
    valueOf(trashEntry(journal, { id: id(5) }, morning))
    expect(numbersOf(journal, 'sea')).toEqual([1, 2, 3, 4])
    expect(numbersOf(journal, 'sea', { tag: 'CRAFT' })).toEqual([1, 2, 3])
    expect(numbersOf(journal, 'sea', { isStarred: true })).toEqual([2, 3, 4])
    expect(numbersOf(journal, 'sea', { from: '2022-04-02', to: '2022-04-03' })).toEqual([2, 3])
    expect(numbersOf(journal, 'sea', { tag: 'craft', isStarred: true, from: '2022-04-03' })).toEqual([3])
    expect(numbersOf(journal, 'sea', { to: '2022-04-03', from: '2022-04-04' })).toEqual([])
    expect(numbersOf(journal, 'sea', { tag: 'none' })).toEqual([])
    expect(numbersOf(journal, 'sea', { inTrash: true })).toEqual([5])
    expect(numbersOf(journal, 'sea', { inTrash: true, isStarred: true })).toEqual([])
    for (const order of ['relevance', 'newest']) expect(numbersOf(journal, 'sea', { order, tag: 'craft' })).toEqual([1, 2, 3])
  })

  it('goes with its entry to another day', async () => {
    const journal = await journalWith('sea', 'sea')
    valueOf(moveEntry(journal, { id: id(1), datedOn: '2023-01-01' }))
    expect(linesFound(journal, 'sea').map(({ datedOn }) => datedOn)).toEqual(['2023-01-01', '2022-04-02'])
    expect(numbersOf(journal, 'sea', { from: '2023-01-01' })).toEqual([1])
  })
})
