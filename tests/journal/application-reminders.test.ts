import { expect, it } from 'vitest'
import { keepReminderOf } from '../../electron/journal/application-reminders.ts'
import { inTransaction, sql, type Journal } from '../../electron/journal/journal.ts'
import { finishReminder, reminderHistory, remindersOfApplication, saveReminder } from '../../electron/journal/reminders.ts'
import { findReminderRow } from '../../electron/journal/reminder-rows.ts'
import { id, morning, opened } from '../support/journal-builders.ts'
import { listReminders } from '../support/list-reminders.ts'
import { remind, reminderInput } from '../support/reminder-builders.ts'

/** A journal with an application, and what keeps its one reminder. */
async function applied(): Promise<{ journal: Journal; keep: (dueOn: string | null, title?: string) => void; reminderId: () => string }> {
  const journal = await opened()
  journal.db.exec(`INSERT INTO program (id, kind, name, createdAtMs) VALUES ('mpp', 'program', 'Program', 0);
    INSERT INTO application (id, programId, state, expectation, different, notes, createdAtMs) VALUES ('first', 'mpp', 'sent', '', '', '', 0)`)
  const keep = (dueOn: string | null, title = 'You can apply again'): void => {
    inTransaction(journal, () => keepReminderOf(journal, { kind: 'reapply', applicationId: 'first', outcomeId: null, title, note: '', dueOn }, morning))
  }
  const reminderId = (): string => {
    const { due, coming, done } = listReminders(journal, morning)
    return [...due, ...coming, ...done][0]?.id ?? ''
  }
  return { journal, keep, reminderId }
}

it('makes one reminder of a kind, and moves it with its day', async () => {
  const { journal, keep, reminderId } = await applied()
  keep('2022-04-30')
  keep('2022-04-30')
  expect(listReminders(journal, morning).coming).toMatchObject([{ kind: 'reapply', dueOn: '2022-04-30', dueTime: '09:00', policy: 'floating', applicationId: 'first', programId: 'mpp' }])
  expect(findReminderRow(journal, reminderId())?.sequence).toBe(0)
  keep('2022-06-29', 'You can apply again, the third time')
  expect(listReminders(journal, morning).coming).toMatchObject([{ dueOn: '2022-06-29', title: 'You can apply again, the third time' }])
  expect(findReminderRow(journal, reminderId())?.sequence).toBe(1)
  expect(reminderHistory(journal, reminderId()).map(({ what }) => what)).toEqual(['made', 'changed'])
})

it('leaves it where the writer moved it, until the day itself is another; her time and words stay', async () => {
  const { journal, keep, reminderId } = await applied()
  keep('2022-04-30')
  saveReminder(journal, reminderInput({ id: reminderId(), kind: 'reapply', title: 'Try once more', dueOn: '2022-05-03', dueTime: '18:00' }), morning)
  keep('2022-04-30')
  expect(listReminders(journal, morning).coming).toMatchObject([{ title: 'Try once more', dueOn: '2022-05-03' }])
  keep('2022-05-10')
  expect(listReminders(journal, morning).coming).toMatchObject([{ title: 'Try once more', dueOn: '2022-05-10', dueTime: '18:00' }])
})

it('closes it where there is no such day any more, and opens it again', async () => {
  const { journal, keep, reminderId } = await applied()
  keep('2022-04-30')
  keep(null)
  expect(listReminders(journal, morning)).toMatchObject({ coming: [], done: [{ kind: 'reapply', whenWords: 'No longer needed since today' }] })
  remind(journal, { id: reminderId(), kind: 'reapply', title: 'In other words', dueOn: '2022-04-30' })
  expect(listReminders(journal, morning)).toMatchObject({ coming: [], done: [{ title: 'In other words', whenWords: 'No longer needed since today' }] })
  keep('2022-04-30')
  expect(listReminders(journal, morning).coming).toHaveLength(1)
  expect(reminderHistory(journal, reminderId()).map(({ what }) => what)).toEqual(['made', 'closed', 'changed', 'changed'])
  expect(findReminderRow(journal, reminderId())?.sequence).toBe(3)
})

it('leaves one alone that she is done with, until its day is another', async () => {
  const { journal, keep, reminderId } = await applied()
  keep('2022-04-30')
  finishReminder(journal, reminderId(), morning)
  keep('2022-04-30')
  expect(listReminders(journal, morning).coming).toHaveLength(0)
  keep('2022-05-10')
  expect(listReminders(journal, morning).coming).toMatchObject([{ dueOn: '2022-05-10', state: 'pending' }])
})

it('makes none without a day', async () => {
  const { journal, keep } = await applied()
  keep(null)
  expect(listReminders(journal, morning)).toMatchObject({ due: [], coming: [], done: [] })
  expect(findReminderRow(journal, id(1))).toBeNull()
})

it('is still the one the app made after the writer called it her own', async () => {
  const { journal, keep, reminderId } = await applied()
  keep('2022-04-30')
  saveReminder(journal, reminderInput({ id: reminderId(), kind: 'own', title: 'Mine' }), morning)
  keep('2022-05-10')
  expect(listReminders(journal, morning).coming).toMatchObject([{ kind: 'reapply', title: 'Mine', dueOn: '2022-05-10' }])
})

it('gives an application the open ones of its own, the first to come first', async () => {
  const { journal, keep } = await applied()
  keep('2022-05-10')
  inTransaction(journal, () => keepReminderOf(journal, { kind: 'appeal', applicationId: 'first', outcomeId: null, title: 'Appeal', note: '', dueOn: '2022-05-01' }, morning))
  remind(journal)
  expect(remindersOfApplication(journal, 'first', morning)).toMatchObject([{ kind: 'appeal' }, { kind: 'reapply' }])
  keep(null)
  expect(remindersOfApplication(journal, 'first', morning)).toMatchObject([{ kind: 'appeal' }])
  expect(remindersOfApplication(journal, 'second', morning)).toEqual([])
})

it('has the time of the app’s clock in its id, and in those of its history', async () => {
  const { journal, keep, reminderId } = await applied()
  keep('2022-04-30')
  const eventIds = sql<string>(journal, 'SELECT id FROM reminderEvent').pluck().all()
  const msIn = (uuid: string): number => Number.parseInt(uuid.replace('-', '').slice(0, 12), 16)
  expect([reminderId(), ...eventIds].map(msIn)).toEqual([morning.nowMs, morning.nowMs])
})
