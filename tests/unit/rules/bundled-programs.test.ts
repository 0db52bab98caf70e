import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { bundledProgram, bundledPrograms } from '../../../electron/data/programs/index.ts'
import { isDay } from '../../../shared/dates.ts'
import { programFileSchema } from '../../../shared/models/program.ts'
import { firstDayOfRule, startOfRules } from '../../../shared/rules/rule-sets.ts'

const folder = fileURLToPath(new URL('../../../electron/data/programs', import.meta.url))
const files = bundledPrograms()
const sets = files.flatMap(({ program, ruleSets }) => ruleSets.map((set) => ({ ...set, programId: program.id })))
const rules = sets.flatMap((set) => set.rules.map((rule) => ({ ...rule, ruleSetId: set.id })))

describe('the bundled programs', () => {
  it('are these, a file each that is named after its program', () => {
    const ids = files.map(({ program }) => program.id)
    expect(ids).toEqual([
      'medium-partner-program', 'vocal', 'substack-paid', 'wattpad-creators', 'kdp', 'hackernoon', 'youtube-partner-program',
      'writing-cooperative', 'better-humans', 'clarkesworld'
    ])
    expect(readdirSync(folder).filter((name) => name.endsWith('.json')).sort()).toEqual(ids.map((id) => `${id}.json`).sort())
  })

  it('pass the schema that a file of the writer’s has to pass', () => {
    for (const file of files) expect(v.safeParse(programFileSchema, file).success).toBe(true)
  })

  it('have rule sets with ids of their own, each named after its program and a year', () => {
    expect(new Set(sets.map(({ id }) => id)).size).toBe(sets.length)
    for (const { id, programId } of sets) expect(id).toMatch(new RegExp(`^${programId}-\\d{4}$`))
  })

  it('begin where their earliest rule begins', () => {
    expect(Object.fromEntries(sets.map((set) => [set.id, startOfRules(set.rules)]))).toEqual({
      'medium-partner-program-2020': '2020-01-01',
      'medium-partner-program-2022': '2021-08-11',
      'medium-partner-program-2023': '2023-08-01',
      'medium-partner-program-2025': '2025-05-27',
      'medium-partner-program-2026': '2026-06-01',
      'vocal-2018': '2018-01-01',
      'substack-paid-2024': '2024-01-01',
      'wattpad-creators-2022': '2022-06-01',
      'wattpad-creators-2023': '2023-06-01',
      'kdp-2026': '2026-01-01',
      'hackernoon-2021': '2021-01-01',
      'youtube-partner-program-2023': '2023-06-05',
      'writing-cooperative-2023': '2023-12-01',
      'better-humans-2023': '2023-12-01',
      'clarkesworld-2018': '2018-01-01'
    })
  })
})

describe('every bundled rule', () => {
  it.each(rules.map((rule) => [`${rule.ruleSetId} ${rule.key}`, rule] as const))('%s says since when, by whom and how surely', (_, rule) => {
    const first = firstDayOfRule(rule)
    expect(first !== null && isDay(first)).toBe(true)
    expect((first ?? '') >= '2018-01-01' && (first ?? '') <= '2026-11-22').toBe(true)
    expect(rule.source).not.toBe('')
    expect(rule.confidence).not.toBeNull()
    // Nobody has looked at any source since these files were written.
    expect(rule.verifiedOn).toBeNull()
    expect(`${rule.words} ${rule.note}`).not.toMatch(/fake|cheat|abnormal|!/i)
  })

  it('asks the same wherever it asks for the same fact', () => {
    const asked = rules.flatMap(({ test }) => (test.type === 'answer' ? [[test.fact, test.question] as const] : []))
    expect(new Set(asked.map(([fact, question]) => `${fact} ${question}`)).size).toBe(new Map(asked).size)
  })
})

it('KDP, which has no gate, asks for nothing', () => {
  const sets = bundledProgram('kdp')?.ruleSets ?? []
  expect(sets.map(({ note, rules: its }) => [note.startsWith('No gate'), its.map(({ kind, source }) => [kind, source.includes('undated')])])).toEqual([[true, [['clash', true]]]])
})

describe('the waits of the bundled rules', () => {
  const waits = (id: string) =>
    (bundledProgram(id)?.ruleSets ?? []).flatMap((set) => set.rules.flatMap(({ test }) => (test.type === 'wait' ? [[set.id, test.days, test.from]] : [])))

  it('of Medium were 30 days in March 2022, and nobody knows them since', () => {
    expect(waits('medium-partner-program')).toEqual([
      ['medium-partner-program-2022', [30], 'decision'], ['medium-partner-program-2023', null, 'decision'],
      ['medium-partner-program-2025', null, 'decision'], ['medium-partner-program-2026', null, 'decision']
    ])
  })

  it('are none where only a story sent back for edits or broken formatting can come again at once', () => {
    expect([waits('vocal'), waits('hackernoon')]).toEqual([[], []])
  })

  it('of YouTube are 30 days and then 90, from its mail, with 21 days to appeal', () => {
    expect(waits('youtube-partner-program')).toEqual([['youtube-partner-program-2023', [30, 90], 'receipt']])
    expect(bundledProgram('youtube-partner-program')?.ruleSets[0]?.rules.find(({ kind }) => kind === 'appeal')?.test).toEqual({ type: 'appeal', days: 21, from: 'receipt' })
  })
})
