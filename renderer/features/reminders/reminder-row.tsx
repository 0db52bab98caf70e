import { Check } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { MoreMenu, type MenuChoice } from '../../components/more-menu.tsx'
import { missedInWords } from './reminder-words.ts'
import { addToCalendar, bringBack, finishReminder, removeReminder } from './reminders-actions.ts'
import { useRemindersDesk } from './reminders-context.ts'
import { ReminderLink } from './reminder-link.tsx'
import { SnoozeMenu } from './snooze-menu.tsx'

/** One line: what, when, and what can be done about it. */
export function ReminderRow({ reminder }: { reminder: Reminder }) {
  const { id, title, note, state, snoozedUntilMs } = reminder
  return (
    <li className="reminder" data-reminder={id}>
      <DoneButton reminder={reminder} />
      <div className="reminder-words">
        <p className="reminder-title">
          <bdi>{title}</bdi>
        </p>
        <Facts reminder={reminder} />
        {note === '' ? null : (
          <p className="quiet reminder-note">
            <bdi>{note}</bdi>
          </p>
        )}
      </div>
      {state === 'due' || (state === 'pending' && snoozedUntilMs !== null) ? <SnoozeMenu reminder={reminder} /> : null}
      <More reminder={reminder} />
    </li>
  )
}

function DoneButton({ reminder }: { reminder: Reminder }) {
  const desk = useRemindersDesk()
  const { title, state } = reminder
  if (state === 'done') {
    return (
      <button type="button" className="button reminder-done" aria-label={`Bring back ${title}`} onClick={() => void bringBack(desk, reminder)}>
        Bring back
      </button>
    )
  }
  return (
    <button type="button" className="button reminder-done" aria-label={`Done: ${title}`} onClick={() => void finishReminder(desk, reminder)}>
      <Check size={14} aria-hidden /> Done
    </button>
  )
}

function Facts({ reminder }: { reminder: Reminder }) {
  const { whenWords, isOverdue, state, missed, repeatWords, applicationId, storyId } = reminder
  const when = <span className={state !== 'due' ? undefined : isOverdue ? 'reminder-overdue' : 'reminder-now'}>{whenWords}</span>
  const missedWords = state === 'due' ? missedInWords(missed) : null
  const facts: readonly ReactNode[] = [
    when,
    ...(missedWords === null ? [] : [missedWords]),
    ...(repeatWords === null ? [] : [repeatWords]),
    ...(applicationId === null && storyId === null ? [] : [<ReminderLink key="link" reminder={reminder} />])
  ]
  return (
    <p className="reminder-facts">
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <span aria-hidden> · </span>}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}

function More({ reminder }: { reminder: Reminder }) {
  const desk = useRemindersDesk()
  const open = (kind: 'form' | 'history') => () => desk.store.setState({ dialog: { kind, reminder } })
  const ahead: readonly MenuChoice[] =
    reminder.state === 'done'
      ? []
      : [
          { title: 'Edit', run: open('form') },
          { title: 'Add to calendar', run: () => void addToCalendar(desk, reminder.id) }
        ]
  return (
    <MoreMenu
      label={`More for ${reminder.title}`}
      choices={[...ahead, { title: 'History', run: open('history') }, { title: 'Remove', run: () => void removeReminder(desk, reminder) }]}
    />
  )
}
