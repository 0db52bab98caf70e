import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { ask, keepFoundingWeek } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { choose } from '../support/page-parts.ts'
import { notice, tabTo } from '../support/progress-pages.ts'
import { keepNo, openTab, place, reflectionsNow as now, tab } from '../support/reflections-place.ts'
import { storyId } from '../support/stories-place.ts'

const trial = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })

async function noteTrial(page: Page, name: string, from: string, until: string): Promise<void> {
  await page.getByRole('button', { name: 'Note a trial' }).click()
  const form = dialog(page, 'Note a trial')
  await form.getByLabel('What is tried').fill(name)
  await form.getByLabel('Your guess').fill('They will follow back.')
  await form.getByLabel('From').fill(from)
  await form.getByLabel('Until').fill(until)
  await form.getByRole('button', { name: 'Keep' }).click()
}

test('a trial shows what was logged in its days, each number with its rows', async ({ start }) => {
  const { page } = await start({ now })
  await keepFoundingWeek(page)
  await keepNo(page)
  await ask(page, 'events.save', { id: storyId(3_000), platform: null, kind: 'purge', on: '2022-03-29', words: 'Spam accounts went', source: '' })
  await openTab(page, 'Notebook')
  await noteTrial(page, 'Follow for follow', '2022-03-26', '2022-03-31')
  const card = trial(page, 'Follow for follow')
  await expect(card).toContainText('26 March to 31 March, 6 days')
  await expect(card.getByRole('list', { name: 'Counts of these days' }).getByRole('listitem').filter({ hasText: 'real replies' })).toContainText('not known')
  await card.getByRole('button', { name: '3 stories published: show the rows' }).click()
  await expect(card.getByRole('list', { name: 'Rows behind stories published' }).getByRole('listitem')).toHaveCount(3)
  await card.getByText('Meanwhile (5)').click()
  const meanwhile = card.getByRole('list', { name: 'Meanwhile' })
  await expect(meanwhile.getByRole('listitem').last()).toContainText('Medium Partner Program: no')
  await meanwhile.getByRole('button', { name: 'Spam accounts went' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Audience' })).toBeVisible()
})

test('what she saw is kept as it is typed, her advice too, and both can be taken back', async ({ start }) => {
  const { electron, page } = await start({ now })
  await openTab(page, 'Notebook')
  await noteTrial(page, 'Follow for follow', '2022-03-26', '')
  const card = trial(page, 'Follow for follow')
  await expect(card).toContainText('Since 26 March, 18 days so far')
  await card.getByLabel('What you saw').pressSequentially('They left again.')
  await card.getByRole('button', { name: 'Yes' }).click()
  await card.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByRole('status', { name: 'Saving' })).toHaveText('Saved')
  await electron.close()

  const again = await start({ now })
  await openTab(again.page, 'Notebook')
  const kept = trial(again.page, 'Follow for follow')
  await expect(kept.getByLabel('What you saw')).toHaveValue('They left again.')
  await expect(kept.getByRole('button', { name: 'No', exact: true, pressed: true })).toBeVisible()
  await kept.getByRole('button', { name: 'No', exact: true }).click()
  await expect(kept).toContainText('Not said')
})

test('trials on the same days say so, a wrong day is refused, and a removed one comes back', async ({ start }) => {
  const { page } = await start({ now })
  await openTab(page, 'Notebook')
  await noteTrial(page, 'Follow for follow', '2022-03-26', '2022-03-31')
  await expect(trial(page, 'Follow for follow')).toBeVisible()
  await noteTrial(page, 'Reading circle', '2022-03-30', '2022-03-29')
  await expect(page.getByRole('alert')).toHaveText('The last day, 29 March 2022, is before the first, 30 March 2022.')
  await dialog(page, 'Note a trial').getByLabel('Until').fill('')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(trial(page, 'Reading circle')).toContainText('On some of these days you also tried “Follow for follow”.')
  await trial(page, 'Reading circle').getByRole('button', { name: 'More for Reading circle' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(trial(page, 'Reading circle')).toBeHidden()
  await expect(page.getByRole('group', { name: 'Trials' })).toBeFocused()
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(trial(page, 'Reading circle')).toBeVisible()
})

test('success stories have no tab until one is logged, and the page ends with her own way only', async ({ start }) => {
  const { page } = await start({ now })
  await keepFoundingWeek(page)
  await openTab(page, 'Notebook')
  await expect(tab(page, 'Success stories')).toBeHidden()
  await page.keyboard.press('Control+1')
  await choose(page, 'Log a success story you read')
  const form = dialog(page, 'Log a success story')
  await form.getByLabel('Who tells it').fill('A writer with a course')
  await form.getByLabel('What it claims').fill('1,000 followers in a week')
  await form.getByLabel('In how many days').fill('7')
  await form.getByLabel('What it leaves out').fill('Nine years before it.')
  await form.getByLabel('Link').fill('example.org')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(form.getByRole('alert')).toContainText('An address begins with https://.')
  await form.getByLabel('Link').fill('https://example.org/fast')
  await form.getByRole('button', { name: 'Keep' }).click()

  const card = trial(page, 'A writer with a course')
  await expect(card).toContainText('Read on 12 April, says 7 days, where it stands')
  await expect(card).toContainText('It leaves out: Nine years before it.')
  await expect(tab(page, 'Success stories')).toBeVisible()
  const own = page.getByRole('region', { name: 'Your own way' })
  await expect(own.getByRole('figure')).toHaveCount(2)
  await expect(own).toContainText('From the first day this journal knows, 24 March 2022, to today: 20 days.')
  await own.getByRole('switch', { name: 'Show as table' }).last().click()
  await expect(own.getByRole('row', { name: /March 2022/ })).toContainText('5')
  await own.getByRole('button', { name: '20 days: see them in Progress' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible()

  await place(page).click()
  await card.getByRole('button', { name: 'More for A writer with a course' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await tab(page, 'Notebook').click()
  await expect(tab(page, 'Success stories')).toBeHidden()
})

test('a trial can be noted by keyboard alone', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+6')
  await tabTo(page, tab(page, 'Notebook'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Note a trial' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Follow for follow')
  await page.keyboard.press('Enter')
  await tabTo(page, trial(page, 'Follow for follow').getByLabel('What you saw'))
  await page.keyboard.type('They left again.')
  await expect(page.getByRole('status', { name: 'Saving' })).toHaveText('Saved')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the notebook, ${colorScheme}`, async ({ start }) => {
    test.slow()
    const { page } = await start({ now, colorScheme })
    await keepFoundingWeek(page)
    await openTab(page, 'Notebook')
    expect(await violations(page)).toEqual([])
    await noteTrial(page, 'Follow for follow', '2022-03-20', '2022-03-31')
    await trial(page, 'Follow for follow').getByRole('button', { name: /stories published: show the rows/ }).click()
    expect(await violations(page)).toEqual([])
  })

  test(`axe finds nothing among success stories, ${colorScheme}`, async ({ start }) => {
    test.slow()
    const { page } = await start({ now, colorScheme })
    await keepFoundingWeek(page)
    await ask(page, 'comparisons.save', {
      id: storyId(3_001), readOn: '2022-04-12', who: 'A writer with a course', link: 'https://example.org', claimDays: 7, claim: '1,000 followers', leftOut: 'The years before.'
    })
    await openTab(page, 'Notebook')
    await page.getByRole('button', { name: 'Log a success story you read' }).click()
    await expect(dialog(page, 'Log a success story')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Your own way' }).getByRole('figure')).toHaveCount(2)
    expect(await violations(page)).toEqual([])
  })
}
