import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { founding, keepFoundingNo, keepNo, openNo, partRow } from '../support/answer-page.ts'
import { expect, test } from '../support/app.ts'
import { ask } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { entryField } from '../support/page-parts.ts'
import { notice, saveAs, tabTo } from '../support/progress-pages.ts'
import { keepStories, storyId } from '../support/stories-place.ts'

const dayAfter = '2022-04-01T09:14:00+00:00'

const mirror = (page: Page): Locator => partRow(page, 'What you made').locator('.part-panel')
const facts = (page: Page): Locator => mirror(page).getByRole('list', { name: 'As the days went' }).locator(':scope > li')
const button = (page: Page, name: string | RegExp): Locator => mirror(page).getByRole('button', { name })

async function openMirror(page: Page): Promise<void> {
  await openNo(page)
  await page.getByRole('button', { name: 'Open: What you made' }).click()
  await expect(mirror(page)).toBeVisible()
}

/** Goes to where the day of the month is typed, wherever that stands in this language's dates. */
async function focusDay(field: Locator): Promise<void> {
  await field.focus()
  const place = await field.evaluate(() => new Intl.DateTimeFormat().formatToParts().filter(({ type }) => type !== 'literal').findIndex(({ type }) => type === 'day'))
  for (let step = 0; step < place; step += 1) await field.press('ArrowRight')
}

test('the founding week is told in its order, and every number and fact opens its rows', async ({ start }) => {
  const { page } = await start({ now: dayAfter })
  await keepFoundingNo(page)
  await openMirror(page)
  await expect(mirror(page).getByRole('heading', { name: 'What you made between 22 and 31 March' })).toBeVisible()
  await expect(mirror(page)).toContainText('Only facts from your journal; no lesson is needed today.')
  await expect(facts(page)).toHaveText([
    /22 March.*You opened your account on Medium\./, /24 March.*“The account”, your first story, was published\./, /25 March.*“Strangers” was published\./,
    /26 March.*“The chalk” was published\./, /27 March.*“A bus” was published\./, /28 March.*“Coins” was published\./
  ])
  await expect(mirror(page)).not.toContainText(/follower/)
  await button(page, /5 stories published/).click()
  await expect(mirror(page).getByRole('list', { name: '5 stories published' }).getByRole('button')).toHaveText(['The account', 'Strangers', 'The chalk', 'A bus', 'Coins'])
  await button(page, /10 days since you began/).click()
  await expect(mirror(page).getByRole('list', { name: '10 days since you began' })).toContainText('Medium')
  await button(page, '“The chalk” was published.').click()
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveText('The chalk')
})

test('the keys alone lead to a fact and its row, in the small window, and axe has nothing against it in either theme', async ({ start }) => {
  const { electron, page } = await start({ now: dayAfter, colorScheme: 'light' })
  await keepFoundingNo(page)
  await ask(page, 'entries.write', { id: storyId(3_000), datedOn: '2022-03-25', body: 'I wrote to nobody. '.repeat(20), prompt: null, about: null })
  await ask(page, 'entries.write', { id: storyId(3_001), datedOn: '2022-03-26', body: 'Somebody wrote back.', prompt: null, about: null })
  await openNo(page)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await tabTo(page, page.getByRole('button', { name: 'Open: What you made' }))
  await page.keyboard.press('Enter')
  const words = button(page, /83 words written/)
  await tabTo(page, words)
  await page.keyboard.press('Enter')
  await expect(words).toHaveAttribute('aria-expanded', 'true')
  await tabTo(page, button(page, /^You wrote 83 words, on 2 of these 10 days/))
  await page.keyboard.press('Enter')
  const rows = facts(page).getByRole('list', { name: /^You wrote 83 words/ })
  await expect(rows).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page)).toEqual([])
  await tabTo(page, rows.getByRole('button', { name: /^Somebody wrote back/ }))
  await page.keyboard.press('Enter')
  await expect(entryField(page)).toContainText('Somebody wrote back.')
})

test('it can be kept as a page, as a picture and as an entry, without a network', async ({ start, home }) => {
  const { electron, page } = await start({ now: dayAfter, colorScheme: 'dark' })
  await keepFoundingNo(page)
  await openMirror(page)
  await page.context().setOffline(true)
  await electron.evaluate(({ session }) => session.defaultSession.enableNetworkEmulation({ offline: true }))
  await saveAs(electron, join(home, 'made.pdf'))
  await button(page, 'Save as page').click()
  await expect(notice(page)).toContainText('Saved as “made.pdf”.')
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(home, 'made.pdf'))))
  const sheets = (await extractText(pdf)).text
  expect(sheets).toHaveLength(1)
  const text = sheets.join(' ').replace(/\s+/g, ' ')
  for (const words of ['What you made between 22 and 31 March', 'Medium Partner Program, answered on 31 March 2022', '24 March “The account”, your first story, was published.', '28 March “Coins” was published.'])
    expect(text).toContain(words)
  for (const words of ['They said no', 'Save as page', 'You can reapply', 'Today']) expect(text).not.toContain(words)
  await saveAs(electron, join(home, 'made.png'))
  await button(page, 'Save as picture').click()
  await expect(notice(page)).toContainText('Saved as made.png.')
  expect(readFileSync(join(home, 'made.png')).subarray(1, 4).toString()).toBe('PNG')
  await button(page, 'Keep in the journal').click()
  await expect(notice(page)).toContainText('Kept as an entry of today.')
  await button(page, 'Open it in the journal').click()
  await expect(entryField(page)).toContainText('What you made between 22 and 31 March (Medium Partner Program)')
  const { lines } = await ask(page, 'reflections.list', { programId: null, stage: 'R1', topic: null, offset: 0, limit: 10 })
  expect(lines).toMatchObject([{ outcomeId: founding.outcomeId, datedOn: '2022-04-01' }])
})

test('a thin one asks for a line, and what she writes is a fact of those days', async ({ start }) => {
  const { page } = await start({ now: dayAfter })
  await keepStories(page, [{ title: 'Chalk', body: 'It broke.', status: 'published', on: '2022-03-25' }, { title: 'Rain', body: 'It fell.', status: 'published', on: '2022-03-26' }])
  await keepNo(page, { ...founding, sentOn: '2022-03-30', decidedOn: '2022-03-31' })
  await openMirror(page)
  await expect(mirror(page)).toContainText('Is there something of these days that the journal doesn’t hold? Write one line.')
  await expect(facts(page)).toHaveCount(0)
  await button(page, 'Write a line').click()
  const day = mirror(page).getByLabel('The day it belongs to')
  await focusDay(day)
  const others = mirror(page).getByText(/^Choose a day between .* and 31 March\. Until then the line is of 31 March\.$/)
  await page.keyboard.type('2')
  await expect(day).toHaveValue('2022-03-02')
  await expect(others).toBeVisible()
  await page.keyboard.type('8')
  await expect(day).toHaveValue('2022-03-28')
  await expect(others).toHaveCount(0)
  await mirror(page).getByRole('textbox', { name: 'Is there something of these days that the journal doesn’t hold?' }).click()
  await page.keyboard.type('Ines wrote to me.')
  await expect(mirror(page)).toContainText('Saved')
  // The list that it completes waits until the line is done.
  await expect(facts(page)).toHaveCount(0)
  await page.keyboard.type(' Twice.')
  await button(page, 'Keep').click()
  await expect(facts(page)).toHaveText([/25 March.*“Chalk”/, /26 March.*“Rain”/, /28 March.*Ines wrote to me\. Twice\./])
  await expect(mirror(page).getByRole('heading', { name: /^What you made/ })).toBeFocused()
})
