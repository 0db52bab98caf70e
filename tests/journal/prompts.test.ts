import { describe, expect, it } from 'vitest'
import { everydayPrompts } from '../../electron/data/everyday-prompts.ts'
import { openDay } from '../../electron/journal/days.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { answerPrompt, offeredPrompt } from '../../electron/journal/prompts.ts'
import { addDays } from '../../shared/dates.ts'
import { later, minute, morning, opened, sitting, temporaryHome } from '../support/journal-builders.ts'

const today = '2022-04-12'
const promptOn = (journal: Journal, day: string) => offeredPrompt(journal, day, morning)?.promptId

describe('the prompt', () => {
  it('is the same all day, also after a restart', async () => {
    const home = temporaryHome()
    const seen: unknown[] = []
    await sitting(home, (journal) => seen.push(openDay(journal, { on: null }, morning).prompt))
    await sitting(home, (journal) => seen.push(openDay(journal, { on: null }, later(morning, 300 * minute)).prompt))
    expect(seen[0]).toEqual({ promptId: everydayPrompts[0]?.id, text: everydayPrompts[0]?.text, offeredOn: today })
    expect(seen[1]).toEqual(seen[0])
  })

  it('goes through all of them before one comes again', async () => {
    const journal = await opened()
    const offered = everydayPrompts.map((_, index) => promptOn(journal, addDays(today, index)))
    expect(offered).toEqual(everydayPrompts.map(({ id }) => id))
    expect(promptOn(journal, addDays(today, everydayPrompts.length))).toBe(everydayPrompts[0]?.id)
  })

  it.each(['written', 'not-now'] as const)('is gone for the day once it is answered with %s', async (answer) => {
    const journal = await opened()
    promptOn(journal, today)
    answerPrompt(journal, { offeredOn: today, answer })
    expect(promptOn(journal, today)).toBeUndefined()
    expect(promptOn(journal, addDays(today, 1))).toBe(everydayPrompts[1]?.id)
  })

  it('is not offered on the page of another day', async () => {
    const journal = await opened()
    expect(openDay(journal, { on: '2022-04-11' }, morning).prompt).toBeNull()
    expect(journal.db.prepare('SELECT count(*) FROM promptOffer').pluck().get()).toBe(0)
  })

  it('takes an answer for a day on which nothing was offered, and does nothing', async () => {
    const journal = await opened()
    expect(answerPrompt(journal, { offeredOn: '2021-01-01', answer: 'written' })).toBeNull()
  })

  it('is none for a day whose prompt a newer version has offered', async () => {
    const journal = await opened()
    journal.db.prepare(`INSERT INTO promptOffer (offeredOn, promptId, offeredAtMs) VALUES (?, 'unknown-here', 0)`).run(today)
    expect(promptOn(journal, today)).toBeUndefined()
  })
})
