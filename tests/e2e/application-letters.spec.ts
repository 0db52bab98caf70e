import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test as base } from '../support/app.ts'
import { answerForm, ask, beginDraft, heading, keepFoundingWeek, noNow, openApplication } from '../support/applications-place.ts'
import { answerQuestions } from '../support/dialogs.ts'
import { storyId } from '../support/stories-place.ts'
import { dragFiles } from '../support/window-drop.ts'

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-draft-letter-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

const hostile = [
  'Dear writer,', '<script>window.hacked = true</script>', '<img src="https://elsewhere.invalid/pixel.png" onerror="window.hacked = true">',
  '<a href="javascript:window.hacked = true">Apply again</a>', '[a link](javascript:alert(1)) and ![a picture](https://elsewhere.invalid/p.png)', '\u202eright to left\u202c', ''
].join('\n')

const letter = (page: Page): Locator => answerForm(page).getByLabel('The letter', { exact: true })
const keep = (page: Page): Promise<void> => answerForm(page).getByRole('button', { name: 'Keep', exact: true }).click()

async function openForm(page: Page): Promise<void> {
  await keepFoundingWeek(page)
  await beginDraft(page)
  await ask(page, 'applications.send', { id: storyId(1_000), on: '2022-03-28' })
  await openApplication(page, 'Medium Partner Program', /28 March/)
  await page.getByRole('button', { name: 'Record the answer…' }).click()
  await expect(letter(page)).toBeVisible()
}

const isHacked = (page: Page): Promise<boolean> => page.evaluate(() => Reflect.has(window, 'hacked'))
const storedLetter = async (page: Page): Promise<string | null | undefined> => (await ask(page, 'applications.open', { id: storyId(1_000) })).application.outcomes[0]?.letter

async function paste(electron: ElectronApplication, text: string): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow, clipboard }, pasted) => {
    await Promise.resolve(clipboard.writeText(pasted))
    BrowserWindow.getAllWindows()[0]?.webContents.paste()
  }, text)
}

test('a letter that is dropped as a file is kept character for character, and nothing in it runs', async ({ start, folder }) => {
  const path = join(folder, 'letter.html')
  writeFileSync(path, hostile)
  const { electron, page } = await start({ now: noNow })
  await openForm(page)
  // The middle of the form, which is where files are dragged in these tests, is its letter and what stands around it.
  await dragFiles(electron, [path])
  await expect(letter(page)).toHaveValue(hostile)
  await expect(page.getByRole('dialog', { name: 'Import' })).toHaveCount(0)
  await keep(page)
  await expect(heading(page, 'They said no.')).toBeVisible()
  await page.getByText('What it says', { exact: true }).click()
  await page.getByText('The letter', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'The letter’s text' })).toHaveText(hostile.trim(), { useInnerText: false })
  expect(await page.locator('.letter *').count()).toBe(0)
  expect(await isHacked(page)).toBe(false)
  expect(await storedLetter(page)).toBe(hostile)
})

test('a letter is read from a chosen file', async ({ start, folder }) => {
  const path = join(folder, 'letter.eml')
  writeFileSync(path, 'Subject: Your application\n\nThank you for your patience.')
  const { page } = await start({ now: noNow })
  await openForm(page)
  await answerForm(page).getByLabel('The letter’s file').setInputFiles(path)
  await expect(letter(page)).toHaveValue('Subject: Your application\n\nThank you for your patience.')
})

test('a letter of 5 MB, one that is too long and one that isn’t text are refused with a sentence, and nothing is lost', async ({ start, folder }) => {
  const { electron, page } = await start({ now: noNow })
  await openForm(page)
  await letter(page).fill('Dear writer')
  const file = answerForm(page).getByLabel('The letter’s file')
  const files: readonly (readonly [string, Buffer, RegExp])[] = [
    ['large.txt', Buffer.alloc(5_000_000, 'a'), /“large\.txt” is too large\. A letter can have at most 200,000 characters/],
    ['long.txt', Buffer.alloc(200_001, 'a'), /“long\.txt” is too long\. A letter can have at most 200,000 characters/],
    ['scan.pdf', Buffer.from([0x25, 0x50, 0, 0x44]), /“scan\.pdf” isn’t a text file/]
  ]
  for (const [name, content, sentence] of files) {
    writeFileSync(join(folder, name), content)
    await file.setInputFiles(join(folder, name))
    await expect(answerForm(page).getByRole('alert')).toHaveText(sentence)
    await expect(letter(page)).toHaveValue('Dear writer')
  }
  await letter(page).focus()
  const startedAtMs = Date.now()
  await paste(electron, 'a'.repeat(5_000_000))
  await expect(answerForm(page).getByRole('alert')).toHaveText(/^A letter can have at most 200,000 characters/)
  console.log(`A paste of 5 MB was refused after ${String(Date.now() - startedAtMs)} ms`)
  await expect(letter(page)).toHaveValue('Dear writer')
  await paste(electron, ', thank you.')
  await expect(letter(page)).toHaveValue('Dear writer, thank you.')
  await expect(answerForm(page).getByRole('alert')).toHaveCount(0)
})

test('an answer that can’t be is refused where it is typed, and what was typed stays', async ({ start }) => {
  const { electron, page } = await start({ now: noNow })
  await openForm(page)
  await letter(page).fill('Dear writer')
  await answerForm(page).getByLabel('Decided on').fill('2022-03-27')
  await keep(page)
  await expect(answerForm(page).getByRole('alert')).toContainText('The answer is dated 27 March 2022, before the application was sent on 28 March 2022.')
  await answerForm(page).getByLabel('Decided on').fill('2022-03-31')
  await answerForm(page).getByRole('radio', { name: 'I set it' }).check()
  for (const [days, sentence] of [['-1', 'A wait can’t be shorter than 0 days.'], ['10000', 'A wait can be at most 3,650 days, ten years.'], ['soon', '“soon” isn’t a number of days.']] as const) {
    await answerForm(page).getByLabel('Days to wait').fill(days)
    await keep(page)
    await expect(answerForm(page).getByRole('alert')).toHaveText(sentence)
    await expect(answerForm(page).getByLabel('Days to wait')).toBeFocused()
  }
  await expect(letter(page)).toHaveValue('Dear writer')
  expect(await storedLetter(page)).toBeUndefined()
  await page.keyboard.press('Escape')
  await expect(answerForm(page)).toHaveCount(0)
  const asked = await answerQuestions(electron, 0)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => asked.questions()).toMatchObject([{ buttons: ['Stay', 'Quit without them'] }])
  await page.getByRole('button', { name: 'Record the answer…' }).click()
  await expect(letter(page)).toHaveValue('Dear writer')
  await answerForm(page).getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Record the answer…' }).click()
  await expect(letter(page)).toHaveValue('')
})
