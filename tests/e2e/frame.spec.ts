import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Rectangle } from 'electron'
import { commands, type CommandId } from '../../shared/commands.ts'
import { places } from '../../shared/places.ts'
import { expect, test } from '../support/app.ts'
import { readLog } from '../support/attacked-app.ts'
import { startBare } from '../support/bare-electron.ts'
import { chooseFromMenu } from '../support/menu.ts'
import { bodiesOn, entryField, write } from '../support/page-parts.ts'
import { passHours } from '../support/pass-time.ts'

const now = '2022-04-12T09:14:00+00:00'

test('the window opens where it was, and as large', async ({ start }) => {
  const place = { x: 140, y: 60, width: 1010, height: 710 }
  const first = await start()
  await setBounds(first.electron, place)
  await expect.poll(() => boundsOf(first.electron)).toEqual(place)
  await first.electron.close()
  const second = await start()
  expect(await boundsOf(second.electron)).toEqual(place)
})

test('a window whose screen is gone opens where it can be seen', async ({ start }) => {
  const first = await start()
  await setBounds(first.electron, { x: -9_000, y: -9_000, width: 900, height: 700 })
  await first.electron.close()
  const { x, y } = await boundsOf((await start()).electron)
  expect(x).toBeGreaterThan(-100)
  expect(y).toBeGreaterThan(-100)
})

async function setBounds(electron: ElectronApplication, bounds: Rectangle): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
}

async function boundsOf(electron: ElectronApplication): Promise<Rectangle> {
  return await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('No window')
    return window.getBounds()
  })
}

test('the menus hold every command with its key, and what the system does itself', async ({ start }) => {
  const { electron } = await start()
  const items = await electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) =>
      (submenu?.items ?? []).map(({ id, label: title, role, accelerator }) => {
        return { menu: label.replace('&', ''), id, title, role: role?.toLowerCase(), accelerator }
      })
    )
  )
  for (const { id, menu, title, keys } of commands) {
    expect(items).toContainEqual(expect.objectContaining({ id, menu, title, ...(keys === null ? {} : { accelerator: keys }) }))
  }
  const roles = items.flatMap(({ role }) => (role === undefined ? [] : [role]))
  const standard = ['quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'pasteandmatchstyle', 'selectall', 'togglefullscreen']
  expect(roles).toEqual(expect.arrayContaining(standard))
})

/** What shows that a command has done its work, on a day with an entry. */
const effects: Readonly<Record<CommandId, (page: Page) => Promise<unknown>>> = {
  'go-today': (page) => expect(place(page, 'Today')).toHaveAttribute('aria-current', 'page'),
  'go-journal': (page) => expect(place(page, 'Journal')).toHaveAttribute('aria-current', 'page'),
  'go-stories': (page) => expect(place(page, 'Stories')).toHaveAttribute('aria-current', 'page'),
  'go-audience': (page) => expect(place(page, 'Audience')).toHaveAttribute('aria-current', 'page'),
  'go-applications': (page) => expect(place(page, 'Applications')).toHaveAttribute('aria-current', 'page'),
  'go-reflections': (page) => expect(place(page, 'Reflections')).toHaveAttribute('aria-current', 'page'),
  'go-progress': (page) => expect(place(page, 'Progress')).toHaveAttribute('aria-current', 'page'),
  'go-reminders': (page) => expect(place(page, 'Reminders')).toHaveAttribute('aria-current', 'page'),
  'search-journal': (page) => expect(page.getByRole('searchbox', { name: 'Search the journal' })).toBeFocused(),
  // There is nothing to search yet: the place begins with its first story.
  'search-stories': (page) => expect(page.getByRole('main').getByRole('button', { name: 'New story' })).toBeFocused(),
  'go-settings': (page) => expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible(),
  'new-entry': (page) => expect(entryField(page)).toHaveText('Go on.'),
  'go-to-day': (page) => expect(page.getByRole('dialog', { name: 'Write for another day' })).toBeVisible(),
  'new-story': (page) => expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused(),
  'log-numbers': (page) => expect(page.getByRole('dialog', { name: 'Log numbers' })).toBeVisible(),
  'log-followers': (page) => expect(page.getByRole('textbox', { name: 'Followers', exact: true })).toBeFocused(),
  'new-reminder': (page) => expect(page.getByRole('dialog', { name: 'New reminder' })).toBeVisible(),
  'log-comparison': (page) => expect(page.getByRole('dialog', { name: 'Log a success story' })).toBeVisible(),
  'record-answer': (page) => expect(page.getByRole('dialog', { name: 'Record an answer' })).toBeVisible(),
  import: (page) => expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible(),
  'previous-day': (page) => expect(page.getByRole('heading', { name: 'Monday, 11 April' })).toBeVisible(),
  'next-day': (page) => expect(page.getByRole('heading', { name: 'Tuesday, 12 April' })).toBeVisible(),
  'star-entry': (page) => expect(page.getByRole('button', { name: 'Starred', pressed: true })).toBeVisible(),
  'tag-entry': (page) => expect(page.getByRole('combobox', { name: 'Tag' })).toBeFocused(),
  'mood-entry': (page) => expect(page.getByLabel('Mood')).toBeFocused(),
  'move-entry': (page) => expect(page.getByRole('dialog', { name: 'Move this entry to another day' })).toBeVisible(),
  'entry-versions': (page) => expect(page.getByRole('dialog', { name: 'Earlier versions' })).toBeVisible(),
  'trash-entry': (page) => expect(page.getByText('The entry is in the trash.')).toBeVisible(),
  'find-in-entry': (page) => expect(page.getByRole('search')).toBeVisible(),
  palette: (page) => expect(page.getByRole('searchbox', { name: 'Find or do anything' })).toBeFocused(),
  'focus-mode': (page) => expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden(),
  'text-larger': (page) => expectTextSize(page, 115),
  'text-smaller': (page) => expectTextSize(page, 85),
  'text-normal': (page) => expectTextSize(page, 100),
  shortcuts: (page) => expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible(),
  'quiet-days': (page) => expect(page.getByRole('dialog', { name: 'Quiet days' })).toBeVisible(),
  'not-all-right': (page) => expect(page.getByRole('dialog', { name: 'I am not all right' })).toBeVisible()
}

const place = (page: Page, title: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: new RegExp(`^${title}\\b`) })

async function expectTextSize(page: Page, percent: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => Math.round((window.outerWidth / window.innerWidth) * 100))).toBe(percent)
}

test('every command works from its menu', async ({ start }) => {
  const { electron, page } = await start({ now })
  await write(page, 'A line to work on.')
  for (const { id } of commands) {
    await test.step(id, async () => {
      if (id === 'next-day') await chooseFromMenu(electron, 'previous-day')
      await chooseFromMenu(electron, id)
      await effects[id](page)
      await backToTheEntry(electron, page)
    })
  }
})

/** Undoes what a command has left open or changed, so that the next one begins from the entry again. */
async function backToTheEntry(electron: ElectronApplication, page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await chooseFromMenu(electron, 'text-normal')
  await expectTextSize(page, 100)
  const undo = page.getByRole('button', { name: 'Undo' })
  if (await undo.isVisible()) await undo.click()
  await chooseFromMenu(electron, 'go-today')
  await expect(entryField(page)).toBeVisible()
  // By way of another day: coming back opens the last entry there is.
  await chooseFromMenu(electron, 'previous-day')
  await expect(page.getByRole('heading', { name: 'Monday, 11 April' })).toBeVisible()
  await chooseFromMenu(electron, 'go-today')
  await expect(entryField(page)).toContainText('A line to work on.')
}

test('commands for the day’s page work from another place too', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'A line to work on.')
  await place(page, 'Journal').click()
  await page.keyboard.press('Control+n')
  await effects['new-entry'](page)
  await place(page, 'Journal').click()
  await page.keyboard.press('Alt+ArrowLeft')
  await effects['previous-day'](page)
})

const pressed: readonly (readonly [keys: string, modifiers: ('control' | 'shift' | 'alt')[], keyCode: string, id: CommandId])[] = [
  ['Ctrl+K', ['control'], 'K', 'palette'],
  ['Ctrl+,', ['control'], ',', 'go-settings'],
  ['Ctrl+G', ['control'], 'G', 'go-to-day'],
  ['Alt+Left', ['alt'], 'Left', 'previous-day'],
  ['Ctrl+Shift+F', ['control', 'shift'], 'F', 'focus-mode']
]
for (const [keys, modifiers, keyCode, id] of pressed) {
  test(`${keys} reaches its command through the system’s own keys`, async ({ start }) => {
    const { electron, page } = await start({ now })
    await electron.evaluate(
      ({ BrowserWindow }, key) => BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', ...key }),
      { keyCode, modifiers }
    )
    await effects[id](page)
  })
}

test('the nine places are all there, and each says what it is', async ({ start }) => {
  const { page } = await start({ now })
  for (const { title } of places) {
    await place(page, title).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(place(page, title)).toHaveAttribute('aria-current', 'page')
  }
})

test('the journal is kept where SECOND_DRAFT_HOME says, made where there is none', async ({ start, home }) => {
  const folder = join(home, 'not yet', 'there')
  const { page, electron } = await start({ home: folder })
  await write(page, 'Kept here.')
  await electron.close()
  expect(existsSync(join(folder, 'journal.db'))).toBe(true)
})

test('SECOND_DRAFT_NOW sets the day, and the clock runs on from there', async ({ start }) => {
  const { page } = await start({ now: '2019-12-31T23:00:00-05:00' })
  await expect(page.getByRole('heading', { name: 'Wednesday, 1 January' })).toBeVisible()
})

test('a SECOND_DRAFT_NOW that is no instant ends the start with a sentence and code 1', async ({ home }) => {
  const child = startBare(home, { SECOND_DRAFT_NOW: 'tomorrow' })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part))
  expect(await once(child, 'exit')).toEqual([1, null])
  expect(said).toContain('SECOND_DRAFT_NOW is "tomorrow", which is not an instant with an offset such as 2022-03-31T09:00:00+02:00.')
  expect(existsSync(join(home, 'journal.db'))).toBe(false)
})

const newDay = 'A new day has begun. What you are writing stays with the day before.'

test('midnight passes a page with words on it by: it is told, and the words stay with their day', async ({ start }) => {
  const { electron, page } = await start({ now: '2022-04-12T22:00:00+00:00' })
  await write(page, 'Before midnight')
  await passHours(electron, 2)
  await expect(page.getByText(newDay)).toBeVisible()
  await entryField(page).focus()
  await page.keyboard.press('Control+End')
  await write(page, ', and after.')
  expect(await bodiesOn(page, '2022-04-12')).toEqual(['Before midnight, and after.'])
  await page.getByRole('button', { name: 'Open today' }).click()
  await expect(page.getByRole('heading', { name: 'Wednesday, 13 April' })).toBeVisible()
})

test('an empty page turns to the new day by itself', async ({ start }) => {
  const { electron, page } = await start({ now: '2022-04-12T22:00:00+00:00' })
  await passHours(electron, 2)
  await expect(page.getByRole('heading', { name: 'Wednesday, 13 April' })).toBeVisible()
})

test('with a day that begins at 3 a.m., half past two is still the day before', async ({ start }) => {
  const { electron, page } = await start({ now: '2022-04-12T22:00:00+00:00' })
  await page.evaluate(() => window.journal.call('settings.change', { dayStartMinutes: 180 }))
  await passHours(electron, 4.5)
  await write(page, 'At half past two')
  expect(await bodiesOn(page)).toEqual(['At half past two'])
  expect(await bodiesOn(page, '2022-04-12')).toEqual(['At half past two'])
  await passHours(electron, 0.5)
  await expect(page.getByText(newDay)).toBeVisible()
  expect(await bodiesOn(page)).toEqual([])
})

test('a backup is made after the start and on the next day, and Settings lists both', async ({ start }) => {
  const { electron, page } = await start({ now: '2022-04-12T22:00:00+00:00' })
  await write(page, 'One entry.')
  const backups = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  const expectBackups = async (lines: RegExp[]): Promise<void> => {
    await expect(async () => {
      await place(page, 'Today').click()
      await place(page, 'Settings').click()
      await expect(backups).toHaveText(lines, { timeout: 500 })
    }).toPass()
  }
  // Seconds after the start: a slow machine may be still typing.
  const atStart = /12 Apr 2022.*(?:1 entry|0 entries)/
  await expectBackups([atStart])
  await passHours(electron, 2)
  await expectBackups([/13 Apr 2022.*1 entry/, atStart])
})

test('the page may begin anew, as the screen for faults offers', async ({ start }) => {
  const { page } = await start()
  await write(page, 'Kept.')
  await page.evaluate(() => {
    document.title = 'The page before'
    location.reload()
  })
  await expect(page).toHaveTitle('Second Draft')
  await expect(entryField(page)).toHaveText('Kept.')
})

test('a fault in the background is logged and does not stop the writing', async ({ start, home }) => {
  const { electron, page } = await start()
  await electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('A fault for this test')
    })
  })
  await expect.poll(() => readLog(home)).toContain('A fault for this test')
  await write(page, 'Still here.')
})
