import { useEffect } from 'react'
import type { SomeReminders } from '../../../shared/models/reminder.ts'
import { useApp } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { useRowFocus } from '../../components/use-row-focus.ts'
import { BackgroundQuestion } from './background-question.tsx'
import { ComingReminders } from './coming-reminders.tsx'
import { EmptyReminders } from './empty-reminders.tsx'
import { ReminderDialogs } from './reminder-dialogs.tsx'
import { ReminderSection } from './reminder-section.tsx'
import { addReminder, addToCalendar } from './reminders-actions.ts'
import { useReminders, useRemindersDesk } from './reminders-context.ts'
import { useWanted } from './use-wanted.ts'
import './reminders.css'

/** What is due, what comes, and what was done. */
export function RemindersPlace() {
  const desk = useRemindersDesk()
  const page = useReminders((state) => state.page)
  const dialog = useReminders((state) => state.dialog)
  const hasChosen = useApp((app) => app.settings.hasChosenBackground)
  const list = useRowFocus('.reminder', '.reminder-done')
  useEffect(markReady, [])
  useFollowing()
  useWanted()
  return (
    <div className="reminders" tabIndex={-1} ref={list}>
      {page === null ? null : isEmpty(page) ? <EmptyReminders today={page.today} trouble={page.trouble} /> : <Filled page={page} asks={!hasChosen} />}
      {dialog === null || page === null ? null : <ReminderDialogs dialog={dialog} onClose={() => desk.store.setState({ dialog: null })} />}
    </div>
  )
}

function Filled({ page, asks }: { page: SomeReminders; asks: boolean }) {
  const desk = useRemindersDesk()
  const { due, coming, done, today, trouble, dueCount, comingCount } = page
  return (
    <>
      <header className="reminders-head">
        <h1>Reminders</h1>
        <div className="button-row">
          {coming.length + due.length === 0 ? null : (
            <button type="button" className="button" onClick={() => void addToCalendar(desk, null)}>
              Add all to calendar
            </button>
          )}
          <button type="button" className="button is-main" onClick={() => addReminder(desk)}>
            New reminder
          </button>
        </div>
      </header>
      <Trouble trouble={trouble} />
      {due.length + coming.length > 0 ? null : <p className="reminders-none">Nothing is due, and nothing is to come.</p>}
      <ReminderSection title="Due" reminders={due} total={dueCount} />
      {asks ? <BackgroundQuestion /> : null}
      <ComingReminders coming={coming} total={comingCount} today={today} />
      <ReminderSection title="Done" reminders={done} />
    </>
  )
}

export function Trouble({ trouble }: { trouble: string | null }) {
  return trouble === null ? null : <p className="reminders-trouble">{trouble}</p>
}

function isEmpty({ due, coming, done }: SomeReminders): boolean {
  return due.length + coming.length + done.length === 0
}

/** The page follows the clock, and what is answered elsewhere. */
function useFollowing(): void {
  const desk = useRemindersDesk()
  const counts = useApp((app) => app.counts)
  useEffect(() => void desk.read(), [desk, counts])
  useEffect(() => () => desk.store.setState({ dialog: null }), [desk])
}
