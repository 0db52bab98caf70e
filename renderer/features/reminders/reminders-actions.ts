import { v7 as newId } from 'uuid'
import type { Day } from '../../../shared/dates.ts'
import type { Reminder, SaveReminderInput, SnoozeInput } from '../../../shared/models/reminder.ts'
import type { Result } from '../../../shared/result.ts'
import type { RemindersDesk } from './reminders-store.ts'
import { weeklyLog } from './reminder-words.ts'

export function addReminder({ store }: RemindersDesk): void {
  store.setState({ dialog: { kind: 'form', reminder: null } })
}

/** Null where it is kept, else why it can't be, so that what was typed stays where it is. */
export async function saveReminder(desk: RemindersDesk, reminder: SaveReminderInput): Promise<string | null> {
  const saved = await settle(desk, await desk.client.call('reminders.save', reminder))
  if (!saved.ok) return saved.error.message
  desk.store.setState({ wantedId: saved.value.id })
  desk.say(`Kept. ${saved.value.whenWords}.`)
  return null
}

/** The one suggestion there is: a Sunday evening for the week's log. */
export async function remindWeekly(desk: RemindersDesk, today: Day): Promise<void> {
  const id = newId()
  const saved = await settle(desk, await desk.client.call('reminders.save', weeklyLog(id, today)))
  if (!saved.ok) return desk.say(saved.error.message)
  desk.store.setState({ wantedId: id })
  offerUndo(desk, `Kept. ${saved.value.whenWords}.`, () => desk.client.call('reminders.remove', { id }))
}

export async function finishReminder(desk: RemindersDesk, { id, title, repeatWords }: Reminder): Promise<void> {
  const done = await settle(desk, await desk.client.call('reminders.finish', { id }))
  if (!done.ok) return desk.say(done.error.message)
  const again = repeatWords === null || done.value.state === 'done' ? '' : ` ${done.value.whenWords} again.`
  offerUndo(desk, `Done: ${title}.${again}`, () => desk.client.call('reminders.unfinish', { id }))
}

export async function bringBack(desk: RemindersDesk, { id }: Reminder): Promise<void> {
  const back = await settle(desk, await desk.client.call('reminders.unfinish', { id }))
  desk.say(back.ok ? `It is back. ${back.value.whenWords}.` : back.error.message)
}

export async function snoozeReminder(desk: RemindersDesk, { id }: Reminder, until: SnoozeInput['until']): Promise<void> {
  const snoozed = await settle(desk, await desk.client.call('reminders.snooze', { id, until }))
  desk.say(snoozed.ok ? `${snoozed.value.whenWords}.` : snoozed.error.message)
}

export async function removeReminder(desk: RemindersDesk, { id, title }: Reminder): Promise<void> {
  const removed = await settle(desk, await desk.client.call('reminders.remove', { id }))
  if (!removed.ok) return desk.say(removed.error.message)
  offerUndo(desk, `Removed: ${title}.`, () => desk.client.call('reminders.restore', { id }))
}

/** One of them, or with null all that are to come, as a calendar's file. */
export async function addToCalendar({ client, say }: RemindersDesk, id: string | null): Promise<void> {
  const saved = await client.call('reminders.saveCalendar', { id })
  if (!saved.ok) say(saved.error.message)
  else if (saved.value !== null) say(`Saved as ${saved.value}. Open it with your calendar to bring it in.`)
}

async function settle<Value>(desk: RemindersDesk, answer: Result<Value>): Promise<Result<Value>> {
  if (answer.ok) {
    desk.countsChanged()
    await desk.read()
  }
  return answer
}

function offerUndo(desk: RemindersDesk, message: string, undo: () => Promise<Result<unknown>>): void {
  const run = async (): Promise<void> => {
    const undone = await settle(desk, await undo())
    if (!undone.ok) desk.say(undone.error.message)
  }
  desk.say(message, { label: 'Undo', run: () => void run() })
}
