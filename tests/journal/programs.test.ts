import { readFileSync } from 'node:fs'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { bundledPrograms } from '../../electron/data/programs/index.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { ensureProgram, findProgram, listPrograms, openProgram, programRules, removeProgram, restoreProgram, ruleSetFor, saveProgram } from '../../electron/journal/programs.ts'
import { dropRule, removeRuleSet, saveRule, saveRuleSet, verifyRule } from '../../electron/journal/rule-changes.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import type { Moment } from '../../shared/dates.ts'
import type { Program, SaveProgramInput } from '../../shared/models/program.ts'
import { changesBetween } from '../../shared/rules/rule-sets.ts'
import { at, id, morning, opened, valueOf } from '../support/journal-builders.ts'
import { mediumProgram, rulesOf, ruleWith } from '../support/rule-builders.ts'
import { hasTestdata, testdata } from '../support/testdata.ts'

const own = (input: Partial<SaveProgramInput> = {}): SaveProgramInput => ({ id: id(7), kind: 'magazine', name: 'The Quarterly', platform: null, link: null, notes: '', ...input })
const rows = (journal: Journal): number => sql<number>(journal, 'SELECT count(*) FROM program').pluck().get() ?? 0
const set2022 = { programId: mediumProgram, ruleSetId: 'medium-partner-program-2022' }
const messageOf = (result: { ok: boolean; error?: { message: string } }): string => result.error?.message ?? 'no failure'

function sent(journal: Journal, program: Program, ruleSetId: string | null = null): void {
  sql(
    journal,
    `INSERT INTO application (id, programId, state, sentOn, ruleSetId, expectation, different, notes, createdAtMs) VALUES (?, ?, 'sent', '2022-03-30', ?, '', '', '', 1)`
  ).run(id(900), program.id, ruleSetId)
}

describe('programs', () => {
  it('that come with the app are there without a row of their own', async () => {
    const journal = await opened()
    expect(listPrograms(journal)).toHaveLength(bundledPrograms().length)
    expect(findProgram(journal, mediumProgram)).toMatchObject({ name: 'Medium Partner Program', platform: 'Medium', isBundled: true, notes: '' })
    expect(rows(journal)).toBe(0)
  })

  it('get their row before anything refers to them, once', async () => {
    const journal = await opened()
    for (let time = 0; time < 2; time += 1) expect(valueOf(ensureProgram(journal, mediumProgram, morning)).id).toBe(mediumProgram)
    expect(rows(journal)).toBe(1)
    expect(ensureProgram(journal, 'nowhere', morning).ok).toBe(false)
    expect(rows(journal)).toBe(1)
  })

  it('of hers come first, are changed, and can be taken out and brought back', async () => {
    const journal = await opened()
    valueOf(saveProgram(journal, own(), morning))
    valueOf(saveProgram(journal, own({ name: 'A Quarterly', notes: 'Reads in May.' }), morning))
    expect(listPrograms(journal)[0]).toEqual({ ...own({ name: 'A Quarterly', notes: 'Reads in May.' }), isBundled: false })
    valueOf(removeProgram(journal, id(7), morning))
    expect(listPrograms(journal).map((program) => program.id)).not.toContain(id(7))
    expect(openProgram(journal, id(7))).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(ensureProgram(journal, id(7), morning).ok).toBe(false)
    valueOf(restoreProgram(journal, id(7)))
    expect(valueOf(openProgram(journal, id(7))).name).toBe('A Quarterly')
  })

  it('stay while an application refers to them, and the bundled ones always', async () => {
    const journal = await opened()
    const program = valueOf(saveProgram(journal, own(), morning))
    sent(journal, program)
    expect(messageOf(removeProgram(journal, program.id, morning))).toBe('“The Quarterly” has 1 application, so it stays. Take that out first.')
    expect(listPrograms(journal).map((one) => one.id)).toContain(program.id)
    sql(journal, 'UPDATE application SET deletedAtMs = 1').run()
    valueOf(removeProgram(journal, program.id, morning))
    expect(messageOf(removeProgram(journal, mediumProgram, morning))).toBe('“Medium Partner Program” comes with Second Draft, so it stays.')
  })

  it('that are bundled take her notes and link, and nothing else', async () => {
    const journal = await opened()
    const link = 'https://example.com/program'
    valueOf(saveProgram(journal, own({ id: mediumProgram, name: 'Mine', kind: 'grant', link, notes: 'Ask Bea.' }), morning))
    expect(findProgram(journal, mediumProgram)).toMatchObject({ name: 'Medium Partner Program', kind: 'partner', link, notes: 'Ask Bea.' })
    valueOf(saveProgram(journal, own({ id: 'kdp', link: 'https://kdp.amazon.com' }), morning))
    expect(sql<string | null>(journal, `SELECT link FROM program WHERE id = 'kdp'`).pluck().get()).toBeNull()
    expect(findProgram(journal, 'kdp')?.link).toBe('https://kdp.amazon.com')
  })
})

describe('the rules of the Medium Partner Program', () => {
  it.each([
    ['2019-01-01', null], ['2020-12-15', 'medium-partner-program-2020'], ['2021-08-10', 'medium-partner-program-2020'], ['2021-08-11', 'medium-partner-program-2022'],
    ['2022-03-31', 'medium-partner-program-2022'], ['2023-07-31', 'medium-partner-program-2022'], ['2023-08-01', 'medium-partner-program-2023'],
    ['2025-05-26', 'medium-partner-program-2023'], ['2025-05-27', 'medium-partner-program-2025'], ['2026-05-31', 'medium-partner-program-2025'], ['2026-11-22', 'medium-partner-program-2026']
  ])('on %s are %s', async (day, ruleSetId) => {
    expect(ruleSetFor(await opened(), mediumProgram, day)?.id ?? null).toBe(ruleSetId)
  })

  it('lost the 100 followers in August 2023 and gained a membership', async () => {
    const journal = await opened()
    const [, older, newer] = programRules(journal, mediumProgram)?.ruleSets ?? []
    if (older === undefined || newer === undefined) throw new Error('No rules')
    const changes = changesBetween(older, newer)
    expect(changes.find(({ key }) => key === 'followers')).toMatchObject({ before: { words: '100 followers' }, after: null })
    expect(changes.find(({ key }) => key === 'member')).toMatchObject({ before: null, after: { words: 'A paid Medium membership' } })
    expect(changes.map(({ key }) => key)).not.toContain('recent-story')
  })

  it.skipIf(!hasTestdata)('are told for each real application without complaint, or that there are none', async () => {
    const journal = await opened()
    const file = readFileSync(testdata('outcomes', 'medium-partner-program', 'outcomes.csv'), 'utf8')
    const { data } = papaparse.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true })
    expect(data).toHaveLength(11)
    const sets = data.map(({ author, applied, decided }) => {
      const day = /\d{4}-\d{2}(-\d{2})?/.exec(`${applied ?? ''} ${decided ?? ''}`)?.[0]
      return [author, day === undefined ? null : (ruleSetFor(journal, mediumProgram, day.length === 7 ? `${day}-15` : day)?.id ?? null)]
    })
    expect(sets).toEqual([
      ['Fatimah Hezza', 'medium-partner-program-2022'], ['Kingsley Ubah', 'medium-partner-program-2022'], ['Imam Mashari', null], ['Try This Tech', null],
      ['anonymole', 'medium-partner-program-2022'], ['Seraph David', null], ['Adan Men', 'medium-partner-program-2022'], ['Prince Verma', 'medium-partner-program-2020'],
      ['Kagool Studios', null], ['Estif Weldai', 'medium-partner-program-2022'], ['unnamed (readmedium)', null]
    ])
  })
})

describe('a rule', () => {
  it('that she corrects says what she says, in its place, and the bundle stays as it is', async () => {
    const journal = await opened()
    const bundle = JSON.stringify(bundledPrograms())
    const keys = rulesOf(journal, mediumProgram, set2022.ruleSetId).map(({ key }) => key)
    const rule = ruleWith({ key: 'wait', kind: 'wait', words: '60 days, says my letter', test: { type: 'wait', days: [60], from: 'decision' }, inForceFrom: '2019', confidence: null })
    const { ruleSets } = valueOf(saveRule(journal, { ...set2022, rule }, morning))
    const corrected = ruleSets.find((set) => set.id === set2022.ruleSetId)
    expect(corrected?.rules.map(({ key }) => key)).toEqual(keys)
    expect(corrected?.rules.find(({ key }) => key === 'wait')).toMatchObject({ words: '60 days, says my letter', isCorrected: true, isAdded: false })
    expect(JSON.stringify(bundledPrograms())).toBe(bundle)
    // Neither its day nor that she doesn't say how sure she is moves the set.
    expect(ruleSetFor(journal, mediumProgram, '2022-03-31')).toMatchObject({ id: set2022.ruleSetId, startsOn: '2021-08-11' })
  })

  it('that she takes back says again what the bundle says, and one of hers goes', async () => {
    const journal = await opened()
    const before = rulesOf(journal, mediumProgram, set2022.ruleSetId)
    valueOf(saveRule(journal, { ...set2022, rule: ruleWith({ key: 'followers', words: '150 followers' }) }, morning))
    valueOf(saveRule(journal, { ...set2022, rule: ruleWith({ key: 'zebra' }) }, morning))
    valueOf(saveRule(journal, { ...set2022, rule: ruleWith({ key: 'apple' }) }, morning))
    expect(rulesOf(journal, mediumProgram, set2022.ruleSetId).slice(before.length).map(({ key, isAdded }) => [key, isAdded])).toEqual([['zebra', true], ['apple', true]])
    for (const key of ['followers', 'zebra', 'apple']) valueOf(dropRule(journal, { ...set2022, key }))
    expect(rulesOf(journal, mediumProgram, set2022.ruleSetId)).toEqual(before)
    expect(messageOf(dropRule(journal, { ...set2022, key: 'followers' }))).toBe('This rule comes with Second Draft. It can be corrected, and not taken out.')
    expect(messageOf(dropRule(journal, { ...set2022, key: 'zebra' }))).toBe('This rule is no longer in the journal.')
  })

  it('that can’t be read is left out, and the bundle’s own words stand again', async () => {
    const journal = await opened()
    const before = rulesOf(journal, mediumProgram, set2022.ruleSetId)
    valueOf(saveRule(journal, { ...set2022, rule: ruleWith({ key: 'followers' }) }, morning))
    valueOf(saveRule(journal, { ...set2022, rule: ruleWith({ key: 'zebra' }) }, morning))
    sql(journal, `UPDATE ruleChange SET ruleJson = CASE key WHEN 'zebra' THEN '{"key":' ELSE '{}' END`).run()
    expect(rulesOf(journal, mediumProgram, set2022.ruleSetId)).toEqual(before)
  })

  it('corrected to the words of the bundle is no correction', async () => {
    const journal = await opened()
    const rule = bundledPrograms()[0]?.ruleSets[1]?.rules.find(({ key }) => key === 'followers')
    if (rule === undefined) throw new Error('No rule')
    valueOf(saveRule(journal, { ...set2022, rule: { ...rule, words: '150 followers' } }, morning))
    valueOf(saveRule(journal, { ...set2022, rule }, morning))
    expect(rulesOf(journal, mediumProgram, set2022.ruleSetId).some(({ isCorrected }) => isCorrected)).toBe(false)
  })

  it('is verified on the writer’s day', async () => {
    const journal = await opened()
    valueOf(verifyRule(journal, { ...set2022, key: 'wait' }, morning))
    const verified = rulesOf(journal, mediumProgram, set2022.ruleSetId).flatMap(({ key, verifiedOn }) => (verifiedOn === null ? [] : [[key, verifiedOn]]))
    expect(verified).toEqual([['wait', '2022-04-12']])
    expect(verifyRule(journal, { ...set2022, key: 'nothing' }, morning).ok).toBe(false)
  })
})

describe('a rule set of her own', () => {
  it('begins with its earliest rule, is renamed, and stands before the bundled ones', async () => {
    const journal = await opened()
    const mine = { programId: mediumProgram, ruleSetId: id(8) }
    valueOf(saveRuleSet(journal, { id: id(8), programId: mediumProgram, title: 'My letter', note: '' }, morning))
    expect(ruleSetFor(journal, mediumProgram, '2022-05-01')?.id).toBe(set2022.ruleSetId)
    valueOf(saveRule(journal, { ...mine, rule: ruleWith({ seenOn: '2022-04-20' }) }, morning))
    valueOf(saveRuleSet(journal, { id: id(8), programId: mediumProgram, title: 'The letter of April', note: 'By mail.' }, morning))
    expect(ruleSetFor(journal, mediumProgram, '2022-05-01')).toMatchObject({ id: id(8), title: 'The letter of April', startsOn: '2022-04-20', isOwn: true })
    expect(ruleSetFor(journal, mediumProgram, '2022-04-19')?.id).toBe(set2022.ruleSetId)
    expect(saveRuleSet(journal, { id: id(8), programId: 'kdp', title: 'Elsewhere', note: '' }, morning).ok).toBe(false)
  })

  it('begins on her own day where none of its rules has one, also in the evening west of Greenwich and in the night before her day starts', async () => {
    const journal = await opened()
    const undated = (ruleSetId: string, moment: Moment) => {
      valueOf(saveRuleSet(journal, { id: ruleSetId, programId: 'kdp', title: 'Undated', note: '' }, moment))
      valueOf(saveRule(journal, { programId: 'kdp', ruleSetId, rule: ruleWith({ inForceFrom: null, seenOn: null }) }, moment))
      return programRules(journal, 'kdp')?.ruleSets.find((set) => set.id === ruleSetId)?.startsOn
    }
    expect(undated(id(8), at('2022-03-31T20:00[America/Chicago]'))).toBe('2022-03-31')
    expect(ruleSetFor(journal, 'kdp', '2022-03-31')?.id).toBe(id(8))
    changeSettings(journal, { dayStartMinutes: 240 })
    expect(undated(id(9), at('2022-04-02T03:30[Pacific/Kiritimati]'))).toBe('2022-04-01')
  })

  it('goes with its rules, unless an application was sent under it or it is bundled', async () => {
    const journal = await opened()
    const mine = { programId: mediumProgram, ruleSetId: id(8) }
    valueOf(saveRuleSet(journal, { id: id(8), programId: mediumProgram, title: 'My letter', note: '' }, morning))
    valueOf(saveRule(journal, { ...mine, rule: ruleWith() }, morning))
    valueOf(verifyRule(journal, { ...mine, key: 'poems' }, morning))
    sent(journal, valueOf(ensureProgram(journal, mediumProgram, morning)), id(8))
    expect(messageOf(removeRuleSet(journal, mine))).toBe('An application was sent under these rules, so they stay.')
    sql(journal, 'DELETE FROM application').run()
    expect(valueOf(removeRuleSet(journal, mine)).ruleSets.map((set) => set.id)).not.toContain(id(8))
    expect(['ruleSet', 'ruleChange', 'ruleVerification'].map((table) => sql(journal, `SELECT count(*) FROM ${table}`).pluck().get())).toEqual([0, 0, 0])
    expect(removeRuleSet(journal, set2022).ok).toBe(false)
  })
})
