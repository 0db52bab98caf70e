import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepProgramFile } from '../../../electron/exchange/program-file/keep-program-file.ts'
import { readProgramFile } from '../../../electron/exchange/program-file/read-program-file.ts'
import { listPrograms, openProgram, programRules, removeProgram, saveProgram } from '../../../electron/journal/programs.ts'
import { saveRule } from '../../../electron/journal/rule-changes.ts'
import type { ProgramFile } from '../../../shared/models/program.ts'
import type { Result } from '../../../shared/result.ts'
import { rowsOf } from '../../support/import-builders.ts'
import { morning, opened, valueOf } from '../../support/journal-builders.ts'
import { mediumProgram, programFile, ruleWith } from '../../support/rule-builders.ts'

function fileWith(content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-rules-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'rules.json')
  writeFileSync(path, content)
  return path
}

function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('Taken, where a refusal was expected')
  return result.error.message
}

const refusalOf = (content: string | Buffer): string => refusal(readProgramFile(fileWith(content)))
const whole = JSON.stringify(programFile(), null, 2)

describe('a file of rules', () => {
  it('is read as it is written, with a byte order mark too', () => {
    expect(valueOf(readProgramFile(fileWith(whole)))).toEqual(programFile())
    expect(valueOf(readProgramFile(fileWith(`\uFEFF${whole}`)))).toEqual(programFile())
  })

  it('that is cut off anywhere is refused with the line where it breaks off', () => {
    for (let length = 1; length < whole.length - 1; length += 7) {
      expect(refusalOf(whole.slice(0, length))).toMatch(/^“rules\.json” can’t be taken as rules\. It breaks off in line \d+, before its end\. Nothing was added\.$/)
    }
    expect(refusalOf(whole.slice(0, 40))).toContain('in line 4,')
  })

  it('that isn’t JSON, is empty, or isn’t text is refused', () => {
    expect(refusalOf('{\n  "format": 1,\n  nonsense\n}')).toBe('“rules.json” can’t be taken as rules. It isn’t well-formed JSON: line 3 can’t be read. Nothing was added.')
    expect(refusalOf(' \n')).toContain('It is empty.')
    expect(refusalOf(Buffer.from([0, 1, 2, 3, 0, 0, 1]))).toContain('It is not a text file.')
    expect(refusalOf('12')).toContain('Its form isn’t that of a file of rules: Invalid type: Expected Object but received 12.')
    expect(refusalOf('{}')).toContain('format: It is missing. (2 more places can’t be taken either.)')
  })

  it('of a newer Second Draft is refused by its format', () => {
    expect(refusalOf(JSON.stringify({ format: 2, rules: 'of another form' }))).toBe(
      '“rules.json” can’t be taken as rules. This file was made by a newer Second Draft (format 2); this one knows format 1. Nothing was added.'
    )
  })

  it('of a wrong form is refused with the place', () => {
    const [set] = programFile().ruleSets
    const broken = (rule: object): string => JSON.stringify({ ...programFile(), ruleSets: [set, { ...set, id: 'other', rules: [ruleWith(), { ...ruleWith({ key: 'b' }), ...rule }] }] })
    expect(refusalOf(broken({ test: { type: 'astrology' } }))).toContain('ruleSets[1].rules[1].test.type: ')
    expect(refusalOf(broken({ test: { type: 'wait', days: [-1], from: 'decision' } }))).toContain('ruleSets[1].rules[1].test.days[0]: A wait can’t be shorter than 0 days.')
    expect(refusalOf(broken({ test: { type: 'wait', days: [10_000], from: 'decision' } }))).toContain('A wait can be at most 3,650 days, ten years.')
    expect(refusalOf(broken({ seenOn: '2023-02-30' }))).toContain('ruleSets[1].rules[1].seenOn: A day is written YYYY-MM-DD')
    expect(refusalOf(broken({ link: 'javascript:alert(1)' }))).toContain('ruleSets[1].rules[1].link: An address begins with https://.')
    expect(refusalOf(broken({ key: 'poems' }))).toContain('ruleSets[1].rules: Two rules of one set have the same key.')
    expect(refusalOf(JSON.stringify({ ...programFile(), extra: true, another: 1 }))).toContain('extra: This name isn’t known here.')
  })

  it('of any JSON whatever is taken or refused with a sentence', () => {
    const path = fileWith('')
    const value = fc.oneof(fc.jsonValue(), fc.record({ format: fc.constant(1), program: fc.jsonValue(), ruleSets: fc.array(fc.jsonValue()) }))
    fc.assert(fc.property(value, (json) => {
      writeFileSync(path, JSON.stringify(json))
      expect(refusal(readProgramFile(path))).toMatch(/^“rules\.json” can’t be taken as rules\. .+[.)] Nothing was added\.$/s)
    }), { numRuns: 200 })
  })

  it('of more than 5 MB, or that isn’t there, is refused', () => {
    expect(refusalOf(' '.repeat(5_000_001))).toContain('It is too large for a file of rules: 6 MB, where 5 MB is the most.')
    expect(refusal(readProgramFile('/nowhere/rules.json'))).toContain('It was there a moment ago and is gone now.')
  })
})

describe('keeping a file of rules', () => {
  it('adds the program with its rules as her own, in their order; the same file again adds nothing', async () => {
    const journal = await opened()
    expect(valueOf(keepProgramFile(journal, programFile(), morning))).toMatchObject({ id: 'the-quarterly', name: 'The Quarterly', isBundled: false })
    const [set] = programRules(journal, 'the-quarterly')?.ruleSets ?? []
    expect(set).toMatchObject({ id: 'the-quarterly-2022', startsOn: '2022-05-01', isOwn: true })
    expect(set?.rules.map(({ key, isAdded }) => [key, isAdded])).toEqual([['poems', true], ['alone', true]])
    const before = rowsOf(journal)
    valueOf(keepProgramFile(journal, valueOf(readProgramFile(fileWith(whole))), morning))
    expect(rowsOf(journal)).toEqual(before)
  })

  it('adds its sets to a program that comes with the app, whose own facts stay', async () => {
    const journal = await opened()
    const file = programFile({ program: { id: mediumProgram, name: 'Another name', platform: 'Elsewhere' } })
    expect(valueOf(keepProgramFile(journal, file, morning))).toMatchObject({ name: 'Medium Partner Program', platform: 'Medium' })
    expect(programRules(journal, mediumProgram)?.ruleSets.filter(({ isOwn }) => isOwn).map(({ id }) => id)).toEqual(['the-quarterly-2022'])
  })

  it('adds nothing at all where one set has the id of a bundled one, of another program, or of other rules', async () => {
    const journal = await opened()
    const [set] = programFile().ruleSets
    if (set === undefined) throw new Error('No set')
    valueOf(keepProgramFile(journal, programFile(), morning))
    const before = rowsOf(journal)
    const kept = (id: string, file: Partial<ProgramFile> = {}): string =>
      refusal(keepProgramFile(journal, programFile({ program: { id }, ruleSets: [{ ...set, id: 'quite-new' }, set], ...file }), morning))
    expect(kept(mediumProgram, { ruleSets: [{ ...set, id: 'quite-new' }, { ...set, id: 'medium-partner-program-2022' }] })).toBe(
      'The rule set “medium-partner-program-2022” comes with Second Draft already. Give the set another id in the file. Nothing was added.'
    )
    expect(kept('the-monthly')).toContain('The rule set “the-quarterly-2022” belongs to The Quarterly already.')
    expect(kept('the-quarterly', { ruleSets: [{ ...set, title: 'Other' }] })).toContain('is in the journal already, with other words.')
    valueOf(saveRule(journal, { programId: 'the-quarterly', ruleSetId: set.id, rule: ruleWith({ words: 'Four poems' }) }, morning))
    expect(refusal(keepProgramFile(journal, programFile(), morning))).toContain('with other words.')
    valueOf(saveRule(journal, { programId: 'the-quarterly', ruleSetId: set.id, rule: ruleWith() }, morning))
    expect(rowsOf(journal)).toEqual(before)
  })

  it('is undone by removing the program, and brings back one that was removed', async () => {
    const journal = await opened()
    valueOf(keepProgramFile(journal, programFile(), morning))
    valueOf(saveProgram(journal, { id: 'the-quarterly', kind: 'magazine', name: 'Hers', platform: null, link: null, notes: 'Kept.' }, morning))
    valueOf(removeProgram(journal, 'the-quarterly', morning))
    expect(listPrograms(journal).every(({ isBundled }) => isBundled)).toBe(true)
    valueOf(keepProgramFile(journal, programFile(), morning))
    expect(valueOf(openProgram(journal, 'the-quarterly'))).toMatchObject({ name: 'Hers', notes: 'Kept.', ruleSets: [{ id: 'the-quarterly-2022' }] })
  })
})
