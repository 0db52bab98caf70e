import { expect, type Locator, type Page } from '@playwright/test'
import type { SaveReminderInput } from '../../shared/models/reminder.ts'

export const remindersNow = '2022-04-12T09:14:00+00:00'

/** A version 7 UUID, told by its number. */
export const reminderId = (number: number): string => `01801a2b-0000-7000-8000-${String(number).padStart(12, '0')}`

export type WantedReminder = Partial<SaveReminderInput> & Pick<SaveReminderInput, 'title' | 'dueOn'>

/** Keeps these through the bridge, as the form does. */
export async function keepReminders(page: Page, wanted: readonly WantedReminder[]): Promise<void> {
  const inputs = wanted.map((one, index) => ({
    id: reminderId(index + 1), kind: 'own' as const, note: '', dueTime: '09:00', policy: 'floating' as const, zone: null, repeat: null, storyId: null, ...one
  }))
  const refused = await page.evaluate(async (reminders) => {
    const answers = await Promise.all(reminders.map((one) => window.journal.call('reminders.save', one)))
    return answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]))
  }, inputs)
  expect(refused).toEqual([])
}

export async function openReminders(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+8')
  await expect(page.getByRole('heading', { level: 1, name: 'Reminders' })).toBeVisible()
}

export const section = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name, exact: true })
export const reminderIn = (page: Page, name: string): Locator => section(page, name).getByRole('listitem')
export const reminderRow = (page: Page, title: string): Locator => page.getByRole('main').getByRole('listitem').filter({ hasText: title })
export const doneButton = (page: Page, title: string): Locator => page.getByRole('button', { name: `Done: ${title}` })
export const sidebarLink = (page: Page, title: string): Locator => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: title })
export const reminderForm = (page: Page): Locator => page.getByRole('dialog', { name: 'New reminder' })

const applicationId = reminderId(901)

/** The founding story: applied on 24 March. */
export async function sendApplication(page: Page): Promise<void> {
  const draft = { id: applicationId, programId: 'medium-partner-program', accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null }
  const sent = await page.evaluate(async (input) => {
    await window.journal.call('applications.save', { ...input, expectation: '', different: '', notes: '' })
    return (await window.journal.call('applications.send', { id: input.id, on: '2022-03-24' })).ok
  }, draft)
  expect(sent).toBe(true)
}

/** The no of 31 March, with a letter that says 30 days. */
export async function hearNo(page: Page): Promise<void> {
  const answer = { result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: 'Not this time.', tier: 'form', reason: null, isReasonNone: true } as const
  const wait = { waitDays: 30, waitSource: 'letter', countedFrom: 'decision', statedReapplyOn: null, appealUntil: null } as const
  const outcome = { id: reminderId(902), applicationId, ...answer, ...wait }
  expect(await page.evaluate(async (input) => (await window.journal.call('outcomes.record', input)).ok, outcome)).toBe(true)
}
