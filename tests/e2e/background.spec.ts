import type { ElectronApplication, Page } from '@playwright/test'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, root, test as base } from '../support/app.ts'
import { startBare } from '../support/bare-electron.ts'
import { startSessionBus, type SessionBus } from '../support/session-bus.ts'

const test = base.extend<{ bus: SessionBus; config: string }>({
  bus: async ({}, use) => {
    const bus = await startSessionBus()
    await use(bus)
    bus.end()
  },
  config: async ({}, use) => {
    const config = mkdtempSync(join(tmpdir(), 'second-draft-config-'))
    await use(config)
    rmSync(config, { recursive: true, force: true, maxRetries: 10 })
  }
})

test.skip(process.platform !== 'linux', 'The tray and the start at login of Linux are looked at.')

const choose = (page: Page, input: { readonly closesToTray?: boolean; readonly startsAtLogin?: boolean }) =>
  page.evaluate((changes) => window.journal.call('settings.change', changes), input)
const visible = (electron: ElectronApplication) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
const closeWindow = (electron: ElectronApplication) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('a closed window saves its words, stays in the tray, and a second start shows it', async ({ start, bus, home, config }) => {
  await bus.withTray()
  const env = { ...bus.env, XDG_CONFIG_HOME: config }
  const { electron, page } = await start({ env })
  await choose(page, { closesToTray: true })
  expect(await page.evaluate(() => window.journal.call('background.state', undefined))).toMatchObject({ value: { hasTray: true, trouble: null } })
  await page.getByRole('textbox', { name: /Today|entry/i }).first().click()
  await page.keyboard.type('Just before the end')
  await closeWindow(electron)
  await expect.poll(() => visible(electron)).toEqual([false])
  const day = await page.evaluate(() => window.journal.call('days.open', { on: null }))
  expect(JSON.stringify(day)).toContain('Just before the end')

  const second = startBare(home, env)
  await once(second, 'exit')
  await expect.poll(() => visible(electron)).toEqual([true])
})

test('quitting from a hidden window ends the app', async ({ start, bus, config }) => {
  await bus.withTray()
  const { electron, page } = await start({ env: { ...bus.env, XDG_CONFIG_HOME: config } })
  await choose(page, { closesToTray: true })
  await closeWindow(electron)
  await expect.poll(() => visible(electron)).toEqual([false])
  const ended = once(electron.process(), 'exit')
  await electron.evaluate(({ app }) => app.quit())
  expect((await ended)[0]).toBe(0)
})

test('on a desktop without a tray a closed window quits, and the app says so before', async ({ start, config }) => {
  const { electron, page } = await start({ env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:', XDG_CONFIG_HOME: config } })
  await choose(page, { closesToTray: true })
  expect(await page.evaluate(() => window.journal.call('background.state', undefined))).toMatchObject({
    value: { hasTray: false, trouble: 'This desktop has no tray, so closing the window quits. Reminders come when Second Draft is open.' }
  })
  const ended = once(electron.process(), 'exit')
  await closeWindow(electron)
  await ended
})

test('a tray that comes after the app is used all the same', async ({ start, bus, config }) => {
  const { electron, page } = await start({ env: { ...bus.env, XDG_CONFIG_HOME: config } })
  await choose(page, { closesToTray: true })
  await bus.withTray()
  await electron.evaluate(({ app }) => app.emit('browser-window-focus'))
  // Each asks the bus, as the look at the tray does that began before.
  for (const _ of [1, 2]) expect(await page.evaluate(() => window.journal.call('background.state', undefined))).toMatchObject({ value: { hasTray: true } })
  await closeWindow(electron)
  await expect.poll(() => visible(electron)).toEqual([false])
})

test('starts hidden, and is shown by a second start where there is a tray', async ({ start, bus, home, config }) => {
  await bus.withTray()
  const env = { ...bus.env, XDG_CONFIG_HOME: config }
  const { electron, page } = await start({ env, args: ['--hidden'] })
  expect(await page.evaluate(() => window.journal.call('background.state', undefined))).toMatchObject({ value: { hasTray: true } })
  expect(await visible(electron)).toEqual([false])
  await once(startBare(home, env), 'exit')
  await expect.poll(() => visible(electron)).toEqual([true])
})

test('a hidden start comes into view where there is no tray to reach it by, and the setting says so', async ({ start, config }) => {
  const { electron, page } = await start({ env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:', XDG_CONFIG_HOME: config }, args: ['--hidden'] })
  expect(await visible(electron)).toEqual([false])
  await expect.poll(() => visible(electron), { timeout: 20_000 }).toEqual([true])
  await page.keyboard.press('Control+,')
  await expect(page.getByText('There is no tray here, so it starts with its window in view.')).toBeVisible()
})

test('the choice to start at login writes a file, and taking it back removes it', async ({ start, config }) => {
  const file = join(config, 'autostart/second-draft.desktop')
  const { page } = await start({ env: { XDG_CONFIG_HOME: config } })
  expect(existsSync(file)).toBe(false)
  await choose(page, { startsAtLogin: true })
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^\\[Desktop Entry\\]\\nType=Application\\nName=Second Draft\\n[^]*^Exec=\\S+electron ${root} --hidden$`, 'm'))
  await choose(page, { startsAtLogin: false })
  expect(existsSync(file)).toBe(false)
})
