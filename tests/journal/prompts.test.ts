import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import { everydayPrompts } from '../../electron/data/everyday-prompts.ts'
import { openDay } from '../../electron/journal/days.ts'
import { writeEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { offeredPrompt, putPromptAside } from '../../electron/journal/prompts.ts'
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

  it('is gone for the day once it is put aside', async () => {
    const journal = await opened()
    promptOn(journal, today)
    putPromptAside(journal, { offeredOn: today })
    expect(promptOn(journal, today)).toBeUndefined()
    expect(promptOn(journal, addDays(today, 1))).toBe(everydayPrompts[1]?.id)
  })

  it('is gone for the day with the first words that answer it, and not before', async () => {
    const journal = await opened()
    const offered = offeredPrompt(journal, today, morning)
    expect(promptOn(journal, today)).toBe(offered?.promptId)
    writeEntry(journal, { id: newId(), datedOn: today, body: 'A first word', prompt: offered?.text ?? null }, morning)
    expect(promptOn(journal, today)).toBeUndefined()
  })

  it('is offered where nothing can be written, too', async () => {
    const journal = await opened()
    journal.db.pragma('query_only = ON')
    expect(promptOn(journal, today)).toBe(everydayPrompts[0]?.id)
  })

  it('is not offered on the page of another day', async () => {
    const journal = await opened()
    expect(openDay(journal, { on: '2022-04-11' }, morning).prompt).toBeNull()
    expect(journal.db.prepare('SELECT count(*) FROM promptOffer').pluck().get()).toBe(0)
  })

  it('takes an answer for a day on which nothing was offered, and does nothing', async () => {
    const journal = await opened()
    expect(putPromptAside(journal, { offeredOn: '2021-01-01' })).toBeNull()
  })

  it('is none for a day whose prompt a newer version has offered', async () => {
    const journal = await opened()
    journal.db.prepare(`INSERT INTO promptOffer (offeredOn, promptId, offeredAtMs) VALUES (?, 'unknown-here', 0)`).run(today)
    expect(promptOn(journal, today)).toBeUndefined()
  })
})
