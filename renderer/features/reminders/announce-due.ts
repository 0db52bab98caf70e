import { dayAndMonth } from '../../../shared/day-names.ts'
import type { NextReminders } from '../../../shared/models/reminder.ts'
import type { AppStore } from '../../app/app-store.ts'
import type { JournalClient } from '../../journal-client.ts'

/** Once, at the start: one sentence for all that is due. Afterwards the number beside Reminders says it. */
export async function announceDue(client: JournalClient, store: AppStore, onOpen: (id: string | null) => void): Promise<void> {
  const answer = await client.call('reminders.next', undefined)
  // What can't be read now, the place itself tells.
  if (!answer.ok || answer.value.dueCount === 0) return
  const only = answer.value.dueCount === 1 ? (answer.value.due[0]?.id ?? null) : null
  store.getState().say({ message: dueInWords(answer.value), action: { label: 'Open', run: () => onOpen(only) } })
}

/** "Due: Reapply to Medium Partner Program, since 30 April, and 2 more." */
export function dueInWords({ due, dueCount, today }: NextReminders): string {
  const [first] = due
  if (first === undefined) return ''
  const since = first.isOverdue ? `since ${dayAndMonth(first.dueOn, today)}` : `today at ${first.dueTime}`
  const more = dueCount === 1 ? '' : `, and ${(dueCount - 1).toLocaleString('en-GB')} more`
  return `Due: ${first.title}, ${since}${more}.`
}
