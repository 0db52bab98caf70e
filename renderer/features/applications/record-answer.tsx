import { useEffect, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Application, ApplicationPage } from '../../../shared/models/application.ts'
import type { Day } from '../../../shared/dates.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { showApplications, useApplicationsView } from '../../app/applications-view.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { AnswerDialog } from './answer-dialog.tsx'

/** From wherever she is: the answer of the application that waits, or of the one that is meant. */
export function RecordAnswer() {
  const showOverlay = useApp((app) => app.showOverlay)
  const of = useApp((app) => app.answerOf)
  const close = (): void => showOverlay(null)
  const [chosenId, setChosenId] = useState<string | null>(of?.applicationId ?? null)
  if (chosenId === null) return <ChooseWaiting onChoose={setChosenId} onClose={close} />
  return <AnswerOf applicationId={chosenId} outcomeId={of?.outcomeId ?? null} onClose={close} />
}

function AnswerOf({ applicationId, outcomeId, onClose }: { applicationId: string; outcomeId: string | null; onClose: () => void }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [page, setPage] = useState<ApplicationPage | null>(null)
  useEffect(() => {
    void client.call('applications.open', { id: applicationId }).then((answer) => {
      if (answer.ok) return setPage(answer.value)
      say({ message: answer.error.message })
      onClose()
    })
    // Once: what is typed into the form stands on what was read then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (page === null) return null
  return <AnswerDialog page={page} outcome={page.application.outcomes.find(({ id }) => id === outcomeId) ?? null} onClose={onClose} />
}

interface ChooseProps {
  onChoose(this: void, id: string): void
  onClose(this: void): void
}

/** One that waits is taken at once, and so is the one on the page; of several she chooses; of none it says so. */
function ChooseWaiting({ onChoose, onClose }: ChooseProps) {
  const waiting = useWaiting(onChoose)
  const openPlace = useApp((app) => app.openPlace)
  if (waiting === null) return null
  if (waiting.open.length > 0) {
    return (
      <AppDialog title="Which one answered?" onClose={onClose}>
        <ul className="waiting-list" aria-label="Applications that wait">
          {waiting.open.map((application, index) => (
            <li key={application.id}>
              <button type="button" className="waiting-choice" autoFocus={index === 0} onClick={() => onChoose(application.id)}>
                <bdi>{application.programName}</bdi>
                <span className="quiet">{waitingWords(application, waiting.today)}</span>
              </button>
            </li>
          ))}
        </ul>
      </AppDialog>
    )
  }
  return (
    <AppDialog title="Record an answer" onClose={onClose}>
      <p>No application waits for an answer. Once one is marked as sent, its answer is noted here.</p>
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
        <button
          type="button"
          className="button is-main"
          autoFocus
          onClick={() => {
            onClose()
            showApplications({ at: 'list' })
            openPlace('applications')
          }}
        >
          New application…
        </button>
      </div>
    </AppDialog>
  )
}

function useWaiting(onChoose: (id: string) => void): { readonly open: readonly Application[]; readonly today: Day } | null {
  const client = useClient()
  const say = useApp((app) => app.say)
  const place = useApp((app) => app.place)
  const view = useApplicationsView()
  const [waiting, setWaiting] = useState<{ readonly open: readonly Application[]; readonly today: Day } | null>(null)
  useEffect(() => {
    void client.call('applications.list', undefined).then((answer) => {
      if (!answer.ok) return say({ message: answer.error.message })
      const open = answer.value.lines.flatMap(({ applications }) => applications).filter(({ state }) => state === 'sent' || state === 'waiting')
      const shown = place === 'applications' && view.at === 'application' ? open.find(({ id }) => id === view.id) : undefined
      const only = shown ?? (open.length === 1 ? open[0] : undefined)
      if (only === undefined) setWaiting({ open, today: answer.value.today })
      else onChoose(only.id)
    })
    // Once, when the dialog is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return waiting
}

function waitingWords({ sentOn, story }: Application, today: Day): string {
  const sent = sentOn === null ? '' : `sent ${dayAndMonth(sentOn, today)}`
  return story === null || story.title.trim() === '' ? sent : `${story.title}, ${sent}`
}
