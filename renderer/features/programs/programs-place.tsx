import { useEffect, useState, type ReactNode } from 'react'
import type { ApplicationsPage, ProgramLine } from '../../../shared/models/application.ts'
import type { Day } from '../../../shared/dates.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import type { ApplicationsView } from '../../app/applications-view.ts'
import { markReady } from '../../app/ready.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { ProgramList } from './program-list.tsx'
import { ProgramPage } from './program-page.tsx'
import { ProgramsContext, usePrograms } from './programs-context.ts'
import { ProgramsDialogs } from './programs-dialogs.tsx'
import { programsDeskOf } from './programs-store.ts'
import './programs.css'

/** What another feature draws of programs. */
export interface ProgramSlots {
  calendar(this: void, page: ApplicationsPage): ReactNode
  timeline(this: void, line: ProgramLine, today: Day): ReactNode
}

interface Props extends ProgramSlots {
  readonly view: Exclude<ApplicationsView, { at: 'application' }>
}

/** Everything she applies to: a list, or one of them with its rules. */
export function ProgramsPlace({ view, calendar, timeline }: Props) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [desk] = useState(() => programsDeskOf({ client, say: (message, action) => say(action === undefined ? { message } : { message, action }) }))
  const [read] = useState(() => () => void desk.read())
  useEffect(markReady, [])
  useRefresh(read)
  useEffect(() => () => desk.store.setState({ dialog: null, problem: null }), [desk])
  return (
    <ProgramsContext value={desk}>
      {view.at === 'list' ? <ProgramList calendar={calendar} /> : <ProgramPage key={view.id} id={view.id} timeline={timeline} />}
      <OpenDialog />
    </ProgramsContext>
  )
}

function OpenDialog() {
  const dialog = usePrograms((state) => state.dialog)
  return dialog === null ? null : <ProgramsDialogs dialog={dialog} />
}
