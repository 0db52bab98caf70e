import { describe, expect, it } from 'vitest'
import { everydayPrompts } from '../../electron/data/everyday-prompts.ts'
import { choosePrompt } from '../../shared/rules/everyday-prompts.ts'

const prompts = ['a', 'b', 'c'].map((id) => ({ id, text: `${id}?` }))
const offer = (promptId: string, offeredOn: string) => ({ promptId, offeredOn })

describe('the prompt of a day', () => {
  it('is the first of the list where none was offered', () => {
    expect(choosePrompt(prompts, [])?.id).toBe('a')
  })

  it('is one never offered before any other', () => {
    expect(choosePrompt(prompts, [offer('a', '2022-04-01'), offer('c', '2022-04-02')])?.id).toBe('b')
  })

  it('is the one offered longest ago where all were', () => {
    const past = [offer('a', '2022-04-03'), offer('b', '2022-04-01'), offer('c', '2022-04-02')]
    expect(choosePrompt(prompts, past)?.id).toBe('b')
  })

  it('goes by the latest offer of each', () => {
    const past = [offer('a', '2022-04-01'), offer('b', '2022-04-02'), offer('c', '2022-04-03'), offer('a', '2022-04-04')]
    expect(choosePrompt(prompts, past.toReversed())?.id).toBe('b')
  })

  it('takes no notice of prompts that are no longer there', () => {
    expect(choosePrompt(prompts, [offer('gone', '2021-01-01')])?.id).toBe('a')
  })

  it('is null where there are none', () => {
    expect(choosePrompt([], [])).toBeNull()
  })
})

describe('the starting set', () => {
  it('has an id of its own for each prompt', () => {
    expect(new Set(everydayPrompts.map(({ id }) => id)).size).toBe(everydayPrompts.length)
  })

  it('asks nothing twice', () => {
    expect(new Set(everydayPrompts.map(({ text }) => text)).size).toBe(everydayPrompts.length)
  })

  it('fits what an entry can keep of its question', () => {
    for (const { text } of everydayPrompts) expect(text.length).toBeLessThanOrEqual(500)
  })
})
