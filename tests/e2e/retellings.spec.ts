import type { Locator, Page } from '@playwright/test'
import { founding, keepFoundingNo, openNo, partRow } from '../support/answer-page.ts'
import { expect, test } from '../support/app.ts'
import { ask } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { tabTo } from '../support/progress-pages.ts'
import { storyId } from '../support/stories-place.ts'

const thirdDay = '2022-04-03T09:14:00+00:00'
const onTheDay = 'They said no today. I cried in the kitchen.'

const panel = (page: Page): Locator => partRow(page, 'Tell it as it was').locator('.part-panel')
const button = (page: Page, name: string): Locator => panel(page).getByRole('button', { name, exact: true })
const side = (page: Page, title: string): Locator => panel(page).getByRole('region', { name: title })

/** The founding no with its telling of day 0. */
async function keepTold(page: Page): Promise<void> {
  await keepFoundingNo(page)
  await ask(page, 'entries.write', {
    id: storyId(4_000), datedOn: '2022-03-31', body: onTheDay, prompt: null,
    about: { ...founding, topic: null, stage: 'R0', retelling: 'd0', asksWhy: false }
  })
}

async function openRetellings(page: Page): Promise<void> {
  await openNo(page)
  await page.getByRole('button', { name: 'Open: Tell it as it was' }).click()
  await expect(panel(page)).toBeVisible()
}

test('what was told stays folded until it is opened, and is read beside the telling of today', async ({ start }) => {
  const { electron, page } = await start({ now: thirdDay, colorScheme: 'light' })
  await keepTold(page)
  await openRetellings(page)
  await expect(panel(page)).toContainText('The telling of 31 March, 9 words')
  await expect(page.getByText(onTheDay)).toHaveCount(0)
  await tabTo(page, button(page, 'Tell it as it looks today'))
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('textbox', { name: 'Today’s telling' })).toBeFocused()
  await page.keyboard.type('They said no three days ago. I cried in the kitchen, and then I slept.')
  await expect(panel(page)).toContainText('Saved')
  // It isn't among those of before while she writes it.
  await expect(button(page, 'Read two side by side')).toHaveCount(0)
  await tabTo(page, button(page, 'Keep'))
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('The telling of 3 April, 15 words')
  await expect(panel(page)).toContainText('It can be told again from the thirtieth day on.')
  await expect(panel(page).getByRole('heading', { name: 'Tell it again' })).toBeFocused()
  await tabTo(page, button(page, 'Read two side by side'))
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('status')).toHaveText('1 word is only in the telling of 31 March, 7 words only in that of 3 April.')
  await expect(side(page, 'Told on 31 March').getByRole('deletion')).toHaveText([/\(taken out: .*today.*\)/])
  await expect(side(page, 'Told on 3 April').getByRole('insertion')).toHaveText([/\(added: .*three days ago.*\)/, /\(added: .*and then I slept.*\)/])
  const [left, right] = [await side(page, 'Told on 31 March').boundingBox(), await side(page, 'Told on 3 April').boundingBox()]
  expect(left?.y).toBe(right?.y)
  await button(page, 'Open the telling of 31 March').click()
  await expect(panel(page).getByText(onTheDay)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await expect.poll(async () => ((await side(page, 'Told on 3 April').boundingBox())?.y ?? 0) > ((await side(page, 'Told on 31 March').boundingBox())?.y ?? 0)).toBe(true)
  expect(await violations(page)).toEqual([])
})

test('two of three are chosen to be read', async ({ start }) => {
  const { page } = await start({ now: '2022-05-03T09:14:00+00:00' })
  await keepTold(page)
  for (const [number, on, retelling, body] of [[1, '2022-04-03', 'd3', 'They said no.'], [2, '2022-05-02', 'd30', 'They said no, once.']] as const)
    await ask(page, 'entries.write', { id: storyId(4_000 + number), datedOn: on, body, prompt: null, about: { ...founding, topic: null, stage: 'R3', retelling, asksWhy: false } })
  await openRetellings(page)
  await button(page, 'Read two side by side').click()
  await expect(panel(page).getByRole('status')).toContainText('of 31 March')
  await panel(page).getByLabel('One telling').selectOption('3 April')
  await expect(panel(page).getByRole('status')).toHaveText('0 words are only in the telling of 3 April, 1 word only in that of 2 May.')
  await expect(panel(page)).toContainText('It can be told once more a month after the last time.')
})

test('it can be skipped for good, and shown again', async ({ start }) => {
  const { page } = await start({ now: thirdDay })
  await keepTold(page)
  await openRetellings(page)
  await tabTo(page, button(page, 'Skip this for good'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Leave it')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button(page, 'Skip this for good')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('You skip telling this one again. What is written stays.')
  await expect(button(page, 'Show it again')).toBeFocused()
  await expect(button(page, 'Tell it as it looks today')).toHaveCount(0)
  expect(await ask(page, 'retellings.open', { id: founding.outcomeId })).toMatchObject({ next: null, isSkipped: true })
  await page.getByRole('button', { name: 'Close: Tell it as it was' }).click()
  await page.getByRole('button', { name: 'Open: Tell it as it was' }).click()
  await expect(panel(page)).toContainText('You skip telling this one again.')
  await button(page, 'Show it again').click()
  await expect(button(page, 'Tell it as it looks today')).toBeVisible()
})
