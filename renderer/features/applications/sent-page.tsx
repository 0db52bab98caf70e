import type { ApplicationPage } from '../../../shared/models/application.ts'
import { daysBetween } from '../../../shared/dates.ts'
import { dayAndMonth, distanceInWords } from '../../../shared/day-names.ts'
import { counted } from '../../../shared/text.ts'
import { useApp } from '../../app/app-context.ts'
import { MoreMenu } from '../../components/more-menu.tsx'
import { applyAgain, discardApplication, unsendApplication } from './application-actions.ts'
import { ApplicationHead } from './application-head.tsx'
import { sentInWords } from './application-words.ts'
import { useApplicationsDesk } from './applications-context.ts'
import { ClashList } from './clash-list.tsx'
import { ExpectedDay } from './draft-fields.tsx'
import { FrozenPack, FrozenSummary } from './frozen-pack.tsx'
import { OwnNote } from './own-note.tsx'
import { PageSection } from './page-section.tsx'
import { WrittenField } from './written-field.tsx'

/** From the day it was sent to the day of its answer, or of its withdrawal. */
export function SentPage({ page }: { page: ApplicationPage }) {
  const { application, program, today } = page
  const isWithdrawn = application.state === 'withdrawn'
  return (
    <>
      <div className="application-main">
        <ApplicationHead program={program} here={application.sentOn === null ? '' : dayAndMonth(application.sentOn, today)} title={isWithdrawn ? 'Withdrawn' : 'Waiting for an answer'}>
          {sentInWords(page)}
          {application.story === null ? '.' : `, with “${application.story.title.trim() === '' ? 'Untitled' : application.story.title}”.`}
        </ApplicationHead>
        {isWithdrawn ? <AgainRow page={page} /> : <WaitingRow page={page} />}
        {isWithdrawn ? null : <ExpectedDay />}
        <FrozenPack page={page} />
        <OwnNote page={page} isFolded={!isWithdrawn} />
        <PageSection title="Notes">
          <WrittenField field="notes" label="Notes" hidesLabel placeholder="For yourself" rows={2} />
        </PageSection>
      </div>
      <aside aria-label="Beside this application">
        {isWithdrawn ? null : <Waiting page={page} />}
        {isWithdrawn || page.clashes.length === 0 ? null : <ClashList page={page} />}
        {page.pack === null ? null : <FrozenSummary pack={page.pack} />}
      </aside>
    </>
  )
}

function WaitingRow({ page: { application } }: { page: ApplicationPage }) {
  const desk = useApplicationsDesk()
  const recordAnswer = useApp((app) => app.recordAnswer)
  return (
    <div className="button-row">
      <button type="button" className="button is-main" onClick={() => recordAnswer({ applicationId: application.id, outcomeId: null })}>
        Record the answer…
      </button>
      <MoreMenu
        label="More about this application"
        choices={[
          { title: 'Withdraw it…', run: () => desk.store.setState({ dialog: 'withdraw' }) },
          { title: 'It wasn’t sent: back to the draft', run: () => void unsendApplication(desk, application) },
          { title: 'Remove this application', run: () => void discardApplication(desk, application) }
        ]}
      />
    </div>
  )
}

function AgainRow({ page }: { page: ApplicationPage }) {
  const desk = useApplicationsDesk()
  return (
    <div className="button-row">
      <button type="button" className="button" onClick={() => void applyAgain(desk, page)}>
        Apply again…
      </button>
      <MoreMenu label="More about this application" choices={[{ title: 'Remove this application', run: () => void discardApplication(desk, page.application) }]} />
    </div>
  )
}

function Waiting({ page: { application, today } }: { page: ApplicationPage }) {
  const { sentOn, expectedReplyOn } = application
  if (sentOn === null) return null
  const days = daysBetween(sentOn, today)
  return (
    <section className="big-day" aria-labelledby="waiting-label">
      <h2 className="label" id="waiting-label">
        {days > 0 ? 'Waiting for' : days === 0 ? 'Sent' : 'Dated'}
      </h2>
      <p className="big">{days > 0 ? counted(days, 'day') : days === 0 ? 'today' : dayAndMonth(sentOn, today)}</p>
      <p className="quiet">
        {expectedReplyOn === null ? 'No day is named by which they answer.' : `A reply is expected by ${dayAndMonth(expectedReplyOn, today)}, ${distanceInWords(expectedReplyOn, today)}.`}
      </p>
    </section>
  )
}
