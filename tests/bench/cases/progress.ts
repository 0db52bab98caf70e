import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { join } from 'node:path'
import { build } from 'vite'
import type { FollowerProgress, ProgressPage } from '../../../shared/models/progress.ts'
import { launch, sandboxArguments } from '../../support/app.ts'
import { electronProgram } from '../../support/bare-electron.ts'
import type { BenchCase, BenchPlace, Sides } from '../bench-case.ts'
import { root } from '../root.ts'
import { backedUp } from '../support/backed-up.ts'
import { closeApp } from '../support/close-app.ts'
import { evening } from '../support/large-journal.ts'
import { placeTenYears } from '../support/ten-years.ts'

export const progress: BenchCase = {
  name: 'Opening Progress on ten years',
  unit: 'ms',
  target: 1.5,
  rounds: 9,
  rows: 3_650,
  baseline: 'A bare page draws the same sums with the same library, until they are painted.',
  candidate: 'The real window, from the click on All to the frame with the last chart. The app has asked for it ahead, in idle time; the note says what asking takes.',
  open: openCase
}

interface Answers {
  readonly page: ProgressPage
  readonly followers: FollowerProgress
}

async function openCase({ folder, rows }: BenchPlace): Promise<Sides> {
  const home = join(folder, 'home')
  await placeTenYears(home, rows)
  const { electron, page } = await launch(home, { now: evening })
  await backedUp(home)
  await page.keyboard.press('Control+7')
  await page.getByRole('button', { name: 'All', exact: true }).waitFor()
  const answers = await answersIn(page)
  const bare = await openBarePage(folder)
  return {
    baseline: async () => await bare.page.evaluate(async ({ page: sums, followers }) => await window.drawCharts(sums, followers), answers),
    candidate: async () => {
      await choose(page, 'Month')
      return await choose(page, 'All')
    },
    notes: async () => ({
      'kB of sums sent to the page, of 107,000 rows': Math.round(JSON.stringify(answers).length / 1_000),
      'ms until both answers are there': await page.evaluate(askBoth),
      'ms until they are right after a change, when nothing is remembered': await page.evaluate(changeSomething).then(() => page.evaluate(askBoth))
    }),
    close: async () => {
      await closeApp(bare.electron)
      await closeApp(electron)
    }
  }
}

async function answersIn(page: Page): Promise<Answers> {
  const [sums, followers] = await page.evaluate(async () => {
    const wanted = { kind: 'all', on: null, from: null, to: null } as const
    return [await window.journal.call('progress.open', wanted), await window.journal.call('progress.followers', { ...wanted, accountId: null })] as const
  })
  if (!sums.ok || !followers.ok) throw new Error('Progress can’t be read')
  return { page: sums.value, followers: followers.value }
}

/** So that the main process remembers no answer. */
async function changeSomething(): Promise<void> {
  await window.journal.call('settings.change', { wordGoal: 500 + Math.round(performance.now() % 400) })
}

async function askBoth(): Promise<number> {
  const startedAtMs = performance.now()
  const wanted = { kind: 'all', on: null, from: null, to: null } as const
  await Promise.all([window.journal.call('progress.open', wanted), window.journal.call('progress.followers', { ...wanted, accountId: null })])
  return performance.now() - startedAtMs
}

/** Milliseconds from the click to the frame with the last chart (the place says when that is). */
async function choose(page: Page, name: string): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const { dataset } = document.documentElement
    const chip = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)
    if (chip === undefined) throw new Error(`There is no ${wanted}`)
    delete dataset['progressPainted']
    const startedAtMs = performance.now()
    chip.click()
    while (dataset['progressPainted'] !== 'true') await new Promise((later) => setTimeout(later, 1))
    return (performance.getEntriesByName('progress-painted').at(-1)?.startTime ?? NaN) - startedAtMs
  }, name)
}

async function openBarePage(folder: string): Promise<{ electron: ElectronApplication; page: Page }> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      lib: { entry: join(root, 'tests/bench/windows/bare-charts.ts'), formats: ['iife'], name: 'bareCharts', fileName: () => 'bare-charts.js' },
      outDir: join(folder, 'bare-charts'),
      minify: true
    }
  })
  const electron = await _electron.launch({
    executablePath: electronProgram,
    args: [...sandboxArguments, join(root, 'tests/bench/windows/bare-window.cjs'), `--user-data-dir=${join(folder, 'bare')}`]
  })
  const page = await electron.firstWindow()
  await page.addScriptTag({ path: join(folder, 'bare-charts', 'bare-charts.js') })
  return { electron, page }
}
