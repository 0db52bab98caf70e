import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { contract } from '../../shared/ipc.ts'
import { expect, readLog, test } from '../support/attacked-app.ts'
import { answerQuestions, catchOpened } from '../support/dialogs.ts'
import { choose, write } from '../support/page-parts.ts'

// What may be asked of the main process, and by whom, one test an attack. What the page itself may do: security.spec.ts.

const failure = v.object({ ok: v.literal(false), error: v.object({ code: v.string(), message: v.pipe(v.string(), v.nonEmpty()) }) })

/** Calls past the types, as a page that has been taken over would. */
async function call(page: Page, name: unknown, input: unknown): Promise<unknown> {
  return await page.evaluate(async ([callName, callInput]) => {
    const call: unknown = Reflect.get(window.journal, 'call')
    const answer: unknown = typeof call === 'function' ? await Reflect.apply(call, null, [callName, callInput]) : null
    return answer
  }, [name, input])
}

async function errorOf(page: Page, name: unknown, input: unknown): Promise<{ code: string; message: string }> {
  return v.parse(failure, await call(page, name, input)).error
}

const unknownNames = [
  'entries.drop', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'app', 42, null, ['app.start'], { toString: 'app.start' }
]
for (const name of unknownNames) {
  test(`a call named ${JSON.stringify(name)} is refused`, async ({ attacked: { page }, logged }) => {
    expect((await errorOf(page, name, null)).code).toBe('bad-input')
    expect(logged()).toContain('unknown name')
  })
}

const unreadable = [
  null, 42, 'text', true, ['text'], { unknown: true }, { __proto__: null, id: {} }, new Array(1000).fill({ id: 1 })
]
for (const name of Object.keys(contract)) {
  test(`${name} refuses what it can’t read`, async ({ attacked: { page } }) => {
    for (const input of unreadable) {
      expect((await errorOf(page, name, input)).code, JSON.stringify(input).slice(0, 40)).toBe('bad-input')
    }
  })
}

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const entry = { id, datedOn: '2022-04-12', body: 'text', prompt: null }
const malformed: readonly (readonly [what: string, name: string, input: unknown])[] = [
  ['a day that doesn’t exist', 'entries.write', { ...entry, datedOn: '2022-02-30' }],
  ['a day with a time', 'days.open', { on: '2022-02-03T10:00' }],
  ['an id of another kind', 'entries.write', { ...entry, id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' }],
  ['an id with SQL in it', 'entries.trash', { id: `${id}' OR 1=1 --` }],
  ['half a character', 'entries.write', { ...entry, body: 'half \ud83d' }],
  ['a body that is a number', 'entries.write', { ...entry, body: 42 }],
  ['more than was asked for', 'entries.write', { ...entry, createdAtMs: 0 }],
  ['a tag of 10,000 characters', 'entries.addTag', { id, tag: 'x'.repeat(10_000) }],
  ['a tag of two lines', 'entries.addTag', { id, tag: 'one\ntwo' }],
  ['a mood of nothing but spaces', 'entries.setMood', { id, mood: '   ' }],
  ['a backup outside the folder', 'app.openBackup', { name: '../../etc/passwd' }],
  ['a text size that isn’t offered', 'settings.change', { textSize: 1e9 }],
  ['a day start of NaN', 'settings.change', { dayStartMinutes: Number.NaN }],
  ['a language with a path in it', 'settings.change', { spellingLanguage: '../en-US' }],
  ['an address of 9,000 characters', 'app.openLink', { url: `https://example.org/${'x'.repeat(9_000)}` }],
  ['a picture that is a list', 'app.savePicture', { format: 'png', name: 'chart', png: [137, 80, 78, 71] }],
  ['a picture of another kind', 'app.savePicture', { format: 'html', name: 'chart', html: '<p>' }],
  ['a drawing of 6 MB', 'app.savePicture', { format: 'svg', name: 'chart', svg: 'x'.repeat(6_000_000) }]
]
for (const [what, name, input] of malformed) {
  test(`${name} refuses ${what} with a sentence`, async ({ attacked: { page } }) => {
    const { code, message } = await errorOf(page, name, input)
    expect(code).toBe('bad-input')
    expect(message).toMatch(/^[A-Z].*\.$/)
  })
}

test('a valid call still works after all of these', async ({ attacked: { page } }) => {
  expect(await call(page, 'app.counts', undefined)).toMatchObject({ ok: true })
})

test('the page can’t name a path to be read', async ({ attacked: { page, home }, logged }) => {
  // A folder that could be brought in, had the writer dropped it.
  expect((await errorOf(page, 'imports.receiveDropped', { path: home })).message).toContain('does not know that request')
  expect(logged()).toContain('unknown name')
  const answer = await page.evaluate(async () => await window.journal.receiveDropped(new File(['Made up.'], '/etc/passwd')))
  expect(v.parse(failure, answer).error.message).toMatch(/^Only files and folders of this computer/)
  expect(await call(page, 'imports.chosen', undefined)).toEqual({ ok: true, value: null })
})

test('what is no picture is saved nowhere, and nobody is asked', async ({ attacked: { electron, page } }) => {
  const asked = await electron.evaluateHandle(({ dialog }) => {
    const questions: unknown[] = []
    dialog.showSaveDialog = (...args: unknown[]) => {
      questions.push(args.at(-1))
      return Promise.resolve({ canceled: true, filePath: '' })
    }
    return questions
  })
  const answer = await page.evaluate(async () => await window.journal.call('app.savePicture', { format: 'png', name: '../../chart', png: new TextEncoder().encode('#!/bin/sh') }))
  expect(v.parse(failure, answer).error.code).toBe('bad-input')
  // One that a picture of a chart could carry along; what else is refused: tests/unit/plain-svg.test.ts.
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  expect(await errorOf(page, 'app.savePicture', { format: 'svg', name: 'chart', svg })).toMatchObject({ code: 'bad-input', message: 'This drawing is not saved: a chart has no “script”.' })
  expect(await asked.jsonValue()).toEqual([])
})

test('a window of another origin with our preload is refused, aloud', async ({ attacked, logged }) => {
  const outcome = await attacked.electron.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs` } })
    await window.loadURL('data:text/html,hello')
    const answer: unknown = await window.webContents.executeJavaScript(
      "window.journal.call('app.start', undefined).then(() => 'answered', (error) => error.message)"
    )
    window.destroy()
    return answer
  })
  expect(outcome).toContain('This page may not call Second Draft.')
  expect(logged()).toContain('Refused a call from null')
})

test('a frame of our own origin inside our own page is refused, aloud', async ({ attacked, logged }) => {
  const outcome = await attacked.electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload, nodeIntegrationInSubFrames: true } })
    await window.loadURL('app://bundle/index.html')
    const answer: unknown = await window.webContents.executeJavaScript(`new Promise((done) => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>inside</p>' })
      frame.addEventListener('load', () => done(frame))
      document.body.append(frame)
    }).then((frame) => frame.contentWindow.journal.call('app.start', undefined)).then(() => 'answered', (error) => error.message)`)
    window.destroy()
    return answer
  })
  expect(outcome).toContain('This page may not call Second Draft.')
  expect(logged()).toContain('Refused a call from app://bundle')
})

test('a frame inside the page is given no bridge', async ({ attacked: { page } }) => {
  const found = await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>inside</p>' })
    const loaded = new Promise((done) => frame.addEventListener('load', done))
    document.body.append(frame)
    await loaded
    return [frame.contentDocument?.body.textContent, frame.contentWindow !== null && 'journal' in frame.contentWindow]
  })
  expect(found).toEqual(['inside', false])
})

const permissions = [
  'geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'local-fonts', 'window-management',
  'idle-detection', 'persistent-storage', 'storage-access', 'screen-wake-lock'
]
for (const name of permissions) {
  test(`the permission ${name} is denied`, async ({ attacked: { electron } }) => {
    const state = await electron.evaluate(async ({ BrowserWindow }, asked) => {
      const [window] = BrowserWindow.getAllWindows()
      const question = `navigator.permissions.query({ name: '${asked}' }).then(({ state }) => state)`
      const answer: unknown = await window?.webContents.executeJavaScript(question)
      return answer
    }, name)
    expect(state).toBe('denied')
  })
}

test('asking for a permission is refused without a question', async ({ attacked: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error))
    const { mediaDevices, clipboard, geolocation } = navigator
    return {
      notification: await Notification.requestPermission(),
      screen: await mediaDevices.getDisplayMedia().then(() => 'granted', nameOf),
      clipboard: await clipboard.readText().then(() => 'granted', nameOf),
      position: await new Promise((done) => geolocation.getCurrentPosition(() => done('granted'), ({ code }) => done(code)))
    }
  })
  const permissionDenied = 1
  expect(outcomes).toEqual({ notification: 'denied', screen: 'NotAllowedError', clipboard: 'NotAllowedError', position: permissionDenied })
})

const deviceRequests = {
  usb: 'usb.requestDevice({ filters: [] })',
  hid: 'hid.requestDevice({ filters: [] })',
  serial: 'serial.requestPort()'
}
for (const [device, request] of Object.entries(deviceRequests)) {
  test(`the page is given no ${device} device to choose from`, async ({ attacked: { electron } }) => {
    const choices = await electron.evaluate(async ({ BrowserWindow, session }, code) => {
      let asked = 0
      session.defaultSession.once('select-usb-device', () => (asked += 1))
      session.defaultSession.once('select-hid-device', () => (asked += 1))
      session.defaultSession.once('select-serial-port', () => (asked += 1))
      const [window] = BrowserWindow.getAllWindows()
      // true: as if the writer had just clicked, without which these are refused anyway.
      await window?.webContents.executeJavaScript(`navigator.${code}.then(() => null, () => null)`, true)
      return asked
    }, request)
    expect(choices).toBe(0)
  })
}

const refusedAddresses = [
  'http://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.org', 'smb://host/share',
  'https://user:secret@example.org', 'https://user@example.org', 'https://', 'not an address', '', ' '
]
for (const url of refusedAddresses) {
  test(`the address ${JSON.stringify(url)} is not opened`, async ({ attacked: { electron, page } }) => {
    const asked = await answerQuestions(electron, 0)
    const opened = await catchOpened(electron)
    const { code, message } = await errorOf(page, 'app.openLink', { url })
    expect(code).toBe('bad-input')
    expect(message).toContain('https://')
    expect(await asked.questions()).toEqual([])
    expect(await opened()).toEqual([])
  })
}

test('an https address is shown whole and opened only on a yes', async ({ attacked: { electron, page } }) => {
  const url = `https://example.org/${'long/'.repeat(300)}end?who=evil`
  const opened = await catchOpened(electron)
  const refused = await answerQuestions(electron, 2)
  await call(page, 'app.openLink', { url })
  expect(await refused.questions()).toMatchObject([{ detail: url }])
  expect(await opened()).toEqual([])
  const allowed = await answerQuestions(electron, 0)
  await call(page, 'app.openLink', { url })
  expect(await allowed.questions()).toMatchObject([{ detail: url }])
  expect(await opened()).toEqual([url])
})

test('an address that looks like another is shown as it really is', async ({ attacked: { electron, page } }) => {
  const asked = await answerQuestions(electron, 2)
  await call(page, 'app.openLink', { url: 'https://аpple.com/' })
  expect(await asked.questions()).toMatchObject([{ detail: 'https://xn--pple-43d.com/' }])
})

test('what is typed reaches the journal and no other file', async ({ start, home }) => {
  const { page, electron } = await start()
  const secret = 'Zwiebelkuchenrezept'
  await write(page, `${secret} in a day`)
  await choose(page, 'Note a mood')
  await page.getByLabel('Mood').fill(`${secret} mood`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Mood: ${secret} mood` })).toBeVisible()
  await page.evaluate((word) => (location.href = `https://example.org/${word}`), secret)
  await errorOf(page, 'entries.addTag', { id: secret, tag: secret })
  await errorOf(page, secret, secret)
  await expect.poll(() => readLog(home)).toContain('Refused to navigate')
  await electron.close()
  expect(readLog(home)).toContain('unknown name')
  const holders = filesBelow(home).filter((path) => !path.startsWith('backups/') && readFileSync(join(home, path)).includes(secret))
  expect(holders).toEqual(['journal.db'])
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile())
}
