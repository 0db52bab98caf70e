import { isDay } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import { assertNever } from '../../../shared/result.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { StoryDialog } from '../../components/story-dialog.tsx'
import { textIn } from '../../components/text-in.ts'
import { choose, sendApplication, withdrawApplication } from './application-actions.ts'
import { useApplicationsDesk } from './applications-context.ts'
import type { ApplicationsState } from './applications-store.ts'

interface Props {
  readonly page: ApplicationPage
  readonly dialog: NonNullable<ApplicationsState['dialog']>
}

export function ApplicationDialogs({ page, dialog }: Props) {
  const desk = useApplicationsDesk()
  const close = (): void => desk.store.setState({ dialog: null })
  switch (dialog) {
    case 'send':
      return <SendDialog page={page} onClose={close} />
    case 'withdraw':
      return <WithdrawDialog page={page} onClose={close} />
    case 'story':
      return <StoryDialog title="Which story is it about?" onChoose={(storyId) => void choose(desk, { storyId })} onClose={close} />
    default:
      return assertNever(dialog)
  }
}

interface DayDialogProps {
  readonly page: ApplicationPage
  onClose(this: void): void
}

function SendDialog({ page: { application, program, previous, today }, onClose }: DayDialogProps) {
  const desk = useApplicationsDesk()
  const keep = async (form: FormData): Promise<string | null> => {
    const on = textIn(form, 'on')
    return isDay(on) ? await sendApplication(desk, application.id, on) : 'Say on which day.'
  }
  const possibleOn = previous?.outcomes.at(-1)?.reapply.on ?? null
  return (
    <FormDialog title={`Sent to ${program.name}`} keepTitle="Mark as sent" keep={keep} onClose={onClose}>
      <FormField name="on" label="Sent on" type="date" max={today} value={today} isFirst isRequired />
      {possibleOn === null || possibleOn <= today ? null : <p>After the last answer another is possible from {dayAndMonth(possibleOn, today)}.</p>}
      <p>The rules and counts of that day are kept with it and don’t change.</p>
      <p className="quiet">What you sent before today can be noted with its own day.</p>
    </FormDialog>
  )
}

function WithdrawDialog({ page: { application, program, today }, onClose }: DayDialogProps) {
  const desk = useApplicationsDesk()
  const keep = async (form: FormData): Promise<string | null> => {
    const on = textIn(form, 'on')
    if (!isDay(on)) return 'Say on which day.'
    if (application.sentOn !== null && on < application.sentOn) return `You sent it on ${dayAndMonth(application.sentOn, today)}; it can’t be taken back before that.`
    return await withdrawApplication(desk, application.id, on)
  }
  return (
    <FormDialog title={`Take it back from ${program.name}`} keepTitle="Mark as withdrawn" keep={keep} onClose={onClose}>
      <FormField name="on" label="Withdrawn on" type="date" max={today} value={today} isFirst isRequired />
      <p className="quiet">What was true when you sent it stays with it.</p>
    </FormDialog>
  )
}
