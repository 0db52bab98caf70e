import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { chooseFile } from '../support/dialogs.ts'
import { choose } from '../support/page-parts.ts'

const now = '2022-04-12T09:14:00+00:00'
const [story, place] = ['01801a2b-0000-7000-8000-000000000001', '01801a2b-0000-7000-8000-000000000002']

async function publish(page: Page): Promise<void> {
  await page.evaluate(async ([id, placementId]) => {
    await window.journal.call('stories.write', { id, title: 'Chalk', subtitle: '', body: 'A text.', status: 'published' })
    const where = { storyId: id, id: placementId, platform: 'Medium', publication: null, url: null, publishedOn: '2022-04-01', isPaywalled: null, exclusiveUntil: null }
    await window.journal.call('stories.place', where)
    for (const [index, on] of ['2022-04-01', '2022-04-03', '2022-04-11'].entries()) {
      const number = { id: `01801a2b-0000-7000-8000-00000000010${String(index)}`, storyId: id, placementId, value: 100 * (index + 1), currency: null } as const
      await window.journal.call('numbers.log', { takenOn: on, numbers: [{ ...number, metric: 'views', precision: index === 1 ? 'estimated' : 'exact' }] })
    }
  }, [story, place] as const)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the choice and the columns of an import in ${colorScheme}`, async ({ start, home }) => {
    const { electron, page } = await start({ now, colorScheme })
    await publish(page)
    await choose(page, 'Import a Medium archive')
    await page.getByText('What comes from a Medium archive, and what doesn’t').click()
    await page.getByRole('textbox', { name: 'The address of a feed' }).fill('http://example.org')
    expect(await violations(page), 'choice').toEqual([])
    const path = join(home, 'stats.csv')
    writeFileSync(path, 'Title,Date,Views,Earnings,Note\nChalk,03/04/2022,"1,204",1.5,a\nChalk,04/04/2022,many,2.5,b\n')
    await chooseFile(electron, path)
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await expect(page.getByRole('button', { name: 'Read the numbers' })).toBeVisible()
    expect(await violations(page), 'columns').toEqual([])
    await page.getByRole('radio', { name: 'all of one story' }).check()
    await expect(page.getByRole('searchbox', { name: 'Find the story' })).toBeVisible()
    expect(await violations(page), 'columns of one story').toEqual([])
  })

  test(`axe finds nothing in the logging and the charts of numbers in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ now, colorScheme })
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('dialog', { name: 'Log numbers' })).toContainText('None is published yet')
    expect(await violations(page), 'no stories').toEqual([])
    await page.keyboard.press('Escape')
    await publish(page)
    await page.keyboard.press('Control+l')
    await page.getByRole('textbox', { name: 'Views of Chalk' }).fill('many')
    await page.getByRole('textbox', { name: 'Earnings of Chalk' }).fill('1.20')
    await page.keyboard.press('Control+Enter')
    expect(await violations(page), 'table').toEqual([])
    await page.keyboard.press('Escape')
    expect(await violations(page), 'leaving').toEqual([])
    await page.getByRole('button', { name: 'Throw them away' }).click()
    await page.keyboard.press('Control+3')
    await page.getByRole('listitem').filter({ hasText: 'Chalk' }).getByRole('button').first().click()
    const numbers = page.getByRole('region', { name: 'Numbers' })
    await numbers.getByRole('group', { name: /^Views, 3 readings/ }).press('ArrowRight')
    expect(await violations(page), 'chart').toEqual([])
    await numbers.getByRole('switch', { name: 'Show as table' }).click()
    await numbers.getByRole('button', { name: /^Correct 300/ }).click()
    expect(await violations(page), 'history').toEqual([])
    await numbers.getByRole('button', { name: 'Cancel' }).click()
    await numbers.getByRole('button', { name: 'Log numbers' }).click()
    await expect(page.getByRole('textbox', { name: 'Views of Chalk' })).toBeFocused()
    expect(await violations(page), 'one story').toEqual([])
  })
}
