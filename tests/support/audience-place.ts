import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

export const followersField = (page: Page): Locator => page.getByRole('textbox', { name: 'Followers', exact: true })
export const logDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Log follower count' })
export const ledger = (page: Page): Locator => page.getByRole('region', { name: 'Where they came from' })
export const followForm = (page: Page): Locator => page.getByRole('form', { name: 'Log a follow' })
export const follows = (page: Page): Locator => page.getByRole('list', { name: 'Follows' }).getByRole('listitem')
export const part = (page: Page, name: string): Locator => ledger(page).locator('dl > div').filter({ hasText: name })

export async function openAudience(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Audience' })).toBeVisible()
}

/** By the keys alone but for the day, which a date field takes in the order of the system's language. */
export async function logCount(page: Page, followers: string, on: string | null = null): Promise<void> {
  await page.keyboard.press('Control+Shift+L')
  await expect(followersField(page)).toBeFocused()
  await page.keyboard.type(followers)
  if (on !== null) await logDialog(page).getByLabel('Day').fill(on)
  await followersField(page).focus()
  await page.keyboard.press('Enter')
  await expect(logDialog(page)).toHaveCount(0)
}

export async function logFollow(page: Page, direction: 'in' | 'out', who: string, on: string): Promise<void> {
  const form = followForm(page)
  await form.getByLabel('Who followed whom').selectOption(direction)
  await form.getByLabel('Day').fill(on)
  await form.getByLabel('How many, or a name').fill(who)
  await form.getByLabel('How many, or a name').press('Enter')
  await expect(form.getByLabel('How many, or a name')).toHaveValue('')
}

export async function logNetFollows(page: Page, story: string, value: string, on: string): Promise<void> {
  await page.keyboard.press('Control+l')
  const field = page.getByRole('textbox', { name: `Net follows of ${story}, Medium` })
  await expect(field).toBeVisible()
  await page.getByLabel('As they are on').fill(on)
  await field.fill(value)
  await field.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
