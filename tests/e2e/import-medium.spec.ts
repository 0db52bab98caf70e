import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test as base } from '../support/app.ts'
import { chooseFile } from '../support/dialogs.ts'
import { claps, draft, earnings, post, response, zipBytes, graf, type Files } from '../support/medium-builders.ts'
import { choose, write } from '../support/page-parts.ts'
import { hashTables } from '../support/stored-rows.ts'
import { hasTestdata, testdata } from '../support/testdata.ts'
import { dragFiles } from '../support/window-drop.ts'

const now = '2022-04-12T09:14:00+00:00'

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-draft-archive-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

const exportedOn = 'April 10, 2022'

/** What a writer of a few stories has, in Medium's own form. */
const archive: Files = {
  ...post({ id: 'a1b2c3d4e5f6', title: 'Chalk', at: '2022-03-25T08:00:00.000Z', exportedOn, html: graf('p', 'The chalk broke in my hand, and nobody laughed.') }),
  ...post({ id: 'b1b2c3d4e5f6', title: 'The second bell', at: '2022-03-28T08:00:00.000Z', exportedOn, html: graf('p', 'It rang twice.') }),
  ...draft({ id: 'c1b2c3d4e5f6', title: 'Unfinished', html: graf('p', 'Not yet.') }),
  ...response({ id: 'd1b2c3d4e5f6', text: 'I felt the same about my first class.' }),
  ...claps({ count: 12, id: 'e1b2c3d4e5f6', title: 'Somebody else’s', time: '2022-03-26 1:41 pm' }),
  ...earnings({ id: 'a1b2c3d4e5f6', title: 'Chalk', amount: '$3.20' })
}
const found = '2 stories, 1 draft, 1 response, 1 clap and 1 number'

async function zipped(folder: string, files: Files): Promise<string> {
  const path = join(folder, 'medium-export.zip')
  writeFileSync(path, await zipBytes(files))
  return path
}

function unpacked(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Many, so that the progress can be seen. */
function manyPosts(count: number): Files {
  const posts = Array.from({ length: count }, (_, index) =>
    post({ id: (0xa0_0000_0000 + index).toString(16), title: `Story ${String(index)}`, html: graf('p', `Words of story ${String(index)}. `.repeat(200)) })
  )
  return Object.fromEntries(posts.flatMap((files) => Object.entries(files)))
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Import' })
const report = (page: Page): Locator => page.getByRole('group', { name: 'What was found' })

async function read(electron: ElectronApplication, page: Page, path: string, what: 'file' | 'folder'): Promise<void> {
  await chooseFile(electron, path)
  await choose(page, 'Import a Medium archive')
  await page.getByRole('button', { name: `Choose a ${what}` }).click()
  await expect(report(page)).toBeVisible({ timeout: 60_000 })
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Keep/ }).click()
  await expect(page.getByRole('button', { name: 'Show the stories' })).toBeVisible({ timeout: 60_000 })
}

async function closeApp(electron: ElectronApplication): Promise<void> {
  const child = electron.process()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
  await ended
}

async function takeBackInSettings(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: `Take back the import of ${path}` }).click()
}

test('brings in an archive, shows a story, logs its numbers by keyboard and has them after a restart', async ({ start, folder }) => {
  const path = await zipped(folder, archive)
  const { electron, page } = await start({ now })
  await read(electron, page, path, 'file')
  await expect(dialogOf(page)).toContainText(`${found} in ${path}`)
  await expect(dialogOf(page)).toContainText('marked “response?”')
  await expect(report(page).getByRole('button', { name: '6 new' })).toHaveAttribute('aria-pressed', 'true')
  await keep(page)
  await expect(dialogOf(page).getByRole('status')).toHaveText(`${found} are in your journal.`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: 'Chalk' }).getByRole('button').first().click()
  await expect(page.getByRole('region', { name: 'Story', exact: true })).toContainText('The chalk broke in my hand')
  await expect(page.getByRole('region', { name: 'Where it is published' })).toContainText('25 March')
  await expect(page.getByRole('region', { name: 'Numbers' })).toContainText('3.20 USD')

  await page.keyboard.press('Control+l')
  const fields = page.getByRole('dialog', { name: 'Log numbers' })
  await expect(fields.getByRole('textbox', { name: 'Views of Chalk, Medium' })).toBeFocused()
  await page.keyboard.type('1,204')
  await page.keyboard.press('Tab')
  await page.keyboard.type('~300')
  await expect(fields).toContainText('about 300')
  await page.keyboard.press('Control+Enter')
  await expect(fields).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Views 1,204' })).toBeVisible()

  await closeApp(electron)
  const { page: later } = await start({ now })
  await later.keyboard.press('Control+3')
  await later.getByRole('listitem').filter({ hasText: 'Chalk' }).getByRole('button').first().click()
  await later.getByRole('button', { name: 'Reads 300' }).click()
  await expect(later.getByRole('figure')).toContainText('Reads, 1 reading of 12 April 2022')

  await takeBackInSettings(later, path)
  await expect(later.getByText(/^3 stories, 1 act of reading and 1 number are out of the journal again\. 1 story stays/)).toBeVisible()
  await later.keyboard.press('Control+3')
  await expect(later.getByRole('region', { name: 'Story', exact: true })).toContainText('The chalk broke in my hand')
  await expect(later.getByRole('button', { name: 'Views 1,204' })).toBeVisible()
})

test('shows how far it is, brings nothing twice, and leaves every row as it was when it is taken back', async ({ start, home, folder }) => {
  test.slow()
  const path = unpacked(folder, manyPosts(600))
  const first = await start({ now })
  await write(first.page, 'Before.')
  await closeApp(first.electron)
  const before = hashTables(home)

  const { electron, page } = await start({ now })
  await chooseFile(electron, path)
  await choose(page, 'Import a Medium archive')
  const steps = await watchSteps(page)
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(dialogOf(page)).toContainText('600 stories', { timeout: 60_000 })
  await keep(page)
  expect(await steps()).toEqual(expect.arrayContaining([expect.stringMatching(/^Reading, [\d,]+ of 600$/), expect.stringMatching(/^Keeping, [\d,]+ of 600$/)]))
  await page.keyboard.press('Escape')
  await read(electron, page, path, 'folder')
  await expect(report(page).getByRole('button', { name: '600 already here' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Keep/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await takeBackInSettings(page, path)
  await expect(page.getByText('600 stories are out of the journal again.')).toBeVisible({ timeout: 60_000 })
  await closeApp(electron)
  // She has been told of her first entry meanwhile, and the journal was open later than before.
  expect(hashTables(home)).toEqual({ ...before, milestoneMark: expect.any(String), setting: expect.stringMatching(/^1 rows /) })
})

/** Every sentence that the dialog's status has had from now on. */
async function watchSteps(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const sentences: string[] = []
    new MutationObserver(() => sentences.push(document.querySelector('[role=dialog] [role=status]')?.textContent ?? '')).observe(document.body, {
      subtree: true, childList: true, characterData: true
    })
    return sentences
  })
  return () => heard.jsonValue()
}

test('takes what is dropped on the window, one thing at a time', async ({ start, folder }) => {
  const path = await zipped(folder, archive)
  const { electron, page } = await start({ now })
  await dragFiles(electron, [path], { isDropped: false })
  await expect(page.getByText('Drop it to import')).toBeVisible()
  await dragFiles(electron, [path])
  await expect(report(page)).toBeVisible()
  await expect(page.getByText('Drop it to import')).toHaveCount(0)
  await expect(dialogOf(page)).toContainText(found)
  await dragFiles(electron, [path, folder])
  await expect(dialogOf(page).getByRole('alert')).toHaveText(/One file or one folder at a time/)
  const letter = join(folder, 'letter.docx')
  writeFileSync(letter, 'A letter.')
  await dragFiles(electron, [letter])
  await expect(dialogOf(page).getByRole('alert')).toContainText('“letter.docx” is nothing that can be brought in.')
  expect(page.url()).toBe('app://bundle/index.html')
})

test('says during an import that a drop has to wait, and goes on', async ({ start, folder }) => {
  test.slow()
  const path = unpacked(folder, manyPosts(1_500))
  const { electron, page } = await start({ now })
  await dragFiles(electron, [path])
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^Reading, /)
  await dragFiles(electron, [path])
  await expect(dialogOf(page).getByRole('alert')).toHaveText(/under way/)
  await expect(report(page).getByRole('button', { name: '1,500 new' })).toBeVisible({ timeout: 60_000 })
})

test('what is typed into the table of numbers isn’t lost to a drop', async ({ start, folder }) => {
  const path = await zipped(folder, archive)
  const { electron, page } = await start({ now })
  await dragFiles(electron, [path])
  await keep(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('textbox', { name: 'Views of The second bell, Medium' })).toBeFocused()
  await page.keyboard.type('77')
  await dragFiles(electron, [path])
  await expect(page.getByText('Save or close what is open first')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Views of The second bell, Medium' })).toHaveValue('77')
  await expect(dialogOf(page)).toHaveCount(0)
})

test('says what is wrong with an archive, and nothing of it is kept', async ({ start, home, folder }) => {
  const path = join(folder, 'medium-export.zip')
  writeFileSync(path, 'This is no zip.')
  const { electron, page } = await start({ now })
  await chooseFile(electron, path)
  await choose(page, 'Import a Medium archive')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(dialogOf(page).getByRole('alert')).toContainText('medium-export.zip')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await closeApp(electron)
  expect(hashTables(home)['importBatch']).toMatch(/^0 rows/)
})

test('shows what a feed’s address would be asked for, and asks nothing else', async ({ start }) => {
  const { page } = await start({ now })
  await choose(page, 'Import a Medium archive')
  const field = page.getByRole('textbox', { name: 'The address of a feed' })
  const button = page.getByRole('button', { name: 'Fetch it once' })
  await expect(button).toBeDisabled()
  await field.fill('http://medium.com/feed/@name')
  await expect(dialogOf(page)).toContainText('Only addresses that begin with https://')
  await expect(button).toBeDisabled()
  await field.fill('https://127.0.0.1:1/feed')
  await expect(dialogOf(page)).toContainText('Second Draft will ask 127.0.0.1:1 once, for https://127.0.0.1:1/feed')
  await field.press('Enter')
  await expect(dialogOf(page).getByRole('alert')).toHaveText(/^[A-Z“].*\.$/, { timeout: 30_000 })
})

test('brings in a real archive', async ({ start }) => {
  test.skip(!hasTestdata, 'The test data is not here')
  test.slow()
  const { electron, page } = await start({ now })
  await read(electron, page, testdata('medium-export', 'codemama96-2023'), 'folder')
  await expect(dialogOf(page)).toContainText('10 stories, 3 drafts, 1 response')
  await keep(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
})
