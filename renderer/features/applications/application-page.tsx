import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '../../app/app-context.ts'
import { showApplications } from '../../app/applications-view.ts'
import { markReady } from '../../app/ready.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { useEscape } from '../../components/use-escape.ts'
import { useUnmovedFocus } from '../../components/use-unmoved-focus.ts'
import { openApplication, rereadApplication } from './application-actions.ts'
import { AnsweredPage, type AfterAnswer } from './answered-page.tsx'
import { ApplicationDialogs } from './application-dialogs.tsx'
import { ApplicationsContext, useApplication, useApplicationsDesk } from './applications-context.ts'
import { DraftPage } from './draft-page.tsx'
import { SentPage } from './sent-page.tsx'
import { useDesk } from './use-desk.ts'
import './applications.css'

interface Props {
  readonly id: string
  readonly afterNo: AfterAnswer
}

/** One application, from its first note to what was answered. */
export function ApplicationPage({ id, afterNo }: Props) {
  const desk = useDesk()
  return (
    <ApplicationsContext value={desk}>
      <OpenApplication key={id} id={id} afterNo={afterNo} />
    </ApplicationsContext>
  )
}

function OpenApplication({ id, afterNo }: Props) {
  const desk = useApplicationsDesk()
  const page = useApplication((state) => (state.page?.application.id === id ? state.page : null))
  const refusal = useApplication((state) => state.refusal)
  const dialog = useApplication((state) => state.dialog)
  const overlay = useApp((app) => app.overlay)
  const box = useRef<HTMLDivElement | null>(null)
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  useEffect(markReady, [])
  useEffect(() => {
    void openApplication(desk, id)
    return () => {
      desk.store.setState({ dialog: null })
      void desk.autosave.flush()
    }
  }, [desk, id])
  useRefresh(useCallback(() => void rereadApplication(desk), [desk]))
  useUnmovedFocus(scroller, `${page?.application.state ?? ''} ${String(page?.application.outcomes.length)}`, dialog ?? overlay ?? '')
  const programId = page?.program.id
  useEscape(box, dialog === null, useCallback(() => showApplications(programId === undefined ? { at: 'list' } : { at: 'program', id: programId }), [programId]))
  return (
    <div
      ref={(element) => {
        box.current = element
        setScroller(element)
      }}
      className="application with-side"
      tabIndex={-1}
    >
      {refusal === null ? null : <p className="application-refusal">{refusal}</p>}
      {page === null ? null : page.application.state === 'draft' ? (
        <DraftPage page={page} />
      ) : page.application.outcomes.length === 0 ? (
        <SentPage page={page} />
      ) : (
        <AnsweredPage page={page} afterNo={afterNo} />
      )}
      {page === null || dialog === null ? null : <ApplicationDialogs page={page} dialog={dialog} />}
    </div>
  )
}
