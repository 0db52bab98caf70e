import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { choose, entryField, saving } from '../support/page-parts.ts'
import { hasTracer, traceIn, type SystemCall } from '../support/trace.ts'

// Every process of the app runs under strace, from its first instruction. Playwright calls the app, never the other
// way round, so a single address of the internet in a call that begins something is one too many: loopback too,
// since that is where a name server may be.

test.skip(!hasTracer, 'strace is not installed: what the app asks of the network can’t be seen.')
test.setTimeout(90_000)

const networkCalls = 'connect,sendto,sendmsg,sendmmsg'

function reachesOut({ text }: SystemCall): boolean {
  return /AF_INET6?\b|systemd\/resolve|avahi-daemon\/socket/.test(text)
}

test('fifteen seconds of use on a fresh profile ask nothing of the network', async ({ start, home }) => {
  const trace = traceIn(home, networkCalls)
  const { page } = await start({ executablePath: trace.executablePath })
  const endAtMs = Date.now() + 15_000
  while (Date.now() < endAtMs) {
    await useEverything(page)
  }
  expect(trace.calls().length).toBeGreaterThan(0)
  expect(trace.calls().filter(reachesOut)).toEqual([])
})

async function useEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Today' }).click()
  await entryField(page).focus()
  await page.keyboard.type('Thiss is wrld, https://example.org/x and a [link](https://example.com). ', { delay: 20 })
  await expect(saving(page)).toHaveText('Saved')
  for (const place of ['Journal', 'Stories', 'Progress', 'Reminders', 'Settings']) {
    await page.getByRole('button', { name: place }).first().click()
  }
  const spelling = page.getByRole('switch', { name: 'Mark words the dictionary doesn’t know' })
  await spelling.click()
  await spelling.click()
  await choose(page, 'Keyboard shortcuts')
  await page.keyboard.press('Escape')
}

test('a German system whose journal doesn’t open asks nothing of the network', async ({ start, home }) => {
  writeFileSync(join(home, 'journal.db'), '')
  const trace = traceIn(home, networkCalls)
  const { page } = await start({ executablePath: trace.executablePath, args: ['--lang=de'] })
  await expect(page.getByRole('heading', { name: 'The journal file is empty.' })).toBeVisible()
  await letTimePass(page)
  expect(trace.calls().filter(reachesOut)).toEqual([])
})

test('missing and damaged dictionaries ask nothing of the network', async ({ start, home }) => {
  for (const folder of ['browser/Dictionaries', 'dictionaries']) mkdirSync(join(home, folder), { recursive: true })
  for (const file of ['browser/Dictionaries/en-US-10-1.bdic', 'dictionaries/de-DE-9-9.bdic', 'dictionaries/fr-FR-3-0.bdic']) {
    writeFileSync(join(home, file), 'BDic and then nothing that makes sense')
  }
  const trace = traceIn(home, networkCalls)
  const { page } = await start({ executablePath: trace.executablePath })
  for (const spellingLanguage of ['de-DE', 'fr-FR', 'es-ES']) {
    const result = await page.evaluate((change) => window.journal.call('settings.change', change), { spellingLanguage })
    expect(result.ok).toBe(true)
    await page.keyboard.type('Thiss wrld ', { delay: 20 })
  }
  await letTimePass(page)
  expect(trace.calls().filter(reachesOut)).toEqual([])
})

/** That nothing happens can only be seen by waiting; a look-up for a dictionary came within two seconds of the start. */
async function letTimePass(page: Page): Promise<void> {
  await page.waitForTimeout(5_000)
}

test('the trace would show a connection, also one on this machine', async ({ start, home }) => {
  const trace = traceIn(home, networkCalls)
  const { electron } = await start({ executablePath: trace.executablePath })
  expect(trace.calls().filter(reachesOut)).toEqual([])
  await electron.evaluate(() => {
    process.getBuiltinModule('node:net').connect(9, '127.0.0.1').on('error', () => null)
  })
  await expect.poll(() => trace.calls().filter(reachesOut).length).toBeGreaterThan(0)
})
