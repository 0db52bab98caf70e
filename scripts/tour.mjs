import './setup/node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { setUp } from './setup.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { isMain, repository, runCommand } from './setup/support.mjs'
import { seedJournal } from './tour/seed-journal.mjs'

const places = ['Today', 'Journal', 'Stories', 'Audience', 'Applications', 'Reflections', 'Progress', 'Reminders', 'Settings']
const looks = [
  { name: 'light', colorScheme: 'light', width: 1280, height: 800 },
  { name: 'dark', colorScheme: 'dark', width: 1280, height: 800 },
  { name: 'small', colorScheme: 'light', width: 900, height: 600 }
]
const now = '2022-04-12T09:14:00+00:00'

/** Walks a sample journal through every place and leaves pictures; the folder's path is the last line printed. */
export async function takeTour() {
  const needsDisplay = !hasDisplay()
  await setUp({ needs: needsDisplay ? ['Xvfb'] : [] })
  const virtual = needsDisplay ? await startVirtualDisplay({ size: '1600x1000x24' }) : undefined
  const home = mkdtempSync(join(tmpdir(), 'second-draft-tour-home-'))
  const pictures = mkdtempSync(join(tmpdir(), 'second-draft-tour-'))
  try {
    await walk({ home, pictures, display: virtual?.display })
  } finally {
    await virtual?.stop()
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  console.log(pictures)
}

async function walk({ home, pictures, display }) {
  console.log('Opening Second Draft with a sample journal ...')
  const app = await launch({ home, display })
  try {
    const window = await app.firstWindow()
    await isReady(window)
    await seedJournal(window)
    await isReady(window)
    let count = 0
    for (const look of looks) {
      await show(app, window, look)
      for (const place of places) {
        await goTo(window, place)
        const number = String(++count).padStart(2, '0')
        await window.screenshot({ path: join(pictures, `${number}-${place.toLowerCase()}-${look.name}.png`), animations: 'disabled' })
      }
    }
    console.log(`${count} pictures of ${places.length} places, in light, in dark and in a small window:`)
  } finally {
    await app.close()
  }
}

async function launch({ home, display }) {
  const { _electron } = await import('@playwright/test')
  const sandbox = sandboxArguments(console.log)
  return _electron.launch({
    cwd: repository,
    args: [...sandbox, '.'],
    chromiumSandbox: sandbox.length === 0,
    env: { ...process.env, ...(display && { DISPLAY: display }), SECOND_DRAFT_HOME: home, SECOND_DRAFT_NOW: now }
  })
}

const isReady = (window) => window.waitForFunction(() => document.documentElement.dataset.ready === 'true')

/** A new size reaches the page some frames later; a picture before that would show the old one. */
async function show(app, window, { colorScheme, width, height }) {
  await window.emulateMedia({ colorScheme })
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(...size), [width, height])
  await window.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height])
}

/** By its button in the sidebar, as a writer goes there; a count may follow the name. */
async function goTo(window, place) {
  const sidebar = window.getByRole('navigation')
  const name = { name: new RegExp(`^${place}`) }
  await sidebar.getByRole('button', name).click()
  // Today is headed by its date, every other place by its own name.
  await window.getByRole('heading', { level: 1, ...(place === 'Today' ? {} : { name: place }) }).waitFor()
}

if (isMain(import.meta.url)) await runCommand(takeTour)
