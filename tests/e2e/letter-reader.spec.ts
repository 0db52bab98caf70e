import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { ask } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { causesNow, letter, letterPart, openNo, openPart, outcomeId, sentences, showNo } from '../support/cause-board.ts'
import { notice, tabTo } from '../support/progress-pages.ts'

const marked = async (page: Page): Promise<string[][]> => {
  const { said, marks } = await ask(page, 'letters.marks', { id: outcomeId })
  return marks.map(({ kind, start, end }) => [kind, said.letter?.slice(start, end) ?? ''])
}

async function openLetter(page: Page): Promise<void> {
  await openPart(letterPart(page))
  await expect(sentences(page)).toBeVisible()
}

/** As a drag with the mouse would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await sentences(page).evaluate((box, wanted) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
}

async function leaveAndReturn(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+5')
}

test('the letter is marked sentence by sentence with the keys alone', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await tabTo(page, letterPart(page).getByRole('button', { name: 'Open: The letter' }))
  await page.keyboard.press('Enter')
  await tabTo(page, sentences(page))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('r')
  await expect(letterPart(page).getByRole('option', { selected: true })).toHaveCount(2)
  await page.keyboard.press('End')
  await page.keyboard.press('h')
  await expect.poll(() => marked(page)).toEqual([
    ['stock', 'Thank you for your patience.'],
    ['reason', 'We look for accounts with real interactions 👋🏽. This time it is a no.'],
    ['hint', '<b>The team</b>']
  ])
  await page.keyboard.press('Delete')
  await page.keyboard.press('Home')
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await marked(page)).length).toBe(2)
  expect(await letterPart(page).locator('b').count()).toBe(0)
  await showNo(page)
  await expect(letterPart(page).getByRole('option', { name: /^Thank you for your patience\..*stock phrase/ })).toBeVisible()
})

test('words selected by mouse are marked exactly, a later mark cutting an earlier one', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await openLetter(page)
  await selectWords(page, ' We look for accounts with real interactions 👋🏽.'.trimStart())
  await letterPart(page).getByRole('button', { name: 'Stated reason' }).click()
  await selectWords(page, 'real interactions 👋🏽')
  await expect(letterPart(page).getByText('“real interactions 👋🏽” is a')).toBeVisible()
  await letterPart(page).getByRole('button', { name: 'Hint' }).click()
  await expect.poll(() => marked(page)).toEqual([['reason', 'We look for accounts with '], ['hint', 'real interactions 👋🏽'], ['reason', '.']])
  const list = letterPart(page).getByRole('list', { name: 'What you marked' })
  await list.getByRole('button', { name: 'Unmark: real interactions 👋🏽' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  expect((await ask(page, 'letters.marks', { id: outcomeId })).said.letter).toBe(letter)
})

test('a marked passage becomes the stated reason, and “it states none” is an end too', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await openLetter(page)
  await expect(letterPart(page).getByText('Stated: you haven’t said yet.')).toBeVisible()
  await letterPart(page).getByRole('option', { name: /We look for accounts/ }).click()
  await letterPart(page).getByRole('button', { name: 'Stated reason' }).click()
  await letterPart(page).getByRole('button', { name: 'Keep as the stated reason' }).click()
  await expect(letterPart(page).getByText('Stated: “We look for accounts with real interactions 👋🏽.”')).toBeVisible()
  const before = (await ask(page, 'letters.marks', { id: outcomeId })).said
  expect(before).toMatchObject({ reason: 'We look for accounts with real interactions 👋🏽.', isReasonNone: false, tier: 'form', waitDays: 30, waitSource: 'letter', letter })
  await letterPart(page).getByRole('button', { name: 'It states none' }).click()
  await expect(letterPart(page).getByText('Stated: none.')).toBeVisible()
  expect((await ask(page, 'letters.marks', { id: outcomeId })).said).toEqual({ ...before, reason: null, isReasonNone: true })
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(letterPart(page).getByText('Stated: “We look for accounts with real interactions 👋🏽.”')).toBeVisible()
})

test('marks of a letter that was changed are dropped with a sentence; without a letter there is a way to add one', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await openLetter(page)
  await sentences(page).press('s')
  await expect.poll(async () => (await marked(page)).length).toBe(1)
  const { said } = await ask(page, 'letters.marks', { id: outcomeId })
  await ask(page, 'outcomes.record', { ...said, letter: 'Another letter.' })
  await leaveAndReturn(page)
  await expect(letterPart(page).getByText('The letter was changed since you marked it, so those marks were dropped.')).toBeVisible()
  await ask(page, 'outcomes.record', { ...said, letter: null })
  await leaveAndReturn(page)
  await expect(letterPart(page).getByText('No letter is kept with this answer.')).toBeVisible()
  await letterPart(page).getByRole('button', { name: 'Add the letter…' }).click()
  await expect(page.getByRole('dialog').getByLabel('The letter', { exact: true })).toBeVisible()
})

test('a letter of 200,000 characters is read and marked without a long halt', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  const long = `${'We read your account with care. It is not what we look for.\n'.repeat(3_300)}A last line.`
  await openNo(page, long)
  const startedAtMs = Date.now()
  await openLetter(page)
  const openedMs = Date.now() - startedAtMs
  await sentences(page).focus()
  const keyMs = await page.evaluate(async () => {
    const box = document.activeElement
    const begunAtMs = performance.now()
    for (let key = 0; key < 20; key += 1) {
      box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
      await new Promise(requestAnimationFrame)
    }
    return (performance.now() - begunAtMs) / 20
  })
  await page.keyboard.press('End')
  await page.keyboard.press('r')
  await expect.poll(() => marked(page)).toEqual([['reason', 'A last line.']])
  console.log(`A letter of ${String(long.length)} characters was there after ${String(openedMs)} ms; a key takes ${keyMs.toFixed(0)} ms`)
  expect(openedMs).toBeLessThan(10_000)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the letter has nothing that axe objects to, ${colorScheme}, at 900x600`, async ({ start }) => {
    const { electron, page } = await start({ now: causesNow, colorScheme })
    await openNo(page)
    await openLetter(page)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await sentences(page).press('r')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('s')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('h')
    await expect(letterPart(page).getByRole('listitem')).toHaveCount(3)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
}
