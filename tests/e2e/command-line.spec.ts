import { spawnSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { takeLock } from '../../electron/journal/lock.ts'
import { expect, root, test } from '../support/app.ts'
import { bodiesOn, entryField, write } from '../support/page-parts.ts'
import { useHome, usedNow as now } from '../support/used-home.ts'

/** An hour into the app's day. */
const later = '2022-04-12T10:00:00+00:00'

/** As "npm run -s journal -- ..." runs it, from the folder that `home` is in. */
function journal(home: string, ...args: string[]) {
  const env = { ...process.env, TZ: 'UTC', SECOND_DRAFT_NOW: later, npm_lifecycle_event: 'journal', INIT_CWD: dirname(home) }
  const all = ['scripts/journal.mjs', ...args, '--home', basename(home)]
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('what is logged on the command line is on the page at the next start; while the app is open it is refused', async ({ start, home }) => {
  const first = await start({ now })
  await write(first.page, 'Typed in the app.')
  const inUse = 'The journal is open in Second Draft, or another command is writing to it, so nothing was written. Close it, then run this again.\n'
  expect(journal(home, 'log', 'From the shell.')).toEqual({ status: 1, stdout: '', stderr: inUse })
  const stats = journal(home, 'stats', '--json')
  expect(stats).toMatchObject({ status: 0, stderr: '' })
  expect(JSON.parse(stats.stdout)).toMatchObject({ counts: { entry: 1 }, words: 4, lastOn: '2022-04-12' })
  await first.page.keyboard.press('Control+End')
  await write(first.page, ' And on.')
  await first.electron.close()
  expect(journal(home, 'log', 'From the shell.')).toMatchObject({ status: 0, stderr: '' })
  const second = await start({ now })
  expect(await bodiesOn(second.page, '2022-04-12')).toEqual(['Typed in the app. And on.', 'From the shell.'])
  await expect(second.page.getByText('From the shell.')).toBeVisible()
})

test('an app started while another program writes says so, and opens once that is done', async ({ start, home }) => {
  await useHome(home)
  const lock = await takeLock(home, 0)
  const { page } = await start({ now })
  await expect(page.getByRole('heading', { name: 'Another program is writing to the journal.' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Nothing has been changed or deleted.')
  await expect(page.getByRole('main')).not.toContainText('backup')
  const tryAgain = page.getByRole('button', { name: 'Try again' })
  const reloaded = page.waitForEvent('load')
  await tryAgain.click()
  await reloaded
  await expect(page.getByRole('heading', { name: 'Another program is writing to the journal.' })).toBeVisible()
  lock?.release()
  await tryAgain.dblclick()
  await expect(entryField(page)).toContainText('The third entry.')
  await page.keyboard.press('Control+End')
  await write(page, 'Written on.')
})
