import { expect, test } from '../support/app.ts'
import {
  countLine, dayHeading, entryInList, fewEntries, journalNow, keepEntries, listed, marks, openJournal, control, searchField
} from '../support/journal-place.ts'
import { bodiesOn, choose, entryField, saving, write } from '../support/page-parts.ts'

test('from Ctrl+J to an edit that is found itself, by keyboard alone', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, fewEntries)
  await page.keyboard.press('Control+j')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('cana')
  await expect(marks(page)).toHaveText(['canal'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dayHeading(page, 'Sunday, 12 April 2020')).toBeVisible()
  // The caret stands where the word was found.
  await write(page, ' and the zeppelin')
  expect(await bodiesOn(page, '2020-04-12')).toEqual(['A walk by the canal and the zeppelin, two years before.'])
  await page.keyboard.press('Control+j')
  await page.keyboard.type('zepp')
  await expect(marks(page)).toHaveText(['zeppelin'])
  await expect(countLine(page)).toHaveText('1 entry')
})

test('several terms, a phrase, a beginning and accents', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, fewEntries)
  await openJournal(page)
  const finds = async (text: string, entries: RegExp[], marked: string[]): Promise<void> => {
    await searchField(page).fill(text)
    await expect(listed(page), text).toHaveText(entries)
    await expect(marks(page), text).toHaveText(marked)
  }
  await finds('bee coins', [/bee writer/], ['bee', 'coins'])
  await finds('"the man with"', [/bee writer/], ['the man with'])
  await finds('par', [/bee writer/], ['paragraphs'])
  await finds('cafe', [/café/], ['café'])
  await finds('CAFÉ', [/café/], ['café'])
  await searchField(page).fill('"man the with"')
  await expect(page.getByText('Nothing found. Try fewer words')).toBeVisible()
  await page.getByRole('button', { name: 'Show all entries' }).click()
  await expect(listed(page)).toHaveCount(6)
})

const foreign = [
  { language: 'Chinese', text: '今天写了一篇文章，很高兴。', typed: '文章', opened: '今天写了一篇文章好，很高兴。' },
  { language: 'Japanese', text: '日記を書くのは難しいです。', typed: '日記', opened: '日記好を書くのは難しいです。' },
  { language: 'Thai', text: 'วันนี้ฉันเขียนบันทึกประจำวัน', typed: 'บันทึก', opened: 'วันนี้ฉันเขียนบันทึก好ประจำวัน' },
  { language: 'Arabic', text: 'كَتَبْتُ اليوم قصة قصيرة', typed: 'كتبت', opened: 'كَتَبْتُ好 اليوم قصة قصيرة' }
]
for (const { language, text, typed, opened } of foreign) {
  test(`a word is found in ${language}, marked, and led to`, async ({ start }) => {
    const { page } = await start({ now: journalNow })
    await keepEntries(page, [{ on: '2022-04-01', text: 'Something else.' }])
    await page.keyboard.press('Control+g')
    await page.keyboard.press('Enter')
    await expect(dayHeading(page, 'Monday, 11 April')).toBeVisible()
    await page.keyboard.insertText(text)
    await expect(saving(page)).toHaveText('Saved')
    await page.keyboard.press('Control+j')
    await page.keyboard.insertText(typed)
    await expect(listed(page)).toHaveCount(1)
    await expect(marks(page)).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(entryField(page)).toBeFocused()
    await page.keyboard.insertText('好')
    await expect(saving(page)).toHaveText('Saved')
    expect(await bodiesOn(page, '2022-04-11')).toEqual([opened])
  })
}

test('by relevance or newest', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, [
    { on: '2022-04-01', text: 'Rain, rain, rain, rain.' },
    { on: '2022-04-09', text: `Rain among other things. ${'And on it goes. '.repeat(40)}` }
  ])
  await openJournal(page)
  await searchField(page).fill('rain')
  await expect(listed(page)).toHaveText([/Rain, rain/, /other things/])
  await control(page, 'Newest').click()
  await expect(listed(page)).toHaveText([/other things/, /Rain, rain/])
})

test('the best match stays where it is while it is written on', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, [
    { on: '2022-04-01', text: 'Rain, rain, rain, rain.' },
    { on: '2022-04-09', text: `Rain among other things. ${'And on it goes. '.repeat(40)}` }
  ])
  await openJournal(page)
  await searchField(page).fill('rain')
  await entryInList(page, 'Rain, rain').click()
  await expect(entryField(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(`Dry, but for a little rain. ${'Nothing else came of it. '.repeat(60)}`)
  await expect(listed(page)).toHaveText([/Dry/, /other things/])
  await expect(saving(page)).toHaveText('Saved')
  await expect(listed(page)).toHaveText([/Dry/, /other things/])
  await searchField(page).fill('rai')
  await expect(listed(page)).toHaveText([/other things/, /Dry/])
})

test('what is too short to be searched is told', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, fewEntries)
  await openJournal(page)
  for (const text of ['C++', 'e', '…']) {
    await searchField(page).fill(text)
    await expect(page.getByText('Two letters or more are searched.')).toBeVisible()
    await expect(listed(page)).toHaveCount(6)
  }
  await searchField(page).fill('ca')
  await expect(page.getByText('Two letters or more are searched.')).toHaveCount(0)
})

test('what comes late for an older text is dropped', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, fewEntries)
  await openJournal(page)
  await searchField(page).focus()
  await page.keyboard.type('rain bee')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('plan')
  await expect(listed(page)).toHaveText([/half speed/])
  await expect(marks(page)).toHaveText(['plan'])
})

test('the palette finds commands first and then in the journal', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, fewEntries)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('searchbox', { name: 'Find or do anything' })
  await expect(field).toBeFocused()
  await page.keyboard.type('star')
  await expect(page.getByRole('menuitem').first()).toHaveText(/Star or unstar/)
  await field.fill('coi')
  const found = page.getByRole('group', { name: 'In your journal' }).getByRole('menuitem')
  await expect(found).toHaveText([/Search the journal for “coi”/, /bee writer wrote back.*11 April 2022.*coins/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await expect(dayHeading(page, 'Monday, 11 April')).toBeVisible()
  await write(page, ' from the bakery')
  expect(await bodiesOn(page, '2022-04-11')).toEqual([
    'The bee writer wrote back.\n\nFour paragraphs about the man with the coins from the bakery.'
  ])
})

test('the palette hands its words to the search of the journal', async ({ start }) => {
  const { page } = await start({ now: journalNow })
  await keepEntries(page, fewEntries)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'Find or do anything' }).fill('wrote')
  await page.getByRole('menuitem', { name: 'Search the journal for “wrote”' }).click()
  await expect(searchField(page)).toBeFocused()
  await expect(searchField(page)).toHaveValue('wrote')
  await expect(listed(page)).toHaveCount(3)
})

for (const { title, days } of [
  { title: 'a page was left open in Journal', days: ['Control+1'] },
  { title: 'a page was left open in Journal and is still the same', days: [] }
]) {
  test(`the palette leads to the search field where ${title}`, async ({ start }) => {
    const { page } = await start({ now: journalNow })
    await keepEntries(page, fewEntries)
    await openJournal(page)
    await entryInList(page, 'bee writer').click()
    await expect(entryField(page)).toBeFocused()
    await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    for (const keys of days) await page.keyboard.press(keys)
    if (days.length > 0) await expect(entryField(page)).toBeFocused()
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Find or do anything' }).fill('wrote')
    await page.getByRole('menuitem', { name: 'Search the journal for “wrote”' }).press('Enter')
    await expect(listed(page)).toHaveCount(3)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('canal')
    await expect(searchField(page)).toHaveValue('canal')
    await expect(searchField(page)).toBeFocused()
  })
}

test('an earlier version comes back from Journal', async ({ start }) => {
  const first = await start({ now: journalNow })
  await keepEntries(first.page, fewEntries)
  await first.electron.close()
  const { page } = await start({ now: '2022-04-12T10:30:00+00:00' })
  await page.waitForFunction(() => document.documentElement.dataset['complete'] === 'true')
  await openJournal(page)
  await entryInList(page, 'canal').click()
  await page.keyboard.press('Control+End')
  await write(page, ' Two herons.')
  await choose(page, 'Earlier versions of this entry')
  await page.getByRole('button', { name: 'Bring this version back' }).click()
  await expect(entryField(page)).toHaveText('A walk by the canal, two years before.')
  expect(await bodiesOn(page, '2020-04-12')).toEqual(['A walk by the canal, two years before.'])
  await searchField(page).fill('herons')
  await expect(page.getByText('Nothing found.')).toBeVisible()
})
