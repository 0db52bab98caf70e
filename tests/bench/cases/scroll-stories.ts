import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { launch } from '../../support/app.ts'
import type { BenchCase, BenchPlace, Sides } from '../bench-case.ts'
import { backedUp } from '../support/backed-up.ts'
import { closeApp } from '../support/close-app.ts'
import { evening } from '../support/large-journal.ts'
import { longestTasks, mostMsOfTask, type LongestTasks } from '../support/longest-tasks.ts'
import { placeStories } from '../support/story-shelf.ts'

// A quick turn of the wheel moves further than a screen.
const wheelPixels = 1_000

export const scrollStories: BenchCase = {
  name: 'Longest task, scrolling through Stories',
  unit: 'ms',
  target: 1,
  rounds: 5,
  rows: 5_000,
  baseline: 'The limit, 50 ms.',
  candidate: 'The longest task of the page or of the main process while the list is scrolled to its end and back by keys, then through by the wheel, from a trace.',
  open: openCase
}

async function openCase({ folder, rows }: BenchPlace): Promise<Sides> {
  const home = join(folder, 'home')
  await placeStories(home, rows)
  const { electron, page } = await launch(home, { now: evening })
  await backedUp(home)
  await page.keyboard.press('Control+3')
  await page.locator('[data-row="0"] .story-name').waitFor()
  const all: LongestTasks[] = []
  let mostRows = 0
  return {
    baseline: () => mostMsOfTask,
    candidate: async () => {
      const tasks = await longestTasks(electron, async () => {
        mostRows = Math.max(mostRows, await scrollThrough(page, rows))
      })
      all.push(tasks)
      return Math.max(tasks.page.ms, tasks.main.ms)
    },
    notes: () => ({
      'ms, the longest task of the page in all rounds': Math.max(...all.map((tasks) => tasks.page.ms)),
      'ms of processor time, the longest of the page': Math.max(...all.map((tasks) => tasks.page.processorMs)),
      'ms, the longest task of the main process in all rounds': Math.max(...all.map(({ main }) => main.ms)),
      'ms of processor time, the longest of the main process': Math.max(...all.map(({ main }) => main.processorMs)),
      'rows of the list in the page, at most': mostRows
    }),
    close: () => closeApp(electron)
  }
}

/** To the end and back by keys, then through all of it by the wheel; returns how many rows the page held at most. */
async function scrollThrough(page: Page, stories: number): Promise<number> {
  const named = (row: number): string => `[data-row="${String(row)}"] .story-name`
  await page.locator('[data-row="0"] .story-line').focus()
  await page.keyboard.press('End')
  await page.locator(named(stories - 1)).waitFor()
  await page.keyboard.press('Home')
  await page.locator(named(0)).waitFor()
  await page.locator('.story-rows-scroll').hover()
  let seen = await nextFrame(page, named(stories - 1))
  let most = seen.rows
  for (let turns = 0; !seen.isAtEnd; turns += 1) {
    if (turns > stories) throw new Error('The wheel does not bring the last story')
    await page.mouse.wheel(0, wheelPixels)
    seen = await nextFrame(page, named(stories - 1))
    most = Math.max(most, seen.rows)
  }
  return most
}

/** One turn of the wheel a frame: faster than that no hand is, and it would only measure a queue. */
async function nextFrame(page: Page, last: string): Promise<{ rows: number; isAtEnd: boolean }> {
  return await page.evaluate(async (selector) => {
    await new Promise((drawn) => requestAnimationFrame(drawn))
    const rows = document.querySelectorAll('.story-rows [role="listitem"]').length
    return { rows, isAtEnd: document.querySelector(selector) !== null }
  }, last)
}
