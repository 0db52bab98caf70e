import type { Page } from '@playwright/test'
import { join } from 'node:path'
import type { BenchCase, BenchPlace, Notes, Sides } from '../bench-case.ts'
import { importIn, openImportWindow, takeBackIn, type ImportWindow } from '../support/import-window.ts'
import { lastDay, placeLargeJournal } from '../support/large-journal.ts'
import { longestTasks, mostMsOfTask, type LongestTasks } from '../support/longest-tasks.ts'
import { placeArchive } from '../support/medium-archive.ts'

const posts = 1_036
const entries = 10_000

export const importInWindow: BenchCase = {
  name: 'Longest main task while an archive comes in',
  unit: 'ms',
  target: 1,
  rounds: 7,
  rows: posts,
  baseline: 'The limit, 50 ms.',
  candidate: 'The longest task of the main process while the window imports the largest archive into a journal of 10,000 entries, from a trace.',
  open: openCase
}

async function openCase({ folder, rows }: BenchPlace): Promise<Sides> {
  const home = join(folder, 'home')
  await placeLargeJournal(home, Math.round((rows / posts) * entries))
  const { path } = placeArchive(join(folder, 'archive'), rows)
  const window = await openImportWindow(home, path)
  const all: LongestTasks[] = []
  return {
    baseline: () => mostMsOfTask,
    candidate: async () => {
      const tasks = await importTraced(window)
      all.push(tasks)
      return tasks.main.ms
    },
    notes: async () => ({
      'ms, the longest of all rounds': Math.max(...all.map(({ main }) => main.ms)),
      'ms of processor time, the longest of all rounds': Math.max(...all.map(({ main }) => main.processorMs)),
      'ms, the longest task of the page': Math.max(...all.map(({ page }) => page.ms)),
      'ms, the longest main task of an idle window': (await longestTasks(window.electron, () => window.page.waitForTimeout(2_000))).main.ms,
      ...(await importBesideASaver(window))
    }),
    close: window.close
  }
}

async function importTraced({ electron, page }: ImportWindow): Promise<LongestTasks> {
  let batch = ''
  const tasks = await longestTasks(electron, async () => {
    batch = await importIn(page)
  })
  await takeBackIn(page, batch)
  return tasks
}

/** While the writer goes on typing, much faster than she can. */
async function importBesideASaver(window: ImportWindow): Promise<Notes> {
  const saver = await startSaver(window.page)
  const { main } = await importTraced(window)
  return {
    'ms, the longest main task where an entry is saved every 40 ms besides': main.ms,
    'ms that the longest of these saves took, there and back': await saver.stop()
  }
}

interface Saver {
  stop(this: void): Promise<number>
}

async function startSaver(page: Page): Promise<Saver> {
  const handle = await page.evaluateHandle((on) => {
    const saver = { isOver: false, longestMs: 0, ended: Promise.resolve() }
    const save = async (): Promise<void> => {
      for (let number = 0; !saver.isOver; number += 1) {
        const askedAtMs = performance.now()
        const entry = { id: '01801a2b-0000-7000-8000-000000000000', datedOn: on, body: `Save ${String(number)}`, prompt: null }
        const answer = await window.journal.call('entries.write', entry)
        if (!answer.ok) throw new Error(answer.error.message)
        saver.longestMs = Math.max(saver.longestMs, performance.now() - askedAtMs)
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
    }
    saver.ended = save()
    return saver
  }, lastDay)
  return {
    stop: () =>
      handle.evaluate(async (saver) => {
        saver.isOver = true
        await saver.ended
        return saver.longestMs
      })
  }
}
