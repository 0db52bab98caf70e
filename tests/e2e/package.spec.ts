import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { journalPath } from '../../electron/journal/files.ts'
import { expect, isUnsandboxed, root } from '../support/app.ts'
import { readFuses, test } from '../support/packaged-app.ts'
import { bodiesOn, entryField, write } from '../support/page-parts.ts'

// The app as it is shipped: its fuses, its archive, started as a writer's system starts it.

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test('an entry is there after a restart, in the writer’s own folder and not in the package', async ({
  startPackage, installed, journalFolder
}) => {
  const before = filesIn(installed)
  const first = await startPackage()
  await write(first.page, 'Written in a packaged app.')
  expect(await first.quit()).toBe(0)
  expect(existsSync(journalPath(journalFolder))).toBe(true)
  // SQLite takes its log away only when the journal is closed in order.
  expect(existsSync(`${journalPath(journalFolder)}-wal`)).toBe(false)
  const second = await startPackage()
  await expect(entryField(second.page)).toHaveText('Written in a packaged app.')
  expect(await bodiesOn(second.page)).toEqual(['Written in a packaged app.'])
  expect(filesIn(installed)).toEqual(before)
})

test('the backup worker and the dictionary come out of the archive', async ({ startPackage, journalFolder }) => {
  const { page } = await startPackage()
  await write(page, 'To be copied.')
  await expect.poll(() => filesIn(journalFolder).filter((path) => /^backups\/.*\.db$/.test(path))).toHaveLength(1)
  const dictionary = 'en-US-10-1.bdic'
  const placed = readFileSync(join(journalFolder, 'browser/Dictionaries', dictionary))
  expect(placed.equals(readFileSync(join(root, 'electron/data/dictionaries', dictionary)))).toBe(true)
})

test('what steers a developer’s app is ignored: the clock, running as Node, the inspector', async ({ startPackage }) => {
  const steering = { SECOND_DRAFT_NOW: '2001-02-03T09:00:00+00:00', ELECTRON_RUN_AS_NODE: '1' }
  const { page, said } = await startPackage(steering, ['--inspect=0'])
  await write(page, 'Today.')
  expect(await bodiesOn(page, '2001-02-03')).toEqual([])
  expect(await bodiesOn(page)).toEqual(['Today.'])
  expect(said()).not.toContain('Debugger listening')
})

test('the page runs inside the system’s sandbox', async ({ startPackage }) => {
  test.skip(isUnsandboxed, 'Run as root, or where no sandbox can be had: there is none to look at.')
  const { browser } = await startPackage()
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  expect(renderers).toHaveLength(1)
  // 2 is a filter on system calls, see proc(5).
  expect(readFileSync(`/proc/${String(renderers[0]?.id)}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('the fuses are those of electron-builder.yml', ({ installed }) => {
  expect(readFuses(installed)).toEqual({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserSnapshot: false,
    fileProtocolPrivileges: false
  })
})

test('a package with the stand-in Electron says so in its version, and only such a one', async ({
  startPackage, installed, journalFolder
}) => {
  await startPackage()
  const log = readFileSync(join(journalFolder, 'log.txt'), 'utf8')
  const [, version = '', electron = ''] = /Second Draft (\S+) on Electron (\S+),/.exec(log) ?? []
  const isStandIn = existsSync(join(installed, 'STAND-IN.txt'))
  expect(version.endsWith(`-standin-electron-${electron}`)).toBe(isStandIn)
})
