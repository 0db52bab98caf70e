import { useEffect, useState } from 'react'
import { dayAndMonth, distanceInWords } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import type { Reminder } from '../../../shared/models/reminder.ts'
import { useApp } from '../../app/app-context.ts'
import { applyAgain } from './application-actions.ts'
import { reapplyReminder } from './answer-words.ts'
import { FrozenSummary } from './frozen-pack.tsx'
import { useApplicationsDesk } from './applications-context.ts'

interface Props {
  readonly page: ApplicationPage
  readonly outcome: Outcome
  /** On the day of a no, nothing but the day on which she can try again. */
  readonly isFirstDay: boolean
}

/** When she can try again, why then, and what is set for that day. */
export function ReapplySide({ page, outcome, isFirstDay }: Props) {
  const desk = useApplicationsDesk()
  const { today } = page
  const { result, appealUntil, reapply } = outcome
  const reminder = useReapplyReminder(page)
  return (
    <aside aria-label="Beside this answer">
      {result === 'accepted' ? null : <ReapplyDay page={page} outcome={outcome} reminder={reminder} />}
      {appealUntil === null ? null : (
        <section className="big-day" aria-labelledby="appeal-label">
          <h2 className="label" id="appeal-label">
            {appealUntil < today ? 'An appeal was possible until' : 'You can appeal until'}
          </h2>
          <p className="middle">{dayAndMonth(appealUntil, today)}</p>
          <p className="quiet">{distanceInWords(appealUntil, today)}</p>
        </section>
      )}
      <section className="side-actions">
        <button type="button" className="button" onClick={() => void applyAgain(desk, page)}>
          {result === 'revise' ? 'Send it again…' : 'Apply again…'}
        </button>
        {reapply.on === null || reapply.on <= today ? null : <p className="quiet">You can begin the draft now, and send it from {dayAndMonth(reapply.on, today)} on.</p>}
      </section>
      {page.pack === null || isFirstDay ? null : <FrozenSummary pack={page.pack} />}
    </aside>
  )
}

function ReapplyDay({ page: { application, today }, outcome, reminder }: Omit<Props, 'isFirstDay'> & { readonly reminder: Reminder | null }) {
  const recordAnswer = useApp((app) => app.recordAnswer)
  const { on, derivation } = outcome.reapply
  return (
    <section className="big-day" aria-labelledby="reapply-label">
      <h2 className="label" id="reapply-label">
        {on !== null && on < today ? 'You can reapply since' : 'You can reapply'}
      </h2>
      {on === null ? null : <p className="big">{dayAndMonth(on, today)}</p>}
      {on === null ? null : <p className="side-words">{capital(distanceInWords(on, today))}</p>}
      <p className="side-words">{derivation}</p>
      {reminder === null ? null : <ReminderWords reminder={reminder} />}
      {on === null ? (
        <button type="button" className="link" onClick={() => recordAnswer({ applicationId: application.id, outcomeId: outcome.id })}>
          Add it
        </button>
      ) : null}
    </section>
  )
}

function ReminderWords({ reminder }: { reminder: Reminder }) {
  const desk = useApplicationsDesk()
  const addToCalendar = async (): Promise<void> => {
    const saved = await desk.client.call('reminders.saveCalendar', { id: reminder.id })
    if (!saved.ok) desk.say(saved.error.message)
    else if (saved.value !== null) desk.say(`Written to ${saved.value}. Open it, and your calendar takes it in.`)
  }
  return (
    <p className="side-words">
      {`Reminder at ${reminder.dueTime} · `}
      <button type="button" className="link" onClick={() => void addToCalendar()}>
        add to calendar
      </button>
    </p>
  )
}

/** What is set for the day, read again with every answer and whenever a reminder changes. */
function useReapplyReminder({ application }: ApplicationPage): Reminder | null {
  const { client } = useApplicationsDesk()
  const [reminder, setReminder] = useState<Reminder | null>(null)
  useEffect(() => {
    let isHere = true
    const read = (): void =>
      void client.call('reminders.ofApplication', { applicationId: application.id }).then((answer) => {
        if (isHere && answer.ok) setReminder(reapplyReminder(answer.value))
      })
    read()
    const stop = client.listen(({ name }) => (name === 'reminders-changed' ? read() : undefined))
    return () => {
      isHere = false
      stop()
    }
  }, [client, application])
  return reminder
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
