import { describe, expect, it, test } from 'vitest'
import { stageFolder } from '../../electron/exchange/import-folder.ts'
import { dropImport, keepImport, type Work } from '../../electron/exchange/import.ts'
import { rowsInACommit } from '../../electron/journal/imports.ts'
import type { ImportProgress, ImportStep } from '../../shared/models/import.ts'
import { generatedDiary } from '../support/generated-diary.ts'
import { bodiesFound, expectSound, reportOf, rowsOf, stagingFiles, unwatched } from '../support/import-builders.ts'
import { morning, opened, valueOf, write } from '../support/journal-builders.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

const days = rowsInACommit * 2 + 50

/** Work that is cancelled the so-manieth time it tells of a step. */
function cancelledAt(step: ImportStep, time = 1): Work & { readonly told: ImportProgress[] } {
  const cancelling = new AbortController()
  const told: ImportProgress[] = []
  const onProgress = (progress: ImportProgress): void => {
    told.push(progress)
    if (told.filter((each) => each.step === step).length === time) cancelling.abort(new Error('cancelled'))
  }
  return { onProgress, signal: cancelling.signal, told }
}

test.each([['listing', 1], ['reading', 1], ['reading', 2], ['comparing', 1]] satisfies [ImportStep, number][])(
  'an import that is cancelled while %s (%i) leaves nothing', async (step, time) => {
    const journal = await opened()
    write(journal)
    const before = rowsOf(journal)
    const work = cancelledAt(step, time)
    await expect(stageFolder(journal, generatedDiary(days), null, work)).rejects.toThrow('cancelled')
    expect(work.told.at(-1)?.step).toBe(step)
    expect(rowsOf(journal)).toEqual(before)
    expect(stagingFiles(journal.home)).toEqual([])
  }
)

describe.each([1, 2, 3])('an import that is cancelled after commit %i of 3', (time) => {
  it('leaves nothing in the journal, and can be kept after all', async () => {
    const journal = await opened()
    write(journal)
    const before = rowsOf(journal)
    const source = valueOf(await stageFolder(journal, generatedDiary(days), null, unwatched))
    await expect(keepImport(journal, source, morning, cancelledAt('keeping', time))).rejects.toThrow('cancelled')
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
    expect(journal.db.pragma('synchronous', { simple: true })).toBe(2)
    expect(await keepImport(journal, source, morning, unwatched)).not.toBeNull()
    expect(bodiesFound(journal, 'attic').length).toBeGreaterThan(50)
    dropImport(journal)
    expect(stagingFiles(journal.home)).toEqual([])
  })
})

it('tells how far it is, step by step', async () => {
  const journal = await opened()
  const told: ImportProgress[] = []
  const work: Work = { ...unwatched, onProgress: (progress) => told.push(progress) }
  const source = valueOf(await stageFolder(journal, generatedDiary(days), null, work))
  await keepImport(journal, source, morning, work)
  dropImport(journal)
  expect([...new Set(told.map(({ step }) => step))]).toEqual(['listing', 'reading', 'comparing', 'keeping'])
  for (const step of ['reading', 'comparing', 'keeping']) {
    const done = told.filter((each) => each.step === step).map((each) => each.done)
    expect(done).toEqual([...done].sort((one, other) => one - other))
  }
  expect(told.at(-1)).toEqual({ step: 'keeping', done: days + 1, total: days + 1 })
})

describe('a folder that is read while another is still staged', () => {
  it('takes its place', async () => {
    const journal = await opened()
    await reportOf(journal, generatedDiary(20))
    expect((await reportOf(journal, diaryFolder({ '2021-01-01.md': 'Other' }))).items.added).toBe(1)
    expect(stagingFiles(journal.home)).toHaveLength(1)
    dropImport(journal)
  })

  it('ends it also where nothing can be read', async () => {
    const journal = await opened()
    for (const [path, pattern] of [['/nowhere/at/all', null], [generatedDiary(1), 'DD']] satisfies [string, string | null][]) {
      await reportOf(journal, generatedDiary(20))
      expect(await stageFolder(journal, path, pattern, unwatched)).toMatchObject({ ok: false })
      expect(stagingFiles(journal.home)).toEqual([])
    }
  })
})
