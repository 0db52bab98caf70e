import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readPromptPack } from '../../../electron/exchange/prompt-pack/read-prompt-pack.ts'
import { valueOf } from '../../support/journal-builders.ts'
import { packOf, topicOf } from '../../support/prompt-builders.ts'

function fileWith(content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-prompts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'walks.json')
  writeFileSync(path, content)
  return path
}

function refusalAt(path: string): string {
  const result = readPromptPack(path)
  if (result.ok) throw new Error('Taken, where a refusal was expected')
  return result.error.message
}

const refusalOf = (content: string | Buffer): string => refusalAt(fileWith(content))

describe('a file of questions', () => {
  it('is read as the README shows it', () => {
    const readme = readFileSync(new URL('../../../electron/data/prompts/README.md', import.meta.url), 'utf8')
    const example = /```json\n(.+?)\n```/s.exec(readme)?.[1] ?? ''
    const pack = valueOf(readPromptPack(fileWith(`\uFEFF${example}`)))
    expect(pack).toMatchObject({ id: 'walks', name: 'Questions for walks' })
    expect(pack.topics.map(({ topic, principle, restDays, minutes, when }) => [topic, principle, restDays, minutes, when.length])).toEqual([
      ['on-the-way', 'own', 14, null, 0], ['walk-it-off', 'wider-context', 30, 10, 2]
    ])
  })

  it('that is cut off, no JSON, or of another kind is refused with a sentence', () => {
    expect(refusalOf('{\n  "format":')).toBe('“walks.json” can’t be taken as questions. It breaks off in line 2, before its end. Nothing was added.')
    expect(refusalOf('{\n  nonsense\n}')).toContain('It isn’t well-formed JSON: line 2 can’t be read.')
    expect(refusalOf('')).toContain('It is empty.')
    expect(refusalOf('12')).toContain('Its form isn’t that of a file of questions: ')
    expect(refusalOf(JSON.stringify({ ...packOf(), format: 1 }))).toContain('format: A file of questions says format “second-draft-prompts-1”.')
    expect(refusalOf(JSON.stringify({ ...packOf(), format: 'second-draft-prompts-2' }))).toContain(
      'This file was made by another Second Draft (second-draft-prompts-2); this one knows second-draft-prompts-1.'
    )
  })

  it('of a wrong form is refused with the place', () => {
    const broken = (topic: object): string => refusalOf(JSON.stringify({ ...packOf(), topics: [topicOf(), { ...topicOf({ topic: 'second' }), ...topic }] }))
    expect(broken({ stages: ['R9'] })).toContain('topics[1].stages[0]: ')
    expect(broken({ wordings: [] })).toContain('topics[1].wordings: ')
    expect(broken({ wordings: ['Two\nlines'] })).toContain('topics[1].wordings[0]: A question has to fit on one line.')
    expect(broken({ when: [{ fact: 'luck', atLeast: 1 }] })).toContain('topics[1].when[0]: A condition is a fact that is known here')
    expect(broken({ when: [{ any: [{ fact: 'causes', atLeast: 1 }] }] })).toContain('topics[1].when[0]')
    expect(broken({ restDays: 3 })).toContain('topics[1].restDays: ')
    expect(broken({ topic: 'Walk It' })).toContain('topics[1].topic: A topic is a short word in small letters')
    expect(broken({ extra: true })).toContain('topics[1].extra: This name isn’t known here.')
    expect(refusalOf(JSON.stringify({ ...packOf(), topics: [] }))).toContain('topics: It holds no questions.')
    expect(refusalOf(JSON.stringify({ ...packOf(), topics: undefined }))).toContain('topics: It is missing.')
  })

  it('with a topic twice, or with a principle that isn’t known, is refused whole', () => {
    expect(refusalOf(JSON.stringify(packOf({ topics: [topicOf(), topicOf()] })))).toContain('topics: The topic “on-the-way” is there twice.')
    expect(refusalOf(JSON.stringify(packOf({ topics: [topicOf({ principle: 'astrology' })] })))).toContain('topics: The principle “astrology” isn’t known here.')
  })

  it('of more than 2 MB, or that isn’t there, is refused', () => {
    expect(refusalOf(JSON.stringify(packOf({ name: 'x'.repeat(2_000_001) })))).toContain('It is too large for a file of questions: 3 MB, where 2 MB is the most.')
    expect(refusalAt('/nowhere/walks.json')).toContain('“walks.json” can’t be taken as questions. ')
  })

  it('of any JSON whatever is taken or refused with a sentence', () => {
    const path = fileWith('')
    const value = fc.oneof(fc.jsonValue(), fc.record({ format: fc.constant('second-draft-prompts-1'), id: fc.constant('walks'), name: fc.jsonValue(), topics: fc.array(fc.jsonValue()) }))
    fc.assert(fc.property(value, (json) => {
      writeFileSync(path, JSON.stringify(json))
      expect(refusalAt(path)).toMatch(/^“walks\.json” can’t be taken as questions\. .+[.)] Nothing was added\.$/s)
    }), { numRuns: 100 })
  })
})
