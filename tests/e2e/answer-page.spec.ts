import type { Page } from '@playwright/test'
import { expect, test, type RunningApp, type StartOptions } from '../support/app.ts'
import { ask, besideAnswer, heading } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { afterNo, answerField, founding, keepFoundingNo, keepNo, openNo, partRow, question } from '../support/answer-page.ts'
import { bodiesOn, entryField, write } from '../support/page-parts.ts'
import { tabTo } from '../support/progress-pages.ts'
import { storyId } from '../support/stories-place.ts'

const day = (on: string): string => `${on}T18:00:00+00:00`
const earlier = { applicationId: storyId(2_010), outcomeId: storyId(2_011) }
const shots = process.env['SD_ANSWER_SHOTS']

async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** The app on a later day; the day of the no itself has had its question before the no came. */
async function startAfterNo(start: (options?: StartOptions) => Promise<RunningApp>, options: StartOptions, keepMore: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<RunningApp> {
  const first = await start({ now: day('2022-03-31') })
  await keepFoundingNo(first.page)
  await keepMore(first.page)
  await first.electron.close()
  return await start(options)
}

const wording = async (page: Page): Promise<string> => await question(page).locator('.question-wording').innerText()

test('the page of a no follows the days: the day itself, the days after, causes, the plan, open again', async ({ start }) => {
  test.setTimeout(180_000)
  const first = await start({ now: day('2022-03-31') })
  await keepFoundingNo(first.page)
  await openNo(first.page)
  await look(first.page, 'r0')
  await expect(afterNo(first.page)).toContainText('Nothing has to be done today.')
  await expect(question(first.page)).toHaveCount(0)
  await expect(partRow(first.page, 'Tell it as it was')).toBeVisible()
  await expect(afterNo(first.page).getByRole('button', { name: 'Stop here for today' })).toBeVisible()
  // What it says, what she told herself and the rules of that day are opened by choice.
  await expect(first.page.getByText('One week, one reviewer.')).toBeHidden()
  await expect(first.page.getByText('No reason is noted.')).toBeHidden()
  await expect(besideAnswer(first.page)).toContainText('30 April')
  await expect(besideAnswer(first.page)).not.toContainText('The rules then')
  await first.electron.close()

  const second = await start({ now: day('2022-04-01') })
  await openNo(second.page)
  await look(second.page, 'r1')
  await expect(question(second.page)).toHaveAccessibleName('Reflect · the day after')
  await expect(partRow(second.page, 'What you made')).toContainText('You can look at what you made between')
  await expect(partRow(second.page, 'What may have played a part')).toHaveCount(0)
  await second.page.getByRole('button', { name: 'Open: What you made' }).click()
  await expect(heading(second.page, 'They said no. Here is what is still true.')).toBeVisible()
  await look(second.page, 'r1-mirror')
  await second.page.getByRole('button', { name: 'Close: What you made' }).click()
  await expect(heading(second.page, 'They said no.')).toBeVisible()
  await second.page.getByRole('button', { name: 'open it now' }).click()
  await expect(second.page.getByRole('button', { name: 'Close: A plan for the wait' })).toBeVisible()
  await second.electron.close()

  const third = await start({ now: day('2022-04-04') })
  await openNo(third.page)
  await look(third.page, 'r2')
  await expect(question(third.page)).toHaveAccessibleName('Reflect · day 4')
  for (const title of ['What may have played a part', 'The letter', 'A plan for the wait']) await expect(partRow(third.page, title)).toBeVisible()
  await expect(partRow(third.page, 'What you made')).toBeHidden()
  await third.electron.close()

  const fourth = await start({ now: day('2022-04-16') })
  await openNo(fourth.page)
  await look(fourth.page, 'r3')
  await expect(afterNo(fourth.page).getByRole('region').first()).toHaveAccessibleName('A plan for the wait')
  await expect(partRow(fourth.page, 'The next application')).toContainText('sent from 30 April on')
  await fourth.electron.close()

  const fifth = await start({ now: day('2022-05-01') })
  await openNo(fifth.page)
  await look(fifth.page, 'open')
  await expect(afterNo(fifth.page)).toContainText('Open again since 30 April.')
  await partRow(fifth.page, 'The next application').getByRole('button', { name: 'Begin it' }).click()
  await expect(fifth.page.getByRole('main')).toContainText('Draft')
})

test('a question is answered in place, and its words survive a kill', async ({ start }) => {
  const first = await startAfterNo(start, { now: day('2022-04-01') })
  await openNo(first.page)
  const asked = await wording(first.page)
  await first.page.getByRole('button', { name: 'Why this question?' }).click()
  await expect(question(first.page)).toContainText('The answer came yesterday.')
  await first.page.getByRole('button', { name: 'Write', exact: true }).click()
  await expect(answerField(first.page)).toBeFocused()
  await first.page.keyboard.type('It would say that I opened an account on a Thursday')
  await expect(question(first.page).getByRole('status', { name: 'Saving' })).toHaveText('Saved')
  await look(first.page, 'writing')
  first.electron.process().kill('SIGKILL')

  const { page } = await start({ now: day('2022-04-01') })
  expect(await bodiesOn(page)).toEqual(['It would say that I opened an account on a Thursday'])
  await openNo(page)
  await expect(question(page)).toHaveAccessibleName('You answered today')
  expect(await wording(page)).toBe(asked)
  await question(page).getByRole('button', { name: 'Go on writing' }).click()
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(', and nobody knew.')
  await question(page).getByRole('button', { name: 'Keep' }).click()
  await expect(question(page).getByRole('button', { name: 'Go on writing' })).toBeFocused()
  expect(await bodiesOn(page)).toEqual(['It would say that I opened an account on a Thursday, and nobody knew.'])
  expect(await ask(page, 'outcomes.open', { id: founding.outcomeId })).toMatchObject({ offer: null, reflections: 1 })
})

test('a text begun in place goes with her to another place and back', async ({ start }) => {
  const { page } = await startAfterNo(start, { now: day('2022-04-01') })
  await openNo(page)
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page.keyboard.type('Half a line')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: 'The entry you are writing' })).toContainText('Half a line')
  await page.keyboard.press('Control+5')
  await expect(answerField(page)).toContainText('Half a line')
  await answerField(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and the rest.')
  await question(page).getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('region', { name: 'Your answer' })).toContainText('Half a line and the rest.')
  expect(await bodiesOn(page)).toEqual(['Half a line and the rest.'])
})

test('one text written on Today and on the page of a no in turns keeps all its words', async ({ start }) => {
  const { page } = await startAfterNo(start, { now: day('2022-04-01') })
  await question(page).getByRole('button', { name: 'Write', exact: true }).click()
  await write(page, 'Alpha.')
  await openNo(page)
  await question(page).getByRole('button', { name: 'Go on writing' }).click()
  await expect(answerField(page)).toHaveText('Alpha.')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Bravo.')
  // At once, before the words are saved.
  await page.keyboard.press('Control+1')
  await expect(entryField(page)).toHaveText('Alpha. Bravo.')
  await page.keyboard.press('Control+End')
  await write(page, ' Charlie.')
  expect(await bodiesOn(page)).toEqual(['Alpha. Bravo. Charlie.'])
  await page.keyboard.press('Control+5')
  await question(page).getByRole('button', { name: 'Go on writing' }).click()
  await expect(answerField(page)).toHaveText('Alpha. Bravo. Charlie.')
  // Emptied again, it is no answer.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await question(page).getByRole('button', { name: 'Keep' }).click()
  await expect(question(page)).toHaveCount(0)
  expect(await bodiesOn(page)).toEqual([''])
})

test('by the keys alone: a question put aside leaves its place empty, and all of it closes and opens again', async ({ start }) => {
  const { page } = await startAfterNo(start, { now: day('2022-04-01') })
  await openNo(page)
  await tabTo(page, page.getByRole('button', { name: 'Not now' }))
  await page.keyboard.press('Enter')
  await expect(question(page)).toHaveCount(0)
  await expect(page.getByText('Put aside. Nothing else asks today.')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Open: Tell it as it was' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Close this…' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(afterNo(page)).toContainText('Closed until 7 April.')
  await expect(page.getByRole('button', { name: 'Open it again' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'The answer' })).toBeVisible()
  await look(page, 'closed')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Open: What you made' })).toBeVisible()
  await expect(question(page)).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(question(page)).toHaveCount(0)
})

test('of two answers the newest leads and the other waits a line below', async ({ start }) => {
  const { page } = await startAfterNo(start, { now: day('2022-04-02') }, async (before) => {
    await ask(before, 'programs.save', { id: 'tin-lantern', kind: 'publication', name: 'Tin Lantern', platform: null, link: null, notes: '' })
    await keepNo(before, { ...earlier, programId: 'tin-lantern', sentOn: '2022-03-01', decidedOn: '2022-03-29' })
  })
  await openNo(page)
  await expect(question(page)).toBeVisible()
  await expect(afterNo(page).getByRole('list', { name: 'Other open answers' })).toContainText('The answer of Tin Lantern of 29 March waits.')
  await look(page, 'others')
  await page.getByRole('button', { name: /^The answer of Tin Lantern/ }).click()
  await expect(afterNo(page)).toContainText('The answer of Medium Partner Program of 31 March is newer')
  await expect(question(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Open: A plan for the wait' }).click()
  await expect(page.getByRole('button', { name: 'Close: A plan for the wait' })).toBeVisible()
})

test('after three looks for causes in a week there is a line with a wider view and a rest', async ({ start }) => {
  const { page } = await startAfterNo(start, { now: day('2022-04-06') })
  const about = { ...founding, topic: null, stage: 'R2', retelling: null, asksWhy: true } as const
  for (const number of [1, 2, 3]) await ask(page, 'entries.write', { id: storyId(2_100 + number), datedOn: '2022-04-06', body: 'Was it that?', prompt: null, about })
  await openNo(page)
  const brake = page.getByRole('group', { name: 'A wider view, or a rest' })
  await expect(brake).toContainText('Three times this week you looked for causes.')
  await look(page, 'brake')
  await brake.getByRole('button', { name: 'Open what you made' }).click()
  await expect(page.getByRole('button', { name: 'Close: What you made' })).toBeVisible()
  await brake.getByRole('button', { name: 'Close this for a week' }).click()
  await expect(afterNo(page)).toContainText('Closed until 12 April.')
  await expect(brake).toHaveCount(0)
})

test('on Today a question about an answer names it and leads to its page', async ({ start }) => {
  const { page } = await startAfterNo(start, { now: day('2022-04-01') })
  await expect(question(page)).toHaveAccessibleName('Reflect · the day after')
  await look(page, 'today')
  const asked = await wording(page)
  await question(page).getByRole('button', { name: 'About the answer of Medium Partner Program of 31 March' }).click()
  await expect(heading(page, 'They said no.')).toBeVisible()
  expect(await wording(page)).toBe(asked)
  await page.keyboard.press('Control+1')
  await question(page).getByRole('button', { name: 'Write', exact: true }).click()
  await write(page, 'It would say very little.')
  await expect(question(page)).toHaveCount(0)
  expect(await ask(page, 'outcomes.open', { id: founding.outcomeId })).toMatchObject({ offer: null, reflections: 1 })
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page of a no in ${theme}`, async ({ start }) => {
    const { electron, page } = await startAfterNo(start, { now: day('2022-04-01'), colorScheme: theme })
    await openNo(page)
    await page.getByRole('button', { name: 'Why this question?' }).click()
    expect(await violations(page)).toEqual([])
    await look(page, `why-${theme}`)
    await page.getByRole('button', { name: 'Write', exact: true }).click()
    await expect(answerField(page)).toBeFocused()
    expect(await violations(page)).toEqual([])
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(900)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(900)
    await look(page, `small-${theme}`)
  })
}
