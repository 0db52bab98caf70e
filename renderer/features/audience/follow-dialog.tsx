import { useId } from 'react'
import { isDay } from '../../../shared/dates.ts'
import type { Follow } from '../../../shared/models/audience.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePage } from '../../day-page/page-context.ts'
import { saveFollow } from './audience-actions.ts'
import { useAudienceDesk } from './audience-context.ts'
import { readWho } from './read-who.ts'

export function FollowDialog({ follow, onClose }: { follow: Follow; onClose: () => void }) {
  const id = useId()
  const desk = useAudienceDesk()
  const today = usePage((page) => page.page.today)
  const keep = async (form: FormData): Promise<string | null> => {
    const who = readWho(textIn(form, 'who'))
    if (!who.ok) return who.error.message
    const on = textIn(form, 'on')
    if (!isDay(on)) return 'Say of which day.'
    return await saveFollow(desk, { ...follow, ...who.value, on, note: textIn(form, 'note') })
  }
  return (
    <FormDialog title={follow.direction === 'in' ? 'Who followed you' : 'Whom you followed'} keep={keep} onClose={onClose}>
      <FormField name="who" label="How many, or a name" value={follow.person?.alias ?? String(follow.count)} maxLength={100} isFirst />
      <FormField name="on" label="Day" type="date" max={today} value={follow.on} />
      <div className="form-row">
        <label htmlFor={id}>Note</label>
        <textarea id={id} name="note" className="field" rows={3} maxLength={2_000} defaultValue={follow.note} />
      </div>
    </FormDialog>
  )
}
