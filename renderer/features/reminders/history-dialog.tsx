import { useEffect, useState } from 'react'
import { clockTime, dayAt } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Reminder, ReminderEvent } from '../../../shared/models/reminder.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { useReminders, useRemindersDesk } from './reminders-context.ts'

/** What happened to a reminder, oldest first. */
export function HistoryDialog({ reminder: { id, title }, onClose }: { reminder: Reminder; onClose: () => void }) {
  const { client, say } = useRemindersDesk()
  const today = useReminders(({ page }) => page?.today ?? null)
  const [events, setEvents] = useState<readonly ReminderEvent[]>([])
  useEffect(() => {
    void client.call('reminders.history', { id }).then((answer) => {
      if (answer.ok) setEvents(answer.value)
      else say(answer.error.message)
    })
  }, [client, id, say])
  return (
    <AppDialog title={`History of “${title}”`} onClose={onClose}>
      <ol className="reminder-history" tabIndex={0} aria-label="What happened">
        {events.map(({ what, words, atMs, zone }, index) => (
          <li key={index}>
            <span className="quiet">{`${dayAndMonth(dayAt({ nowMs: atMs, zone }), today)}, ${clockTime(atMs, zone)}`}</span>
            <span>{what === 'made' ? `Made ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words}</span>
          </li>
        ))}
      </ol>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </AppDialog>
  )
}
