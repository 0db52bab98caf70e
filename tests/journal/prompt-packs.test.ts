import { describe, expect, it } from 'vitest'
import { bundledPacks } from '../../electron/data/prompts/index.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { removeOwnPrompt, saveOwnPrompt } from '../../electron/journal/own-prompts.ts'
import { activeTopics, keepPack, removePack, turnPack, turnTopic } from '../../electron/journal/prompt-packs.ts'
import { promptsPage } from '../../electron/journal/prompts-page.ts'
import type { PackLine, PromptPack, SaveOwnPromptInput } from '../../shared/models/prompt.ts'
import type { Result } from '../../shared/result.ts'
import { later, minute, morning, opened, sitting, temporaryHome, valueOf } from '../support/journal-builders.ts'
import { packOf, topicOf } from '../support/prompt-builders.ts'

const question = (number: number, parts: Partial<SaveOwnPromptInput> = {}): SaveOwnPromptInput => ({
  topic: `own-${String(number)}`, stages: ['N'], question: `Question ${String(number)}?`, ...parts
})
const words = (journal: Journal): string[] => activeTopics(journal).topics.map(({ topic }) => topic)
const packIn = (journal: Journal, id: string): PackLine | undefined => promptsPage(journal).packs.find((pack) => pack.id === id)
const bundled = (id: string): PromptPack => bundledPacks().find((pack) => pack.id === id) ?? packOf()
const everyday = bundled('everyday').topics

function refusal(result: Result<unknown>): string {
  if (result.ok) throw new Error('Taken, where a refusal was expected')
  return result.error.message
}

describe('the questions that come with the app', () => {
  it('are all on at first, in their order', async () => {
    const journal = await opened()
    expect(words(journal)).toEqual(bundledPacks().flatMap(({ topics }) => topics.map(({ topic }) => topic)))
    expect(promptsPage(journal).packs.map(({ id, kind, isOn, trouble }) => [id, kind, isOn, trouble])).toEqual([
      ['answers', 'bundled', true, null], ['waiting', 'bundled', true, null], ['everyday', 'bundled', true, null]
    ])
  })

  it('can be turned off, one or a whole pack, and on again', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => {
      turnTopic(journal, { topic: 'room', isOn: false }, morning)
      turnTopic(journal, { topic: 'room', isOn: false }, morning)
      turnPack(journal, { id: 'waiting', isOn: false }, morning)
    })
    const journal = await opened(home)
    expect(packIn(journal, 'everyday')?.topics.filter(({ isOn }) => !isOn).map(({ topic }) => topic)).toEqual(['room'])
    expect(activeTopics(journal).off).toEqual(new Set(['room']))
    expect(packIn(journal, 'waiting')?.isOn).toBe(false)
    expect(words(journal)).not.toContain('named-day')
    turnTopic(journal, { topic: 'room', isOn: true }, morning)
    turnPack(journal, { id: 'waiting', isOn: true }, morning)
    expect(activeTopics(journal).off).toEqual(new Set())
    expect(words(journal)).toContain('named-day')
  })

  it('can’t be removed', async () => {
    const journal = await opened()
    turnPack(journal, { id: 'answers', isOn: false }, morning)
    removePack(journal, 'answers')
    expect(packIn(journal, 'answers')?.isOn).toBe(false)
  })
})

describe('questions of her own', () => {
  it('come before the everyday ones, with the reason that they are hers', async () => {
    const journal = await opened()
    valueOf(saveOwnPrompt(journal, question(1), morning))
    valueOf(saveOwnPrompt(journal, question(2, { stages: ['R1'] }), morning))
    const all = words(journal)
    expect(all.indexOf('own-1')).toBe(all.indexOf(everyday[0]?.topic ?? '') - 2)
    expect(activeTopics(journal).topics.find(({ topic }) => topic === 'own-2')).toMatchObject({
      stages: ['R1'], when: [], principle: 'own', wordings: ['Question 2?'], rule: 'You added this question, for days 1 to 3 after a no.'
    })
    expect(packIn(journal, 'own')).toMatchObject({ name: 'Your own', kind: 'own', isOn: true })
  })

  it('can be changed in their place, turned off, and removed', async () => {
    const journal = await opened()
    for (const number of [1, 2, 3]) valueOf(saveOwnPrompt(journal, question(number), morning))
    valueOf(saveOwnPrompt(journal, question(2, { question: 'Another?' }), morning))
    expect(packIn(journal, 'own')?.topics.map(({ wordings }) => wordings[0])).toEqual(['Question 1?', 'Another?', 'Question 3?'])
    turnPack(journal, { id: 'own', isOn: false }, morning)
    valueOf(saveOwnPrompt(journal, question(4), morning))
    expect(packIn(journal, 'own')?.isOn).toBe(false)
    expect(words(journal)).not.toContain('own-4')
    for (const number of [1, 2, 3, 4]) removeOwnPrompt(journal, `own-${String(number)}`, morning)
    expect(packIn(journal, 'own')).toBeUndefined()
    removeOwnPrompt(journal, 'own-1', morning)
  })

  it('need a topic of their own, and are a thousand at most', async () => {
    const journal = await opened()
    expect(refusal(saveOwnPrompt(journal, question(1, { topic: 'room' }), morning))).toContain('its topic begins with “own-”')
    const full = packOf({ id: 'own', name: 'Your own', topics: Array.from({ length: 1_000 }, (_, index) => topicOf({ topic: `own-${String(index)}` })) })
    journal.db.prepare('INSERT INTO promptPack (id, packJson, addedAtMs) VALUES (?, ?, 0)').run('own', JSON.stringify(full))
    expect(refusal(saveOwnPrompt(journal, question(1_000), morning))).toBe('There is room for 1000 questions of your own. Remove one first.')
    valueOf(saveOwnPrompt(journal, question(999), morning))
  })
})

describe('a pack from a file', () => {
  it('is kept over a restart, and removed again', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => void valueOf(keepPack(journal, packOf(), morning)))
    const journal = await opened(home)
    expect(packIn(journal, 'walks')).toMatchObject({ name: 'Questions for walks', kind: 'file', isOn: true, topics: [{ topic: 'on-the-way', isOn: true }] })
    expect(words(journal)).toContain('on-the-way')
    removePack(journal, 'walks')
    expect(words(journal)).not.toContain('on-the-way')
  })

  it('takes the place of what it was when it is read again, and stays off if it was', async () => {
    const journal = await opened()
    valueOf(keepPack(journal, packOf(), morning))
    valueOf(keepPack(journal, packOf({ id: 'later', name: 'Later', topics: [topicOf({ topic: 'later' })] }), later(morning, minute)))
    turnPack(journal, { id: 'walks', isOn: false }, morning)
    const page = valueOf(keepPack(journal, packOf({ topics: [topicOf({ topic: 'another' })] }), later(morning, 2 * minute)))
    expect(page.packs.map(({ id }) => id).slice(0, 2)).toEqual(['walks', 'later'])
    expect(page.packs[0]).toMatchObject({ isOn: false, topics: [{ topic: 'another' }] })
  })

  it('with what is taken already is refused whole', async () => {
    const journal = await opened()
    valueOf(keepPack(journal, packOf(), morning))
    const refused = (parts: Partial<PromptPack>): string => refusal(keepPack(journal, packOf(parts), morning))
    expect(refused({ id: 'own' })).toBe('The id “own” is kept for your own questions. Give the pack another id in the file. Nothing was added.')
    expect(refused({ id: 'everyday' })).toContain('The id “everyday” belongs to “Any day”, which comes with Second Draft.')
    expect(refused({ name: 'Other walks' })).toContain('The id “walks” belongs to “Questions for walks”, which is in the journal already.')
    expect(refused({ id: 'more', name: 'More' })).toContain('The topic “on-the-way” is in “Questions for walks” already.')
    expect(refused({ topics: [topicOf({ topic: 'fresh' }), topicOf({ topic: 'room' })] })).toContain('The topic “room” is in “Any day” already.')
    expect(refused({ topics: [topicOf({ topic: 'own-1' })] })).toContain('The topic “own-1” begins with “own-”')
    expect(promptsPage(journal).packs.map(({ id }) => id)).toEqual(['walks', 'answers', 'waiting', 'everyday'])
    expect(words(journal)).not.toContain('fresh')
  })

  it('that can’t be read any more is told, and the rest goes on', async () => {
    const journal = await opened()
    valueOf(keepPack(journal, packOf(), morning))
    valueOf(saveOwnPrompt(journal, question(1), morning))
    const kept = 'not JSON'
    journal.db.prepare('UPDATE promptPack SET packJson = ?').run(kept)
    expect(packIn(journal, 'walks')).toMatchObject({ topics: [], trouble: 'This pack can’t be read any more. Add its file again, or remove it.' })
    expect(packIn(journal, 'own')?.trouble).toContain('Your own questions can’t be read any more.')
    expect(words(journal)).toContain('room')
    expect(refusal(saveOwnPrompt(journal, question(2), morning))).toContain('Your own questions can’t be read any more, so none can be added.')
    removeOwnPrompt(journal, 'own-1', morning)
    expect(journal.db.prepare(`SELECT packJson FROM promptPack WHERE id = 'own'`).pluck().get()).toBe(kept)
    expect(valueOf(keepPack(journal, packOf(), morning)).packs[1]).toMatchObject({ id: 'walks', trouble: null })
  })
})
