import { parseArgs } from 'node:util'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { reminderLine } from '../../../shared/rules/notification-words.ts'
import { dueReminders } from '../../journal/reminders.ts'
import { readNowOption } from '../now-option.ts'
import { wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const due: Verb = {
  name: 'due',
  usage: '[--now INSTANT]',
  summary: 'Lists the reminders that have come and wait for an answer, oldest first; --now 2022-04-30T09:00:00+02:00 asks for another time. Marks nothing as shown.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { now: { type: 'string' } } })
    const at = readNowOption(values.now, place)
    if (!at.ok) return wrongUsage(at.error.message)
    return await toRead(place, (journal) => {
      const reminders = dueReminders(journal, at.value)
      const json = reminders.map(({ id, title, dueOn, isOverdue }) => ({ id, title, dueOn, overdue: isOverdue }))
      return { kind: 'answer', json, text: inWords(reminders) }
    })
  }
}

function inWords(reminders: readonly Reminder[]): string {
  return reminders.length === 0 ? 'Nothing is due.\n' : reminders.map((reminder) => `${reminder.dueOn}  ${reminderLine(reminder)}\n`).join('')
}
