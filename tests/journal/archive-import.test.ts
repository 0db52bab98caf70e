import { writeFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { dropImport, keepImport, type Work } from '../../electron/exchange/import.ts'
import { stageSource } from '../../electron/exchange/import-source.ts'
import { failureOf } from '../../electron/ipc/failure-of.ts'
import { rowsInACommit } from '../../electron/journal/imports.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { numbersOf } from '../../electron/journal/numbers.ts'
import { openStory } from '../../electron/journal/story-page.ts'
import type { ImportStep } from '../../shared/models/import.ts'
import { at, morning, opened, valueOf } from '../support/journal-builders.ts'
import { expectSound, importOf, rowsOf, stagingFiles, unwatched } from '../support/import-builders.ts'
import { archiveFolder, archiveZip, claps, draft, earnings, graf, otherParts, post, response, savedZip, zipBytes, type Files } from '../support/medium-builders.ts'
import { storyOfKey, titlesOf, wroteStory } from '../support/story-builders.ts'

const nextYear = at('2023-04-12T09:00[Europe/Berlin]')
const archive: Files = {
  ...post({ id: 'a1b2c3d4e5f6', title: 'The chalk', html: graf('p', 'It broke in two.') }),
  ...draft({ id: 'b1b2c3d4e5f6', title: 'Not yet', html: graf('p', 'A beginning.') }),
  ...response({ id: 'c1b2c3d4e5f6', text: 'What a lovely piece this is, thank you for it.' }),
  ...claps({ count: 50, id: 'd1b2c3d4e5f6', title: 'Somebody else’s', time: '2021-04-7 12:57 am' }),
  ...earnings({ id: 'a1b2c3d4e5f6', title: 'The chalk', amount: '$12.34' }),
  ...otherParts()
}

function manyPosts(count: number): Files {
  const ids = Array.from({ length: count }, (_, number) => (0xa00000000000 + number).toString(16))
  return Object.fromEntries(ids.flatMap((id) => Object.entries(post({ id, title: `Post ${id}`, html: graf('p', `The text of ${id}, and more.`.repeat(20)) }))))
}

async function usedJournal(): Promise<Journal> {
  const journal = await opened()
  wroteStory(journal)
  return journal
}

describe('a Medium archive', () => {
  it.each([['as a zip', archiveZip], ['unpacked', (files: Files) => Promise.resolve(archiveFolder(files))]])('%s comes in once, with all that belongs to it', async (_, made) => {
    const journal = await opened()
    const path = await made(archive)
    expect((await importOf(journal, path)).kinds).toMatchObject({ story: { added: 1 }, draft: { added: 1 }, response: { added: 1 }, clap: { added: 1 }, number: { added: 1 } })
    const story = storyOfKey(journal, 'medium:a1b2c3d4e5f6')
    expect(story).toMatchObject({ title: 'The chalk', body: 'It broke in two.', wordCount: 4, publishedOn: '2021-05-04' })
    expect(numbersOf(journal, story.id)).toMatchObject([{ metric: 'earnings', value: 1_234, currency: 'USD', takenOn: '2022-03-01' }])
    const before = rowsOf(journal)
    expect((await importOf(journal, path)).items).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })

  it('turns a draft into the story it became, in place, and keeps what she has written meanwhile', async () => {
    const journal = await opened()
    await importOf(journal, await archiveZip(archive))
    const before = storyOfKey(journal, 'medium:b1b2c3d4e5f6')
    const finished = post({ id: 'b1b2c3d4e5f6', title: 'Not yet, but now', html: graf('p', 'A beginning and an end.'), exportedOn: 'April 1, 2023' })
    await importOf(journal, archiveFolder(finished), nextYear)
    expect(storyOfKey(journal, 'medium:b1b2c3d4e5f6')).toMatchObject({ id: before.id, status: 'published', title: 'Not yet, but now', body: 'A beginning and an end.' })
    expect(titlesOf(journal)).toHaveLength(2)
  })

  it('offers a text that changed on Medium beside one that she has changed here', async () => {
    const journal = await opened()
    await importOf(journal, await archiveZip(archive))
    const story = storyOfKey(journal, 'medium:a1b2c3d4e5f6')
    wroteStory(journal, { ...story, body: 'It broke in three, I think now.' })
    const { items } = await importOf(journal, archiveFolder(post({ id: 'a1b2c3d4e5f6', title: 'The chalk', html: graf('p', 'It broke in four.') })), nextYear)
    expect(items).toMatchObject({ added: 0, changed: 1 })
    const page = valueOf(openStory(journal, story.id))
    expect(page.story.body).toBe('It broke in three, I think now.')
    expect(page.offer).not.toBeNull()
    expectSound(journal)
  })
})

async function cut(): Promise<Buffer> {
  const bytes = await zipBytes(archive)
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** Another name of the same length, wherever the zip says it. */
async function renamed(name: string): Promise<Buffer> {
  const bytes = await zipBytes({ ...archive, [`${'x'.repeat(name.length - 5)}.html`]: 'x' })
  return Buffer.from(bytes.toString('latin1').replaceAll(`${'x'.repeat(name.length - 5)}.html`, name), 'latin1')
}

describe('an archive that can’t be read', () => {
  it.each([
    ['no zip', () => Promise.resolve(Buffer.from('<html>Not found</html>'))],
    ['empty', () => Promise.resolve(Buffer.alloc(0))],
    ['cut off', cut],
    ['a zip of something else', () => zipBytes({ 'photos/one.txt': 'x', 'notes.html': '<p>x</p>' })]
  ])('is refused with a sentence that names it where it is %s, and every row stays', async (_, made) => {
    const journal = await usedJournal()
    const before = rowsOf(journal)
    const staged = await stageSource(journal, { path: savedZip(await made()), pattern: null, columns: null }, morning, unwatched)
    expect(staged.ok).toBe(false)
    expect(staged.ok ? '' : staged.error.message).toMatch(/medium-export\.zip.*\.$/)
    expect(rowsOf(journal)).toEqual(before)
    expect(stagingFiles(journal.home)).toEqual([])
  })

  it('leaves out what lies outside of it, and brings the rest', async () => {
    const journal = await usedJournal()
    const report = await importOf(journal, savedZip(await renamed('../../etc/passwd.html')))
    expect(report.skipped.some(({ file, reason }) => file.includes('etc/passwd') && reason.endsWith('.'))).toBe(true)
    expect(report.kinds).toMatchObject({ story: { added: 1 } })
  })

  it('brings what is sound of one with a damaged file', async () => {
    const journal = await usedJournal()
    const bytes = await zipBytes(archive, { compress: false })
    const place = bytes.indexOf('It broke in two.')
    bytes.write('It brake', place, 'latin1')
    const report = await importOf(journal, savedZip(bytes))
    expect(report.skipped.some(({ file, reason }) => file.includes('a1b2c3d4e5f6') && reason.length > 10)).toBe(true)
    expect(report.kinds).toMatchObject({ draft: { added: 1 }, response: { added: 1 } })
  })
})

/** Work that is cancelled the first time it tells of a step. */
function cancelledAt(step: ImportStep): Work {
  const cancelling = new AbortController()
  return { signal: cancelling.signal, onProgress: (progress) => (progress.step === step ? cancelling.abort(new Error('cancelled')) : undefined) }
}

test.each(['listing', 'reading', 'comparing'] satisfies ImportStep[])('an archive that is cancelled while %s leaves nothing', async (step) => {
  const journal = await usedJournal()
  const before = rowsOf(journal)
  const path = await archiveZip(manyPosts(rowsInACommit * 2))
  await expect(stageSource(journal, { path, pattern: null, columns: null }, morning, cancelledAt(step))).rejects.toThrow('cancelled')
  expect(rowsOf(journal)).toEqual(before)
  expect(stagingFiles(journal.home)).toEqual([])
})

describe('an archive whose keeping is broken off', () => {
  const path = async (): Promise<string> => await archiveZip(manyPosts(rowsInACommit * 3))

  it('leaves nothing where it is cancelled, and can be kept after all', async () => {
    const journal = await usedJournal()
    const before = rowsOf(journal)
    const source = valueOf(await stageSource(journal, { path: await path(), pattern: null, columns: null }, morning, unwatched))
    await expect(keepImport(journal, source, morning, cancelledAt('keeping'))).rejects.toThrow('cancelled')
    expect(rowsOf(journal)).toEqual(before)
    expect(await keepImport(journal, source, morning, unwatched)).not.toBeNull()
    dropImport(journal)
    expect(titlesOf(journal, { limit: 200 })).toHaveLength(200)
    expectSound(journal)
  })

  it('leaves nothing where the disk is full', async () => {
    const journal = await usedJournal()
    const before = rowsOf(journal)
    const source = valueOf(await stageSource(journal, { path: await path(), pattern: null, columns: null }, morning, unwatched))
    journal.db.pragma(`max_page_count = ${String(Number(journal.db.pragma('page_count', { simple: true })) + 100)}`)
    const error: unknown = await keepImport(journal, source, morning, unwatched).catch((fault: unknown) => fault)
    expect(failureOf(error).code).toBe('disk-full')
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
    dropImport(journal)
  })
})

test('a folder that holds no archive is read as texts, and a file that is nothing known is refused by name', async () => {
  const journal = await opened()
  const folder = archiveFolder({ '2022-04-09.md': 'A day.', 'posts/2022-04-10.md': 'Another day.' })
  expect((await importOf(journal, folder)).format).toBe('markdown-folder')
  writeFileSync(`${folder}/novel.docx`, 'x')
  const staged = await stageSource(journal, { path: `${folder}/novel.docx`, pattern: null, columns: null }, morning, unwatched)
  expect(staged.ok ? '' : staged.error.message).toMatch(/^“novel\.docx” is nothing that can be brought in\./)
})
