import type { Locator, Page } from '@playwright/test'
import { end, expect, test } from '../support/app.ts'
import { ask } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { boardPart, cause, causesNow, newCause, openNo, openPart, outcomeId, showNo, tabBackTo } from '../support/cause-board.ts'
import { notice, tabTo } from '../support/progress-pages.ts'
import { titleField } from '../support/stories-place.ts'

const hint = 'One cause is rarely the whole of it. Add a second, or the card that it can’t be known.'
const texts = async (page: Page): Promise<string[]> => (await ask(page, 'causes.open', { id: outcomeId })).causes.map(({ text }) => text)

async function openBoard(page: Page): Promise<void> {
  await openPart(boardPart(page))
  await expect(newCause(page)).toBeVisible()
}

async function addCause(page: Page, text: string): Promise<void> {
  await newCause(page).fill(text)
  await newCause(page).press('Enter')
  await expect(newCause(page)).toHaveValue('')
}

const side = (page: Page, number: number, name: string): Locator => cause(page, number).getByRole('group', { name })

test('causes are placed by the keys alone, and are there after a kill', async ({ start }) => {
  const { electron, page } = await start({ now: causesNow })
  await openNo(page)
  await tabTo(page, boardPart(page).getByRole('button', { name: 'Open: What may have played a part' }))
  await page.keyboard.press('Enter')
  await tabTo(page, newCause(page))
  await page.keyboard.type('The exchanged follows')
  await page.keyboard.press('Enter')
  await expect(boardPart(page).getByText(hint)).toBeVisible()
  await page.keyboard.type('A stranger had five minutes')
  await page.keyboard.press('Enter')
  await expect(newCause(page)).toBeFocused()
  await expect(boardPart(page).getByText(hint)).toHaveCount(0)
  await tabBackTo(page, cause(page, 1).getByRole('radio', { name: 'Can’t be known' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(cause(page, 1).getByRole('radio', { name: 'Shared' })).toBeChecked()
  await tabTo(page, side(page, 1, 'What speaks for it').getByRole('button', { name: 'Lay something beside it…' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('116')
  await tabTo(page, page.getByRole('checkbox', { name: /116 followers/ }))
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(side(page, 1, 'What speaks for it').getByRole('button', { name: '116 followers', exact: true })).toBeVisible()
  await expect(side(page, 1, 'What speaks for it').getByRole('button', { name: 'Lay something beside it…' })).toBeFocused()
  await tabTo(page, side(page, 1, 'What speaks against it').getByRole('textbox'))
  await page.keyboard.type('Some of them wrote back.')
  await tabTo(page, newCause(page))
  await page.keyboard.type('Half a tho')
  await expect.poll(() => texts(page)).toEqual(['The exchanged follows', 'A stranger had five minutes', 'Half a tho'])
  await end(electron.process())
  const again = await start({ now: causesNow })
  await showNo(again.page)
  await openBoard(again.page)
  await expect(cause(again.page, 1).getByRole('radio', { name: 'Shared' })).toBeChecked()
  await expect(side(again.page, 1, 'What speaks against it').getByRole('textbox')).toHaveValue('Some of them wrote back.')
  await expect(cause(again.page, 3).getByLabel('Cause 3, in your words')).toHaveValue('Half a tho')
})

test('a row that lies beside a card opens, and can be taken away again', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await openBoard(page)
  await addCause(page, 'Five stories in a week')
  const against = side(page, 1, 'What speaks against it')
  await against.getByRole('button', { name: 'Lay something beside it…' }).click()
  await page.getByRole('checkbox', { name: /Strangers/ }).check()
  await page.getByRole('checkbox', { name: /100 followers.*: met/ }).check()
  await page.getByLabel('Find in this list').fill('nothing like it')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^0 of \d+ things\.$/)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(against.getByRole('listitem')).toHaveCount(2)
  await against.getByRole('button', { name: /^Take away: .*100 followers/ }).click()
  await expect(against.getByRole('button', { name: 'Take away: Strangers' })).toBeFocused()
  await against.getByRole('button', { name: 'Strangers', exact: true }).click()
  await expect(titleField(page)).toHaveValue('Strangers')
  await page.keyboard.press('Control+5')
  await expect(against.getByRole('button', { name: 'Strangers', exact: true })).toBeVisible()
})

test('a card is removed with a way back, keeps its last words, and the one that it can’t be known makes the board whole', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await openBoard(page)
  await addCause(page, 'The country')
  const words = cause(page, 1).getByLabel('Cause 1, in your words')
  await words.fill('')
  await words.blur()
  await expect(words).toHaveValue('The country')
  await boardPart(page).getByRole('button', { name: 'Put this card on the board' }).click()
  await expect(boardPart(page).getByRole('button', { name: 'Take it off the board' })).toBeFocused()
  await expect(boardPart(page).getByText(hint)).toHaveCount(0)
  expect(await ask(page, 'causes.open', { id: outcomeId })).toMatchObject({ isWhole: true, isUnknowable: true })
  await boardPart(page).getByRole('button', { name: 'Remove cause 1' }).click()
  await expect(cause(page, 1)).toHaveCount(0)
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(words).toHaveValue('The country')
  await newCause(page).fill('Not this')
  await expect.poll(() => texts(page)).toEqual(['The country', 'Not this'])
  await newCause(page).fill('')
  await expect.poll(() => texts(page)).toEqual(['The country'])
})

test('after fifteen minutes in sight a line offers to close it; time beside another page doesn’t count', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await page.clock.install()
  await openPart(boardPart(page))
  await page.clock.runFor('14:50')
  const line = boardPart(page).getByText('Fifteen minutes. It is all kept. Close it for today?')
  await expect(line).toHaveCount(0)
  await page.clock.runFor('00:20')
  await expect(line).toBeVisible()
  await boardPart(page).getByRole('button', { name: 'Stay', exact: true }).click()
  await expect(line).toHaveCount(0)
  await page.clock.runFor('15:10')
  await boardPart(page).getByRole('button', { name: 'Close', exact: true }).click()
  await expect(newCause(page)).toHaveCount(0)
  await expect(boardPart(page).getByRole('button', { name: 'Open: What may have played a part' })).toBeFocused()
})

test('an entry begun from the board asks for causes, and is one of the day', async ({ start }) => {
  const { page } = await start({ now: causesNow })
  await openNo(page)
  await openBoard(page)
  await boardPart(page).getByRole('button', { name: 'Write about it' }).click()
  await page.keyboard.type('I think of the follows.')
  await expect.poll(async () => (await ask(page, 'reflections.list', { programId: null, stage: null, topic: null, offset: 0, limit: 10 })).lines).toMatchObject([
    { outcomeId, question: 'What may have played a part, as you see it today?', opening: 'I think of the follows.' }
  ])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the board has nothing that axe objects to, ${colorScheme}, at 900x600`, async ({ start }) => {
    const { electron, page } = await start({ now: causesNow, colorScheme })
    await openNo(page)
    await openBoard(page)
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await addCause(page, 'The exchanged follows, which were a hundred in two days and of which nobody knows where they came from')
    await cause(page, 1).getByRole('radio', { name: 'Not mine' }).check()
    await side(page, 1, 'What speaks for it').getByRole('button', { name: 'Lay something beside it…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('checkbox', { name: /116 followers/ }).check()
    await page.getByRole('button', { name: 'Done' }).click()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
}
