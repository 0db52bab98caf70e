import { v7 as newId } from 'uuid'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'

const medium = 'medium-partner-program'

/** Through the bridge that the page has: what matters here is the days. */
async function noOn(page: Page, decidedOn: string, sentOn: string): Promise<void> {
  const ids = { application: newId(), outcome: newId() }
  const refused = await page.evaluate(
    async ({ application, outcome, programId, decided, sent }) => {
      const draft = { accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
      const unsaid = { receivedOn: null, letter: null, tier: 'unknown', reason: null, isReasonNone: false, countedFrom: null, statedReapplyOn: null, appealUntil: null } as const
      const results = [
        await window.journal.call('applications.save', { id: application, programId, ...draft }),
        await window.journal.call('applications.send', { id: application, on: sent }),
        await window.journal.call('outcomes.record', { id: outcome, applicationId: application, result: 'declined', decidedOn: decided, waitDays: 30, waitSource: 'letter', ...unsaid })
      ]
      return results.filter(({ ok }) => !ok)
    },
    { ...ids, programId: medium, decided: decidedOn, sent: sentOn }
  )
  expect(refused).toEqual([])
}

/** The zone of the answer, the evening it came, the zone 31 days later, the morning then, and the day of the reminder. */
const waits = [
  ['America/Chicago', '2022-03-01T22:30:00-06:00', 'America/Chicago', '2022-04-01T08:00:00-05:00', '31 March'],
  ['America/Chicago', '2022-10-20T22:30:00-05:00', 'America/Chicago', '2022-11-20T08:00:00-06:00', '19 November'],
  ['Europe/Lisbon', '2022-03-10T23:30:00+00:00', 'Europe/Lisbon', '2022-04-10T10:00:00+01:00', '9 April'],
  ['Australia/Lord_Howe', '2022-03-20T23:30:00+11:00', 'Australia/Lord_Howe', '2022-04-20T10:00:00+10:30', '19 April'],
  ['Asia/Kathmandu', '2022-03-31T23:50:00+05:45', 'Asia/Kathmandu', '2022-05-01T10:00:00+05:45', '30 April'],
  ['Pacific/Apia', '2022-03-31T23:30:00+13:00', 'Africa/Lagos', '2022-05-01T10:00:00+01:00', '30 April'],
  ['Europe/Berlin', '2024-02-10T23:30:00+01:00', 'America/New_York', '2024-03-12T10:00:00-04:00', '11 March']
] as const

for (const [zone, answered, laterZone, later, reminderOn] of waits) {
  test(`a no of ${answered} in ${zone} is a reminder of ${reminderOn}, seen overdue in ${laterZone}`, async ({ start }) => {
    const first = await start({ now: answered, env: { TZ: zone } })
    const decidedOn = answered.slice(0, 10)
    await noOn(first.page, decidedOn, decidedOn)
    await first.electron.close()
    const { page } = await start({ now: later, env: { TZ: laterZone } })
    await page.getByRole('button', { name: /^Reminders/ }).first().click()
    const due = page.getByRole('region', { name: /^Due/ })
    await expect(due.getByText('You can apply to Medium Partner Program again')).toBeVisible()
    await expect(due.getByText(`Overdue since ${reminderOn}`)).toBeVisible()
  })
}
