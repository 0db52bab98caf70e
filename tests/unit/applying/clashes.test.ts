import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../shared/models/rule.ts'
import type { Placement } from '../../../shared/models/story.ts'
import { clashRulesInWords, findClashes, isSameWork, type ClashFacts, type SentWork } from '../../../shared/rules/clashes.ts'

type Forbids = Extract<Rule['test'], { type: 'clash' }>['forbids']

function forbidding(forbids: Forbids, days: number | null = null): Rule {
  return { key: forbids, kind: 'clash', words: forbids, test: { type: 'clash', forbids, days }, inForceFrom: null, seenOn: '2018', source: 'guidelines', link: null, confidence: 'low', verifiedOn: null, note: '' }
}

const select: Rule = { ...forbidding('elsewhere', 90), words: 'In KDP Select, the ebook is nowhere else for 90 days' }

function work(changes: Partial<SentWork> = {}): SentWork {
  return { id: 'draft', programId: 'clarkesworld', programName: 'Clarkesworld', sentOn: null, isOpen: false, acceptedOn: null, storyId: 'story', isOfAccount: false, rules: [], ...changes }
}

const other = work({ id: 'other', programId: 'asimovs', programName: 'Asimov’s', sentOn: '2022-03-01', isOpen: true })

const placement: Placement = {
  id: 'placed', platform: 'Medium', publication: null, url: null, publishedOn: '2022-03-10', publishedAtMs: null, zone: 'UTC', editedAtMs: null, isPaywalled: null, exclusiveUntil: null
}

function sentencesOf(facts: Partial<ClashFacts>): string[] {
  return findClashes({ draft: work(), others: [], placements: [], platform: null, on: '2022-03-31', ...facts }).map(({ sentence }) => sentence)
}

describe('clashes', () => {
  it('finds none where nothing is known against it', () => {
    expect(sentencesOf({ others: [other], placements: [placement] })).toEqual([])
  })

  it.each([
    ['this program', work({ rules: [forbidding('simultaneous')] }), other],
    ['the other one', work(), { ...other, rules: [forbidding('simultaneous')] }]
  ])('names a story that is under way elsewhere where %s forbids it', (_who, draft, there) => {
    const [sentence] = sentencesOf({ draft, others: [there] })
    expect(sentence).toContain('takes nothing that is under way elsewhere, and Asimov’s has had it since 1 March 2022.')
  })

  it('lets a story go on after an answer', () => {
    expect(sentencesOf({ draft: work({ rules: [forbidding('simultaneous')] }), others: [{ ...other, isOpen: false }] })).toEqual([])
  })

  it('names the same story at the same venue, also long ago', () => {
    expect(sentencesOf({ others: [{ ...other, programId: 'clarkesworld', programName: 'Clarkesworld', isOpen: false }] })).toEqual(['You sent this story to Clarkesworld on 1 March 2022.'])
  })

  it('names an application of an account that still waits, not one that was answered', () => {
    const ofAccount = { programId: 'medium', programName: 'Medium', storyId: null, isOfAccount: true }
    const [draft, first] = [work(ofAccount), { ...other, ...ofAccount }]
    expect(sentencesOf({ draft, others: [first] })).toEqual(['Your application to Medium, sent on 1 March 2022, is still without an answer.'])
    expect(sentencesOf({ draft, others: [{ ...first, isOpen: false }] })).toEqual([])
  })

  it('takes two works of which no story is known any more for two', () => {
    const first = { ...other, programId: 'clarkesworld', programName: 'Clarkesworld', storyId: null }
    expect(sentencesOf({ draft: work({ storyId: null }), others: [first] })).toEqual([])
    expect(sentencesOf({ others: [first] })).toEqual([])
    expect(isSameWork(work({ storyId: null }), first)).toBe(false)
  })

  it('names what has appeared where only the unpublished is taken, in the words of the rule', () => {
    const rules = [{ ...forbidding('published'), words: 'Nothing that has appeared.' }]
    expect(sentencesOf({ draft: work({ rules }), placements: [placement] })).toEqual(['Clarkesworld: “Nothing that has appeared”, and this appeared on Medium on 10 March 2022.'])
  })

  it('takes what stands on the pages of a program itself for no earlier appearance, and on the platform of a publication for one', () => {
    const rules = [{ ...forbidding('published'), words: 'Nothing that has appeared elsewhere' }]
    const vocal = [{ ...placement, platform: 'vocal ' }]
    expect(sentencesOf({ draft: work({ programName: 'Vocal', isOfAccount: true, rules }), platform: 'Vocal', placements: vocal })).toEqual([])
    expect(sentencesOf({ draft: work({ programName: 'Vocal', isOfAccount: false, rules }), platform: 'Vocal', placements: vocal })).toEqual([])
    expect(sentencesOf({ draft: work({ programName: 'A Publication', rules }), platform: 'Medium', placements: [placement] })).toHaveLength(1)
  })

  it('names an exclusivity up to its last day', () => {
    const placements = [{ ...placement, platform: 'Kindle', exclusiveUntil: '2022-03-31' }]
    expect(sentencesOf({ placements })).toEqual(['It belongs to Kindle alone until 31 March 2022.'])
    expect(sentencesOf({ placements, on: '2022-04-01' })).toEqual([])
  })

  it('names a program that wants it nowhere else, but not its own page', () => {
    const draft = work({ programName: 'Kindle Direct Publishing', rules: [select] })
    expect(sentencesOf({ draft, placements: [placement] })).toEqual([
      'Kindle Direct Publishing: “In KDP Select, the ebook is nowhere else for 90 days”, and this appeared on Medium on 10 March 2022.'
    ])
    expect(sentencesOf({ draft, placements: [placement], platform: 'Medium' })).toEqual([])
    expect(sentencesOf({ draft, placements: [{ ...placement, platform: 'MEDIUM ' }], platform: 'Medium' })).toEqual([])
  })

  it('names a program that has taken it for itself, from the day of its yes, and after the term too, which may have begun anew', () => {
    const taken = { ...other, isOpen: false, acceptedOn: '2022-03-20', rules: [select] }
    const said = 'Asimov’s: “In KDP Select, the ebook is nowhere else for 90 days”, and it was accepted there on 20 March 2022. 90 days from then'
    expect(sentencesOf({ others: [taken] })).toEqual([`${said} end on 18 June 2022; they may then begin anew.`])
    expect(sentencesOf({ others: [taken], on: '2022-06-18' })).toEqual([`${said} end on 18 June 2022; they may then begin anew.`])
    expect(sentencesOf({ others: [taken], on: '2022-06-19' })).toEqual([`${said} ended on 18 June 2022; they may have begun anew since.`])
    expect(sentencesOf({ others: [{ ...taken, acceptedOn: null }] })).toEqual([])
  })

  it('says which rules it knows', () => {
    expect(clashRulesInWords([], true)).toContain('No rule of a program on this is known here')
    expect(clashRulesInWords(['Clarkesworld', 'KDP'], true)).toContain('Rules known here are those of Clarkesworld, KDP')
  })

  it('speaks of no story where none is chosen', () => {
    expect(clashRulesInWords([], false)).toContain('Looked at: your other applications to it.')
    expect(clashRulesInWords(['KDP'], false)).not.toContain('story')
  })
})
