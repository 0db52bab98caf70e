import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../../../shared/dates.ts'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { reminderLine } from '../../../shared/rules/notification-words.ts'
import { dueReminders } from '../../journal/reminders.ts'
import { wrongUsage, type Place, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const due: Verb = {
  name: 'due',
  usage: '[--now INSTANT]',
  summary: 'Lists the reminders that have come and wait for an answer, oldest first; --now 2022-04-30T09:00:00+02:00 asks for another time. Marks nothing as shown.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { now: { type: 'string' } } })
    const at = momentOf(values.now, place)
    if (at === null) return wrongUsage(`--now “${values.now ?? ''}” is no instant with an offset such as 2022-04-30T09:00:00+02:00.`)
    return await toRead(place, (journal) => {
      const reminders = dueReminders(journal, at)
      const json = reminders.map(({ id, title, dueOn, isOverdue }) => ({ id, title, dueOn, overdue: isOverdue }))
      return { kind: 'answer', json, text: inWords(reminders) }
    })
  }
}

function momentOf(now: string | undefined, place: Place): Moment | null {
  const moment = place.now()
  if (now === undefined) return moment
  try {
    return { ...moment, nowMs: Temporal.Instant.from(now).epochMilliseconds }
  } catch {
    return null
  }
}

function inWords(reminders: readonly Reminder[]): string {
  return reminders.length === 0 ? 'Nothing is due.\n' : reminders.map((reminder) => `${reminder.dueOn}  ${reminderLine(reminder)}\n`).join('')
}
