import { expect, test as base, type RunningApp } from '../support/app.ts'
import { afterAnswer, answerQuestion, openAnswer, openPart, questionCard } from '../support/answer-place.ts'
import { ask, besideAnswer, markAsSent, mediumProgram, openProgramPage } from '../support/applications-place.ts'
import { follows, ledger, logCount, logFollow, logNetFollows, openAudience, part } from '../support/audience-place.ts'
import { apply, medium, overdue, publishStory, recordNo, stories, timesTold, writeDays } from '../support/founding-story.ts'
import { lookAt } from '../support/looked-at.ts'
import { entryField, saving } from '../support/page-parts.ts'
import { notice } from '../support/progress-pages.ts'
import { openReminders, reminderIn, sidebarLink } from '../support/reminders-place.ts'
import { startSessionBus, whyNoNotifications, type SessionBus } from '../support/session-bus.ts'

// ../shared/product/README.md: the app is right when this works end to end. A new writer in Lagos, in spring 2022.

const test = base.extend<{ bus: SessionBus }>({
  bus: async ({}, use) => {
    const bus = await startSessionBus()
    await use(bus)
    bus.end()
  }
})

test('the acceptance story: a week, a no, the days after it, 31 days asleep, another try, and the rules years later', async ({ start, bus }) => {
  test.setTimeout(600_000)
  const told = whyNoNotifications === null ? await bus.withNotifications() : null
  const at = (now: string): Promise<RunningApp> => start({ now, env: { TZ: 'Africa/Lagos', ...bus.env } })
  await test.step('the founding week', async () => theWeek(await at('2022-03-30T19:00:00+01:00')))
  await test.step('R0: the no', async () => theNo(await at('2022-03-31T18:00:00+01:00')))
  await test.step('R1: the day after', async () => theDayAfter(await at('2022-04-01T09:00:00+01:00')))
  await test.step('R1: two days after', async () => theMirror(await at('2022-04-02T09:00:00+01:00')))
  await test.step('R2: causes, the letter, the plan', async () => theCauses(await at('2022-04-08T20:00:00+01:00')))
  await test.step('R3: the wait', async () => theWait(await at('2022-04-20T20:00:00+01:00')))
  if (told !== null) expect(told()).toEqual([])
  await test.step('31 days later', async () => {
    const app = await at('2022-05-01T08:30:00+01:00')
    await theReminder(app)
    if (told !== null) await expect.poll(told).toEqual([overdue])
    await theLedger(app)
  })
  await test.step('the same evening', async () => {
    const app = await at('2022-05-01T21:00:00+01:00')
    await theEvening(app)
    if (told !== null) expect(told()).toEqual([overdue])
    await theNextTry(app)
  })
  await test.step('years later', async () => theOldRules(await at('2026-11-10T09:00:00+01:00')))
})

async function theWeek({ page, electron }: RunningApp): Promise<void> {
  await expect(entryField(page)).toBeFocused()
  await writeDays(page)
  await lookAt(page, '01-week')
  for (const [title, on] of stories) await publishStory(page, title, on)
  await logCount(page, '12', '2022-03-28')
  await logCount(page, '116', '2022-03-30')
  await apply(page)
  await lookAt(page, '02-waiting')
  await electron.close()
}

/** What arrived and when; nothing has to be done. */
async function theNo({ page, electron }: RunningApp): Promise<void> {
  await expect(page.getByRole('region', { name: 'Next' })).toContainText(medium)
  await recordNo(page)
  await expect(notice(page)).toContainText('Kept. You can apply again from 30 April; a reminder is set for 09:00 that day.')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await openAnswer(page)
  await expect(afterAnswer(page)).toContainText('Nothing has to be done today.')
  await expect(afterAnswer(page).getByRole('button', { name: 'I am not all right' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What may have played a part' })).toHaveCount(0)
  await lookAt(page, '03-r0')
  await afterAnswer(page).getByRole('button', { name: 'Close this…' }).click()
  await page.getByRole('menuitem', { name: 'For today' }).click()
  await expect(afterAnswer(page)).toContainText('Closed for today. What you wrote is kept.')
  await lookAt(page, '04-r0-closed')
  await electron.close()
}

/** A question, and "not now": nothing else asks that day, here or on Today. */
async function theDayAfter({ page, electron }: RunningApp): Promise<void> {
  await lookAt(page, '05-r1-today')
  await openAnswer(page)
  await expect(afterAnswer(page)).toContainText('No lesson is needed these days.')
  await expect(questionCard(page)).toContainText('One question a day at most.')
  await questionCard(page).getByRole('button', { name: 'Not now' }).click()
  await expect(questionCard(page)).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect(entryField(page)).toBeVisible()
  await expect(page.locator('.question-card')).toHaveCount(0)
  await electron.close()
}

/** When she asks for it, what was made; and the wider view before any reason. */
async function theMirror({ page, electron }: RunningApp): Promise<void> {
  await openAnswer(page)
  await expect(questionCard(page)).toContainText('If this week were a page in a chapter you write two years from now, what would the page say?')
  await questionCard(page).getByRole('button', { name: 'Why this question?' }).click()
  await expect(questionCard(page).getByRole('list', { name: 'What it looked at' })).toBeVisible()
  await lookAt(page, '06-r1-question')
  await answerQuestion(page, 'It would say that five stories with my name on them were in the world.')
  const mirror = await openPart(page, 'What you made')
  const facts = mirror.getByRole('list', { name: 'As the days went' }).getByRole('listitem')
  for (const [title, on] of stories) await expect(facts.filter({ hasText: `“${title}”` })).toContainText(`${String(Number(on.slice(8)))} March`)
  await expect(mirror).not.toContainText('followers')
  await afterAnswer(page).getByText('You wrote this before you sent it, for the day of the answer').click()
  await expect(page.getByText('One week, one reviewer.')).toBeVisible()
  await lookAt(page, '07-r1-mirror')
  await electron.close()
}

/** After some silent days: two causes and the card, the letter as she reads it, a plan at half her usual load. */
async function theCauses({ page, electron }: RunningApp): Promise<void> {
  await expect(page.locator('.quiet-line')).toContainText('No page has been written since 2 April. Quiet days, if you want them? Nothing counts then, and nothing asks.')
  await lookAt(page, '08-r2-today')
  await page.locator('.quiet-line').getByRole('button', { name: 'No thanks' }).click()
  await openAnswer(page)
  await expect(afterAnswer(page)).toContainText('Everything here can wait.')
  await placeCauses(page)
  await readLetter(page)
  await makePlan(page)
  await electron.close()
}

async function placeCauses(page: RunningApp['page']): Promise<void> {
  const board = await openPart(page, 'What may have played a part')
  for (const cause of ['My country’s payout service', 'They see who reads whom, and I traded follows']) {
    await board.getByLabel('A new cause').fill(cause)
    await board.getByRole('button', { name: 'Put it on the board' }).click()
  }
  await board.getByRole('group', { name: 'Cause 1' }).getByLabel('Not mine').check()
  await board.getByRole('group', { name: 'Cause 2' }).getByLabel('Shared').check()
  await board.getByRole('button', { name: 'Put this card on the board' }).click()
  await expect(board.getByRole('button', { name: 'Take it off the board' })).toBeVisible()
  await lookAt(page, '09-r2-causes')
  await page.getByRole('button', { name: 'Close: What may have played a part' }).click()
}

async function readLetter(page: RunningApp['page']): Promise<void> {
  const reader = await openPart(page, 'The letter')
  await reader.getByRole('listbox').focus()
  await page.keyboard.press('s')
  await expect(reader.getByRole('list', { name: 'What you marked' })).toContainText('Stock phrase')
  await reader.getByRole('button', { name: 'It states none' }).click()
  await expect(reader.getByRole('button', { name: 'Take that back' })).toBeVisible()
  await lookAt(page, '10-r2-letter')
  await page.getByRole('button', { name: 'Close: The letter' }).click()
}

async function makePlan(page: RunningApp['page']): Promise<void> {
  const plan = await openPart(page, 'A plan for the wait')
  const { medianWeekWords, weekWords } = await planOf(page)
  if (medianWeekWords === null || weekWords === null) throw new Error('The journal knows no usual week')
  expect(weekWords).toBe(Math.round(medianWeekWords / 2))
  await expect(plan).toContainText(`Half of your usual week of ${String(medianWeekWords)} words is ${String(weekWords)}.`)
  await plan.getByLabel('What in you may stand in the way').fill('I count before I write.')
  await addStep(page, 'it is Sunday after supper', 'I write, and count nothing')
  await addStep(page, 'I have read a piece to its end', 'I answer it in my own words', 'I tick it myself')
  await expect(plan.getByText('Nothing planned. That is fine.').first()).toBeVisible()
  await lookAt(page, '11-r2-plan')
}

async function planOf(page: RunningApp['page']) {
  const { lines } = await ask(page, 'applications.list', undefined)
  const [outcome] = lines.flatMap(({ applications }) => applications).flatMap(({ outcomes }) => outcomes)
  if (outcome === undefined) throw new Error('No answer')
  return await ask(page, 'plans.open', { id: outcome.id })
}

/** In a week of the plan; its words are half of her usual. */
async function addStep(page: RunningApp['page'], ifCue: string, thenAct: string, measure: string | null = null): Promise<void> {
  await page.getByRole('button', { name: 'Add a step to 11 to 17 April' }).click()
  const dialog = page.getByRole('dialog', { name: 'A step' })
  await dialog.getByLabel('If', { exact: true }).fill(ifCue)
  await dialog.getByLabel('Then', { exact: true }).fill(thenAct)
  if (measure === null) await expect(dialog.getByLabel('How many')).toHaveValue(String((await planOf(page)).weekWords))
  else await dialog.getByLabel('What tells that it is done').selectOption(measure)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(thenAct).first()).toBeVisible()
}

/** The plan and the next application; a step that stayed can be moved or dropped without a word. */
async function theWait({ page, electron }: RunningApp): Promise<void> {
  await openAnswer(page)
  await expect(afterAnswer(page)).toContainText('The plan is here when you want it.')
  const plan = await openPart(page, 'A plan for the wait')
  await plan.getByRole('checkbox', { name: /answer it in my own words/ }).check()
  await plan.getByRole('button', { name: /^Drop: .*count nothing/ }).click()
  await expect(plan).toContainText('Dropped.')
  await expect(plan.getByRole('region', { name: 'What is different this time' })).toContainText('answer it in my own words')
  await lookAt(page, '12-r3-plan')
  await electron.close()
}

async function theReminder({ page }: RunningApp): Promise<void> {
  await expect(sidebarLink(page, 'Reminders')).toHaveAccessibleName(/1 due/)
  await lookAt(page, '13-may-today')
  await openReminders(page)
  await expect(reminderIn(page, 'Due')).toHaveCount(1)
  await expect(reminderIn(page, 'Due')).toContainText(medium)
  await expect(reminderIn(page, 'Due')).toContainText('Overdue since 30 April')
  await expect.poll(() => timesTold(page)).toBe(1)
  await lookAt(page, '14-may-reminders')
}

/** Mostly unknown until people are ticked; then ranges, each with its reason. */
async function theLedger({ page, electron }: RunningApp): Promise<void> {
  await openAudience(page)
  await expect(ledger(page)).toContainText('your followers went from 12 to 116')
  await expect(part(page, 'earned')).toContainText('not known')
  await expect(part(page, 'exchanged')).toContainText('not known')
  await expect(part(page, 'unknown')).toContainText('104')
  await lookAt(page, '15-may-ledger')
  await logNetFollows(page, 'The account', '4', '2022-03-30')
  await logFollow(page, 'out', '140', '2022-03-29')
  await logFollow(page, 'in', '60', '2022-03-29')
  await follows(page).filter({ hasText: '60 people followed you' }).getByRole('button', { name: 'exchanged' }).click()
  await expect(part(page, 'earned')).toContainText('4 to 44')
  await expect(part(page, 'exchanged')).toContainText('60 to 100')
  await expect(part(page, 'unknown')).toContainText('40')
  for (const name of [/^Earned \S/, /^Exchanged \S/, /^Unknown \S/]) await expect(ledger(page).getByRole('button', { name })).toBeVisible()
  await lookAt(page, '16-may-ticked')
  await electron.close()
}

/** Still there, and told no second time. */
async function theEvening({ page }: RunningApp): Promise<void> {
  await openReminders(page)
  await expect(reminderIn(page, 'Due')).toContainText('Overdue since 30 April')
  expect(await timesTold(page)).toBe(1)
  await lookAt(page, '17-evening')
}

/** The answer is open again; what the plan got done goes into the next application. */
async function theNextTry({ page, electron }: RunningApp): Promise<void> {
  const { lines } = await ask(page, 'applications.list', undefined)
  const sent = lines.flatMap(({ applications }) => applications)
  expect(sent).toMatchObject([{ programId: mediumProgram, sentOn: '2022-03-30', ruleSetId: 'medium-partner-program-2022' }])
  await openAnswer(page)
  await expect(afterAnswer(page)).toContainText('Open again since 30 April.')
  await expect(besideAnswer(page)).toContainText('30 April')
  await lookAt(page, '18-evening-answer')
  await page.getByRole('region', { name: 'The next application' }).getByRole('button', { name: 'Begin it' }).click()
  await expect(page.getByRole('list', { name: 'From your plan:' })).toContainText('answer it in my own words')
  await page.getByRole('button', { name: 'Put into what is different' }).click()
  await expect(page.getByLabel('In your own words')).toHaveValue(/answer it in my own words/)
  await expect(saving(page)).toHaveText('Saved')
  await lookAt(page, '19-evening-draft')
  await markAsSent(page, '2022-05-01')
  await lookAt(page, '20-evening-sent')
  await electron.close()
}

async function theOldRules({ page }: RunningApp): Promise<void> {
  await openProgramPage(page, medium)
  const readiness = page.getByRole('region', { name: 'Readiness' })
  await page.getByLabel('As of', { exact: true }).fill('2022-03-30')
  await expect(readiness).toContainText('These are the rules of 30 March 2022, and they are old.')
  await expect(readiness.locator('.readiness-check').filter({ hasText: '100 followers' }).first()).toContainText('116 on 30 March')
  await expect(readiness.locator('.readiness-check').filter({ hasText: 'A story published' })).toContainText('5 since 24 March')
  await expect(readiness).toContainText('Last seen in June 2026, one source only: check it.')
  const changes = page.getByRole('list', { name: 'What changed: Paid membership instead of followers' })
  await expect(changes.getByRole('listitem').filter({ hasText: '100 followers' })).toContainText('gone')
  await expect(changes).toContainText('in force from 1 August 2023; official text')
  await lookAt(page, '21-years-later')
}
