import { useState } from 'react'
import { addDays, isDay } from '../../../shared/dates.ts'
import { quietSince } from '../../../shared/rules/quiet.ts'
import { useApp } from '../../app/app-context.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { useQuiet } from './use-quiet.ts'

const lasting = [
  { value: 'open', title: 'Until I end them' },
  { value: 'day', title: 'Until a day, and on that day too' }
]

/** Begins quiet days, says until when, or ends them. */
export function QuietDialog() {
  const showOverlay = useApp((app) => app.showOverlay)
  const { state: { now }, today, begin } = useQuiet()
  const [isUntil, setIsUntil] = useState(now?.untilOn != null)
  const close = (): void => showOverlay(null)
  const keep = async (form: FormData): Promise<string | null> => {
    const untilOn = isUntil ? textIn(form, 'until') : null
    if (untilOn !== null && !isDay(untilOn)) return 'Say until which day.'
    return await begin({ untilOn, setBy: 'writer' })
  }
  return (
    <FormDialog title="Quiet days" keepTitle={now === null ? 'Begin' : 'Keep'} keep={keep} onClose={close} aside={now === null ? null : <End onEnded={close} />}>
      <p>
        {now === null ? '' : `${quietSince(now, today)} `}
        On quiet days there is no question, no goal and no count beside what you write, and nobody asks you to log a number. The days you can
        apply or appeal on and your own reminders come all the same. Nothing is deleted, and every page can be opened.
      </p>
      <ChoiceField
        name="lasting"
        label="They last"
        value={isUntil ? 'day' : 'open'}
        choices={lasting}
        isFirst
        onChange={(value) => setIsUntil(value === 'day')}
      />
      {isUntil ? <FormField name="until" label="Last quiet day" type="date" value={now?.untilOn ?? addDays(today, 6)} isRequired /> : null}
    </FormDialog>
  )
}

function End({ onEnded }: { onEnded: () => void }) {
  const { end } = useQuiet()
  const say = useApp((app) => app.say)
  const endThem = async (): Promise<void> => {
    const refused = await end()
    if (refused !== null) say({ message: refused })
    onEnded()
  }
  return (
    <button type="button" className="button is-plain is-aside" onClick={() => void endThem()}>
      End them
    </button>
  )
}
