import type { Day } from '../../../shared/dates.ts'
import { Trouble } from './reminders-place.tsx'
import { addReminder, remindWeekly } from './reminders-actions.ts'
import { useRemindersDesk } from './reminders-context.ts'

export function EmptyReminders({ today, trouble }: { today: Day; trouble: string | null }) {
  const desk = useRemindersDesk()
  return (
    <div className="reminders-empty">
      <h1>Reminders</h1>
      <p>
        The day on which you can apply again will stand here by itself, once an answer says it. Anything else that should not be
        forgotten can stand beside it: it comes at its time, and waits for you when you were away.
      </p>
      <Trouble trouble={trouble} />
      <div className="button-row">
        <button type="button" className="button is-main" onClick={() => addReminder(desk)}>
          New reminder
        </button>
        <button type="button" className="button" onClick={() => void remindWeekly(desk, today)}>
          Remind me every Sunday at 18:00 to log the week
        </button>
      </div>
    </div>
  )
}
