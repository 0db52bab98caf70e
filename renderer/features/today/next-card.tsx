import { useEffect, useState } from 'react'
import type { Day } from '../../../shared/dates.ts'
import type { NextStep } from '../../../shared/models/application.ts'
import type { NextReminders, Reminder } from '../../../shared/models/reminder.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useOpenApplication, useOpenReminder } from '../../app/crossings.ts'
import { usePage } from '../../day-page/page-context.ts'
import { stepInWords, verdictsInWords } from './next-words.ts'
import './next-card.css'

/** The next day that matters, and the next reminder if it is another one. */
export function Next() {
  const today = usePage((state) => state.page.today)
  const next = useNext()
  if (next === null) return <section aria-label="Next" className="next" />
  const reminder = otherReminder(next)
  return (
    <section aria-labelledby="next-label" className="next">
      <h2 className="label" id="next-label">
        Next
      </h2>
      {next.step === null ? null : <Step step={next.step} today={today} />}
      {reminder === null ? null : <NextReminder reminder={reminder} />}
      {next.step !== null || reminder !== null ? null : (
        <p className="card quiet">Nothing is due. Once you wait for an answer, or for the day you can apply again, it stands here.</p>
      )}
    </section>
  )
}

function Step({ step, today }: { step: NextStep; today: Day }) {
  const openApplication = useOpenApplication()
  const { chip, sentence, isDue } = stepInWords(step, today)
  return (
    <button type="button" className="card next-card" onClick={() => openApplication(step.applicationId)}>
      <span className={isDue ? 'chip next-chip is-due' : step.kind === 'waiting' ? 'chip' : 'chip next-chip'}>{chip}</span>
      <span className="next-title">{step.title}</span>
      {sentence === '' ? null : <span className="next-sentence">{sentence}</span>}
      {/* The sentence above counts them in words. */}
      {step.verdicts.length === 0 ? null : (
        <span className="next-verdicts" role="img" aria-label={verdictsInWords(step.verdicts)}>
          {step.verdicts.map((verdict, index) => (
            <span key={index} className={`is-${verdict.replace('_', '-')}`} />
          ))}
        </span>
      )}
    </button>
  )
}

function NextReminder({ reminder: { id, title, whenWords, state } }: { reminder: Reminder }) {
  const openReminder = useOpenReminder()
  return (
    <button type="button" className="card next-card is-small" onClick={() => openReminder(id)}>
      <span className="next-reminder">{title}</span>
      <span className={state === 'due' ? 'next-sentence is-due' : 'next-sentence'}>{whenWords}</span>
    </button>
  )
}

interface WhatIsNext {
  readonly step: NextStep | null
  readonly reminders: NextReminders
}

/** One that the card above doesn't speak of already. */
function otherReminder({ step, reminders: { due, coming } }: WhatIsNext): Reminder | null {
  return [...due, ...coming].find(({ applicationId }) => applicationId === null || applicationId !== step?.applicationId) ?? null
}

function useNext(): WhatIsNext | null {
  const client = useClient()
  const say = useApp((app) => app.say)
  // Read again with every change of what is counted, and with the day.
  const counts = useApp((app) => app.counts)
  const today = usePage((state) => state.page.today)
  const [next, setNext] = useState<WhatIsNext | null>(null)
  useEffect(() => {
    let isWanted = true
    void Promise.all([client.call('applications.next', undefined), client.call('reminders.next', undefined)]).then(([step, reminders]) => {
      if (!isWanted) return
      if (!step.ok) say({ message: step.error.message })
      else if (!reminders.ok) say({ message: reminders.error.message })
      else setNext({ step: step.value, reminders: reminders.value })
    })
    return () => {
      isWanted = false
    }
  }, [client, say, counts, today])
  return next
}
