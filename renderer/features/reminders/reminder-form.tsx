import { useId, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { readReminderForm } from './read-reminder-form.ts'
import { kindNames, ownKinds } from './reminder-words.ts'
import { saveReminder } from './reminders-actions.ts'
import { useReminders, useRemindersDesk } from './reminders-context.ts'
import { RepeatFields } from './repeat-fields.tsx'
import { StoryField } from './story-field.tsx'
import { WhereFields } from './where-fields.tsx'

/** A new reminder, or one that is to change. */
export function ReminderForm({ reminder, onClose }: { reminder: Reminder | null; onClose: () => void }) {
  const desk = useRemindersDesk()
  const today = usePage((page) => page.page.today)
  const nextMorning = useReminders(({ page }) => page?.nextMorning ?? today)
  const noteId = useId()
  const [id] = useState(() => reminder?.id ?? newId())
  const [kind, setKind] = useState(reminder?.kind ?? 'own')
  const [storyId, setStoryId] = useState(reminder?.storyId ?? null)
  const isHers = ownKinds.some((own) => own === kind)
  const keep = async (form: FormData): Promise<string | null> => {
    const read = readReminderForm(form, { id, kind, storyId: kind === 'story_deadline' ? storyId : null })
    return read.ok ? await saveReminder(desk, read.value) : read.error.message
  }
  return (
    <FormDialog title={reminder === null ? 'New reminder' : 'Edit the reminder'} keep={keep} onClose={onClose}>
      <FormField name="title" label="Remind me of" value={reminder?.title ?? ''} maxLength={200} isFirst />
      {isHers ? <KindField kind={kind} onChoose={setKind} /> : <FixedKind kind={kind} />}
      {kind === 'story_deadline' ? <StoryField storyId={storyId} onChoose={setStoryId} /> : null}
      <WhenFields dueOn={reminder?.dueOn ?? nextMorning} dueTime={reminder?.dueTime ?? '09:00'} />
      <WhereFields policy={reminder?.policy ?? 'floating'} zone={reminder?.zone ?? null} />
      {isHers ? <RepeatFields repeat={reminder?.repeat ?? null} /> : null}
      <div className="form-row">
        <label htmlFor={noteId}>Note</label>
        <textarea id={noteId} name="note" className="field" rows={2} maxLength={5_000} defaultValue={reminder?.note ?? ''} />
      </div>
    </FormDialog>
  )
}

function KindField({ kind, onChoose }: { kind: Reminder['kind']; onChoose: (kind: Reminder['kind']) => void }) {
  const id = useId()
  return (
    <div className="form-row">
      <label htmlFor={id}>Kind</label>
      <select id={id} className="field" value={kind} onChange={({ target }) => onChoose(ownKinds.find((own) => own === target.value) ?? 'own')}>
        {ownKinds.map((own) => (
          <option key={own} value={own}>
            {kindNames[own]}
          </option>
        ))}
      </select>
    </div>
  )
}

function FixedKind({ kind }: { kind: Reminder['kind'] }) {
  return (
    <div className="form-row">
      <span>Kind</span>
      <span className="quiet">{kindNames[kind]}. It moves with the answer it comes from, unless you choose another day here.</span>
    </div>
  )
}

function WhenFields({ dueOn, dueTime }: { dueOn: string; dueTime: string }) {
  const id = useId()
  return (
    <div className="form-row">
      <label htmlFor={id}>Day and time</label>
      {/* Not controlled: half a date is no value, and would be taken from under her fingers. */}
      <span className="reminder-line">
        <input id={id} name="dueOn" type="date" className="field" min="0001-01-01" max="9999-12-31" defaultValue={dueOn} aria-label="Day" />
        <input name="dueTime" type="time" className="field" defaultValue={dueTime} aria-label="Time" />
      </span>
    </div>
  )
}
