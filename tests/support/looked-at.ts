import type { Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from './app.ts'

/** What no screen says to a writer after a no; of other languages and of her own words it knows nothing. */
const scolding = /fake|cheat|failure|\bfail(?:ed|s)?\b|loser|should have|\bstreak\b|!|\boops\b/i

/** Everything that can be read in the window now, words in fields and names that are only read aloud among it. */
async function wordsOn(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value, placeholder }) => `${value} ${placeholder}`)
    const names = [...document.querySelectorAll('[aria-label], [title]')].map((element) => `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`)
    return [document.body.innerText, ...fields, ...names].join('\n')
  })
}

/** Nothing on this screen scolds. With SD_SCREENS set to a folder, a picture of it is kept there. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const words = await wordsOn(page)
  expect(words.length).toBeGreaterThan(100)
  expect(words.split('\n').filter((line) => scolding.test(line)), name).toEqual([])
  const folder = process.env['SD_SCREENS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
