import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { ask } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { chooseFromMenu } from '../support/menu.ts'
import { choose, daySoFar, entryField, write } from '../support/page-parts.ts'
import { hearNo, keepReminders, openReminders, reminderIn, sendApplication, sidebarLink } from '../support/reminders-place.ts'

const noNow = '2022-03-31T18:00:00+00:00'
const fourDaysLater = '2022-04-04T09:00:00+00:00'
const weekLater = '2022-04-11T09:00:00+00:00'

const line = (page: Page): Locator => page.locator('.quiet-line')
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Quiet days' })
const since = 'Quiet days since 4 April. Nothing counts and nothing asks.'

/** A no, and a line about it; then the laptop is closed. */
async function hearNoAndWrite(page: Page): Promise<void> {
  await sendApplication(page)
  await hearNo(page)
  await write(page, 'They said no today.')
}

test('after a no and three days of silence quiet days are offered, and while they last nothing counts or asks', async ({ start }) => {
  const first = await start({ now: noNow })
  await hearNoAndWrite(first.page)
  const logging = { title: 'Log the followers', dueOn: '2022-04-02', kind: 'weekly_log' as const }
  await keepReminders(first.page, [logging, { title: 'Write to Ana', dueOn: '2022-04-02' }])
  await first.electron.close()

  const { page } = await start({ now: fourDaysLater })
  await expect(line(page)).toContainText('No page has been written since 31 March. Quiet days, if you want them? Nothing counts then, and nothing asks.')
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName(/2 due/)
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible()
  await line(page).getByRole('button', { name: 'Yes' }).click()
  await expect(line(page)).toContainText(since)
  await expect(page.getByRole('heading', { name: 'This week' })).toHaveCount(0)
  await expect(page.getByText('of the last 28 days')).toHaveCount(0)
  await expect(sidebarLink(page, 'Journal')).toHaveAccessibleName('Journal')
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName(/1 due/)
  expect(await violations(page)).toEqual([])
  // Written all the same, without a sum under it.
  await write(page, 'One line.')
  await expect(daySoFar(page)).not.toContainText('word')
  // No date is missed, and no place closed.
  await openReminders(page)
  await expect(reminderIn(page, 'Due')).toHaveCount(2)
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()
  await page.keyboard.press('Control+1')
  await line(page).getByRole('button', { name: 'End them' }).click()
  await expect(line(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible()
  await expect(sidebarLink(page, 'Journal')).toHaveAccessibleName(/2 entries/)
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName(/2 due/)
  await expect(entryField(page)).toBeFocused()
})

test('no thanks is heard once for this answer', async ({ start }) => {
  const first = await start({ now: noNow })
  await hearNoAndWrite(first.page)
  await first.electron.close()
  const second = await start({ now: fourDaysLater })
  await line(second.page).getByRole('button', { name: 'No thanks' }).click()
  await expect(line(second.page)).toHaveCount(0)
  await second.electron.close()
  const { page } = await start({ now: '2022-04-05T09:00:00+00:00' })
  await expect(entryField(page)).toBeFocused()
  await expect(line(page)).toHaveCount(0)
})

test('they are set by the keys alone, until a day or until she ends them', async ({ start }) => {
  const { page, electron } = await start({ now: fourDaysLater })
  await choose(page, 'Quiet days')
  await expect(dialog(page)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog(page).getByLabel('Last quiet day').fill('2022-04-03')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert')).toHaveText('3 April is over. The last quiet day can be today or any day to come.')
  await dialog(page).getByLabel('Last quiet day').fill('2022-04-10')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(line(page)).toContainText('Quiet days since 4 April, until 10 April. Nothing counts and nothing asks.')
  await chooseFromMenu(electron, 'go-settings')
  const settings = page.getByRole('region', { name: 'Quiet days' })
  await expect(settings).toContainText('until 10 April')
  await settings.getByRole('button', { name: 'Change' }).click()
  await dialog(page).getByRole('combobox', { name: 'They last' }).selectOption('open')
  await dialog(page).getByRole('button', { name: 'Keep' }).click()
  await expect(settings).toContainText(since)
  await settings.getByRole('button', { name: 'End them' }).click()
  await expect(settings.getByRole('button', { name: 'Set quiet days' })).toBeVisible()
  expect(await ask(page, 'quiet.state', undefined)).toMatchObject({ now: null })
})

test('who comes back after a week is met by one small step, until her first words', async ({ start }) => {
  const first = await start({ now: noNow })
  await write(first.page, 'A last line.')
  await first.electron.close()
  const { page } = await start({ now: weekLater })
  // The day's question says it today; put aside, the line is left.
  await expect(page.getByText('One sentence is a full visit', { exact: false })).toHaveCount(1)
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(line(page)).toContainText('One sentence is a full visit.')
  await expect(line(page)).not.toContainText(/\d/)
  await line(page).getByRole('button', { name: 'Begin writing' }).click()
  await write(page, 'Here.')
  await expect(line(page)).toHaveCount(0)
})
