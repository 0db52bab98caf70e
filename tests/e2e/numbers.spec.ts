import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '../../shared/dates.ts'
import { expect, test } from '../support/app.ts'
import { answerQuestions, chooseFile } from '../support/dialogs.ts'
import { choose } from '../support/page-parts.ts'

const now = '2022-04-12T09:14:00+00:00'
const id = (number: number): string => `01801a2b-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Published stories, the last one newest; through the bridge, as the Stories place itself would write them. */
async function publish(page: Page, titles: readonly string[]): Promise<void> {
  await page.evaluate(async (stories) => {
    for (const { storyId, placementId, title, on } of stories) {
      await window.journal.call('stories.write', { id: storyId, title, subtitle: '', body: 'A text.', status: 'published' })
      const place = { storyId, id: placementId, platform: 'Medium', publication: null, url: null, publishedOn: on, isPaywalled: null, exclusiveUntil: null }
      await window.journal.call('stories.place', place)
    }
  }, titles.map((title, index) => ({ title, storyId: id(index + 1), placementId: id(index + 1001), on: addDays('2021-11-01', index) })))
}

async function log(page: Page, takenOn: string, value: number, number: number): Promise<void> {
  await page.evaluate(async ([on, views, key, storyId, placementId]) => {
    await window.journal.call('numbers.log', { takenOn: on, numbers: [{ id: key, storyId, placementId, metric: 'views', value: views, precision: 'exact', currency: null }] })
  }, [takenOn, value, id(5000 + number), id(1), id(1001)] as const)
}

const logDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Log numbers' })
const field = (page: Page, metric: string, title: string): Locator => page.getByRole('textbox', { name: `${metric} of ${title}, Medium` })

async function openStory(page: Page, title: string): Promise<Locator> {
  await page.keyboard.press('Control+3')
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click()
  const numbers = page.getByRole('region', { name: 'Numbers' })
  await expect(numbers).toBeVisible()
  return numbers
}

test('logs a whole table of stories in one pass of the keyboard', async ({ start }) => {
  const { page } = await start({ now })
  await publish(page, ['Chalk', 'The bell', 'Rain'])
  await page.keyboard.press('Control+l')
  await expect(field(page, 'Views', 'Rain')).toBeFocused()
  await page.keyboard.type('1,204')
  await page.keyboard.press('Tab')
  await expect(field(page, 'Reads', 'Rain')).toBeFocused()
  await page.keyboard.type('1.2K')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Reads', 'The bell')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(field(page, 'Reads', 'Chalk')).toBeFocused()
  await page.keyboard.type('0')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('~90')
  await expect(logDialog(page)).toContainText('about 90')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('4 numbers are in your journal.')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('row', { name: /Rain/ })).toContainText('1,204 on 12 Apr')
  await expect(page.getByRole('row', { name: /Chalk/ })).toContainText('0 on 12 Apr')
  expect(await page.evaluate(async (story) => await window.journal.call('numbers.ofStory', { id: story }), id(2))).toMatchObject({
    ok: true, value: [{ metric: 'reads', value: 90, precision: 'estimated', source: 'typed', takenOn: '2022-04-12' }]
  })
})

test('says what it can’t read, and keeps nothing until it is mended', async ({ start }) => {
  const { page } = await start({ now })
  await publish(page, ['Chalk'])
  await page.keyboard.press('Control+l')
  await field(page, 'Views', 'Chalk').fill('12')
  await field(page, 'Claps', 'Chalk').fill('many')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, 'Claps', 'Chalk')).toBeFocused()
  await expect(logDialog(page).getByRole('alert')).toHaveText(/Nothing is kept yet/)
  await expect(field(page, 'Claps', 'Chalk')).toHaveAttribute('aria-invalid', 'true')
  await field(page, 'Claps', 'Chalk').fill('')
  await field(page, 'Earnings', 'Chalk').fill('3.20')
  await page.keyboard.press('Control+Enter')
  await expect(logDialog(page)).toContainText('Say in which currency')
  await page.getByLabel('Earnings in').fill('USD')
  await page.getByLabel('Earnings in').press('Control+Enter')
  await expect(page.getByText('2 numbers are in your journal.')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('row', { name: /Chalk/ })).toContainText('3.20 USD on 12 Apr')
})

test('takes the numbers of an earlier day, and of none to come', async ({ start }) => {
  const { page } = await start({ now })
  await publish(page, ['Chalk'])
  await page.keyboard.press('Control+l')
  await field(page, 'Views', 'Chalk').fill('12')
  await page.getByLabel('As they are on').fill('2022-04-13')
  await page.getByRole('button', { name: 'Keep 1 number' }).click()
  await expect(logDialog(page).getByRole('alert')).toHaveText(/today or an earlier one/)
  await page.getByLabel('As they are on').fill('2022-04-03')
  await page.getByRole('button', { name: 'Keep 1 number' }).click()
  await expect(logDialog(page)).toHaveCount(0)
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('row', { name: /Chalk/ })).toContainText('12 on 3 Apr')
})

test('asks before what was typed goes, also when the window closes', async ({ start }) => {
  const { electron, page } = await start({ now })
  await publish(page, ['Chalk'])
  await page.keyboard.press('Control+l')
  await expect(field(page, 'Views', 'Chalk')).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Escape')
  await expect(logDialog(page)).toContainText('1 number that you typed is not kept yet.')
  await page.getByRole('button', { name: 'Go on typing' }).press('Enter')
  await expect(field(page, 'Views', 'Chalk')).toHaveValue('12')
  const asked = await answerQuestions(electron, 0)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => asked.questions()).toMatchObject([{ buttons: ['Stay', 'Quit without them'] }])
  await field(page, 'Views', 'Chalk').fill('many')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(logDialog(page).getByRole('alert')).toHaveText(/Nothing is kept yet/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(logDialog(page)).toHaveCount(0)
  await page.keyboard.press('Control+l')
  await expect(field(page, 'Views', 'Chalk')).toHaveValue('')
})

test('pages through many stories and finds one by its words, with what was typed still there', async ({ start }) => {
  test.slow()
  const { page } = await start({ now })
  await publish(page, Array.from({ length: 120 }, (_, index) => `Piece ${String(index)}`).map((title, index) => (index === 7 ? 'The needle' : title)))
  await page.keyboard.press('Control+l')
  await expect(logDialog(page).getByRole('row')).toHaveCount(51)
  await expect(field(page, 'Views', 'Piece 119')).toBeFocused()
  await page.keyboard.type('5')
  await page.getByRole('button', { name: 'Show more (70)' }).click()
  await expect(logDialog(page).getByRole('row')).toHaveCount(101)
  await page.getByRole('searchbox', { name: 'Search the stories' }).fill('needle')
  await expect(logDialog(page).getByRole('row')).toHaveCount(2)
  await field(page, 'Views', 'The needle').fill('9')
  await page.getByRole('button', { name: 'Keep 2 numbers' }).click()
  await expect(page.getByText('2 numbers are in your journal.')).toBeVisible()
})

test('a chart says each reading, a gap is a gap, and a correction stays in sight', async ({ start }) => {
  const { page } = await start({ now })
  await publish(page, ['Chalk'])
  for (const [index, day] of ['2022-03-03', '2022-03-06', '2022-03-30', '2022-04-02'].entries()) await log(page, day, 100 * (index + 1), index)
  const numbers = await openStory(page, 'Chalk')
  const caption = 'Views, 4 readings from 3 March to 2 April 2022; 1 gap of more than a week'
  await expect(numbers.getByRole('figure')).toContainText(caption)
  await expect(numbers.locator('.chart-line path')).toHaveCount(2)
  await numbers.getByRole('group', { name: caption }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(numbers.getByRole('status', { name: 'Reading' })).toHaveText('3 March 2022: 100')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(numbers.getByRole('status', { name: 'Reading' })).toHaveText('30 March 2022: 300')

  await numbers.getByRole('switch', { name: 'Show as table' }).click()
  await numbers.getByRole('button', { name: 'Correct 400 of 2 Apr 2022' }).click()
  await page.keyboard.press('Escape')
  await numbers.getByRole('button', { name: 'Correct 400 of 2 Apr 2022' }).press('Enter')
  await page.keyboard.type('1.4K')
  await page.keyboard.press('Enter')
  await expect(numbers.getByRole('table')).toContainText('1,400 (rounded)')
  await expect(numbers.getByRole('table')).not.toContainText('400 typed')
  await numbers.getByRole('switch', { name: 'Show corrected' }).click()
  await expect(numbers.locator('del')).toContainText('400')
  await numbers.getByRole('button', { name: 'Correct 300 of 30 Mar 2022' }).click()
  await numbers.getByRole('button', { name: 'Take it back' }).click()
  await expect(numbers.getByRole('table')).toContainText('taken back')
  await expect(numbers.getByRole('button', { name: /^Views/ })).toHaveText('Views 1,400')
})

test('saves a chart as a picture where the writer says', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  const numbers = await openChart(page)
  const path = join(home, 'chart.png')
  await saveAs(electron, '')
  await keep(numbers, 'Save as picture')
  await saveAs(electron, path)
  await keep(numbers, 'Save as picture')
  await expect(page.getByText('Saved as chart.png.')).toBeVisible()
  const bytes = readFileSync(path)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  // The ground, the title, the sentence, the axes and the line: a blank picture has one colour.
  expect(await coloursOf(electron, path)).toBeGreaterThan(20)
})

test('saves a chart as a drawing that needs no style sheet and says what it shows', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  const numbers = await openChart(page)
  const path = join(home, 'chart.svg')
  await saveAs(electron, path)
  await keep(numbers, 'Save as SVG')
  await expect(page.getByText('Saved as chart.svg.')).toBeVisible()
  const svg = readFileSync(path, 'utf8')
  expect(svg).toContain('<title>Chalk</title><desc>Views, 2 readings from 1 April to 3 April 2022</desc>')
  expect(svg).not.toMatch(/style|class|href|var\(/)
  // Sage, as the window shows it.
  expect(svg).toMatch(/<path d="M[^"]+" fill="none" stroke="rgb\(63, 107, 84\)"/)
})

test('copies the numbers of a chart as a table', async ({ start }) => {
  const { electron, page } = await start({ now })
  const numbers = await openChart(page)
  await keep(numbers, 'Copy as CSV')
  await expect(page.getByText('Copied: 2 rows.')).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('Day,Medium\r\n2022-04-01,120\r\n2022-04-03,180')
})

async function openChart(page: Page): Promise<Locator> {
  await publish(page, ['Chalk'])
  await log(page, '2022-04-01', 120, 1)
  await log(page, '2022-04-03', 180, 2)
  return await openStory(page, 'Chalk')
}

async function keep(numbers: Locator, how: string): Promise<void> {
  await numbers.getByRole('button', { name: /^Save or copy/ }).click()
  await numbers.page().getByRole('menuitem', { name: how }).click()
}

async function coloursOf(electron: ElectronApplication, path: string): Promise<number> {
  return await electron.evaluate(({ nativeImage }, file) => {
    const dots = new Uint32Array(new Uint8Array(nativeImage.createFromPath(file).toBitmap()).buffer)
    return new Set(dots).size
  }, path)
}

async function saveAs(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen })
  }, path)
}

test('reads a table of numbers once its questions are answered, and remembers the answers', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  await publish(page, ['Chalk'])
  const path = join(home, 'stats.csv')
  writeFileSync(path, 'Title,Date,Views,Fans\nChalk,03/04/2022,"1,204",3\nChalk,04/04/2022,many,3\nChalk,02/03/2022,,3\nChalk,04/03/2022,"1,300",3\n')
  await chooseFile(electron, path)
  await choose(page, 'Import a Medium archive')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  const go = dialog.getByRole('button', { name: 'Read the numbers' })
  await expect(go).toHaveAttribute('aria-disabled', 'true')
  await expect(dialog.getByRole('group', { name: /can be 3 April 2022 or 4 March 2022|can be 4 March 2022 or 3 April 2022/ })).toBeVisible()
  await dialog.getByRole('radio', { name: /^The day first/ }).check()
  await expect(dialog.getByRole('row', { name: /^2 / })).toContainText('2022-04-03')
  await expect(dialog.getByRole('row', { name: /^3 / })).toContainText('“many” is not a number that can be read.')
  await dialog.getByRole('radio', { name: 'all there was up to its day' }).check()
  await expect(go).toHaveAttribute('aria-disabled', 'false')
  await go.click()
  await expect(dialog).toContainText('2 numbers in')
  await dialog.getByRole('button', { name: 'Keep 2 numbers' }).click()
  await expect(dialog.getByRole('status')).toHaveText('2 numbers are in your journal.')
  await dialog.getByRole('button', { name: 'Show the stories' }).click()
  await expect(await openStory(page, 'Chalk')).toContainText('1,204')

  await choose(page, 'Import a Medium archive')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await expect(dialog).toContainText('It is read as you read a table like this before.')
  await dialog.getByRole('radio', { name: 'all of one story' }).check()
  await expect(dialog.getByRole('button', { name: 'Read the numbers' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('menuitem', { name: 'Chalk' }).click()
  await expect(dialog.getByRole('button', { name: 'Read the numbers' })).toHaveAttribute('aria-disabled', 'false')
})
