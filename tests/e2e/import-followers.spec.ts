import type { Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { chooseFile } from '../support/dialogs.ts'
import { choose } from '../support/page-parts.ts'
import { dragFiles } from '../support/window-drop.ts'

const now = '2022-04-12T09:14:00+00:00'
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Import' })

function fileIn(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
  return path
}

async function followersIn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const audience = await window.journal.call('audience.open', { accountId: null })
    return audience.ok ? audience.value.accounts.map(({ platform, name }) => `${name} on ${platform}`) : []
  })
}

test('takes a dropped file of followers, shows how it is read, and keeps it for the account she names', async ({ start, home }) => {
  const path = fileIn(home, 'followers.csv', ['日付,時刻,フォロワー数', '2022/03/06,8:25:47,920', '2022/03/06,19:22:58,921', '2022/03/07,1:52:15,923', '2022/03/08,1:52:15,多い'])
  const { electron, page } = await start({ now })
  await dragFiles(electron, [path])
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('combobox', { name: 'What “フォロワー数” is' })).toHaveValue('followers')
  await expect(dialog.getByRole('row', { name: /^2 / })).toContainText('2022-03-06')
  await expect(dialog).toContainText('Read as numbers of your account on Medium.')
  await expect(dialog.getByRole('group', { name: 'Each number is' })).toHaveCount(0)
  await dialog.getByLabel('Platform').fill('note')
  await dialog.getByLabel('Account').fill('nina')
  // The field is left by the press on the button, and counts all the same.
  await dialog.getByRole('button', { name: 'Read the numbers' }).click()
  await expect(dialog).toContainText(`3 follower counts in ${path}`)
  await expect(dialog).toContainText('Each is noted for its account, on its day.')
  await expect(dialog.getByRole('list', { name: 'Things found' })).toContainText('nina: Followers 920')
  await dialog.getByRole('button', { name: '1 left out' }).click()
  await expect(dialog).toContainText('“多い” is not a number that can be read.')
  await dialog.getByRole('button', { name: 'Keep 3 follower counts' }).click()
  await expect(dialog.getByRole('status')).toHaveText('3 follower counts are in your journal.')
  expect(await followersIn(page)).toEqual(['nina on note'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Audience' })).toBeVisible()

  await dragFiles(electron, [path])
  await expect(dialog).toContainText('It is read as you read a table like this before.')
  await expect(dialog.getByLabel('Account')).toHaveValue('nina')
  await dialog.getByRole('button', { name: 'Read the numbers' }).click()
  await expect(dialog.getByRole('button', { name: '3 already here' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Keep/ })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`asks what forty columns count, and stays within a small window in ${colorScheme}`, async ({ start, home }) => {
    const numbers = Array.from({ length: 40 }, (_, at) => at)
    const path = fileIn(home, 'table.csv', [`Day,${numbers.map((at) => `reader ${String(at)}`).join(',')}`, `2022-03-01,${numbers.join(',')}`, `2022-03-02,${numbers.map((at) => at + 1).join(',')}`])
    const { electron, page } = await start({ now, colorScheme })
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await chooseFile(electron, path)
    await choose(page, 'Import a Medium archive')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    const dialog = dialogOf(page)
    const read = dialog.getByRole('button', { name: 'Read the numbers' })
    await expect(read).toHaveAttribute('aria-disabled', 'true')
    await expect(dialog).toContainText('Nothing says what “reader 0”, “reader 1” and 38 others count.')
    expect(await violations(page), 'question').toEqual([])
    await dialog.getByRole('radio', { name: 'yes, followers' }).click()
    await expect(dialog).toContainText('Read as followers of 40 accounts on Medium, each named by its column.')
    await expect(dialog.getByLabel('Account')).toHaveCount(0)
    expect(await violations(page), 'columns').toEqual([])
    const last = dialog.getByRole('combobox', { name: 'What “reader 39” is' })
    await last.focus()
    await expect(last).toBeInViewport()
    await expect(read).toBeInViewport()
    await last.selectOption('ignore')
    await expect(dialog).toContainText('Read as followers of 39 accounts on Medium')
    await read.click()
    await expect(dialog).toContainText('77 follower counts')
  })
}
