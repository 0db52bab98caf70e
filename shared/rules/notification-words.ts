import type { Reminder } from '../models/reminder.ts'
import { counted } from '../text.ts'

const mostLines = 8

export interface NotificationWords {
  readonly title: string
  readonly body: string
}

/** One reminder says itself; several, after days asleep, come together, in the order in which they were due. */
export function notificationWords(reminders: readonly Reminder[]): NotificationWords {
  const [first, ...others] = reminders
  if (first === undefined) return { title: '', body: '' }
  if (others.length === 0) return { title: first.title, body: [first.whenWords, missedWords(first), first.note].filter((line) => line !== '').join('\n') }
  const lines = reminders.slice(0, mostLines).map(({ title, whenWords }) => `${title}: ${lowered(whenWords)}`)
  const more = reminders.length - lines.length
  return { title: `${counted(reminders.length, 'reminder')} have come`, body: [...lines, ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : [])].join('\n') }
}

/** As the tray lists it: "Reapply: overdue since 30 April". */
export function reminderLine({ title, whenWords }: Pick<Reminder, 'title' | 'whenWords'>): string {
  const short = title.length > 60 ? `${title.slice(0, 59)}…` : title
  return `${short}: ${lowered(whenWords)}`
}

function missedWords({ missed }: Reminder): string {
  return missed === 0 ? '' : `${counted(missed, 'earlier time')} passed without an answer`
}

function lowered(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
