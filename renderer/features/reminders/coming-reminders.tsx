import type { Day } from '../../../shared/dates.ts'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { ReminderRow } from './reminder-row.tsx'
import { byDay, dayHeading } from './reminder-words.ts'
import { ShowMore } from './show-more.tsx'

interface Props {
  readonly coming: readonly Reminder[]
  readonly total: number
  readonly today: Day
}

/** By the days on which they come. */
export function ComingReminders({ coming, total, today }: Props) {
  if (coming.length === 0) return null
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <section className="reminder-section" aria-label="Coming">
      <h2>Coming</h2>
      {byDay(coming, zone).map(({ on, reminders }) => (
        <section key={on} aria-label={dayHeading(on, today)}>
          <h3 className="label">{dayHeading(on, today)}</h3>
          <ul className="card reminder-rows" aria-label={dayHeading(on, today)}>
            {reminders.map((reminder) => (
              <ReminderRow key={reminder.id} reminder={reminder} />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore shown={coming.length} total={total} />
    </section>
  )
}
