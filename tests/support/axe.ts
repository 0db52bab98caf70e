import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe objects to on the page as it is now, a line each. */
export async function violations(page: Page): Promise<string[]> {
  // Legacy mode: the usual one opens a second page, which Electron refuses.
  const results = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
