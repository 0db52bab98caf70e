import { Notification } from 'electron'
import { noteClock } from '../journal/clock-seen.ts'
import type { Journal } from '../journal/journal.ts'
import type { ReminderRow } from '../journal/reminder-rows.ts'
import { finishReminder, nudgesNow, snoozeReminder } from '../journal/reminders.ts'
import { isUntold, markTold, noteNotShown, signatureOf } from '../journal/tell-reminders.ts'
import { askWindow, showWindow, tellWindow, type Desk } from '../desk.ts'
import { onEachTick } from '../ticks.ts'
import { updateTray } from '../tray.ts'
import { notify } from './notify.ts'

let known = ''

/** Tells what has come due, on the page, in the tray and on the desktop. Rows are looked at; no timer ever waits for one. */
export function watchReminders(desk: Desk): void {
  lookAtReminders(desk)
  onEachTick(() => lookAtReminders(desk))
}

/** One query; the rest is done only where something has changed. */
export function lookAtReminders(desk: Desk): void {
  if (!desk.opened.ok) return
  const { journal } = desk.opened
  try {
    const at = desk.clock.now()
    const due = nudgesNow(journal, at)
    const signature = signatureOf(journal, due, at)
    tellDesktop(desk, journal, due.filter(isUntold))
    if (signature !== known) {
      known = signature
      tellWindow(desk, { name: 'reminders-changed' })
      updateTray(desk)
    }
    noteClock(journal, desk.clock.now())
  } catch (error) {
    // On a full disk, say: they are looked at again in seconds, and nothing has been told that wasn't noted.
    desk.log.error('The reminders were not looked at', error)
  }
}

/** Shows the window, and on it this reminder, or all of them. */
export function openReminder(desk: Desk, id: string | null): void {
  showWindow(desk)
  askWindow(desk, { name: 'open-reminder', id })
}

function tellDesktop(desk: Desk, journal: Journal, untold: readonly ReminderRow[]): void {
  if (untold.length === 0 || !Notification.isSupported()) return
  const reminders = markTold(journal, untold, desk.clock.now())
  if (reminders.length === 0) return
  notify(desk, reminders, {
    onOpen: (id) => openReminder(desk, id),
    onDone: (id) => answer(desk, () => finishReminder(journal, id, desk.clock.now())),
    onSnooze: (id) => answer(desk, () => snoozeReminder(journal, { id, until: 'hour' }, desk.clock.now())),
    onFailed: (ids) => answer(desk, () => noteNotShown(journal, ids, desk.clock.now()))
  })
}

function answer(desk: Desk, act: () => unknown): void {
  try {
    act()
  } catch (error) {
    desk.log.error('The answer to a notification was not kept', error)
  }
  lookAtReminders(desk)
}
