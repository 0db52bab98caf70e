import type { BrowserWindow } from 'electron'
import { fail, type Result } from '../shared/result.ts'
import type { Desk } from './desk.ts'
import { calendarFile, calendarOf, type CalendarFile } from './exchange/calendar/calendar-file.ts'
import { findReminderRow } from './journal/reminder-rows.ts'
import { saveFile } from './save-file.ts'

/** One reminder, or all that are open, as a file that any calendar takes in. Its name, or null where the writer thought better of it. */
export async function saveCalendar({ opened, clock }: Desk, window: BrowserWindow, id: string | null): Promise<Result<string | null>> {
  if (!opened.ok) return fail('no-journal', 'No journal is open just now.')
  const save = async (name: string, { text }: CalendarFile): Promise<Result<string | null>> =>
    await saveFile(window, { title: 'Add to calendar', name, ending: 'ics', folder: 'documents' }, text)
  if (id === null) {
    const all = calendarOf(opened.journal, clock.now())
    return all.events === 0 ? fail('not-found', 'There is no reminder to come, so there is nothing to add.') : await save('Second Draft reminders', all)
  }
  const row = findReminderRow(opened.journal, id)
  if (row?.deletedAtMs !== null) return fail('not-found', 'This reminder is no longer in the journal.')
  if (row.doneAtMs !== null) return fail('bad-input', 'This reminder is done, so there is nothing to add.')
  return await save(row.title, calendarFile([row], clock.now()))
}
