import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, root, test, type RunningApp } from '../support/app.ts'
import { watchContextMenu, type ContextMenu } from '../support/context-menu.ts'
import { chooseFile } from '../support/dialogs.ts'
import { bodiesOn, entryField, write } from '../support/page-parts.ts'

test.skip(process.platform === 'darwin', 'A Mac checks with its own speller.')

const bundled = join(root, 'electron/data/dictionaries/en-US-10-1.bdic')
const addThiss = 'Add “Thiss” to the dictionary'

/** The checker works a moment behind the typing: the menu is opened until it has what is awaited. */
async function expectMark(menu: ContextMenu, page: Page): Promise<void> {
  await expect(async () => expect(await menu.openOn(entryField(page))).toContain(addThiss)).toPass()
}

async function expectNoMark(menu: ContextMenu, page: Page): Promise<void> {
  await expect(async () => expect(await menu.openOn(entryField(page))).not.toContain(addThiss)).toPass()
}

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
}

async function backToTheText(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await expect(entryField(page)).toBeVisible()
}

async function withMistake({ electron, page }: RunningApp): Promise<ContextMenu> {
  const menu = await watchContextMenu(electron)
  await write(page, 'Thiss is a day.')
  await expectMark(menu, page)
  return menu
}

test('a mistake is marked without a network, and a suggestion replaces it', async ({ start }) => {
  const app = await start()
  const menu = await withMistake(app)
  expect(await menu.openOn(entryField(app.page))).toContain('This')
  await menu.choose('This')
  await expect(entryField(app.page)).toHaveText('This is a day.')
  await expect.poll(() => bodiesOn(app.page)).toEqual(['This is a day.'])
})

test('an added word is no mistake any more, also after a restart, until it is forgotten', async ({ start, home }) => {
  const first = await start()
  const menu = await withMistake(first)
  await menu.choose(addThiss)
  await expectNoMark(menu, first.page)
  expect(readFileSync(join(home, 'dictionary.txt'), 'utf8')).toBe('Thiss\n')
  await first.electron.close()
  // Chromium keeps a list too; the writer's own has to be enough, on another computer say.
  rmSync(join(home, 'browser'), { recursive: true })
  const { electron, page } = await start()
  const secondMenu = await watchContextMenu(electron)
  await page.keyboard.press('Control+n')
  await write(page, 'Thiss')
  await page.keyboard.press('Enter')
  await write(page, 'Wrld')
  // Once the other mistake is marked, the text has been checked.
  await expect(async () => {
    expect(await secondMenu.openOn(entryField(page).getByText('Wrld'))).toContain('Add “Wrld” to the dictionary')
  }).toPass()
  expect(await secondMenu.openOn(entryField(page).getByText('Thiss'))).not.toContain(addThiss)
  await openSettings(page)
  await page.getByRole('button', { name: 'Forget Thiss' }).click()
  await expect(page.getByRole('button', { name: 'Forget Thiss' })).toHaveCount(0)
  expect(readFileSync(join(home, 'dictionary.txt'), 'utf8')).toBe('')
  await backToTheText(page)
  await page.keyboard.press('Control+a')
  await write(page, 'Thiss again')
  await expectMark(secondMenu, page)
})

test('spelling can be switched off and on again', async ({ start }) => {
  const app = await start()
  const menu = await withMistake(app)
  const { page } = app
  await openSettings(page)
  const spelling = page.getByRole('switch', { name: 'Mark words the dictionary doesn’t know' })
  await spelling.uncheck()
  await backToTheText(page)
  await expect(entryField(page)).toHaveAttribute('spellcheck', 'false')
  expect(await app.electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
  await expectNoMark(menu, page)
  await openSettings(page)
  await spelling.check()
  await backToTheText(page)
  await page.keyboard.press('Control+Home')
  await expectMark(menu, page)
})

test('a dictionary the writer chooses is kept in the folder and used', async ({ start, home }) => {
  const file = join(home, 'de-DE-3-0.bdic')
  copyFileSync(bundled, file)
  const first = await start()
  await addDictionary(first.electron, first.page, file)
  const language = first.page.getByRole('combobox', { name: 'Dictionary' })
  await language.selectOption('German (Germany)')
  await expect.poll(() => languageOf(first.electron)).toEqual(['de-DE'])
  expect(existsSync(join(home, 'dictionaries/de-DE-3-0.bdic'))).toBe(true)
  await first.electron.close()
  const second = await start()
  expect(await languageOf(second.electron)).toEqual(['de-DE'])
  await withMistake(second)
})

async function languageOf(electron: ElectronApplication): Promise<string[]> {
  return await electron.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())
}

async function addDictionary(electron: ElectronApplication, page: Page, file: string): Promise<void> {
  await chooseFile(electron, file)
  await openSettings(page)
  await page.getByRole('button', { name: 'Add a dictionary file' }).click()
}

for (const [what, name, sentence] of [
  ['with another name', 'german.bdic', '“german.bdic” isn’t named like a dictionary. A German one, say, is called de-DE-3-0.bdic.'],
  ['with other content', 'de-DE-3-0.bdic', '“de-DE-3-0.bdic” isn’t a dictionary that Chromium can read. The README says how to make one.']
] as const) {
  test(`a dictionary file ${what} is refused with a sentence`, async ({ start, home }) => {
    const file = join(home, name)
    writeFileSync(file, 'Not a dictionary')
    const { electron, page } = await start()
    await addDictionary(electron, page, file)
    await expect(page.getByText(sentence)).toBeVisible()
    expect(existsSync(join(home, 'dictionaries'))).toBe(false)
    await expect(page.getByRole('combobox', { name: 'Dictionary' }).getByRole('option')).toHaveText(['American English'])
  })
}

test('dictionaries and words that can’t be read don’t keep the journal closed', async ({ start, home }) => {
  const first = await start()
  await write(first.page, 'Written before.')
  await first.electron.close()
  writeFileSync(join(home, 'dictionaries'), 'A file where a folder is expected')
  mkdirSync(join(home, 'dictionary.txt'))
  const { page } = await start()
  await expect(entryField(page)).toHaveText('Written before.')
})
