import { useId, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import { eventKinds, type OutsideEvent } from '../../../shared/models/audience.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePlatforms } from '../../components/use-platforms.ts'
import { usePage } from '../../day-page/page-context.ts'
import { saveEvent } from './audience-actions.ts'
import { useAudience, useAudienceDesk } from './audience-context.ts'
import { eventNames } from './audience-words.ts'

export function EventDialog({ event, onClose }: { event: OutsideEvent | null; onClose: () => void }) {
  const kindId = useId()
  const desk = useAudienceDesk()
  const platforms = usePlatforms()
  const today = usePage((page) => page.page.today)
  const here = useAudience(({ page }) => page?.accounts.find(({ id }) => id === page.accountId)?.platform ?? '')
  const [id] = useState(() => event?.id ?? newId())
  const keep = async (form: FormData): Promise<string | null> => {
    const text = (name: string): string => textIn(form, name)
    const on = text('on')
    if (text('words') === '') return 'Say in a few words what happened.'
    if (!isDay(on)) return 'Say on which day.'
    const kind = eventKinds.find((one) => one === text('kind')) ?? 'other'
    return await saveEvent(desk, { id, platform: text('platform') === '' ? null : text('platform'), kind, on, words: text('words'), source: text('source') })
  }
  return (
    <FormDialog title={event === null ? 'Add an outside event' : 'Edit an outside event'} keep={keep} onClose={onClose}>
      <div className="form-row">
        <label htmlFor={kindId}>Kind</label>
        <select id={kindId} name="kind" className="field" autoFocus defaultValue={event?.kind ?? 'purge'}>
          {eventKinds.map((kind) => (
            <option key={kind} value={kind}>
              {eventNames[kind]}
            </option>
          ))}
        </select>
      </div>
      <FormField name="on" label="Day" type="date" max={today} value={event?.on ?? today} />
      <FormField name="words" label="What happened" hint="Spam accounts were taken out of the counts" value={event?.words ?? ''} maxLength={300} />
      <FormField name="platform" label="Platform" hint="Empty: on all of them" value={event === null ? here : (event.platform ?? '')} suggestions={platforms} maxLength={100} />
      <FormField name="source" label="Source" hint="An address, or who says so" value={event?.source ?? ''} maxLength={2_000} />
    </FormDialog>
  )
}
