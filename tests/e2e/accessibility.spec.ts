import { places } from '../../shared/places.ts'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { dayHeading, entryInList, fewEntries, journalNow, keepEntries, marks, openJournal, control, searchField } from '../support/journal-place.ts'
import { choose, entryField, write } from '../support/page-parts.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any place in ${theme}`, async ({ start }) => {
    const { page } = await start({ now: '2022-04-12T09:14:00+00:00', colorScheme: theme })
    await write(page, '# A heading\n\nA **bold** word, a [link](https://example.com) and `code`.\n\n- one\n')
    await page.keyboard.press('Control+n')
    await write(page, 'The second entry.')
    for (const { title } of places) {
      await page.getByRole('button', { name: title }).first().click()
      // Today is headed by its date, every other place by its own name.
      await expect(page.getByRole('heading', { level: 1, ...(title === 'Today' ? {} : { name: title }) })).toBeVisible()
      expect(await violations(page), title).toEqual([])
    }
  })

  test(`axe finds nothing in any view of Journal in ${theme}`, async ({ start }) => {
    test.slow()
    const { page } = await start({ now: journalNow, colorScheme: theme })
    const written = Array.from({ length: 4 }, (_, index) => ({ on: `2022-04-0${String(index + 1)}`, text: 'A word. '.repeat((index + 1) * 60) }))
    await keepEntries(page, [...fewEntries, ...written])
    await openJournal(page)
    await entryInList(page, 'bee writer').click()
    await expect(dayHeading(page, 'Monday, 11 April')).toBeVisible()
    await expect(entryField(page)).toBeFocused()
    expect(await violations(page), 'timeline and page').toEqual([])
    await control(page, 'Starred').click()
    await control(page, 'Days').click()
    await expect(page.getByLabel('From')).toBeVisible()
    expect(await violations(page), 'days').toEqual([])
    await control(page, 'Tag').click()
    await expect(page.getByRole('menuitem', { name: 'reading' })).toBeVisible()
    expect(await violations(page), 'tags').toEqual([])
    await page.keyboard.press('Escape')
    await control(page, 'Clear the filters').click()
    await searchField(page).fill('coins')
    await expect(marks(page)).toHaveText(['coins'])
    expect(await violations(page), 'results').toEqual([])
    await searchField(page).fill('xyzzy')
    await expect(page.getByText('Nothing found.')).toBeVisible()
    expect(await violations(page), 'no results').toEqual([])
    await control(page, 'Calendar').click()
    await expect(page.getByRole('grid', { name: 'April 2022' })).toBeVisible()
    expect(await violations(page), 'calendar').toEqual([])
    await control(page, 'On this day').click()
    await expect(entryInList(page, 'canal')).toBeVisible()
    expect(await violations(page), 'on this day').toEqual([])
    await page.keyboard.press('Control+Shift+Backspace')
    await control(page, 'Timeline').click()
    await control(page, 'Trash').click()
    await expect(page.getByRole('button', { name: /^Restore/ })).toBeVisible()
    expect(await violations(page), 'trash').toEqual([])
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Find or do anything' }).fill('shed')
    await expect(page.getByRole('menuitem', { name: /Rain on the shed/ })).toBeVisible()
    expect(await violations(page), 'palette with results').toEqual([])
  })

  test(`axe finds nothing in any dialog in ${theme}`, async ({ start }) => {
    const { page } = await start({ now: '2022-04-12T09:14:00+00:00', colorScheme: theme })
    await write(page, 'The first entry.')
    const dialogs = {
      'Keyboard shortcuts': 'Keyboard shortcuts',
      'Write for yesterday or another day': 'Write for another day',
      'Note a mood': 'How are you, in your own words?',
      'Earlier versions of this entry': 'Earlier versions'
    }
    for (const [command, title] of Object.entries(dialogs)) {
      await choose(page, command)
      await expect(page.getByRole('dialog', { name: title })).toBeVisible()
      expect(await violations(page), title).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Find or do anything' })).toBeVisible()
    expect(await violations(page), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Entry' }).focus()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
    expect(await violations(page), 'find').toEqual([])
  })
}
