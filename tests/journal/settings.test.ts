import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { changeSettings, readSettings, suggestSetting } from '../../electron/journal/settings.ts'
import { changeSettingsInput, defaultSettings } from '../../shared/models/settings.ts'
import { opened, sitting, temporaryHome } from '../support/journal-builders.ts'

function putRow(journal: Journal, name: string, valueJson: string): void {
  journal.db.prepare('INSERT OR REPLACE INTO setting (name, valueJson) VALUES (?, ?)').run(name, valueJson)
}

describe('settings', () => {
  it('are the defaults in a new journal', async () => {
    expect(readSettings(await opened())).toEqual({
      theme: 'system', textSize: 100, smartTyping: true, spellcheck: true, spellingLanguage: 'en-US', dayStartMinutes: 0, weekStart: 1, wordGoal: null,
      weekGoals: [], weekdayWeights: [1, 1, 1, 1, 1, 1, 1], restDays: [], showsStreak: false,
      closesToTray: false, startsAtLogin: false, hasChosenBackground: false
    })
  })

  it('keep what was changed until the next start', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => changeSettings(journal, { theme: 'dark', wordGoal: 300 }))
    expect(readSettings(await opened(home))).toEqual({ ...defaultSettings, theme: 'dark', wordGoal: 300 })
  })

  it('change one by one: what was not named stays as it was', async () => {
    const journal = await opened()
    changeSettings(journal, v.parse(changeSettingsInput, { theme: 'dark', dayStartMinutes: 180 }))
    expect(changeSettings(journal, v.parse(changeSettingsInput, { textSize: 115 }))).toEqual({
      ...defaultSettings, theme: 'dark', dayStartMinutes: 180, textSize: 115
    })
  })

  it('that were never changed are not written, so that a better default reaches them', async () => {
    const journal = await opened()
    changeSettings(journal, v.parse(changeSettingsInput, { theme: 'dark' }))
    expect(journal.db.prepare('SELECT name FROM setting').pluck().all()).toEqual(['theme'])
  })

  it('leave alone what is named without a value', async () => {
    const journal = await opened()
    changeSettings(journal, { theme: 'dark' })
    expect(changeSettings(journal, v.parse(changeSettingsInput, { theme: undefined })).theme).toBe('dark')
  })

  it('can be set back to no goal', async () => {
    const journal = await opened()
    changeSettings(journal, { wordGoal: 300 })
    expect(changeSettings(journal, { wordGoal: null }).wordGoal).toBeNull()
  })
})

describe('a setting that can not be read', () => {
  test.each([
    ['not JSON', 'theme', '{dark'],
    ['of another kind', 'textSize', '"100"'],
    ['out of range', 'dayStartMinutes', '9999'],
    ['from another version', 'weekStart', '3'],
    ['null where nothing may be missing', 'spellcheck', 'null']
  ])('falls back alone: %s', async (_name, name, valueJson) => {
    const journal = await opened()
    changeSettings(journal, { smartTyping: false })
    putRow(journal, name, valueJson)
    expect(readSettings(journal)).toEqual({ ...defaultSettings, smartTyping: false })
  })

  test.each(['fromTheFuture', '__proto__', 'constructor', ''])('is kept and ignored where its name is %j', async (name) => {
    const journal = await opened()
    putRow(journal, name, '{"theme":"dark"}')
    expect(changeSettings(journal, { smartTyping: false })).toEqual({ ...defaultSettings, smartTyping: false })
    expect(journal.db.prepare('SELECT valueJson FROM setting WHERE name = ?').pluck().get(name)).toBe('{"theme":"dark"}')
  })
})

test('a suggestion of the system’s is taken only where the writer has said nothing', async () => {
  const journal = await opened()
  suggestSetting(journal, 'weekStart', 7)
  expect(readSettings(journal).weekStart).toBe(7)
  changeSettings(journal, { weekStart: 1 })
  suggestSetting(journal, 'weekStart', 6)
  expect(readSettings(journal).weekStart).toBe(1)
})
