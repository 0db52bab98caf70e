import { Notification } from 'electron'
import type { Reminder } from '../../shared/models/reminder.ts'
import { notificationWords } from '../../shared/rules/notification-words.ts'
import type { Desk } from '../desk.ts'

export interface NotificationAnswers {
  onOpen(this: void, id: string | null): void
  onDone(this: void, id: string): void
  onSnooze(this: void, id: string): void
  onFailed(this: void, ids: readonly string[]): void
}

/** Held until they are closed: one that is collected as garbage no longer hears its click. */
const shown = new Set<Notification>()
let trouble: string | null = null

/** Why reminders can't be shown outside of the app, as far as that is known. */
export function notificationTrouble(): string | null {
  if (!Notification.isSupported()) return 'This desktop shows no notifications, so reminders come only here, in the list.'
  return trouble
}

/** One notification for all of them. `actions` are heard on macOS; elsewhere there is the click. */
export function notify(desk: Desk, reminders: readonly Reminder[], { onOpen, onDone, onSnooze, onFailed }: NotificationAnswers): void {
  const only = reminders.length === 1 ? (reminders[0]?.id ?? null) : null
  const actions = only === null ? [] : [{ type: 'button' as const, text: 'Done' }, { type: 'button' as const, text: 'In an hour' }]
  const notification = new Notification({ ...notificationWords(reminders), actions })
  shown.add(notification)
  notification.on('click', () => onOpen(only))
  notification.on('action', (_event, index) => {
    if (only !== null) [onDone, onSnooze][index]?.(only)
  })
  notification.on('show', () => (trouble = null))
  notification.on('close', () => shown.delete(notification))
  notification.on('failed', (_event, error) => {
    shown.delete(notification)
    trouble = 'The desktop could not show the last reminder, so look for them here, in the list.'
    desk.log.info(`A notification was not shown: ${error}`)
    onFailed(reminders.map(({ id }) => id))
  })
  notification.show()
}
