import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { journalPath } from '../../../electron/journal/files.ts'
import { launch } from '../../support/app.ts'
import { backedUp } from '../support/backed-up.ts'
import { timed, type BenchCase, type BenchPlace, type Sides } from '../bench-case.ts'
import { closeApp } from '../support/close-app.ts'
import { evening, placeLargeJournal } from '../support/large-journal.ts'
import { commonWord, rareWord } from '../support/prose.ts'

// As many as the window asks for at first (renderer/features/journal/layout.ts).
const linesAsked = 30

const common = {
  unit: 'ms',
  target: 3,
  // Two frames of a screen with 60 a second.
  allowance: 33,
  rounds: 15,
  rows: 100_000,
  baseline: 'better-sqlite3 alone runs the same FTS5 query with its snippets, the best 30.',
  candidate: 'The real window, from the key that completes the word to the frame that shows what was found.'
} as const

export const searchRareWord: BenchCase = {
  ...common,
  name: 'Search, a word in 40 of 100,000 entries',
  open: (place) => openSearch(place, rareWord)
}

export const searchCommonWord: BenchCase = {
  ...common,
  name: 'Search, a word in 18% of the entries',
  open: (place) => openSearch(place, commonWord)
}

async function openSearch({ folder, rows }: BenchPlace, word: string): Promise<Sides> {
  const home = join(folder, 'home')
  await placeLargeJournal(home, rows)
  const { electron, page } = await launch(home, { now: evening })
  await backedUp(home)
  await page.keyboard.press('Control+j')
  const db = new Database(journalPath(home), { readonly: true })
  const query = db.prepare(
    `SELECT rowid, snippet(entryText, 0, char(1), char(2), '…', 28) FROM entryText WHERE entryText MATCH ? ORDER BY rank LIMIT ${String(linesAsked)}`
  )
  return {
    baseline: () => timed(() => void query.all(`"${word}"*`)),
    candidate: () => searchIn(page, word),
    close: async () => {
      db.close()
      await closeApp(electron)
    }
  }
}

/**
 * Types the first letter last: without it nothing is found, so that what is found comes with that key and from no
 * cache of the query before.
 */
async function searchIn(page: Page, word: string): Promise<number> {
  const field = page.getByRole('searchbox', { name: 'Search the journal' })
  await field.fill(word.slice(1))
  await page.getByText('Nothing found.').waitFor()
  await field.press('Home')
  const watched = await page.evaluateHandle(watchKey)
  await page.keyboard.press(word.charAt(0))
  return await watched.evaluate(({ shownAfterMs }) => shownAfterMs)
}

/** Runs in the page: from the next key to the frame in which hits are marked. */
function watchKey(): { shownAfterMs: Promise<number> } {
  const shownAfterMs = new Promise<number>((shown) => {
    let pressedAtMs = NaN
    window.addEventListener('keydown', ({ timeStamp }) => (pressedAtMs = timeStamp), { capture: true, once: true })
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role="list"][aria-label="Entries"] mark') === null) return
      observer.disconnect()
      // Its turn comes after the frame that these callbacks belong to is drawn.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => shown(performance.now() - pressedAtMs)
      requestAnimationFrame(() => port2.postMessage(null))
    })
    observer.observe(document.body, { subtree: true, childList: true })
  })
  return { shownAfterMs }
}
