import type { Page } from '@playwright/test'
import type { SaveReminderInput } from '../../shared/models/reminder.ts'
import { expect, test as base } from '../support/app.ts'
import { id } from '../support/journal-builders.ts'
import { reminderInput } from '../support/reminder-builders.ts'
import { startSessionBus, whyNoNotifications, type SessionBus } from '../support/session-bus.ts'

const test = base.extend<{ bus: SessionBus }>({
  bus: async ({}, use) => {
    const bus = await startSessionBus()
    await use(bus)
    bus.end()
  }
})

test.skip(process.platform !== 'linux', 'There is a session bus on Linux only.')

const save = async (page: Page, wanted: Partial<SaveReminderInput>): Promise<void> => {
  const saved = await page.evaluate((input) => window.journal.call('reminders.save', input), reminderInput(wanted))
  expect(saved).toMatchObject({ ok: true })
}
const dueIn = (page: Page) => page.evaluate(() => window.journal.call('reminders.page', { most: 50 }))

test('a reminder is told once over several starts', async ({ start, bus }) => {
  test.skip(whyNoNotifications !== null, whyNoNotifications ?? '')
  const told = await bus.withNotifications()
  const first = await start({ now: '2022-04-12T09:00:00Z', env: bus.env })
  await save(first.page, {})
  await first.electron.close()
  expect(told()).toEqual([])
  for (const now of ['2022-05-31T09:00:00Z', '2022-06-01T09:00:00Z']) {
    const { electron, page } = await start({ now, env: bus.env })
    expect(await dueIn(page)).toMatchObject({ value: { due: [{ id: id(1), isOverdue: true, whenWords: 'Overdue since 30 April' }], trouble: null } })
    await expect.poll(told).toEqual([{ title: 'Write to the editor', body: 'Overdue since 30 April' }])
    await electron.close()
  }
  expect(told()).toHaveLength(1)
})

test('several that came in days asleep are told as one, in order', async ({ start, bus }) => {
  test.skip(whyNoNotifications !== null, whyNoNotifications ?? '')
  const told = await bus.withNotifications()
  const first = await start({ now: '2022-04-12T09:00:00Z', env: bus.env })
  await save(first.page, { id: id(2), title: 'The second', dueOn: '2022-05-02' })
  await save(first.page, { id: id(1), title: 'The first' })
  await save(first.page, { id: id(3), title: 'Every week', dueOn: '2022-04-19', repeat: { every: 1, unit: 'week', weekdays: [], lastOn: null } })
  await first.electron.close()
  const { page } = await start({ now: '2022-05-11T09:30:00Z', env: bus.env })
  const body = 'The first: overdue since 30 April\nThe second: overdue since 2 May\nEvery week: overdue since 10 May'
  await expect.poll(told).toEqual([{ title: '3 reminders have come', body }])
  expect(await dueIn(page)).toMatchObject({ value: { due: [{ title: 'The first' }, { title: 'The second' }, { title: 'Every week', missed: 3 }] } })
})

test('a click on it opens the reminder, from a hidden window too', async ({ start, bus }) => {
  test.skip(whyNoNotifications !== null, whyNoNotifications ?? '')
  await bus.withNotifications()
  const { electron, page } = await start({ now: '2022-04-30T09:00:30Z', env: bus.env, args: ['--hidden'] })
  const clicked = await electron.evaluateHandle(({ Notification }) => {
    const caught: Electron.Notification[] = []
    const show = Reflect.get(Notification.prototype, 'show')
    Notification.prototype.show = function (this: Electron.Notification) {
      caught.push(this)
      Reflect.apply(show, this, [])
    }
    return { click: () => caught.length === 1 && caught[0]?.emit('click') }
  })
  const events = await page.evaluateHandle(() => {
    const heard: unknown[] = []
    window.journal.listen((event) => void heard.push(event))
    return heard
  })
  await save(page, {})
  expect(await clicked.evaluate(({ click }) => click())).toBe(true)
  await expect.poll(() => events.jsonValue()).toContainEqual({ name: 'open-reminder', id: id(1) })
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true])
})

test('a click while the page is loading opens the reminder once it has', async ({ start, bus }) => {
  test.skip(whyNoNotifications !== null, whyNoNotifications ?? '')
  await bus.withNotifications()
  const { electron, page } = await start({ now: '2022-04-30T09:00:30Z', env: bus.env })
  await electron.evaluate(({ BrowserWindow, Notification }) => {
    Notification.prototype.show = function (this: Electron.Notification) {
      const [window] = BrowserWindow.getAllWindows()
      window?.webContents.once('did-start-loading', () => this.emit('click'))
    }
  })
  await save(page, {})
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await expect(page.getByRole('heading', { name: 'Reminders', level: 1 })).toBeVisible()
})

for (const [name, hasBus] of [['a notification server', true], ['a session bus', false]] as const) {
  test(`without ${name} the list is right and says why nothing was shown`, async ({ start, bus }) => {
    const env = hasBus ? bus.env : { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }
    const { page } = await start({ now: '2022-04-30T09:00:30Z', env })
    await save(page, {})
    await expect.poll(() => dueIn(page), { timeout: 30_000 }).toMatchObject({
      value: { due: [{ id: id(1), whenWords: 'Today at 09:00' }], trouble: expect.stringMatching(/here, in the list\.$/) }
    })
    expect(await page.evaluate((input) => window.journal.call('reminders.finish', input), { id: id(1) })).toMatchObject({ value: { state: 'done' } })
  })
}
