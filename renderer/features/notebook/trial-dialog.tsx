import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import type { StrategyTrial } from '../../../shared/models/notebook.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePage } from '../../day-page/page-context.ts'
import { saveTrial } from './trial-changes.ts'
import type { TrialsDesk } from './trials-store.ts'

/** What is tried, what she guesses, and when. */
export function TrialDialog({ desk, trial }: { desk: TrialsDesk; trial: StrategyTrial | null }) {
  const today = usePage(({ page }) => page.today)
  const [id] = useState(() => trial?.id ?? newId())
  const keep = async (form: FormData): Promise<string | null> => {
    const [name, guess, fromOn, untilOn] = [textIn(form, 'name'), textIn(form, 'guess'), textIn(form, 'from'), textIn(form, 'until')]
    if (name === '') return 'Say in a few words what is tried.'
    if (!isDay(fromOn)) return 'Say from which day on.'
    const { saw, advice } = desk.store.getState().trials?.find((one) => one.id === id) ?? { saw: '', advice: null }
    return await saveTrial(desk, { id, name, guess, fromOn, untilOn: isDay(untilOn) ? untilOn : null, saw, advice })
  }
  return (
    <FormDialog title={trial === null ? 'Note a trial' : 'Edit this trial'} keep={keep} onClose={() => desk.store.setState({ dialog: null })}>
      <FormField name="name" label="What is tried" hint="Follow for follow" value={trial?.name ?? ''} maxLength={200} isFirst />
      <TextAreaField name="guess" label="Your guess" hint="What you think will come of it" value={trial?.guess ?? ''} maxLength={10_000} />
      <FormField name="from" label="From" type="date" value={trial?.fromOn ?? today} isRequired />
      <FormField name="until" label="Until (empty while it runs)" type="date" value={trial?.untilOn ?? ''} />
    </FormDialog>
  )
}
