import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { places } from '../../shared/places.ts'
import { expect, test } from '../support/app.ts'
import { choose, write } from '../support/page-parts.ts'

async function violations(page: Page): Promise<string[]> {
  // Legacy mode: the usual one opens a second page, which Electron refuses.
  const results = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

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
