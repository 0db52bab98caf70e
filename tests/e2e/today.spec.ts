import { expect, test } from '../support/app.ts'
import { bodiesOn, daySoFar, entryField, saving, write } from '../support/page-parts.ts'

const now = '2022-04-12T09:14:00+00:00'

test('a new writer types her first line without reading anything', async ({ start }) => {
  const { page } = await start({ now })
  await expect(page.getByRole('heading', { name: 'Tuesday, 12 April' })).toBeVisible()
  await write(page, 'My first line.')
  await expect(daySoFar(page)).toContainText('3 words today')
  expect(await bodiesOn(page)).toEqual(['My first line.'])
})

test('what was typed is there after a restart, character for character', async ({ start }) => {
  const first = await start({ now })
  const text = '2022. What a year.\n# of readers: 3\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![a](b.png)'
  await entryField(first.page).focus()
  for (const line of text.split('\n')) {
    await first.page.keyboard.insertText(line)
    await first.page.keyboard.press('Shift+Enter')
  }
  await expect(saving(first.page)).toHaveText('Saved')
  const typed = await bodiesOn(first.page)
  await first.electron.close()
  const second = await start({ now })
  await expect(entryField(second.page)).toContainText('2022. What a year.')
  expect(await bodiesOn(second.page)).toEqual(typed)
  expect(typed[0]?.replace(/\n+$/, '')).toContain('2022. What a year.')
})

test('an empty page leaves no entry behind', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+n')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Monday, 11 April' })).toBeVisible()
  expect(await bodiesOn(page, '2022-04-12')).toEqual([])
  expect(await bodiesOn(page, '2022-04-11')).toEqual([])
})

test('a day holds several entries, each opened by a click or from its button', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'Morning.')
  await page.keyboard.press('Control+n')
  await write(page, 'Evening.')
  expect(await bodiesOn(page)).toEqual(['Morning.', 'Evening.'])
  await page.getByRole('region', { name: 'Entry of 09:14' }).getByRole('button').press('Enter')
  await expect(entryField(page)).toHaveText('Morning.')
  await page.keyboard.press('Control+End')
  await write(page, ' Again.')
  expect(await bodiesOn(page)).toEqual(['Morning. Again.', 'Evening.'])
})

test('a late entry for yesterday takes two keys', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('searchbox', { name: 'Day' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Monday, 11 April' })).toBeVisible()
  await write(page, 'A late line.')
  await expect(daySoFar(page)).toContainText('3 words on this day')
  expect(await bodiesOn(page, '2022-04-11')).toEqual(['A late line.'])
})

test('any earlier day opens by typing it, and a day to come is not offered', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+g')
  await page.getByRole('searchbox', { name: 'Day' }).fill('24 march')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thursday, 24 March' })).toBeVisible()
  await page.keyboard.press('Control+g')
  await page.getByRole('searchbox', { name: 'Day' }).fill('2031-01-01')
  await expect(page.getByText('That isn’t a day up to today.')).toBeVisible()
})

test('words of the week and the written days follow the typing', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'Four words are here')
  await expect(page.getByText('1 of the last 28 days')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Words by day, 4 words so far' })).toBeVisible()
  await expect(page.getByText('Tuesday: 4 words')).toBeAttached()
  await expect(page.getByText('Wednesday: still to come')).toBeAttached()
})

test('a goal shows a bar, and no goal shows none', async ({ start }) => {
  const { page } = await start({ now })
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.keyboard.press('Control+,')
  await page.getByLabel('Words a day').fill('500')
  await page.keyboard.press('Control+1')
  await write(page, 'One two three')
  const bar = page.getByRole('progressbar', { name: 'Words towards your goal for the day' })
  await expect(bar).toHaveAttribute('value', '3')
  await expect(page.getByText('goal 500')).toBeVisible()
})

test('the prompt opens an entry that carries the question, and stays away once answered', async ({ start }) => {
  const first = await start({ now })
  await expect(first.page.getByText('What would you write today if nobody were counting?')).toBeVisible()
  await first.page.getByRole('button', { name: 'Write', exact: true }).click()
  await write(first.page, 'A poem.')
  const entry = first.page.getByRole('region', { name: 'The entry you are writing' })
  await expect(entry).toContainText('What would you write today if nobody were counting?')
  await expect(daySoFar(first.page)).toContainText('2 words today')
  await first.electron.close()
  const { page } = await start({ now: '2022-04-12T12:00:00+00:00' })
  await expect(page.getByRole('region', { name: 'Today’s question' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'The entry you are writing' })).toContainText('nobody were counting')
})

test('a prompt put aside costs nothing and another comes tomorrow', async ({ start }) => {
  const first = await start({ now })
  await first.page.getByRole('button', { name: 'Not now' }).click()
  await expect(first.page.getByRole('region', { name: 'Today’s question' })).toHaveCount(0)
  await expect(first.page.getByText('Put aside. Nothing else asks today.')).toBeFocused()
  await first.electron.close()
  const { page } = await start({ now: '2022-04-13T09:00:00+00:00' })
  await expect(page.getByRole('region', { name: 'Today’s question' })).toContainText('Whose work made you want to answer back this week?')
})

test('the question says why it is this one, and “Never this one” turns it off', async ({ start }) => {
  const { page } = await start({ now })
  const card = page.getByRole('region', { name: 'Today’s question' })
  await card.getByRole('button', { name: 'Why this question?' }).press('Enter')
  await expect(card.getByRole('list', { name: 'What it looked at' }).getByRole('listitem')).not.toHaveCount(0)
  await card.getByRole('button', { name: 'Never this one' }).press('Enter')
  await expect(card).toHaveCount(0)
  const topics = await page.evaluate(async () => {
    const prompts = await window.journal.call('prompts.page', undefined)
    return prompts.ok ? prompts.value.packs.flatMap((pack) => pack.topics).filter(({ isOn }) => !isOn).map(({ topic }) => topic) : []
  })
  expect(topics).toEqual(['nobody-counting'])
})

test('undo survives an autosave', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'Kept words')
  await page.keyboard.press('Control+z')
  await expect(entryField(page)).not.toContainText('Kept words')
  await expect(saving(page)).toHaveText('Saved')
  expect((await bodiesOn(page)).join('')).not.toContain('Kept words')
  await page.keyboard.press('Control+y')
  await expect(entryField(page)).toHaveText('Kept words')
})

test('focus mode leaves only the page and Escape ends it', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'Beside the page' })).toBeHidden()
  await expect(entryField(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})
