import type { Reminder } from '../../../shared/models/reminder.ts'

export function reminder(changes: Partial<Reminder> = {}): Reminder {
  return {
    id: 'r', kind: 'own', title: 'Rent', note: '', dueOn: '2022-04-12', dueTime: '09:00', policy: 'floating', zone: 'UTC', repeat: null, repeatWords: null, state: 'due',
    isOverdue: false, missed: 0, snoozedUntilMs: null, whenWords: 'Today at 09:00', applicationId: null, programId: null, storyId: null, doneAtMs: null, ...changes
  }
}
