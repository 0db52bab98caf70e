import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { notice, openFilled, openPage, progressNow as now, saveAs, tabTo } from '../support/progress-pages.ts'

const sheet = (page: Page, title: string) => page.getByRole('article', { name: `Review: ${title}` })
const lineField = (page: Page) => page.getByRole('searchbox', { name: 'Words in the line' })
const lines = (page: Page) => page.getByRole('menu', { name: 'Lines of your entries' }).getByRole('menuitem')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openMarch(page: Page): Promise<void> {
  await openFilled(page, 'Review')
  await button(page, 'Earlier').click()
  await expect(sheet(page, 'March 2022')).toBeVisible()
}

/** The text of each sheet, as another program reads it. */
async function sheetsOf(path: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  return (await extractText(pdf)).text
}

test('a month is printed with the line she chose, on one sheet, offline, and can be read back', async ({ start, home }) => {
  const { electron, page } = await start({ now, colorScheme: 'dark' })
  await openMarch(page)
  await button(page, 'Choose a line').click()
  await lineField(page).fill('KIND')
  await expect(lines(page)).toHaveText(['Three sentences, all of them kind.'])
  await lines(page).click()
  await expect(page.getByRole('figure', { name: 'A line of yours' })).toContainText('Three sentences, all of them kind.')
  await page.context().setOffline(true)
  await electron.evaluate(({ session }) => session.defaultSession.enableNetworkEmulation({ offline: true }))
  const path = join(home, 'march.pdf')
  await saveAs(electron, path)
  await button(page, 'Save as PDF').click()
  await expect(notice(page)).toContainText('Saved as “march.pdf”.')
  const sheets = await sheetsOf(path)
  expect(sheets).toHaveLength(1)
  const text = sheets.join(' ').replace(/\s+/g, ' ')
  for (const words of [
    'March 2022', 'Three sentences, all of them kind.', 'You, on 28 March 2022', 'Days written 3 of 7', 'Words added 1,0', 'Stories published not known',
    '25 March First entry', '31 March 1,000 words', 'You wrote on 3 of the 7 days since 25 March 2022, when the journal begins.', 'as the journal stood on 12 April 2022'
  ]) expect(text).toContain(words)
  for (const words of ['Today', 'Find or do anything', 'Save as PDF', 'Choose another', 'Show as table', 'Saved as']) expect(text).not.toContain(words)
  const file = readFileSync(path, 'latin1')
  // Its fonts are in it, as drawings of their letters (Chromium does so with variable fonts), and nothing in it leads out.
  expect(new Set(file.match(/(?<=\/Subtype \/)(Type[0-3]|TrueType|CIDFontType\d)\b/g))).toEqual(new Set(['Type3']))
  expect(file).not.toMatch(/\/URI|https?:\/\/(?!www\.w3\.org|ns\.adobe\.com|purl\.org)/)
})

test('with the keys alone: a week, its line, another one, none, and a file that isn’t kept', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  await openFilled(page, 'Review')
  await tabTo(page, button(page, 'Week'))
  await page.keyboard.press('Enter')
  await expect(sheet(page, 'Week of 11 April 2022')).toBeVisible()
  await tabTo(page, button(page, 'Earlier'))
  await page.keyboard.press('Enter')
  await expect(sheet(page, 'Week of 4 April 2022')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(sheet(page, 'Week of 28 March 2022')).toBeVisible()
  await tabTo(page, button(page, 'Choose a line'))
  await page.keyboard.press('Enter')
  await expect(lineField(page)).toBeFocused()
  await expect(lines(page)).toHaveCount(3)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('figure', { name: 'A line of yours' })).toContainText('Somebody wrote back.')
  await tabTo(page, button(page, 'Take it out'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Choose a line')).toBeVisible()
  await saveAs(electron, '')
  await tabTo(page, button(page, 'Save as PDF'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Save as PDF')).toHaveAttribute('aria-disabled', 'false')
  await expect(notice(page)).toBeHidden()
  await saveAs(electron, join(home, 'no', 'such', 'folder.pdf'))
  await page.keyboard.press('Enter')
  await expect(notice(page)).toContainText('“folder.pdf” could not be written. Choose another folder.')
  expect(existsSync(join(home, 'no'))).toBe(false)
})

test('the line stays chosen for its time, and a year has its own', async ({ start }) => {
  const { page } = await start({ now })
  await openMarch(page)
  await button(page, 'Choose a line').click()
  await lines(page).filter({ hasText: 'I opened it, and told nobody.' }).click()
  await button(page, 'Year').click()
  await expect(sheet(page, '2022')).toContainText('A line from one of your own entries can stand here.')
  await button(page, 'Month').click()
  await expect(sheet(page, 'April 2022')).toContainText('A line from one of your own entries can stand here.')
  await button(page, 'Earlier').click()
  await openPage(page, 'Charts')
  await openPage(page, 'Review')
  await expect(sheet(page, 'March 2022')).toContainText('I opened it, and told nobody.')
  await button(page, 'Open its entry').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
})

test('prints in light colours whatever the theme, and nothing but the sheet', async ({ start }) => {
  const { page } = await start({ now, colorScheme: 'dark' })
  await openMarch(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  await expect(button(page, 'Save as PDF')).toBeHidden()
  const colours = await sheet(page, 'March 2022').evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color])
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(34, 32, 27)'])
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the review in ${theme}`, async ({ start }) => {
    const { page } = await start({ now, colorScheme: theme })
    await openPage(page, 'Review')
    await expect(sheet(page, 'April 2022')).toBeVisible()
    expect(await violations(page), 'empty').toEqual([])
    await openMarch(page)
    expect(await violations(page), 'month').toEqual([])
    await button(page, 'Choose a line').click()
    await expect(lines(page).first()).toBeVisible()
    expect(await violations(page), 'lines').toEqual([])
    await lines(page).first().click()
    await expect(page.getByRole('figure', { name: 'A line of yours' })).toBeVisible()
    expect(await violations(page), 'chosen').toEqual([])
    await button(page, 'Year').click()
    await expect(sheet(page, '2022')).toBeVisible()
    expect(await violations(page), 'year').toEqual([])
  })
}
