import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'

const keyEveryMs = 50

/** What was typed and when the page had taken each key. */
export interface Typed {
  readonly text: string
  /** The part of the text that the page had at this moment. */
  before(atMs: number): string
}

/**
 * Types numbered words at 20 keys a second until the app is gone or `untilMs`; each key in its turn, so that what
 * was typed is always a beginning of the script.
 */
export async function typeSteadily(page: Page, script: string, untilMs: number): Promise<Typed> {
  const takenAtMs: number[] = []
  let nextAtMs = Date.now()
  for (const key of script) {
    await wait(Math.max(0, nextAtMs - Date.now()))
    if (Date.now() >= untilMs || !(await press(page, key))) break
    takenAtMs.push(Date.now())
    nextAtMs = Math.max(nextAtMs + keyEveryMs, Date.now())
  }
  // The key that was on its way at the end may have arrived or not.
  const text = script.slice(0, takenAtMs.length + 1)
  return { text, before: (atMs) => script.slice(0, takenAtMs.filter((taken) => taken <= atMs).length) }
}

async function press(page: Page, key: string): Promise<boolean> {
  try {
    await page.keyboard.type(key)
    return true
  } catch {
    // The app was ended in the middle of this key.
    return false
  }
}

/** "w00007 w00008 …": a gap, a repeat or a torn word shows at once. */
export function numberedWords(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `w${String(from + index).padStart(5, '0')} `).join('')
}

/** The numbers of the whole words in a text, in their order. */
export function wordNumbers(text: string): number[] {
  return Array.from(text.matchAll(/\bw(\d{5})\b/g), (match) => Number(match[1]))
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
