import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { tabTo } from '../support/progress-pages.ts'
import { keepNo, openTab, outcomeId, place, reflect, reflectionsNow as now } from '../support/reflections-place.ts'

const group = (page: Page, name: string): Locator => page.getByRole('region', { name })
const status = (page: Page): Locator => page.getByRole('main').getByRole('status').first()

async function keepReflections(page: Page): Promise<void> {
  await keepNo(page)
  await reflect(page, 1, '2022-03-31', 'What arrived, and when?', 'A letter of four lines, at nine.', { outcomeId, topic: 'what-arrived', stage: 'R0' })
  await reflect(page, 2, '2022-04-03', 'If this week were a page in a chapter, what would it say?', 'It would say that I began.', { outcomeId, topic: 'two-years-on', stage: 'R1' })
  await reflect(page, 3, '2022-04-12', 'What is near to hand?', 'The *chalk*, and a cup.', { topic: 'near-to-hand' })
  await reflect(page, 4, '2022-04-11', 'Who read it first?', 'A stranger in Lisbon.', null)
}

test('an empty place says what it will show, and leads to today’s page', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+6')
  await expect(page.getByText('What you write in answer to a question will stand here')).toBeVisible()
  await page.getByRole('button', { name: 'Write today’s page' }).click()
  await expect(page.getByRole('textbox', { name: 'Entry' })).toBeFocused()
})

test('answers stand by what they are about, with their question, day and stage, and open in Journal', async ({ start }) => {
  const { page } = await start({ now })
  await keepReflections(page)
  await page.keyboard.press('Control+6')
  await expect(status(page)).toHaveText('4 reflections')
  const ofNo = group(page, 'The no of 31 March, Medium Partner Program').getByRole('listitem')
  await expect(ofNo).toHaveCount(2)
  await expect(ofNo.first()).toContainText('If this week were a page in a chapter')
  await expect(ofNo.first()).toContainText('3 Apr · three days after the no of 31 March · 6 words')
  await expect(ofNo.last()).toContainText('on the day of the no of 31 March')
  await expect(group(page, 'Any day').getByRole('listitem')).toHaveCount(2)
  await expect(group(page, 'Any day').getByRole('listitem').first()).toContainText('The chalk, and a cup.')

  await ofNo.last().getByRole('button').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Entry' })).toHaveText('A letter of four lines, at nine.')
})

test('program, stage and question narrow it, also by keyboard, and it is still so after a look elsewhere', async ({ start }) => {
  const { page } = await start({ now })
  await keepReflections(page)
  await place(page).click()
  await tabTo(page, page.getByRole('button', { name: 'Medium Partner Program · 2' }))
  await page.keyboard.press('Space')
  await expect(status(page)).toHaveText('2 reflections found')
  await page.getByRole('button', { name: 'The first days after · 1' }).click()
  await expect(status(page)).toHaveText('1 reflection found')
  await page.keyboard.press('Control+1')
  await place(page).click()
  await expect(page.getByRole('button', { name: 'The first days after · 1', pressed: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Question' }).selectOption({ label: 'What is near to hand? (1)' })
  await expect(status(page)).toHaveText('0 reflections found')
  await page.getByRole('button', { name: 'Show all of them' }).click()
  await expect(status(page)).toHaveText('4 reflections')
  await expect(page.getByRole('group', { name: 'What was found' })).toBeFocused()
  await page.getByRole('button', { name: 'Open it: The no of 31 March' }).click()
  await expect(place(page)).not.toHaveAttribute('aria-current', 'page')
})

test('the sidebar counts them', async ({ start }) => {
  const { electron, page } = await start({ now })
  await keepReflections(page)
  await electron.close()
  const again = await start({ now })
  await expect(place(again.page)).toHaveAccessibleName('Reflections 4 reflections')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the place of reflections, ${colorScheme}`, async ({ start }) => {
    test.slow()
    const { page } = await start({ now, colorScheme })
    await openTab(page, 'Reflections')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+1')
    await keepReflections(page)
    await place(page).click()
    await expect(status(page)).toHaveText('4 reflections')
    expect(await violations(page)).toEqual([])
  })
}
