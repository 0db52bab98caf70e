import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '../../shared/dates.ts'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'

// A Tuesday.
const now = '2022-04-12T09:14:00+00:00'
const id = (number: number): string => `01801a2b-0000-7000-8000-${String(number).padStart(12, '0')}`
const accountId = id(1)

const chart = (page: Page, title: string): Locator => page.getByRole('figure', { name: title, exact: true })
const said = (figure: Locator): Locator => figure.getByRole('status', { name: 'Reading' })
const when = (page: Page): Locator => page.getByRole('status', { name: 'Time shown' })

async function openProgress(page: Page): Promise<void> {
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-progress-painted', 'true')
}

/** The founding weeks: entries of 10, 20, ... words, counts of followers, acts and asks; through the bridge. */
async function fill(page: Page): Promise<void> {
  const entries = ['2022-03-24', '2022-03-25', '2022-03-28', '2022-04-11', '2022-04-12'].map((datedOn, index) => ({ id: id(100 + index), datedOn, body: 'word '.repeat(10 * (index + 1)), prompt: null }))
  const counts = [['2022-03-24', 12], ['2022-03-25', 60], ['2022-03-26', 116], ['2022-04-10', 120], ['2022-04-11', 121]] as const
  const acts = [['read', '2022-04-04', 3], ['ask', '2022-04-05', 40], ['reply', '2022-04-05', 2]] as const
  const answers = await page.evaluate(async ([writing, followers, reading, account]) => {
    const { journal } = window
    return [
      await journal.call('audience.saveAccount', { id: account, platform: 'Medium', name: '', handle: null, openedOn: null, statsZone: null }),
      ...(await Promise.all(writing.map((entry) => journal.call('entries.write', entry)))),
      ...(await Promise.all(followers.map((count) => journal.call('followers.log', { ...count, accountId: account, following: null, precision: 'exact' })))),
      ...(await Promise.all(reading.map((act) => journal.call('acts.save', { ...act, accountId: account, title: '', url: null, person: null }))))
    ].map(({ ok }) => ok)
  }, [
    entries,
    counts.map(([on, value], index) => ({ on, followers: value, followersId: id(200 + index), followingId: id(300 + index) })),
    acts.map(([kind, on, count], index) => ({ kind, on, count, id: id(400 + index) })),
    accountId
  ] as const)
  expect(answers).not.toContain(false)
}

async function keep(figure: Locator, how: string): Promise<void> {
  await figure.getByRole('button', { name: /^Save or copy/ }).click()
  await figure.page().getByRole('menuitem', { name: how }).click()
}

async function saveAs(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

async function colourOf(shape: Locator): Promise<string> {
  return await shape.first().evaluate((element) => getComputedStyle(element).fill)
}

test('says what the place will show while there is nothing, and has the way to begin', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
  await page.getByRole('button', { name: 'Write today’s page' }).click()
  await expect(page.getByRole('textbox', { name: 'Entry' })).toBeVisible()
})

test('a count logged with the keys alone stands in the chart at once', async ({ start }) => {
  const { page } = await start({ now })
  await fill(page)
  await openProgress(page)
  const followers = chart(page, 'Followers')
  await expect(followers).toContainText('From 120 followers on 10 April 2022 to 121 on 11 April 2022')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('textbox', { name: 'Followers', exact: true })).toBeFocused()
  await page.keyboard.type('140')
  await page.keyboard.press('Enter')
  await expect(followers).toContainText('to 140 on 12 April 2022, in 3 days with a count')
  await followers.getByRole('group', { name: /^From 120/ }).focus()
  await page.keyboard.press('End')
  await expect(said(followers)).toHaveText('12 April 2022: 140 followers')
})

test('turns from month to week, quarter, year, all and days of her own, and keeps the time while she is away', async ({ start }) => {
  const { page } = await start({ now })
  await fill(page)
  await openProgress(page)
  await expect(when(page)).toHaveText('April 2022')
  await expect(page.getByRole('region', { name: 'In numbers' })).toContainText('Days written: 5 of the last 28')
  await expect(chart(page, 'Writing days')).toContainText('You wrote on 2 of the 12 days so far; on 3 of the 8 known in the month before.')
  await page.getByRole('button', { name: 'Earlier', exact: true }).click()
  await expect(when(page)).toHaveText('March 2022')
  await expect(chart(page, 'Words by day')).toContainText('60 words added.')
  await page.getByRole('button', { name: 'Week', exact: true }).click()
  await expect(when(page)).toHaveText('Week of 28 February 2022')
  for (const [kind, title] of [['Quarter', 'January to March 2022'], ['Year', '2022'], ['All', 'Since 24 March 2022']] as const) {
    await page.getByRole('button', { name: kind, exact: true }).click()
    await expect(when(page)).toHaveText(title)
  }
  await page.getByRole('button', { name: 'Custom', exact: true }).click()
  await page.getByLabel('From', { exact: true }).fill('2022-03-25')
  await page.getByLabel('From', { exact: true }).press('Enter')
  await page.getByLabel('To', { exact: true }).fill('2022-03-28')
  await page.getByLabel('To', { exact: true }).press('Enter')
  await expect(when(page)).toHaveText('25 to 28 March 2022')
  await page.keyboard.press('Control+1')
  await openProgress(page)
  await expect(when(page)).toHaveText('25 to 28 March 2022')
  await page.getByLabel('To', { exact: true }).fill('2022-03-20')
  await page.getByLabel('To', { exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'The first day has to come before the last.' })).toBeVisible()
})

test('a gap is a gap, and what nobody knows looks other than 0 and is said so', async ({ start }) => {
  const { page } = await start({ now })
  await fill(page)
  await openProgress(page)
  await page.getByRole('button', { name: 'Year', exact: true }).click()
  await expect(when(page)).toHaveText('2022')
  // Two stretches: the counts of March and those of April lie two weeks apart.
  await expect(chart(page, 'Followers').locator('.chart-line path')).toHaveCount(2)
  const days = chart(page, 'Writing days')
  await expect(days.locator('.is-unknown rect')).toHaveCount(82)
  await expect(days.locator('.is-zero rect')).toHaveCount(15)
  const words = chart(page, 'Words by week')
  await words.getByRole('switch', { name: 'Show as table' }).click()
  await expect(words.getByRole('row', { name: /^1 to 2 January 2022/ })).toContainText('not known')
  await expect(words.getByRole('row', { name: /^4 to 10 April 2022/ }).getByRole('cell').first()).toHaveText('0')
})

test('a calendar is walked through with the arrows, day by day and week by week', async ({ start }) => {
  const { page } = await start({ now })
  await fill(page)
  await openProgress(page)
  const days = chart(page, 'Writing days')
  await days.getByRole('group', { name: /^You wrote/ }).focus()
  await page.keyboard.press('End')
  await expect(said(days)).toHaveText('Monday, 11 April 2022: 40 words')
  await page.keyboard.press('ArrowDown')
  await expect(said(days)).toHaveText('Tuesday, 12 April 2022: 50 words')
  await page.keyboard.press('ArrowLeft')
  await expect(said(days)).toHaveText('Tuesday, 5 April 2022: 0 words')
  await page.keyboard.press('Tab')
  await expect(said(days)).toHaveText('')
})

test('saves a chart as a picture and as a drawing, and copies its table', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  await fill(page)
  await openProgress(page)
  const days = chart(page, 'Writing days')
  await saveAs(electron, join(home, 'days.png'))
  await keep(days, 'Save as picture')
  await expect(page.getByText('Saved as days.png.')).toBeVisible()
  const colours = await electron.evaluate(({ nativeImage }, path) => {
    const picture = nativeImage.createFromPath(path)
    return new Set(new Uint32Array(new Uint8Array(picture.toBitmap()).buffer)).size
  }, join(home, 'days.png'))
  expect(colours).toBeGreaterThan(20)
  await saveAs(electron, join(home, 'followers.svg'))
  await keep(chart(page, 'Followers'), 'Save as SVG')
  await expect(page.getByText('Saved as followers.svg.')).toBeVisible()
  expect(readFileSync(join(home, 'followers.svg'), 'utf8')).toContain('<title>Followers</title>')
  await keep(chart(page, 'Words by day'), 'Copy as CSV')
  await expect(page.getByText('Copied: 12 rows.')).toBeVisible()
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^Day,Added,Net of what was taken out\r\n2022-04-01,0,0\r\n[^]*2022-04-11,40,40\r\n2022-04-12,50,50$/)
})

test('a drawing takes the colours of the theme without being drawn again', async ({ start }) => {
  const { page } = await start({ now })
  await fill(page)
  await openProgress(page)
  const bar = chart(page, 'Words by day').locator('.chart-bar rect')
  await page.evaluate(async () => await window.journal.call('settings.change', { theme: 'light' }))
  await expect.poll(() => colourOf(bar)).toBe('rgb(63, 107, 84)')
  await bar.first().evaluate((element) => (element.id = 'same'))
  await page.evaluate(async () => await window.journal.call('settings.change', { theme: 'dark' }))
  await expect.poll(() => colourOf(page.locator('#same'))).toBe('rgb(143, 191, 159)')
})

test('goals of a week are set, drawn beside the line that rests where she rests, and taken away', async ({ start }) => {
  const { page } = await start({ now })
  await fill(page)
  await openProgress(page)
  await page.getByRole('button', { name: 'Set a goal for the week' }).click()
  const dialog = page.getByRole('dialog', { name: 'Goals of the week' })
  await dialog.getByLabel('Words').fill('many')
  await dialog.getByRole('button', { name: 'Keep these goals' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Words: type a whole number from 1 to 1,000,000, or leave it empty.')
  await dialog.getByLabel('Words').fill('600')
  await dialog.getByLabel('Sunday').selectOption('rest')
  await dialog.getByLabel('A day off').fill(addDays('2022-04-11', 1))
  await dialog.getByRole('button', { name: 'Add' }).click()
  await dialog.getByLabel('Count days in a row').check()
  await dialog.getByRole('button', { name: 'Keep these goals' }).click()
  const goal = chart(page, 'Words this week')
  // Five days carry it: at the end of Monday it would be at 120, and Tuesday is off.
  await expect(goal).toContainText('90 of 600 words; spread as you said, the week would be at 120 today.')
  await expect(page.getByRole('region', { name: 'In numbers' })).toContainText('2 days in a row, rest days aside')
  await goal.getByRole('group', { name: /^90 of 600/ }).focus()
  await page.keyboard.press('End')
  await expect(said(goal)).toHaveText('17 April 2022: 600, a rest day, As you spread it')
  await page.getByRole('button', { name: 'Change goals and rest days' }).click()
  await dialog.getByLabel('Words').fill('')
  await dialog.getByRole('button', { name: 'Keep these goals' }).click()
  await expect(goal).toHaveCount(0)
})

test('every chart fits in a narrow window', async ({ start }) => {
  const { electron, page } = await start({ now })
  await fill(page)
  await openProgress(page)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(900)
  const wide = await page.locator('.progress').evaluate((place) => place.scrollWidth - place.clientWidth)
  expect(wide).toBe(0)
  const drawings = await page.locator('.chart-stage > div > svg').evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().right))
  expect(drawings.length).toBeGreaterThan(5)
  for (const right of drawings) expect(right).toBeLessThan(900)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe and the console find nothing in the charts and the goals in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ now, colorScheme })
    const complaints: string[] = []
    page.on('console', (message) => (message.type() === 'error' || message.type() === 'warning' ? complaints.push(message.text()) : undefined))
    await fill(page)
    await openProgress(page)
    expect(await violations(page), 'month').toEqual([])
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await expect(when(page)).toHaveText('Since 24 March 2022')
    await chart(page, 'Followers').getByRole('switch', { name: 'Show as table' }).click()
    expect(await violations(page), 'all, and a table').toEqual([])
    await page.getByRole('button', { name: 'Set a goal for the week' }).click()
    await page.getByLabel('A day off').fill('2022-04-13')
    await page.getByRole('button', { name: 'Add' }).click()
    expect(await violations(page), 'goals').toEqual([])
    expect(complaints).toEqual([])
  })
}
