import { HistoryDialog } from './history-dialog.tsx'
import { ReminderForm } from './reminder-form.tsx'
import type { ReminderDialog } from './reminders-store.ts'

export function ReminderDialogs({ dialog, onClose }: { dialog: ReminderDialog; onClose: () => void }) {
  return dialog.kind === 'form' ? <ReminderForm reminder={dialog.reminder} onClose={onClose} /> : <HistoryDialog reminder={dialog.reminder} onClose={onClose} />
}
