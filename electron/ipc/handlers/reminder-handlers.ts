import type { SomeReminders } from '../../../shared/models/reminder.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { backgroundState } from '../../background.ts'
import type { Desk } from '../../desk.ts'
import type { Journal } from '../../journal/journal.ts'
import { pageOfReminders } from '../../journal/reminder-page.ts'
import {
  finishReminder, nextReminders, reminderHistory, remindersOfApplication, removeReminder, restoreReminder, saveReminder, snoozeReminder, unfinishReminder
} from '../../journal/reminders.ts'
import { notificationTrouble } from '../../reminders/notify.ts'
import { lookAtReminders } from '../../reminders/watch-reminders.ts'
import { saveCalendar } from '../../save-calendar.ts'
import type { Handlers } from '../handle.ts'
import { withJournal, withWindow } from './with-desk.ts'

export function reminderHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  const change = <Value>(work: (journal: Journal) => Result<Value>): Result<Value> => {
    const result = withJournal(desk, work)
    lookAtReminders(desk)
    return result
  }
  return {
    'reminders.page': ({ most }) => withJournal(desk, (journal) => succeed(withTrouble(pageOfReminders(journal, most, now())))),
    'reminders.next': () => withJournal(desk, (journal) => succeed(nextReminders(journal, now()))),
    'reminders.ofApplication': ({ applicationId }) => withJournal(desk, (journal) => succeed(remindersOfApplication(journal, applicationId, now()))),
    'reminders.save': (input) => change((journal) => saveReminder(journal, input, now())),
    'reminders.snooze': (input) => change((journal) => snoozeReminder(journal, input, now())),
    'reminders.finish': ({ id }) => change((journal) => finishReminder(journal, id, now())),
    'reminders.unfinish': ({ id }) => change((journal) => unfinishReminder(journal, id, now())),
    'reminders.remove': ({ id }) => change((journal) => removeReminder(journal, id, now())),
    'reminders.restore': ({ id }) => change((journal) => restoreReminder(journal, id, now())),
    'reminders.history': ({ id }) => withJournal(desk, (journal) => succeed(reminderHistory(journal, id))),
    'reminders.saveCalendar': ({ id }) => withWindow(desk, (window) => saveCalendar(desk, window, id)),
    'background.state': async () => succeed(await backgroundState())
  } satisfies Partial<Handlers>
}

/** A clock that went back explains more than a desktop that shows nothing. */
function withTrouble(page: SomeReminders): SomeReminders {
  return { ...page, trouble: page.trouble ?? notificationTrouble() }
}
