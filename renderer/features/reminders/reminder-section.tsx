import { useId } from 'react'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { ReminderRow } from './reminder-row.tsx'
import { ShowMore } from './show-more.tsx'

interface Props {
  readonly title: string
  readonly reminders: readonly Reminder[]
  /** How many there are, where not all are shown. */
  readonly total?: number
}

export function ReminderSection({ title, reminders, total = reminders.length }: Props) {
  const id = useId()
  if (reminders.length === 0) return null
  return (
    <section className="reminder-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="card reminder-rows" aria-labelledby={id}>
        {reminders.map((reminder) => (
          <ReminderRow key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      <ShowMore shown={reminders.length} total={total} />
    </section>
  )
}
