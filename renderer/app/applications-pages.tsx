import { ApplicationPage } from '../features/applications/application-page.tsx'
import { ProgramsPlace } from '../features/programs/programs-place.tsx'
import { ApplicationsCalendar } from '../features/timeline/applications-calendar.tsx'
import { ProgramTimeline } from '../features/timeline/program-timeline.tsx'
import { AnswerParts } from './answer-parts.tsx'
import { useApp } from './app-context.ts'
import { showApplications, useApplicationsView } from './applications-view.ts'

/** What she applies to: all of it, one program, or one application. Features know of each other only here. */
export function ApplicationsPages() {
  const view = useApplicationsView()
  const weekStart = useApp((app) => app.settings.weekStart)
  if (view.at === 'application') return <ApplicationPage id={view.id} afterNo={(page, outcome, note) => <AnswerParts page={page} outcome={outcome} note={note} />} />
  return (
    <ProgramsPlace
      view={view}
      calendar={({ lines, today }) => (
        <ApplicationsCalendar lines={lines} today={today} weekStart={weekStart} onOpen={(id) => showApplications({ at: 'application', id })} />
      )}
      timeline={(line, today) => <ProgramTimeline line={line} today={today} />}
    />
  )
}
