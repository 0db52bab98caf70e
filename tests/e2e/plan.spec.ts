import type { Locator, Page } from '@playwright/test'
import { end, expect, test } from '../support/app.ts'
import { ask, mediumProgram, openApplication } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { notice, tabTo } from '../support/progress-pages.ts'
import { storyId } from '../support/stories-place.ts'

const now = '2022-04-12T09:00:00+00:00'
const may = '2022-05-01T09:00:00+00:00'
const outcomeId = storyId(801)
const panel = (page: Page): Locator => page.locator('section').filter({ has: page.getByRole('group', { name: 'All weeks' }) }).last()
const week = (page: Page, title: string): Locator => panel(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) }).first()

/** A no of 31 March whose letter asks for 30 days. */
async function keepRefusal(page: Page): Promise<void> {
  const empty = { accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
  await ask(page, 'applications.save', { id: storyId(800), programId: mediumProgram, ...empty })
  await ask(page, 'applications.send', { id: storyId(800), on: '2022-03-28' })
  await ask(page, 'outcomes.record', {
    id: outcomeId, applicationId: storyId(800), result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: 'Not this time.', tier: 'form', reason: null,
    isReasonNone: true, waitDays: 30, waitSource: 'letter', countedFrom: null, statedReapplyOn: null, appealUntil: null
  })
}

async function keepStep(page: Page, number: number, weekOn: string, thenAct: string, measure: 'words' | 'tick', target: number): Promise<void> {
  await ask(page, 'plans.saveStep', { id: storyId(number), outcomeId, ruleKey: null, ifCue: 'supper is over', thenAct, obstacle: 'The phone', weekOn, measure, target })
}

async function openPlan(page: Page): Promise<void> {
  await openApplication(page, 'Medium Partner Program', /28 March|31 March/)
  const more = page.getByText('What else is here')
  const open = page.getByRole('button', { name: 'Open: A plan for the wait' })
  await expect(open.or(more).first()).toBeVisible()
  if (!(await open.isVisible())) await more.click()
  await open.click()
  await expect(panel(page)).toBeVisible()
}

test('a wait is planned by the keys alone, and what is in the way is named', async ({ start }) => {
  const { page, electron } = await start({ now })
  await keepRefusal(page)
  await openPlan(page)
  await expect(panel(page).getByRole('heading', { level: 2, name: 'You can apply again on 30 April' })).toBeVisible()
  await expect(panel(page)).toContainText('In 18 days. 30 days after the answer of 31 March 2022, as the letter says.')
  await tabTo(page, panel(page).getByLabel('What you wish for in this time'))
  await page.keyboard.type('A page I like to show')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The numbers')
  await page.keyboard.press('Tab')
  await page.keyboard.type('120')
  await expect(panel(page).getByRole('status', { name: 'Saving' })).toHaveText('Saved')
  await expect(week(page, '18 to 24 April')).toContainText('Nothing planned. That is fine.')
  await tabTo(page, page.getByRole('button', { name: 'Add a step to 18 to 24 April' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('How many')).toHaveValue('120')
  await page.keyboard.type('it is Tuesday after supper')
  await page.keyboard.press('Tab')
  await page.keyboard.type('I write 200 words')
  await page.keyboard.press('Tab')
  await page.keyboard.type('The phone')
  await page.keyboard.press('Enter')
  await expect(week(page, '18 to 24 April')).toContainText('If it is Tuesday after supper, then I write 200 words.')
  await expect(week(page, '18 to 24 April')).toContainText('What may stand in the way: The phone')
  await expect(page.getByRole('button', { name: 'Add a step to 18 to 24 April' })).toBeFocused()
  await end(electron.process())
  const again = await start({ now })
  await openPlan(again.page)
  await expect(panel(again.page).getByLabel('What in you may stand in the way')).toHaveValue('The numbers')
  await expect(week(again.page, '18 to 24 April')).toContainText('I write 200 words')
})

test('a step of a week that is over can be moved, dropped and taken back, without a word about it', async ({ start }) => {
  const { page } = await start({ now })
  await keepRefusal(page)
  await keepStep(page, 810, '2022-04-04', 'I write', 'words', 300)
  await keepStep(page, 811, '2022-04-04', 'I call Ana', 'tick', 1)
  await openPlan(page)
  const past = week(page, '4 to 10 April')
  await expect(panel(page).getByRole('heading', { name: /to 3 April/ })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Weeks before' }).getByRole('heading', { name: '4 to 10 April' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a step to 4 to 10 April' })).toHaveCount(0)
  await expect(past).toContainText('Shown by 300 words in the journal')
  await past.getByRole('button', { name: 'Move: If supper is over, then I write.' }).click()
  await page.getByRole('menuitem', { name: '11 to 17 April' }).click()
  await expect(week(page, '11 to 17 April')).toContainText('then I write.')
  await past.getByRole('button', { name: 'Drop: If supper is over, then I call Ana.' }).click()
  await past.getByRole('button', { name: 'Take it back: If supper is over, then I call Ana.' }).click()
  const box = past.getByRole('checkbox', { name: 'Done: If supper is over, then I call Ana.' })
  await box.click()
  await expect(box).toBeChecked()
  await expect(past.getByRole('button', { name: /^Drop/ })).toHaveCount(0)
  await past.getByRole('button', { name: 'More for: If supper is over, then I call Ana.' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByRole('region', { name: 'Weeks before' })).toHaveCount(0)
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(box).toBeChecked()
  for (const word of ['late', 'behind', 'missed', '%', 'times']) await expect(panel(page)).not.toContainText(word)
})

test('what is missing in a step is said beside its field, and the focus goes to a step of another week', async ({ start }) => {
  const { page } = await start({ now })
  await keepRefusal(page)
  await openPlan(page)
  await page.getByRole('button', { name: 'Add a step to 11 to 17 April' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Week').getByRole('option')).toHaveText(['11 to 17 April', '18 to 24 April', '25 to 30 April'])
  const [cue, act, many] = [dialog.getByLabel('If', { exact: true }), dialog.getByLabel('Then', { exact: true }), dialog.getByLabel('How many')]
  await cue.fill('it is Tuesday')
  await cue.press('Enter')
  await expect(act).toBeFocused()
  await expect(act).toHaveAccessibleDescription('Say when it is time, and what you do then.')
  await act.fill('I write')
  await many.fill('')
  await act.press('Enter')
  await expect(many).toBeFocused()
  await expect(many).toHaveAttribute('aria-invalid', 'true')
  await expect(many).toHaveAccessibleDescription('Say how many, or choose to tick it yourself.')
  await many.fill('20')
  await expect(many).toHaveAttribute('aria-invalid', 'false')
  await dialog.getByLabel('Week').selectOption('25 to 30 April')
  await many.press('Enter')
  await expect(week(page, '25 to 30 April').getByRole('listitem')).toBeFocused()
})

test('what was done opens its rows, and the next application takes it up only when asked', async ({ start }) => {
  const { page } = await start({ now: may })
  await keepRefusal(page)
  await keepStep(page, 810, '2022-04-25', 'I write', 'words', 3)
  await ask(page, 'entries.write', { id: storyId(820), datedOn: '2022-04-28', body: 'The bus came late again', prompt: null })
  await openPlan(page)
  await panel(page).getByRole('button', { name: '5 words, in the journal' }).click()
  await expect(page.getByRole('button', { name: 'The bus came late again · 5 words' })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Begin the next application' }).click()
  const words = page.getByLabel('In your own words')
  await expect(words).toHaveValue('')
  await words.fill('I slowed down.')
  await page.getByRole('button', { name: 'Put into what is different' }).click()
  await expect(words).toHaveValue('I slowed down.\n5 words written on 28 April.')
  await expect(page.getByRole('button', { name: 'All of it is in your words' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a plan is accessible in the ${colorScheme} scheme, in a small window too`, async ({ start }) => {
    const { page, electron } = await start({ now, colorScheme })
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await keepRefusal(page)
    await keepStep(page, 810, '2022-04-04', 'I write', 'words', 300)
    await keepStep(page, 811, '2022-04-11', 'I call Ana', 'tick', 1)
    await keepStep(page, 812, '2022-04-18', 'I rest', 'tick', 1)
    await ask(page, 'plans.setStep', { id: storyId(812), state: 'dropped' })
    await openPlan(page)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Add a step to 18 to 24 April' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
