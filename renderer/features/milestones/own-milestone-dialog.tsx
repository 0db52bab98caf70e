import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import type { Milestone } from '../../../shared/models/milestone.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePage } from '../../day-page/page-context.ts'
import { ownId, saveOwn } from './milestone-changes.ts'
import type { MilestonesDesk } from './milestones-store.ts'

/** Something that no row of the journal tells, in her words. */
export function OwnMilestoneDialog({ desk, milestone }: { desk: MilestonesDesk; milestone: Milestone | null }) {
  const today = usePage(({ page }) => page.today)
  const [id] = useState(() => (milestone === null ? newId() : ownId(milestone.key)))
  const keep = async (form: FormData): Promise<string | null> => {
    const [on, words] = [textIn(form, 'on'), textIn(form, 'words')]
    if (words === '') return 'Say in a few words what it was.'
    return isDay(on) ? await saveOwn(desk, { id, on, words }) : 'Say on which day it was.'
  }
  return (
    <FormDialog title={milestone === null ? 'Add a milestone of your own' : 'Edit your milestone'} keep={keep} onClose={() => desk.store.setState({ dialog: null })}>
      <FormField name="words" label="What it was" hint="I read aloud, and somebody cried" value={milestone?.title ?? ''} maxLength={200} isFirst />
      <FormField name="on" label="Day" type="date" value={milestone?.on ?? today} />
    </FormDialog>
  )
}
