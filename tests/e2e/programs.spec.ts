import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { ask, heading, keepFoundingWeek, mediumProgram, openProgramPage } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { answerQuestions, catchOpened, chooseFile } from '../support/dialogs.ts'
import { tabTo } from '../support/progress-pages.ts'
import { storyId } from '../support/stories-place.ts'

/** The day of the no, and one of the years after. */
const now = '2022-03-31T09:14:00+00:00'
const years = '2026-11-10T09:14:00+00:00'

const readiness = (page: Page): Locator => page.getByRole('region', { name: 'Readiness' })
const check = (page: Page, words: string | RegExp): Locator => readiness(page).locator('.readiness-check').filter({ hasText: words })
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })
const ruleSet = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

async function chooseFrom(page: Page, menu: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('readiness stands beside the rows that prove it, and one answer settles what isn’t known', async ({ start }) => {
  const { page } = await start({ now })
  await keepFoundingWeek(page)
  await openProgramPage(page, 'Medium Partner Program')
  await expect(readiness(page)).toContainText('Rules met are a floor, not a promise. A reviewer decides.')
  await expect(check(page, '100 followers').first()).toContainText('met')
  await expect(check(page, '100 followers').first()).toContainText('116 on 28 March, 3 days before.')
  await expect(check(page, 'A story published')).toContainText('5 since 24 March.')
  await expect(check(page, 'reviews the application')).toContainText('only a reviewer can say')
  // A gate stands first, whatever else is met.
  await expect(readiness(page).locator('.readiness-check').first()).toContainText('A country where Stripe pays out')
  await expect(check(page, 'Stripe')).toContainText('not known')
  await expect(readiness(page)).not.toContainText('%')

  await check(page, 'Stripe').getByRole('button', { name: /^Answer/ }).click()
  await page.keyboard.type('Nigeria')
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(check(page, 'Stripe')).toContainText('Yes (Nigeria), as you said on 31 March.')
  await expect(check(page, 'Stripe').locator('.verdict-word')).toHaveText('met')
  await expect(check(page, 'Stripe').getByRole('button', { name: /^Change the answer/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take the answer back' }).click()
  await expect(check(page, 'Stripe').locator('.verdict-word')).toHaveText('not known')

  await check(page, '100 followers').first().getByRole('button', { name: /^Show the rows/ }).click()
  await page.getByRole('button', { name: /^116 followers/ }).click()
  await expect(heading(page, 'Audience')).toBeVisible()
  await page.keyboard.press('Control+5')
  await check(page, 'A story published').getByRole('button', { name: /^Show the rows/ }).click()
  await expect(page.getByRole('list', { name: /^Rows behind: A story/ }).getByRole('listitem')).toHaveCount(5)
  await page.getByRole('list', { name: /^Rows behind: A story/ }).getByRole('button', { name: /The chalk/ }).click()
  await expect(page.getByRole('button', { name: 'Edit the text' })).toBeVisible()
})

test('years later the rules of 2022 are shown as old, with what is newer, since when, and how sure that is', async ({ start }) => {
  const first = await start({ now })
  await keepFoundingWeek(first.page)
  await first.electron.close()
  const { page } = await start({ now: years })
  await openProgramPage(page, 'Medium Partner Program')
  await expect(readiness(page)).toContainText('As applicants tell it in 2026')
  await expect(readiness(page)).toContainText('Last seen in June 2026, one source only: check it.')
  await expect(check(page, '100 followers')).toHaveCount(0)

  await page.getByLabel('As of', { exact: true }).fill('2022-03-31')
  await expect(readiness(page)).toContainText('These are the rules of 31 March 2022, and they are old.')
  await expect(page.getByLabel('As of', { exact: true })).toBeFocused()
  await expect(check(page, '100 followers').first()).toContainText('116 on 28 March, 3 days before.')
  await expect(readiness(page)).toContainText('The newest is “As applicants tell it in 2026”. Last seen in June 2026, one source only: check it.')
  const changes = page.getByRole('list', { name: 'What changed: Paid membership instead of followers' })
  await expect(changes.getByRole('listitem').filter({ hasText: '100 followers' })).toContainText('gone')
  await expect(changes.getByRole('listitem').filter({ hasText: 'A paid Medium membership' })).toContainText('in force from 1 August 2023; official text')
  await readiness(page).getByRole('button', { name: 'Today', exact: true }).click()
  await expect(readiness(page)).not.toContainText('and they are old')
  await expect(page.getByLabel('As of', { exact: true })).toHaveValue('2026-11-10')
})

test('where a rule comes from is told, opened outside, and checked today', async ({ start }) => {
  const { page, electron } = await start({ now })
  const opened = await catchOpened(electron)
  await answerQuestions(electron, 0)
  await openProgramPage(page, 'Medium Partner Program')
  const rule = check(page, '100 followers').first()
  await expect(rule).toContainText('not checked in the last 90 days')
  await rule.getByRole('button', { name: /^Where this rule comes from/ }).click()
  await expect(rule).toContainText('11 August 2021')
  await expect(rule).toContainText('told by others, no official text seen')
  await rule.getByRole('button', { name: /Medium Blog/ }).click()
  await expect.poll(opened).toEqual([expect.stringMatching(/^https:\/\//)])
  await rule.getByRole('button', { name: 'I checked it today' }).click()
  await expect(rule).toContainText('31 March 2022')
  await expect(rule).not.toContainText('not checked in the last 90 days')
})

test('her words stand in front of a rule that came with the app, and the first ones come back', async ({ start }) => {
  const { page } = await start({ now })
  await openProgramPage(page, 'Medium Partner Program')
  await check(page, '100 followers').first().getByRole('button', { name: /^Where this rule comes from/ }).click()
  await page.getByRole('button', { name: 'Correct…' }).click()
  const form = dialog(page, 'Correct a rule')
  await expect(form.getByLabel('The rule')).toHaveValue('100 followers')
  await form.getByLabel('The rule').fill('120 followers, says my letter')
  await form.getByLabel('At least').fill('a few')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(form.getByRole('alert')).toHaveText('“a few” isn’t a whole number above 0.')
  await expect(form.getByLabel('The rule')).toHaveValue('120 followers, says my letter')
  await form.getByLabel('At least').fill('120')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(form).toHaveCount(0)
  await expect(check(page, '120 followers')).toBeVisible()

  await page.getByRole('button', { name: 'All rules' }).click()
  const line = ruleSet(page, '100 followers and a review').getByRole('listitem').filter({ hasText: '120 followers' })
  await expect(line).toContainText('corrected by you')
  await chooseFrom(page, 'More: 120 followers, says my letter', 'Give its first words back')
  await expect(page.getByText('The rule has its first words again.')).toBeVisible()
  await expect(line).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(line).toContainText('corrected by you')
})

test('a venue of her own gets rules of its own, and goes and comes back', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Add a program' }).click()
  const form = dialog(page, 'Add a program')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(form.getByRole('alert')).toHaveText('The name needs at least one letter.')
  await form.getByLabel('Name').fill('The Harbour Review')
  await form.getByLabel('Kind').selectOption('Magazine')
  await form.getByLabel('Link').fill('harbour.example')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(form.getByRole('alert')).toHaveText('An address begins with https://.')
  await form.getByLabel('Link').fill('https://harbour.example/submit')
  await form.getByLabel('Notes').fill('Ada reads the fiction.')
  await form.getByRole('button', { name: 'Keep' }).click()
  await expect(heading(page, 'The Harbour Review')).toBeVisible()
  await expect(page.getByText('Ada reads the fiction.')).toBeVisible()

  await page.getByRole('button', { name: 'Add a set of rules…' }).click()
  await dialog(page, 'Add a set of rules').getByLabel('Title').fill('As their page says it')
  await page.keyboard.press('Enter')
  const set = ruleSet(page, 'As their page says it')
  await set.getByRole('button', { name: /^Add a rule/ }).click()
  const rule = dialog(page, 'Add a rule')
  await rule.getByLabel('The rule').fill('At least 2,000 words')
  await rule.getByLabel('What answers it').selectOption('The length of the story')
  await rule.getByLabel('At least').fill('2,000')
  await rule.getByLabel('Source', { exact: true }).fill('Their page')
  await rule.getByLabel('In force from').fill('spring')
  await rule.getByRole('button', { name: 'Keep' }).click()
  await expect(rule.getByRole('alert')).toContainText('“spring” isn’t a day.')
  await rule.getByLabel('In force from').fill('2021-11')
  await rule.getByRole('button', { name: 'Keep' }).click()
  await expect(set.getByRole('listitem')).toContainText('At least 2,000 words')
  await expect(set.getByRole('listitem')).toContainText('In force from November 2021')

  await chooseFrom(page, 'More: At least 2,000 words', 'I checked it today')
  await expect(set.getByRole('listitem')).toContainText('checked on 31 March 2022')
  await chooseFrom(page, 'More: At least 2,000 words', 'Take it out')
  await expect(set.getByRole('listitem')).toHaveCount(0)
  await expect(set.getByRole('button', { name: /^Add a rule/ })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(set.getByRole('listitem')).toHaveCount(1)

  await chooseFrom(page, 'More: The Harbour Review', 'Remove')
  await expect(heading(page, 'Applications')).toBeVisible()
  await expect(page.getByRole('button', { name: /^The Harbour Review/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^The Harbour Review/ })).toBeFocused()
})

test('a venue that something was sent to stays, and says why', async ({ start }) => {
  const { page } = await start({ now })
  await ask(page, 'programs.save', { id: storyId(77), kind: 'magazine', name: 'The Harbour Review', platform: null, link: null, notes: '' })
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'New application…' }).click()
  await dialog(page, 'New application').getByLabel('To').selectOption('The Harbour Review')
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await expect(dialog(page, 'New application')).toHaveCount(0)
  expect((await ask(page, 'applications.list', undefined)).lines[0]?.applications.map(({ state }) => state)).toEqual(['draft'])
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: /^The Harbour Review/ }).click()
  await chooseFrom(page, 'More: The Harbour Review', 'Remove')
  await expect(page.getByText(/“The Harbour Review” has 1 application, so it stays\./)).toBeVisible()
})

test('rules come from a file, and one that is cut off or from a newer Second Draft is refused with a sentence', async ({ start, home }) => {
  const { page, electron } = await start({ now })
  const whole = JSON.stringify(await fileOfRules(page))
  const files = { cut: whole.slice(0, 300), newer: whole.replace('"format":1', '"format":2'), whole }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, `${name}.json`), text)
  await openProgramPage(page, 'Medium Partner Program')
  await page.getByRole('button', { name: 'All rules' }).click()
  const add = page.getByRole('button', { name: 'Add rules from a file…' })
  await chooseFile(electron, join(home, 'cut.json'))
  await add.click()
  await expect(page.getByRole('alert')).toContainText('“cut.json” can’t be taken as rules. It breaks off in line 1, before its end.')
  await chooseFile(electron, join(home, 'newer.json'))
  await add.click()
  await expect(page.getByRole('alert')).toContainText('This file was made by a newer Second Draft (format 2)')
  await page.getByRole('button', { name: 'Close' }).first().click()
  await expect(page.getByRole('alert')).toHaveText('')
  await chooseFile(electron, join(home, 'whole.json'))
  await add.click()
  await expect(heading(page, 'A grant for beginners')).toBeVisible()
  await expect(check(page, 'One story')).toContainText('No story published by 31 March is in the journal.')
})

/** A bundled program's rules under another name. */
async function fileOfRules(page: Page): Promise<unknown> {
  const { ruleSets } = await ask(page, 'programs.open', { id: mediumProgram })
  const [first] = ruleSets
  const rule = first?.rules[0]
  if (rule === undefined) throw new Error('No rule to begin with')
  const { isAdded: _added, isCorrected: _corrected, ...plain } = rule
  const test = { type: 'stories', atLeast: 1, withinDays: null }
  return {
    format: 1,
    program: { id: 'grant-for-beginners', kind: 'grant', name: 'A grant for beginners', platform: null, link: null },
    ruleSets: [{ id: 'grant-for-beginners-2020', title: 'As they say', note: '', rules: [{ ...plain, key: 'story', kind: 'countable', words: 'One story', test }] }]
  }
}

test('everything is done by the keys alone, and the focus is never lost', async ({ start }) => {
  const { page } = await start({ now })
  await keepFoundingWeek(page)
  await page.keyboard.press('Control+5')
  await tabTo(page, page.getByRole('button', { name: /^Medium Partner Program/ }))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Medium Partner Program')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Answer: A country/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nigeria')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Answer: A country/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Change the answer: A country/ })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /^Where this rule comes from: 100 followers/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Correct…' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Correct…' })).toBeFocused()
  await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Applications', exact: true }))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Applications')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Medium Partner Program/ })).toBeFocused()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on programs and rules in ${theme}`, async ({ start }) => {
    test.slow()
    const { page } = await start({ now: years, colorScheme: theme })
    await page.keyboard.press('Control+5')
    await expect(heading(page, 'Applications')).toBeVisible()
    expect(await violations(page), 'nothing sent yet').toEqual([])
    await keepFoundingWeek(page)
    await ask(page, 'applications.save', { id: storyId(1_000), programId: mediumProgram, accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' })
    await ask(page, 'applications.send', { id: storyId(1_000), on: '2022-03-28' })
    await page.reload()
    await page.waitForFunction(() => document.documentElement.dataset['complete'] === 'true')
    await page.keyboard.press('Control+5')
    await expect(page.getByRole('list', { name: 'Programs', exact: true })).toBeVisible()
    expect(await violations(page), 'list').toEqual([])
    await page.getByRole('button', { name: /^Medium Partner Program/ }).click()
    await page.getByLabel('As of', { exact: true }).fill('2022-03-31')
    await expect(readiness(page)).toContainText('and they are old')
    await check(page, 'Stripe').getByRole('button', { name: /^Answer/ }).click()
    await check(page, '100 followers').first().getByRole('button', { name: /^Where this rule comes from/ }).click()
    await check(page, 'A story published').getByRole('button', { name: /^Show the rows/ }).click()
    expect(await violations(page), 'program').toEqual([])
    await page.getByRole('button', { name: 'All rules' }).click()
    expect(await violations(page), 'rules').toEqual([])
    await page.getByRole('button', { name: /^Add a rule to/ }).first().click()
    await expect(dialog(page, 'Add a rule')).toBeVisible()
    expect(await violations(page), 'rule form').toEqual([])
  })
}
