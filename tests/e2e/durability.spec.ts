import Database from 'better-sqlite3'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { journalPath } from '../../electron/journal/files.ts'
import { end, expect } from '../support/app.ts'
import { startBare } from '../support/bare-electron.ts'
import { answerQuestions } from '../support/dialogs.ts'
import { copyAsKilled } from '../support/journal-folder.ts'
import { bodiesOn, entryField, saving, write } from '../support/page-parts.ts'
import { fillDisk, test } from '../support/small-disk.ts'
import { numberedWords, seededRandom, typeSteadily, wordNumbers } from '../support/steady-typing.ts'
import { hasTracer, traceIn } from '../support/trace.ts'

// "npm test" kills ten times. The long run: SD_KILLS=200 npm test e2e durability
const kills = numberFrom('SD_KILLS', 10)
const seed = numberFrom('SD_SEED', Date.now() % 1_000_000)
/** The promise: what is older than this survives anything. */
const atRiskMs = 1_500

test('“Saved” appears after the text has been synced to the disk', async ({ start, home }) => {
  test.skip(!hasTracer, 'strace is not installed: when the disk is told to keep the text can’t be seen.')
  const trace = traceIn(home, 'fsync,fdatasync')
  const { page } = await start({ executablePath: trace.executablePath })
  await write(page, 'A first save, so that the next one is a save like any other.')
  const moments = await page.evaluateHandle(() => {
    const seen: { savingAtMs: number | null; savedAtMs: number | null } = { savingAtMs: null, savedAtMs: null }
    const look = (): void => {
      const now = performance.timeOrigin + performance.now()
      const shown = document.querySelector('[role="status"][aria-label="Saving"]')?.textContent
      if (shown === 'Saving') seen.savingAtMs ??= now
      if (shown === 'Saved' && seen.savingAtMs !== null) seen.savedAtMs ??= now
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    return seen
  })
  await page.keyboard.type('!')
  await expect.poll(async () => (await moments.jsonValue()).savedAtMs).not.toBeNull()
  const { savingAtMs, savedAtMs } = await moments.jsonValue()
  const between = trace.calls().filter(({ atMs }) => atMs > (savingAtMs ?? Infinity) && atMs < (savedAtMs ?? 0))
  const sync = between.find(({ text }) => /^f(?:data)?sync\(.*journal\.db-wal/.test(text))
  expect(sync, 'a sync begins after the key and before the word').toBeDefined()
  // The same line, or a later one that takes up the call again; both end with what it returned and how long it took.
  const end = between.find(({ process, atMs, text }) => process === sync?.process && atMs >= sync.atMs && text.includes('= 0 <'))
  expect(end, 'and has succeeded by then').toBeDefined()
})

test(`what was typed ${String(atRiskMs)} ms before a kill is there after it, ${String(kills)} times`, async ({ start, home }) => {
  test.setTimeout(60_000 + kills * 15_000)
  const random = seededRandom(seed)
  let body = ''
  let mostLost = 0
  let slowestStartMs = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    const startedAtMs = Date.now()
    const { electron, page } = await start()
    slowestStartMs = Math.max(slowestStartMs, Date.now() - startedAtMs)
    expect((await bodiesOn(page)).join('')).toBe(body)
    await leaveOutBlur(page)
    await page.keyboard.press('Control+End')
    const killAtMs = Date.now() + 200 + random() * 3_300
    const ended = wait(killAtMs - Date.now()).then(() => end(electron.process()))
    const next = (wordNumbers(body).at(-1) ?? 0) + 1
    const typed = await typeSteadily(page, ` ${numberedWords(next, 20)}`, killAtMs)
    await ended
    const survived = readAsKilled(home)
    const circumstances = `seed ${String(seed)}, kill ${String(kill)}`
    expect(survived.integrity, circumstances).toBe('ok')
    expect((body + typed.text).startsWith(survived.body), circumstances).toBe(true)
    expect(survived.body.startsWith(body + typed.before(killAtMs - atRiskMs)), circumstances).toBe(true)
    mostLost = Math.max(mostLost, body.length + typed.text.length - survived.body.length)
    body = survived.body
  }
  const numbers = wordNumbers(body)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  console.log(
    `${String(kills)} kills, seed ${String(seed)}: ${String(numbers.length)} words kept, integrity ok each time, ` +
      `at most ${String(mostLost)} of the last characters lost, slowest start ${String(slowestStartMs)} ms`
  )
})

/** Losing the focus saves at once, and a window of another test may take it: the saving by the clock is meant here. */
async function leaveOutBlur(page: Page): Promise<void> {
  await page.evaluate(() => window.addEventListener('blur', (event) => event.stopImmediatePropagation(), { capture: true }))
}

function numberFrom(variable: string, otherwise: number): number {
  const given = process.env[variable] ?? ''
  return given === '' ? otherwise : Number(given)
}

/** What the disk holds, looked at in a copy: opening the journal itself would already be a repair. */
function readAsKilled(home: string): { body: string; integrity: unknown } {
  const copy = mkdtempSync(join(tmpdir(), 'second-draft-killed-'))
  copyAsKilled(home, copy)
  const db = new Database(journalPath(copy))
  const integrity: unknown = db.pragma('integrity_check', { simple: true })
  const bodies = db.prepare<[], string>('SELECT body FROM entry ORDER BY createdAtMs').pluck().all()
  db.close()
  rmSync(copy, { recursive: true })
  return { body: bodies.join(''), integrity }
}

test('a kill in the middle of a start or an end does no harm', async ({ start, home }) => {
  test.setTimeout(120_000)
  const random = seededRandom(seed)
  const first = await start()
  await write(first.page, 'Here before all of it.')
  await first.electron.close()
  for (let kill = 1; kill <= 5; kill += 1) {
    const starting = startBare(home)
    await wait(150 + random() * 1_000)
    await end(starting)
  }
  for (let kill = 1; kill <= 3; kill += 1) {
    const { electron } = await start()
    await electron.evaluate(({ app }) => app.quit()).catch(() => null)
    await wait(random() * 60)
    await end(electron.process())
  }
  const last = await start()
  expect(await bodiesOn(last.page), `seed ${String(seed)}`).toEqual(['Here before all of it.'])
})

const waysToEnd: readonly (readonly [how: string, act: (electron: ElectronApplication) => Promise<void>])[] = [
  ['quitting', (electron) => electron.evaluate(({ app }) => app.quit())],
  ['closing the window', (electron) => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())]
]
for (const [how, act] of waysToEnd) {
  test(`${how} straight after the last key keeps every word`, async ({ start }) => {
    const text = 'The very last words of a long day, typed in a hurry.'
    const first = await start()
    await entryField(first.page).focus()
    const ended = first.electron.waitForEvent('close')
    await first.page.keyboard.type(text)
    await act(first.electron)
    await ended
    const second = await start()
    expect(await bodiesOn(second.page)).toEqual([text])
  })
}

for (const how of ['crashes', 'is killed for want of memory'] as const) {
  test(`a page that ${how} comes back with its text`, async ({ start }) => {
    const { electron, page } = await start()
    await write(page, 'Written before the end.')
    const shown = await electron.evaluate(async ({ BrowserWindow }, isKill) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents === undefined) throw new Error('No window')
      const isBack = new Promise<void>((done) => contents.once('did-finish-load', () => done()))
      if (isKill) process.kill(contents.getOSProcessId(), 'SIGKILL')
      else contents.forcefullyCrashRenderer()
      await isBack
      const text: unknown = await contents.executeJavaScript(`new Promise((done) => {
        const look = () => document.documentElement.dataset.ready === 'true' ? done(document.body.innerText) : requestAnimationFrame(look)
        look()
      })`)
      return text
    }, how !== 'crashes')
    expect(shown).toContain('Written before the end.')
  })
}

test('a second start on the same folder shows the first window and ends', async ({ start, home }) => {
  const { electron } = await start()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect(await once(startBare(home), 'exit')).toEqual([0, null])
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
})

test('two folders are open side by side, each with its own words', async ({ start, home }) => {
  const one = await start()
  const other = await start({ home: join(home, 'another') })
  await write(one.page, 'In the one.')
  await write(other.page, 'In the other.')
  expect(await bodiesOn(one.page)).toEqual(['In the one.'])
  expect(await bodiesOn(other.page)).toEqual(['In the other.'])
})

test.describe('with a full disk', () => {
  // One after another: they share the disk.
  test.describe.configure({ mode: 'default' })

  test.beforeEach(({ smallDisk }) => {
    test.skip(smallDisk === null, 'There is no small disk to fill: see SD_SMALL_DISK in scripts/test/tester.mjs.')
  })

  test('the text stays in the window, and is saved as soon as there is room', async ({ start, smallDisk }) => {
    const home = smallDisk ?? ''
    const { page, electron } = await start({ home })
    await write(page, 'Before. ')
    const makeRoom = fillDisk(home)
    await page.keyboard.type('While the disk is full. ')
    await expect(saving(page)).toHaveText(
      'Not saved. The disk is full. Your text is safe in this window and is saved as soon as there is room.'
    )
    await page.keyboard.type('And on. ')
    await expect(entryField(page)).toContainText('Before. While the disk is full. And on.')
    expect(readAsKilled(home)).toEqual({ body: 'Before. ', integrity: 'ok' })
    makeRoom()
    await expect(saving(page)).toHaveText('Saved')
    await electron.close()
    const again = await start({ home })
    expect(await bodiesOn(again.page)).toEqual(['Before. While the disk is full. And on. '])
  })

  test('closing asks first, and “Stay” keeps the window with its text', async ({ start, smallDisk }) => {
    const home = smallDisk ?? ''
    const { page, electron } = await start({ home })
    await write(page, 'Before. ')
    const makeRoom = fillDisk(home)
    const stay = await answerQuestions(electron, 0)
    await page.keyboard.type('After. ')
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await expect
      .poll(() => stay.questions())
      .toMatchObject([{ message: 'Your last words are not saved yet.', buttons: ['Stay', 'Quit without them'] }])
    await expect(entryField(page)).toContainText('Before. After.')
    makeRoom()
    await expect(saving(page)).toHaveText('Saved')
    expect(await bodiesOn(page)).toEqual(['Before. After. '])
  })

  test('“Quit without them” quits', async ({ start, smallDisk }) => {
    const home = smallDisk ?? ''
    const { page, electron } = await start({ home })
    await write(page, 'Before. ')
    const makeRoom = fillDisk(home)
    await answerQuestions(electron, 1)
    await page.keyboard.type('After. ')
    const ended = electron.waitForEvent('close')
    await electron.evaluate(({ app }) => app.quit())
    await ended
    makeRoom()
    expect(await bodiesOn((await start({ home })).page)).toEqual(['Before. '])
  })

  test('a start is refused with a sentence, and works again once there is room', async ({ start, smallDisk }) => {
    const home = smallDisk ?? ''
    const first = await start({ home })
    await write(first.page, 'Before. ')
    await first.electron.close()
    const makeRoom = fillDisk(home)
    const { page, electron } = await start({ home })
    await expect(page.getByRole('heading', { name: 'The disk is full.' })).toBeVisible()
    await end(electron.process())
    makeRoom()
    expect(await bodiesOn((await start({ home })).page)).toEqual(['Before. '])
  })
})
