import type { ApplicationPage } from '../../../shared/models/application.ts'
import { typed } from './application-actions.ts'
import { useApplication, useApplicationsDesk } from './applications-context.ts'
import { PageSection } from './page-section.tsx'

/** What she told herself before sending; hers to delete, and nobody else's to comment. */
export function OwnNote({ page, isFolded = false, isForToday = false }: { page: ApplicationPage; isFolded?: boolean; isForToday?: boolean }) {
  const fields = useApplication((state) => state.fields)
  if (fields === null || (fields.expectation === '' && fields.hopedOdds === null)) return null
  if (!isFolded && !isForToday) return <PageSection title="You wrote to yourself, before sending"><Note page={page} /></PageSection>
  return (
    <details className="fold">
      <summary>{isForToday ? 'You wrote this before you sent it, for the day of the answer' : 'Your note to yourself waits for the answer'}</summary>
      <div className="fold-body">
        <Note page={page} />
      </div>
    </details>
  )
}

function Note({ page: { application } }: { page: ApplicationPage }) {
  const desk = useApplicationsDesk()
  const { expectation, hopedOdds } = application
  const forget = async (): Promise<void> => {
    typed(desk, { expectation: '', hopedOdds: null })
    if (await desk.autosave.flush()) desk.say('The note is deleted.')
  }
  return (
    <div className="own-note">
      {expectation === '' ? null : (
        <blockquote className="own-words" dir="auto">
          {expectation}
        </blockquote>
      )}
      {hopedOdds === null ? null : <p className="quiet">You hoped for {String(hopedOdds)} in 100.</p>}
      <button type="button" className="button is-plain is-start" onClick={() => void forget()}>
        Delete this note
      </button>
    </div>
  )
}
