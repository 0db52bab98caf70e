import { expect, it } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { finishReminder, nextReminders, saveReminder, snoozeReminder } from '../../electron/journal/reminders.ts'
import { pageOfReminders } from '../../electron/journal/reminder-page.ts'
import { countWaiting } from '../../electron/journal/waiting-counts.ts'
import { dueRowsQuery } from '../../electron/journal/reminder-rows.ts'
import { addDays, type Moment } from '../../shared/dates.ts'
import type { SaveReminderInput } from '../../shared/models/reminder.ts'
import { answered, sent } from '../support/application-builders.ts'
import { at, id, opened } from '../support/journal-builders.ts'
import { listReminders } from '../support/list-reminders.ts'

const berlin = at('2022-04-12T09:30[Europe/Berlin]')

function keep(journal: Journal, number: number, wanted: Partial<SaveReminderInput> = {}): void {
  const reminder: SaveReminderInput = {
    id: id(number), kind: 'own', title: `Reminder ${String(number)}`, note: '', dueOn: '2022-04-20', dueTime: '09:00', policy: 'floating', zone: null, repeat: null, storyId: null, ...wanted
  }
  expect(saveReminder(journal, reminder, berlin)).toMatchObject({ ok: true })
}

const titles = (reminders: readonly { readonly title: string }[]): string[] => reminders.map(({ title }) => title)

it('says what is due, the oldest first, and what comes first', async () => {
  const journal = await opened()
  keep(journal, 1, { title: 'Next week' })
  keep(journal, 2, { title: 'This morning', dueOn: '2022-04-12' })
  keep(journal, 3, { title: 'Last week', dueOn: '2022-04-05' })
  keep(journal, 4, { title: 'Tomorrow, in Tokyo', dueOn: '2022-04-13', policy: 'fixed', zone: 'Asia/Tokyo' })
  keep(journal, 5, { title: 'Tomorrow, here', dueOn: '2022-04-13' })
  const next = nextReminders(journal, berlin)
  expect(titles(next.due)).toEqual(['Last week', 'This morning'])
  expect(titles(next.coming)).toEqual(['Tomorrow, in Tokyo', 'Tomorrow, here', 'Next week'])
  expect(next).toMatchObject({ dueCount: 2, today: '2022-04-12' })
})

it('puts what was snoozed where it comes again, and leaves out what is done', async () => {
  const journal = await opened()
  keep(journal, 1, { title: 'Snoozed', dueOn: '2022-04-05' })
  keep(journal, 2, { title: 'Done', dueOn: '2022-04-05' })
  keep(journal, 3, { title: 'At ten', dueOn: '2022-04-12', dueTime: '10:00' })
  snoozeReminder(journal, { id: id(1), until: 'hour' }, berlin)
  finishReminder(journal, id(2), berlin)
  const next = nextReminders(journal, berlin)
  expect([titles(next.due), titles(next.coming)]).toEqual([[], ['At ten', 'Snoozed']])
})

it('names a few of many, and counts them all', async () => {
  const journal = await opened()
  for (let number = 1; number <= 20; number += 1) keep(journal, number, { dueOn: `2022-04-${number > 10 ? String(number + 10) : '01'}` })
  const next = nextReminders(journal, berlin)
  expect([next.due.length, next.coming.length, next.dueCount]).toEqual([5, 5, 10])
  expect(countWaiting(journal, berlin)).toEqual({ dueReminders: 10, dueReapplies: 0, waitingApplications: 0 })
})

it('reads a part of a long list, in order, with the count of all', async () => {
  const journal = await opened()
  journal.db.transaction(() => {
    for (let number = 1; number <= 300; number += 1) {
      keep(journal, number, { dueOn: addDays('2022-04-12', number - 150), dueTime: '08:00', ...(number % 3 === 0 ? { policy: 'fixed', zone: 'Africa/Lagos' } : {}) })
    }
  })()
  const page = pageOfReminders(journal, 20, berlin)
  expect([page.dueCount, page.comingCount]).toEqual([150, 150])
  const whole = listReminders(journal, berlin)
  expect(titles(page.due)).toEqual(titles(whole.due.slice(0, 20)))
  expect(titles(page.coming)).toEqual(titles(whole.coming.slice(0, 20)))
})

it('has a snoozed one in one list, after a flight west and after the clock went back', async () => {
  const journal = await opened()
  keep(journal, 1, { dueOn: '2022-04-12' })
  keep(journal, 2, { dueOn: '2022-04-12', policy: 'fixed', zone: 'Europe/Berlin' })
  for (const number of [1, 2]) snoozeReminder(journal, { id: id(number), until: 'hour' }, berlin)
  const seen = (now: Moment): unknown => {
    const { due, coming, dueCount, comingCount } = pageOfReminders(journal, 50, now)
    const next = nextReminders(journal, now)
    expect([due, coming]).toEqual([listReminders(journal, now).due, listReminders(journal, now).coming])
    expect([dueCount, comingCount, next.dueCount, countWaiting(journal, now).dueReminders]).toEqual([due.length, coming.length, due.length, due.length])
    expect(next.coming.map((reminder) => reminder.id)).toEqual(coming.map((reminder) => reminder.id))
    return [titles(due), titles(coming)]
  }
  const both = ['Reminder 1', 'Reminder 2']
  expect(seen(at('2022-04-12T03:30[America/New_York]'))).toEqual([[], both])
  expect(seen(at('2022-04-12T04:45[America/New_York]'))).toEqual([both, []])
  expect(seen(at('2021-04-12T10:00[Europe/Berlin]'))).toEqual([[], both])
})

it('finds what is due by an index, however much is to come', async () => {
  const journal = await opened()
  const plan = journal.db.prepare(`EXPLAIN QUERY PLAN ${dueRowsQuery}`).all({ nowMs: 0, reached: '' })
  expect(JSON.stringify(plan).match(/SEARCH reminder USING INDEX \w+/g)).toEqual(['Floating', 'Fixed', 'Snoozed'].map((name) => `SEARCH reminder USING INDEX reminder${name}`))
})

it('counts what is sent and not answered, and the days to apply again that have come', async () => {
  const journal = await opened()
  const application = sent(journal, '2022-03-24')
  expect(countWaiting(journal, berlin)).toMatchObject({ waitingApplications: 1, dueReapplies: 0 })
  answered(journal, application, { waitDays: 30, waitSource: 'letter' })
  expect(countWaiting(journal, berlin)).toMatchObject({ waitingApplications: 0, dueReapplies: 0 })
  expect(countWaiting(journal, at('2022-04-30T09:00[Europe/Berlin]'))).toMatchObject({ waitingApplications: 0, dueReapplies: 1, dueReminders: 1 })
})

it('says of what is done when it was done, though it was overdue or put off', async () => {
  const journal = await opened()
  keep(journal, 1, { dueOn: '2022-04-05' })
  keep(journal, 2, { dueOn: '2022-04-05' })
  snoozeReminder(journal, { id: id(2), until: 'evening' }, berlin)
  for (const number of [1, 2]) finishReminder(journal, id(number), berlin)
  const said = (now: Moment): string[] => pageOfReminders(journal, 50, now).done.map(({ whenWords }) => whenWords)
  expect(said(berlin)).toEqual(['Done today', 'Done today'])
  expect(said(at('2022-05-01T09:00[Europe/Berlin]'))).toEqual(['Done on 12 April', 'Done on 12 April'])
})

it('names the first day whose nine o’clock is still to come', async () => {
  const journal = await opened()
  const nextMorning = (time: string): string => pageOfReminders(journal, 50, at(`${time}[Europe/Berlin]`)).nextMorning
  expect([nextMorning('2022-04-12T08:59'), nextMorning('2022-04-12T09:00'), nextMorning('2022-04-12T23:59')]).toEqual(['2022-04-12', '2022-04-13', '2022-04-13'])
})
