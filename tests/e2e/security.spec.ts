import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { isUnsandboxed } from '../support/app.ts'
import { expect, test } from '../support/attacked-app.ts'

// What the page itself may do, one test an attack. What may be asked of the main process: security-bridge.spec.ts.

const appPage = 'app://bundle/index.html'

test('the page runs inside the system’s sandbox', async ({ attacked }) => {
  test.skip(isUnsandboxed, 'Run as root, or where no sandbox can be had: there is none to look at.')
  const renderer = await attacked.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId())
  )
  expect(renderer).toHaveLength(1)
  // 2 is a filter on system calls, see proc(5).
  expect(readFileSync(`/proc/${String(renderer[0])}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('the page has no Node', async ({ attacked }) => {
  const found = await attacked.page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window)
  )
  expect(found).toEqual([])
})

test('the page has one thing that other pages don’t: the journal with its three functions', async ({ attacked }) => {
  const bare = await attacked.electron.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL(address)
    const names: unknown = await window.webContents.executeJavaScript('Object.getOwnPropertyNames(window)')
    window.destroy()
    return names
  }, appPage)
  const added = await attacked.page.evaluate((names) => {
    const known = new Set(Array.isArray(names) ? names : [])
    // "0" would be a frame that another test has left.
    return Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^\d+$/.test(name))
  }, bare)
  expect(added).toEqual(['journal'])
  expect(await attacked.page.evaluate(() => Object.getOwnPropertyNames(window.journal).sort())).toEqual(['call', 'listen', 'receiveDropped'])
})

test('the journal’s functions can’t be replaced', async ({ attacked }) => {
  const [wasReplaced, wasDeleted] = await attacked.page.evaluate(() => [
    Reflect.set(window.journal, 'call', () => 'mine'),
    Reflect.deleteProperty(window, 'journal')
  ])
  expect([wasReplaced, wasDeleted]).toEqual([false, false])
})

/** Does something in the page and waits until the content policy has refused it. */
async function expectRefusal(page: Page, directive: string, attack: (url: string) => unknown, url = ''): Promise<void> {
  const refused = await page.evaluateHandle(() => {
    const directives: string[] = []
    window.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
    return directives
  })
  await page.evaluate(attack, url)
  await expect.poll(() => refused.jsonValue()).toContain(directive)
}

test('an inline script doesn’t run', async ({ attacked: { page } }) => {
  await expectRefusal(page, 'script-src-elem', () => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.hacked = "by a script"'
    document.head.append(script)
  })
  expect(await page.evaluate(() => document.documentElement.dataset['hacked'])).toBeUndefined()
})

test('an event handler in HTML doesn’t run', async ({ attacked: { page } }) => {
  await expectRefusal(page, 'script-src-attr', () => {
    const box = document.createElement('div')
    box.innerHTML = '<img src="missing.png" onerror="document.documentElement.dataset.hacked = 1">'
    document.body.append(box)
  })
  expect(await page.evaluate(() => document.documentElement.dataset['hacked'])).toBeUndefined()
})

test('text is never run as code', async ({ attacked }) => {
  // Not through page.evaluate, which is let through where the page isn't.
  const outcome = await attacked.electron.evaluate(async ({ BrowserWindow }) => {
    const attack = 'try { new Function("return 1")() } catch (error) { error.name }'
    const [window] = BrowserWindow.getAllWindows()
    const answer: unknown = await window?.webContents.executeJavaScript(attack)
    return answer
  })
  expect(outcome).toBe('EvalError')
})

test('a style attribute in HTML changes nothing', async ({ attacked: { page } }) => {
  await expectRefusal(page, 'style-src-attr', () => {
    const box = document.createElement('div')
    box.innerHTML = '<p id="styled-inline" style="color: rgb(1, 2, 3)">text</p>'
    document.body.append(box)
  })
  expect(await colorOf(page, 'styled-inline')).not.toBe('rgb(1, 2, 3)')
})

test('a style element counts only with the nonce of this load', async ({ attacked: { page } }) => {
  const addStyle = (given: string): void => {
    const style = document.createElement('style')
    const nonce = given === 'right' ? document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce : given
    if (nonce !== undefined && nonce !== '') style.nonce = nonce
    style.textContent = `.nonce-${given === '' ? 'none' : given} { color: rgb(4, 5, 6) }`
    const text = document.createElement('p')
    text.className = text.id = `nonce-${given === '' ? 'none' : given}`
    document.head.append(style)
    document.body.append(text)
  }
  await expectRefusal(page, 'style-src-elem', addStyle)
  await expectRefusal(page, 'style-src-elem', addStyle, 'wrong')
  await page.evaluate(addStyle, 'right')
  expect(await colorOf(page, 'nonce-none')).not.toBe('rgb(4, 5, 6)')
  expect(await colorOf(page, 'nonce-wrong')).not.toBe('rgb(4, 5, 6)')
  expect(await colorOf(page, 'nonce-right')).toBe('rgb(4, 5, 6)')
})

async function colorOf(page: Page, id: string): Promise<string> {
  return await page.locator(`id=${id}`).evaluate((element) => getComputedStyle(element).color)
}

test('the content policy is exactly this, with another nonce for every load', async ({ attacked: { page } }) => {
  const load = (): Promise<string> =>
    page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '')
  const [first, second] = [await load(), await load()]
  const nonce = /'nonce-([^']{22,})'/
  expect(first.replace(nonce, "'nonce-…'")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  )
  expect(nonce.exec(second)?.[1]).not.toBe(nonce.exec(first)?.[1])
})

const remote: readonly (readonly [what: string, directive: string, attack: (url: string) => unknown])[] = [
  ['script', 'script-src-elem', (url) => document.head.append(Object.assign(document.createElement('script'), { src: `${url}/x.js` }))],
  ['image', 'img-src', (url) => Object.assign(new Image(), { src: `${url}/x.png` })],
  ['request', 'connect-src', (url) => fetch(`${url}/x`).catch(() => null)],
  ['socket', 'connect-src', (url) => new WebSocket(url.replace('http', 'ws')).readyState],
  ['beacon', 'connect-src', (url) => navigator.sendBeacon(`${url}/x`, 'words')],
  [
    'style sheet', 'style-src-elem',
    (url) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}/x.css` }))
  ],
  ['font', 'font-src', (url) => new FontFace('remote', `url(${url}/x.woff2)`).load().catch(() => null)],
  ['sound', 'media-src', (url) => new Audio(`${url}/x.ogg`).play().catch(() => null)],
  ['plug-in', 'object-src', (url) => document.body.append(Object.assign(document.createElement('object'), { data: `${url}/x.pdf` }))],
  ['frame', 'frame-src', (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url }))]
]
for (const [what, directive, attack] of remote) {
  test(`a remote ${what} is refused`, async ({ attacked: { page }, elsewhere }) => {
    await expectRefusal(page, directive, attack, elsewhere.url)
    expect(elsewhere.requests).toEqual([])
  })
}

test('even a page without a policy reaches nothing outside', async ({ attacked, elsewhere }) => {
  const outcome = await attacked.electron.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('data:text/html,hello')
    const answer: unknown = await window.webContents.executeJavaScript(`fetch('${url}').then(() => 'reached', () => 'refused')`)
    window.destroy()
    return answer
  }, elsewhere.url)
  expect(outcome).toBe('refused')
  expect(elsewhere.requests).toEqual([])
})

// Each aims at a file that exists and would be served if it lay inside: the build's own main.js.
const waysOut = [
  '%2e%2e/main/main.js', '..%2fmain%2fmain.js', '%2e%2e%2fmain%2fmain.js', 'assets/..%2f..%2fmain%2fmain.js',
  '..%5cmain%5cmain.js', '..%252fmain%252fmain.js'
]
for (const path of waysOut) {
  test(`app:// serves nothing outside its folder: ${path}`, async ({ attacked: { page } }) => {
    const [status] = await statusesOf(page, [path])
    expect([403, 404]).toContain(status)
  })
}

test('app:// serves no file by its absolute path', async ({ attacked: { page, home } }) => {
  const path = join(home, 'secret.html')
  writeFileSync(path, 'a secret')
  const attacks = [path, `/${path}`, `%2f${path.slice(1)}`, `//localhost${path}`, `..${path}`]
  const statuses = await statusesOf(page, attacks)
  expect(statuses.every((status) => status === 403 || status === 404)).toBe(true)
  rmSync(path)
})

test('app:// serves no path with a null byte', async ({ attacked: { page } }) => {
  expect(await statusesOf(page, ['index.html%00', 'index.html%00.js', '%00/index.html'])).toEqual([403, 403, 403])
})

async function statusesOf(page: Page, paths: readonly string[]): Promise<number[]> {
  return await page.evaluate((asked) => Promise.all(asked.map(async (path) => (await fetch(`app://bundle/${path}`)).status)), paths)
}

test('app:// has one host', async ({ attacked }) => {
  const outcome = await attacked.electron.evaluate(async ({ net }) => {
    return await net.fetch('app://elsewhere/index.html').then(({ status }) => status, () => 'refused')
  })
  expect(['refused', 404]).toContain(outcome)
})

const navigations: readonly (readonly [how: string, attack: (url: string) => unknown])[] = [
  ['location', (url) => (location.href = url)],
  ['a click on a link', (url) => Object.assign(document.body.appendChild(document.createElement('a')), { href: url }).click()],
  [
    'a refresh tag',
    (url) => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` }))
  ],
  ['another page of app://', () => (location.href = 'app://bundle/assets/')],
  ['a file address', () => (location.href = 'app://bundle/../../main/main.js')]
]
for (const [how, attack] of navigations) {
  test(`the window stays on its page: ${how}`, async ({ attacked: { page }, elsewhere, logged }) => {
    await page.evaluate(attack, elsewhere.url)
    await expect.poll(logged).toContain('Refused to navigate')
    expect(page.url()).toBe(appPage)
    expect(elsewhere.requests).toEqual([])
  })
}

test('a form sends nothing', async ({ attacked: { page }, elsewhere }) => {
  const submit = (url: string): void => {
    const form = document.body.appendChild(document.createElement('form'))
    Object.assign(form, { action: url, method: 'post' }).submit()
  }
  await expectRefusal(page, 'form-action', submit, elsewhere.url)
  expect(page.url()).toBe(appPage)
  expect(elsewhere.requests).toEqual([])
})

test('an address dropped on the window opens nothing', async ({ attacked: { page, electron }, elsewhere, logged }) => {
  const heard = await page.evaluateHandle(() => {
    const events: string[] = []
    for (const name of ['dragleave', 'drop']) window.addEventListener(name, () => events.push(name), { once: true })
    return events
  })
  await dropOnSidebar(electron, { files: [], url: elsewhere.url })
  // The page hears that the drop went past it; where a window may navigate on a drop, it hears nothing.
  await expect.poll(() => heard.jsonValue()).toEqual(['dragleave'])
  expect(page.url()).toBe(appPage)
  expect(logged()).not.toContain('Refused')
  expect(elsewhere.requests).toEqual([])
})

test('a page dropped on the window is not opened, and not read as something else', async ({ attacked: { page, home, electron }, logged }) => {
  const path = join(home, 'dropped.html')
  writeFileSync(path, '<script>document.title = "Opened"</script>')
  await dropOnSidebar(electron, { files: [path], url: '' })
  // Asked of the page itself: after a refused navigation Playwright's locators wait for it to end.
  const said = (): Promise<string> => page.evaluate(() => document.querySelector('[role=dialog] [role=alert]')?.textContent ?? '')
  await expect.poll(said).toContain('“dropped.html” is nothing that can be brought in')
  await page.keyboard.press('Escape')
  expect(page.url()).toBe(appPage)
  expect(await page.title()).not.toBe('Opened')
  expect(logged()).not.toContain('Refused')
  rmSync(path)
})

async function dropOnSidebar(electron: ElectronApplication, { files, url }: { files: string[]; url: string }): Promise<void> {
  await electron.evaluate(
    async ({ BrowserWindow }, data) => {
      const hand = BrowserWindow.getAllWindows()[0]?.webContents.debugger
      hand?.attach('1.3')
      for (const type of ['dragEnter', 'dragOver', 'drop']) {
        await hand?.sendCommand('Input.dispatchDragEvent', { type, x: 60, y: 500, data })
      }
      hand?.detach()
    },
    { files, items: url === '' ? [] : [{ mimeType: 'text/uri-list', data: url }], dragOperationsMask: 1 }
  )
}

test('a redirect is not followed', async ({ attacked, elsewhere, logged }) => {
  // In a session of its own, where the refusal of all requests doesn't come first.
  await attacked.electron.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'redirected' } })
    await window.loadURL(`${url}/redirect`).catch(() => null)
    window.destroy()
  }, elsewhere.url)
  expect(elsewhere.requests).toEqual(['GET /redirect'])
  expect(logged()).toContain('Refused a redirect')
})

test('window.open opens nothing', async ({ attacked, elsewhere, logged }) => {
  const isNull = await attacked.page.evaluate((url) => window.open(url) === null && window.open('about:blank') === null, elsewhere.url)
  expect(isNull).toBe(true)
  expect(await attacked.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(logged()).toContain('Refused to open a window')
})

test('a webview can’t be made', async ({ attacked, elsewhere }) => {
  const isPlainElement = await attacked.page.evaluate((url) => {
    const view = document.body.appendChild(Object.assign(document.createElement('webview'), { src: url }))
    return !('getWebContentsId' in view)
  }, elsewhere.url)
  expect(isPlainElement).toBe(true)
})

test('where a window allowed webviews, none could be attached', async ({ attacked, logged }) => {
  const wasRefused = await attacked.electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
    const refused = new Promise((done) => window.webContents.on('will-attach-webview', (event) => done(event.defaultPrevented)))
    await window.loadURL('data:text/html,<webview src="data:text/html,inside"></webview>')
    const answer = await refused
    window.destroy()
    return answer
  })
  expect(wasRefused).toBe(true)
  expect(logged()).toContain('Refused a webview')
})

test('nothing is downloaded', async ({ attacked: { electron, page } }) => {
  const verdicts = await electron.evaluateHandle(({ session }) => {
    const seen: boolean[] = []
    session.defaultSession.on('will-download', (event, item) => {
      seen.push(event.defaultPrevented)
      if (!event.defaultPrevented) item.cancel()
    })
    return seen
  })
  await page.evaluate(() => {
    const address = URL.createObjectURL(new Blob(['words']))
    Object.assign(document.createElement('a'), { href: address, download: 'words.txt' }).click()
  })
  await expect.poll(() => verdicts.jsonValue()).toEqual([true])
})
