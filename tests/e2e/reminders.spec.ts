import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { eventChannel } from '../../shared/channels.ts'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { choose, entryField } from '../support/page-parts.ts'
import { passHours } from '../support/pass-time.ts'
import {
  doneButton, hearNo, keepReminders, openReminders, reminderForm, reminderIn, reminderRow, remindersNow, sendApplication, sidebarLink
} from '../support/reminders-place.ts'
import { keepStories } from '../support/stories-place.ts'

const now = remindersNow
const afterMonth = '2022-05-13T08:00:00+00:00'
const notice = (page: Page) => page.getByRole('status').filter({ hasText: /^Due: / })
const next = (page: Page) => page.getByRole('region', { name: 'Next' })

test('makes a reminder, has it come, puts it off and does it with the keys alone', async ({ start }) => {
  const { electron, page } = await start({ now })
  await expect(entryField(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+E')
  await expect(reminderForm(page).getByLabel('Remind me of')).toBeFocused()
  await page.keyboard.type('Ask Bea for the photographs')
  // Nine o'clock has come, so that of tomorrow is offered.
  await expect(reminderForm(page).getByLabel('Day', { exact: true })).toHaveValue('2022-04-13')
  await reminderForm(page).getByLabel('Day', { exact: true }).fill('2022-04-12')
  await reminderForm(page).getByLabel('Time').fill('10:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept. Today at 10:00.')).toBeVisible()
  await expect(doneButton(page, 'Ask Bea')).toBeFocused()
  await expect(reminderIn(page, 'Coming')).toContainText('Today at 10:00')
  await passHours(electron, 1)
  await expect(reminderIn(page, 'Due')).toContainText('Today at 10:00')
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName('Reminders 1 due')
  await page.getByRole('button', { name: 'Snooze Ask Bea' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(reminderIn(page, 'Coming')).toContainText('Snoozed until today at 18:00')
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName('Reminders')
  await doneButton(page, 'Ask Bea').focus()
  await page.keyboard.press('Enter')
  await expect(reminderIn(page, 'Done')).toContainText('Ask Bea')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(reminderIn(page, 'Coming')).toContainText('Snoozed until today at 18:00')
})

test('a done one goes to the next with the keys, and comes back from Done', async ({ start }) => {
  const { page } = await start({ now })
  await keepReminders(page, [{ title: 'First', dueOn: '2022-04-10' }, { title: 'Second', dueOn: '2022-04-11' }])
  await openReminders(page)
  await doneButton(page, 'First').focus()
  await page.keyboard.press('Enter')
  await expect(doneButton(page, 'Second')).toBeFocused()
  await page.getByRole('button', { name: 'Bring back First' }).click()
  await expect(reminderIn(page, 'Due')).toHaveCount(2)
})

test('a repeating one goes on to its next time, and the undo brings back the one before', async ({ start }) => {
  const { page } = await start({ now })
  await keepReminders(page, [{ title: 'Log the week', dueOn: '2022-03-20', repeat: { every: 1, unit: 'week', weekdays: [7], lastOn: null } }])
  await openReminders(page)
  await expect(reminderIn(page, 'Due')).toContainText('Overdue since 10 April')
  await doneButton(page, 'Log the week').click()
  await expect(page.getByText('Done: Log the week. 17 April at 09:00 again.')).toBeVisible()
  await expect(reminderIn(page, 'Coming')).toContainText('17 April at 09:00')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(reminderIn(page, 'Due')).toContainText('Overdue since 10 April')
})

test('takes repeats, a fixed place and a note from the form, and gives them back to it', async ({ start }) => {
  const { page } = await start({ now })
  await choose(page, 'New reminder')
  const form = reminderForm(page)
  await form.getByLabel('Remind me of').fill('Read to the group')
  await form.getByLabel('Day', { exact: true }).fill('2022-04-15')
  await form.getByLabel('By the clock').selectOption('fixed')
  await form.getByRole('combobox', { name: 'Place' }).fill('new york')
  await expect(page.getByRole('option')).toHaveText(['America/New York'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('combobox', { name: 'Place' })).toHaveValue('America/New York')
  await form.getByLabel('Repeats').selectOption('Weekly')
  await form.getByLabel('every', { exact: true }).fill('2')
  await form.getByRole('checkbox', { name: 'Fri' }).press('Space')
  await form.getByLabel('Until').fill('2022-12-31')
  await form.getByLabel('Note').fill('Two pages at most.')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(reminderRow(page, 'Read to the group')).toContainText('15 April at 09:00 in New York')
  await expect(reminderRow(page, 'Read to the group')).toContainText(/Every 2 weeks on Friday, until 31 December/)
  await page.getByRole('button', { name: 'More for Read to the group' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit the reminder' })
  await expect(edit.getByRole('combobox', { name: 'Place' })).toHaveValue('America/New York')
  await expect(edit.getByRole('checkbox', { name: 'Fri' })).toBeChecked()
  await expect(edit.getByLabel('Note')).toHaveValue('Two pages at most.')
})

test('a story’s deadline is of a story that is chosen, and leads to it', async ({ start }) => {
  const { page } = await start({ now })
  await keepStories(page, [{ title: 'The chalk' }, { title: 'Strangers' }])
  await choose(page, 'New reminder')
  const form = reminderForm(page)
  await form.getByLabel('Remind me of').fill('Send it to the magazine')
  await form.getByLabel('Kind').selectOption('A story’s deadline')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(form.getByRole('alert')).toHaveText('Choose the story it is about.')
  await form.getByRole('button', { name: 'Choose a story' }).click()
  await page.getByRole('searchbox', { name: 'Stories' }).fill('chalk')
  await expect(page.getByRole('menuitem')).toHaveText([/The chalk/])
  await page.keyboard.press('Enter')
  await expect(form).toContainText('The chalk')
  await form.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Open the story of Send it to the magazine' }).click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveText('The chalk')
})

test('one reminder, or all of them, is written for a calendar', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  const path = join(home, 'reminders.ics')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await keepReminders(page, [{ title: 'Send the essay', dueOn: '2022-04-20' }, { title: 'Rent', dueOn: '2022-05-01' }])
  await openReminders(page)
  await page.getByRole('button', { name: 'Add all to calendar' }).click()
  await expect(page.getByText('Saved as reminders.ics. Open it with your calendar to bring it in.')).toBeVisible()
  expect(await readFile(path, 'utf8')).toMatch(/SUMMARY:Send the essay[^]*SUMMARY:Rent/)
  await page.getByRole('button', { name: 'More for Rent' }).click()
  await page.getByRole('menuitem', { name: 'Add to calendar' }).click()
  await expect.poll(() => readFile(path, 'utf8')).not.toContain('Send the essay')
})

test('what can’t be kept is said in the form, and what was typed stays', async ({ start }) => {
  const { page } = await start({ now })
  await choose(page, 'New reminder')
  const form = reminderForm(page)
  const keep = form.getByRole('button', { name: 'Keep' })
  await keep.click()
  await expect(form.getByRole('alert')).toHaveText('Say in a few words what to remind you of.')
  await form.getByLabel('Remind me of').fill('Something')
  await form.getByLabel('By the clock').selectOption('fixed')
  await form.getByRole('combobox', { name: 'Place' }).fill('Nowhere/City')
  await keep.click()
  await expect(form.getByRole('alert')).toContainText('There is no time zone of this name.')
  await expect(form.getByLabel('Remind me of')).toHaveValue('Something')
  await form.getByLabel('Repeats').selectOption('Daily')
  await form.getByLabel('Until').fill('2022-04-01')
  await keep.click()
  await expect(form.getByRole('alert')).toHaveText('The last day is before the first one.')
})

test('an empty place offers the week’s log, one click away', async ({ start }) => {
  const { page } = await start({ now })
  await openReminders(page)
  await page.getByRole('button', { name: 'Remind me every Sunday at 18:00 to log the week' }).click()
  await expect(reminderRow(page, 'Log the week')).toContainText('17 April at 18:00')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Remind me every Sunday/ })).toBeVisible()
})

test('after 31 days of sleep all that came is told once, in one notice, and stands in the list', async ({ start }) => {
  const first = await start({ now })
  await sendApplication(first.page)
  await hearNo(first.page)
  await keepReminders(first.page, [
    { title: 'Send the essay', dueOn: '2022-04-20' },
    { title: 'Log the week', dueOn: '2022-04-17', repeat: { every: 1, unit: 'week', weekdays: [7], lastOn: null } }
  ])
  await first.electron.close()
  const { electron, page } = await start({ now: afterMonth })
  await expect(notice(page)).toContainText('Due: Send the essay, since 20 April, and 2 more.')
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName('Reminders 3 due')
  await expect(sidebarLink(page, 'Applications')).toHaveAccessibleName('Applications you can apply again')
  await notice(page).getByRole('button', { name: 'Open' }).click()
  await expect(reminderIn(page, 'Due')).toHaveText([/Send the essay.*Overdue since 20 April/, /apply to Medium Partner Program again.*Overdue since 30 April/, /Log the week.*Overdue since 8 May.*3 earlier ones went by/])
  await passHours(electron, 1)
  await expect(notice(page)).toHaveCount(0)
})

test('the next day that matters stands on Today with the days to go', async ({ start }) => {
  const first = await start({ now })
  await sendApplication(first.page)
  await openReminders(first.page)
  await first.page.keyboard.press('Control+1')
  await expect(next(first.page)).toContainText('Waiting for 19 days')
  await expect(sidebarLink(first.page, 'Applications')).toHaveAccessibleName('Applications an answer is awaited')
  await first.electron.close()
  const second = await start({ now })
  await hearNo(second.page)
  await openReminders(second.page)
  await second.page.keyboard.press('Control+1')
  await expect(next(second.page)).toContainText('18 days to go')
  await expect(next(second.page)).toContainText('Reapply to Medium Partner Program')
  await expect(next(second.page)).toContainText('From 30 April, as your letter says.')
  await expect(next(second.page).getByRole('img', { name: /^The rules: / })).toBeVisible()
  await second.electron.close()
  for (const [day, words] of [['2022-04-29', 'Tomorrow'], ['2022-04-30', 'Today'], ['2022-05-13', 'Open since 30 April']] as const) {
    const { electron, page } = await start({ now: `${day}T08:00:00+00:00` })
    await expect(next(page)).toContainText(words)
    await electron.close()
  }
})

test('the card on Today leads to its application, the reminder under it to its line', async ({ start }) => {
  const { page } = await start({ now })
  await sendApplication(page)
  await hearNo(page)
  await keepReminders(page, [{ title: 'Send the essay', dueOn: '2022-04-20' }])
  await openReminders(page)
  await page.keyboard.press('Control+1')
  await next(page).getByRole('button', { name: /Send the essay/ }).click()
  await expect(doneButton(page, 'Send the essay')).toBeFocused()
  await page.keyboard.press('Control+1')
  await next(page).getByRole('button', { name: /Reapply to/ }).click()
  await expect(sidebarLink(page, 'Applications')).toHaveAttribute('aria-current', 'page')
})

test('after a flight a fixed time is still that of its place, a floating one goes with her', async ({ start }) => {
  const first = await start({ now, env: { TZ: 'Africa/Lagos' } })
  await keepReminders(first.page, [
    { title: 'The call in Lagos', dueOn: '2022-04-13', policy: 'fixed', zone: 'Africa/Lagos' },
    { title: 'My morning', dueOn: '2022-04-13' }
  ])
  await first.electron.close()
  // 09:30 in Lagos, 03:30 in Chicago.
  const { electron, page } = await start({ now: '2022-04-13T08:30:00+00:00', env: { TZ: 'America/Chicago' } })
  await openReminders(page)
  await expect(reminderIn(page, 'Due')).toHaveText([/The call in Lagos.*Today at 09:00 in Lagos/])
  await expect(reminderIn(page, 'Coming')).toHaveText([/My morning.*Today at 09:00/])
  await passHours(electron, 6)
  await expect(reminderIn(page, 'Due')).toHaveText([/The call in Lagos/, /My morning/])
})

test('a clock set back a year is told, and nothing is lost or shown as due', async ({ start }) => {
  const first = await start({ now })
  await keepReminders(first.page, [{ title: 'Send the essay', dueOn: '2022-04-10' }])
  await first.electron.close()
  const { page } = await start({ now: '2021-04-12T09:14:00+00:00' })
  await openReminders(page)
  await expect(page.getByText(/clock says 12 April 2021/)).toBeVisible()
  await expect(reminderIn(page, 'Coming')).toContainText('10 April 2022 at 09:00')
  await expect(notice(page)).toHaveCount(0)
})

test('a removed one comes back with its history', async ({ start }) => {
  const { page } = await start({ now })
  await keepReminders(page, [{ title: 'Send the essay', dueOn: '2022-04-20' }, { title: 'Another', dueOn: '2022-04-21' }])
  await openReminders(page)
  await page.getByRole('button', { name: 'More for Send the essay' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(reminderRow(page, 'Send the essay')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Done: Another' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'More for Send the essay' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/Made for 20 April/, /Removed/, /Brought back/])
})

test('a reminder that the desktop opens doesn’t take what is half typed', async ({ start }) => {
  const { electron, page } = await start({ now })
  await keepReminders(page, [{ title: 'Send the essay', dueOn: '2022-04-10' }])
  await page.keyboard.press('Control+Shift+E')
  await expect(reminderForm(page).getByLabel('Remind me of')).toBeFocused()
  await page.keyboard.type('Half a title')
  const tell = () =>
    electron.evaluate(({ BrowserWindow }, channel) => BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { name: 'open-reminder', id: null }), eventChannel)
  await tell()
  await expect(page.getByText('Keep or close what is open first; the reminder waits in Reminders.')).toBeVisible()
  await expect(reminderForm(page).getByLabel('Remind me of')).toHaveValue('Half a title')
})

const question = (page: Page) => page.getByRole('region', { name: 'Should reminders come when the window is closed?' })

test('whether reminders come with the window closed is asked once, where there is something to be reminded of', async ({ start, home }) => {
  const env = { XDG_CONFIG_HOME: join(home, 'config') }
  const { electron, page } = await start({ now, env })
  await openReminders(page)
  await expect(page.getByRole('button', { name: 'New reminder' })).toBeVisible()
  await expect(question(page)).toHaveCount(0)
  await page.getByRole('button', { name: /^Remind me every Sunday/ }).click()
  await question(page).getByLabel('Start, hidden, when I log in').check()
  await question(page).getByRole('button', { name: 'Keep' }).click()
  await expect(question(page)).toHaveCount(0)
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('switch', { name: 'Start when I log in' })).toBeChecked()
  await expect(page.getByRole('switch', { name: 'Keep running in the tray' })).not.toBeChecked()
  await page.getByRole('switch', { name: 'Start when I log in' }).uncheck()
  await electron.close()
  const again = await start({ now, env })
  await openReminders(again.page)
  await expect(reminderRow(again.page, 'Log the week')).toBeVisible()
  await expect(question(again.page)).toHaveCount(0)
})

test('a no to it is kept as well', async ({ start, home }) => {
  const { page } = await start({ now, env: { XDG_CONFIG_HOME: join(home, 'config') } })
  await keepReminders(page, [{ title: 'Send the essay', dueOn: '2022-04-10' }])
  await openReminders(page)
  await question(page).getByRole('button', { name: 'No, only while it’s open' }).press('Enter')
  await expect(page.getByText('Kept. You can change it in Settings.')).toBeVisible()
  await expect(doneButton(page, 'Send the essay')).toBeFocused()
  await openReminders(page)
  await expect(question(page)).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing among reminders in ${theme}`, async ({ start }) => {
    test.slow()
    const { page } = await start({ now, colorScheme: theme })
    await openReminders(page)
    expect(await violations(page), 'empty').toEqual([])
    await sendApplication(page)
    await hearNo(page)
    await keepReminders(page, [
      { title: 'Send the essay', dueOn: '2022-04-10', note: 'The one about chalk.' },
      { title: 'Log the week', dueOn: '2022-04-17', repeat: { every: 1, unit: 'week', weekdays: [7], lastOn: null } },
      { title: 'Over', dueOn: '2022-04-01' }
    ])
    await openReminders(page)
    await doneButton(page, 'Over').click()
    await expect(reminderIn(page, 'Done')).toHaveCount(1)
    expect(await violations(page), 'list').toEqual([])
    await page.getByRole('button', { name: 'Snooze Send the essay' }).click()
    expect(await violations(page), 'snooze').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More for Log the week' }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await page.getByLabel('By the clock').selectOption('fixed')
    expect(await violations(page), 'form').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+1')
    await expect(next(page)).toContainText('18 days to go')
    expect(await violations(page), 'today').toEqual([])
  })
}
