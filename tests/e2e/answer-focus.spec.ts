import type { Locator, Page } from '@playwright/test'
import { afterNo, founding, keepFoundingNo, openNo, partRow, question } from '../support/answer-page.ts'
import { expect, test, type RunningApp, type StartOptions } from '../support/app.ts'
import { ask } from '../support/applications-place.ts'
import { tabTo } from '../support/progress-pages.ts'

const day = (on: string): string => `${on}T18:00:00+00:00`
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const settings = (page: Page): Locator => page.getByRole('region', { name: 'Questions' })
const shots = process.env['SD_ANSWER_SHOTS']

async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** On the day of the no; its question is offered on the days after. */
async function startOn(start: (options?: StartOptions) => Promise<RunningApp>, on: string): Promise<Page> {
  const first = await start({ now: day('2022-03-31') })
  await keepFoundingNo(first.page)
  await first.electron.close()
  return (await start({ now: day(on) })).page
}

test('a part opened by its link has the focus, and closed gives it back to the link', async ({ start }) => {
  const { page } = await start({ now: day('2022-03-31') })
  await keepFoundingNo(page)
  await openNo(page)
  for (const [link, title] of [['What you made', 'What you made'], ['open it now', 'A plan for the wait']] as const) {
    await press(page, button(page, link))
    await expect(button(page, `Close: ${title}`)).toBeFocused()
    await page.keyboard.press('Tab')
    expect(await partRow(page, title).evaluate((row) => row.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(button(page, link)).toBeFocused()
  }
})

test('what is opened again has the focus at its head', async ({ start }) => {
  const { page } = await start({ now: day('2022-03-31') })
  await keepFoundingNo(page)
  await openNo(page)
  await press(page, button(page, 'Stop here for today'))
  await expect(button(page, 'Open it again')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(afterNo(page).getByText('Nothing has to be done today.')).toBeFocused()
  await look(page, 'reopened')
})

test('on the page of an answer a question put aside for good says so, and Settings name it first', async ({ start }) => {
  const page = await startOn(start, '2022-04-01')
  await openNo(page)
  const asked = await question(page).locator('.question-wording').innerText()
  await press(page, button(page, 'Never this one'))
  const line = page.getByText('Put aside for good. Settings > Questions can bring it back.')
  await expect(line).toBeFocused()
  expect((await line.boundingBox())?.width).toBeGreaterThan(100)
  await look(page, 'never')
  await page.keyboard.press('Control+,')
  await expect(settings(page).getByText(/^\d+ questions in \d+ topics, 1 off$/)).toBeVisible()
  const pack = settings(page).locator('.question-pack').filter({ hasText: '1 off' })
  await pack.getByText('Show its questions').click()
  const first = pack.getByRole('listitem').first()
  await expect(first.getByRole('switch')).not.toBeChecked()
  await expect(first).toContainText(asked)
  await look(page, 'settings-off')
  await first.getByRole('switch').check()
  await expect(settings(page).getByText(/\d off$/)).toHaveCount(0)
})

test('on Today a question put aside leaves a line that can be seen', async ({ start }) => {
  const { page } = await start({ now: day('2022-03-31') })
  await press(page, button(page, 'Not now'))
  const line = page.getByText('Put aside. Nothing else asks today.')
  await expect(line).toBeFocused()
  expect((await line.boundingBox())?.width).toBeGreaterThan(100)
  expect(await line.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  await look(page, 'aside-today')
})

test('a click too many on Keep skips no telling', async ({ start }) => {
  const page = await startOn(start, '2022-04-03')
  await openNo(page)
  await button(page, 'Open: Tell it as it was').click()
  await button(page, 'Tell it as it looks today').click()
  await expect(page.getByRole('textbox', { name: 'Today’s telling' })).toBeFocused()
  await page.keyboard.type('They said no.')
  await button(page, 'Keep').click()
  await button(page, 'Skip this for good').click({ clickCount: 2 })
  await expect(page.getByRole('group', { name: 'Skip this for good?' })).toBeVisible()
  await look(page, 'skip-asked')
  expect(await ask(page, 'retellings.open', { id: founding.outcomeId })).toMatchObject({ isSkipped: false })
})
