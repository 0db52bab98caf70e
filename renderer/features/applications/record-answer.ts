import type { ApplicationPage } from '../../../shared/models/application.ts'
import { isDay } from '../../../shared/dates.ts'
import { inputOf, type AnswerFault, type AnswerForm } from './answer-form.ts'
import { keptInWords, reapplyReminder } from './answer-words.ts'
import type { ApplicationsDesk } from './applications-store.ts'

/** Keeps the answer and says in one line what follows; null where it is kept, else what stands in the way. */
export async function recordAnswer(desk: ApplicationsDesk, page: ApplicationPage, form: AnswerForm): Promise<AnswerFault | { readonly at: null; readonly message: string } | null> {
  const { client } = desk
  const { application, today } = page
  const input = inputOf(form, application.id)
  if ('at' in input) return input
  if (isDay(form.decidedOn) && form.decidedOn > today) return { at: 'decidedOn', message: 'The day they decided can’t be still to come.' }
  const kept = await client.call('outcomes.record', input)
  if (!kept.ok) return { at: null, message: `${kept.error.message} What you typed is still here.` }
  desk.changed()
  const reminders = await client.call('reminders.ofApplication', { applicationId: application.id })
  desk.say(keptInWords(kept.value, reminders.ok ? reapplyReminder(reminders.value) : null, today))
  return null
}
