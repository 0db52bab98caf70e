import type { Locator, Page } from '@playwright/test'
import { expect, test as base, type RunningApp, type StartOptions } from './app.ts'
import { bodiesOn, entryField, saving } from './page-parts.ts'

const now = '2022-04-12T09:14:00+00:00'
const refused = 'Refused by the content policy:'
const provoked = 'https://provoked.invalid'

interface Fixtures {
  /** Starts the app with these entries in the journal and the caret at the end of the last one. */
  open(this: void, bodies?: readonly string[], options?: StartOptions): Promise<RunningApp>
}

/** Every test ends with the proof that nothing in it ran into the content policy, from the first paint on. */
export const test = base.extend<Fixtures>({
  open: async ({ start }, use) => {
    const watches: { page: Page; refusals: string[] }[] = []
    await use(async (bodies = [], options = {}) => {
      const app = await start({ now, ...options })
      watches.push({ page: app.page, refusals: await watchPolicy(app.page) })
      for (const [index, body] of bodies.entries()) await seed(app.page, index, body)
      await app.page.reload()
      await expect(entryField(app.page)).toBeFocused()
      return app
    })
    for (const { page, refusals } of watches) {
      // Refusals are reported in their order: once a provoked one is there, so are all before it.
      await page.evaluate((url) => {
        new Image().src = url
      }, provoked)
      await expect.poll(() => refusals.at(-1)).toContain(provoked)
      expect(refusals).toHaveLength(1)
    }
  }
})

/** What the content policy refuses from the next load on. */
async function watchPolicy(page: Page): Promise<string[]> {
  const refusals: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith(refused)) refusals.push(message.text())
  })
  await page.addInitScript((words) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(words, effectiveDirective, blockedURI))
  }, refused)
  return refusals
}

export { expect }

/** Puts an entry into the journal through the bridge, as the page itself does. */
async function seed(page: Page, index: number, body: string): Promise<void> {
  const isKept = await page.evaluate(async ([id = "", text = ""]) => {
    const result = await window.journal.call('entries.write', { id, datedOn: '2022-04-12', body: text, prompt: null })
    return result.ok
  }, [`018f0000-0000-7000-8000-${String(index).padStart(12, '0')}`, body])
  expect(isKept).toBe(true)
}

/** Waits until the journal holds exactly these texts for the day. */
export async function expectKept(page: Page, ...bodies: string[]): Promise<void> {
  await expect.poll(() => bodiesOn(page)).toEqual(bodies)
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(saving(page)).toHaveText('Saved')
}

/** Takes whatever is in the entry away and types this instead, all on one line. */
export async function typeAnew(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

export const tool = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Formatting' }).getByRole('button', { name, exact: true })

/** Words of the entry, as an element whose looks can be asked for. */
export const words = (page: Page, text: string): Locator => entryField(page).getByText(text, { exact: true })

export async function sizeOf(locator: Locator): Promise<number> {
  return await locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
}

export async function indentOf(locator: Locator): Promise<number> {
  return await locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).paddingInlineStart))
}
