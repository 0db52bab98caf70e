import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { dueInOrder, dueNow, finishReminder, reminderHistory, snoozeReminder, unfinishReminder } from '../../electron/journal/reminders.ts'
import { isUntold, markTold, noteNotShown, signatureOf } from '../../electron/journal/tell-reminders.ts'
import type { Moment } from '../../shared/dates.ts'
import { notificationWords } from '../../shared/rules/notification-words.ts'
import { at, id, later, minute, opened } from '../support/journal-builders.ts'
import { listReminders } from '../support/list-reminders.ts'
import { daily, remind } from '../support/reminder-builders.ts'

const due = at('2022-04-30T09:00[Europe/Berlin]')
const day = 24 * 60 * minute

/** What a look at this moment would tell. */
function told(journal: Journal, now: Moment): string[] {
  return markTold(journal, dueNow(journal, now).filter(isUntold), now).map(({ title }) => title)
}

it('tells each of its times once, and the end of a snooze', async () => {
  const journal = await opened()
  remind(journal)
  expect(told(journal, later(due, -1))).toEqual([])
  expect(told(journal, due)).toEqual(['Write to the editor'])
  expect(told(journal, later(due, minute))).toEqual([])
  snoozeReminder(journal, { id: id(1), until: 'hour' }, due)
  expect(told(journal, later(due, 59 * minute))).toEqual([])
  expect(told(journal, later(due, 60 * minute))).toEqual(['Write to the editor'])
  expect(told(journal, later(due, 61 * minute))).toEqual([])
  expect(reminderHistory(journal, id(1)).map(({ what }) => what)).toEqual(['made', 'shown', 'snoozed', 'shown'])
})

it('tells a changed one again, and none again after the clock was set back', async () => {
  const journal = await opened()
  remind(journal)
  told(journal, due)
  expect(told(journal, at('2021-04-30T09:00[Europe/Berlin]'))).toEqual([])
  expect(told(journal, later(due, day))).toEqual([])
  remind(journal, { dueOn: '2022-05-01' }, later(due, minute))
  expect(told(journal, later(due, day))).toEqual(['Write to the editor'])
})

it('after days asleep has one notification, oldest first, in which repeats don’t pile up', async () => {
  const journal = await opened()
  remind(journal, { title: 'Every day', dueOn: '2022-04-13', repeat: daily })
  remind(journal, { id: id(2), title: 'In Lagos', dueOn: '2022-04-29', policy: 'fixed', zone: 'Africa/Lagos' })
  remind(journal, { id: id(3), title: 'The editor' })
  const now = at('2022-05-02T08:00[Europe/Berlin]')
  const reminders = markTold(journal, dueNow(journal, now).filter(isUntold), now)
  expect(notificationWords(reminders)).toEqual({
    title: '3 reminders have come',
    body: 'In Lagos: overdue since 29 April\nThe editor: overdue since 30 April\nEvery day: overdue since 1 May'
  })
  expect(reminderHistory(journal, id(1)).map(({ what }) => what)).toEqual(['made', 'shown'])
  expect(listReminders(journal, now).due).toMatchObject([{}, {}, { title: 'Every day', missed: 18 }])
})

it('says one by its title, with what it was noted for', async () => {
  const journal = await opened()
  remind(journal, { note: 'The letter names the day.' })
  expect(notificationWords(markTold(journal, dueNow(journal, due), due))).toEqual({ title: 'Write to the editor', body: 'Today at 09:00\nThe letter names the day.' })
})

it('keeps in sight what was told and not answered, whenever the app looks again', async () => {
  const journal = await opened()
  remind(journal)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (waits) => {
      for (const wait of waits) {
        told(journal, later(due, wait * day))
        expect(dueInOrder(journal, later(due, wait * day)).map((row) => row.id)).toEqual([id(1)])
      }
    })
  )
  finishReminder(journal, id(1), later(due, 500 * day))
  expect(dueInOrder(journal, later(due, 500 * day))).toEqual([])
})

it('tells a repeating one of today after the clock was ahead for years', async () => {
  const journal = await opened()
  remind(journal, { dueOn: '2022-04-12', repeat: daily })
  told(journal, at('2022-04-12T09:01[Europe/Berlin]'))
  expect(told(journal, at('2036-01-01T10:00[Europe/Berlin]'))).toEqual(['Write to the editor'])
  const back = at('2022-04-13T09:01[Europe/Berlin]')
  expect(told(journal, back)).toEqual(['Write to the editor'])
  expect(listReminders(journal, back).due).toMatchObject([{ dueOn: '2022-04-13', missed: 1 }])
  finishReminder(journal, id(1), back)
  expect(reminderHistory(journal, id(1))).toContainEqual(expect.objectContaining({ what: 'missed', words: '1 earlier time passed without an answer' }))
})

it('doesn’t tell the next time of a repeating one again when the last is not done after all', async () => {
  const journal = await opened()
  remind(journal, { repeat: daily })
  told(journal, due)
  finishReminder(journal, id(1), due)
  unfinishReminder(journal, id(1), due)
  expect(told(journal, due)).toEqual([])
  finishReminder(journal, id(1), due)
  expect(told(journal, later(due, day))).toEqual(['Write to the editor'])
  unfinishReminder(journal, id(1), later(due, day))
  expect(told(journal, later(due, day))).toEqual([])
  expect(told(journal, later(due, 2 * day))).toEqual(['Write to the editor'])
})

it('knows when what is shown may read otherwise: another day, another title, a snooze, and not before', async () => {
  const journal = await opened()
  remind(journal)
  const signature = (minutes: number): string => signatureOf(journal, dueNow(journal, later(due, minutes * minute)), later(due, minutes * minute))
  const first = signature(0)
  told(journal, due)
  expect(signature(60)).toBe(first)
  expect(signature(24 * 60)).not.toBe(first)
  remind(journal, { title: 'Write to them' }, later(due, minute))
  const second = signature(1)
  expect(second).not.toBe(first)
  snoozeReminder(journal, { id: id(1), until: 'hour' }, later(due, minute))
  expect(signature(1)).not.toBe(second)
})

it('has in its history what was given to the desktop, and that the desktop could not show it', async () => {
  const journal = await opened()
  remind(journal)
  told(journal, due)
  noteNotShown(journal, [id(1), id(2)], later(due, minute))
  expect(reminderHistory(journal, id(1)).slice(1).map(({ words }) => words)).toEqual(['Given to the desktop to show', 'The desktop could not show it'])
  expect(told(journal, later(due, 2 * minute))).toEqual([])
})
