import type { ApplicationPage } from '../../../shared/models/application.ts'
import { discardApplication } from './application-actions.ts'
import { ApplicationHead } from './application-head.tsx'
import { useApplicationsDesk } from './applications-context.ts'
import { ClashList } from './clash-list.tsx'
import { DraftDifference } from './draft-difference.tsx'
import { DraftFields } from './draft-fields.tsx'
import { DraftReadiness } from './draft-readiness.tsx'
import { ExpectationFields } from './expectation-fields.tsx'
import { PageSection } from './page-section.tsx'
import { WrittenField } from './written-field.tsx'
import { ordinal } from './application-words.ts'

/** Before it is sent: what goes with it, and what she tells herself. */
export function DraftPage({ page }: { page: ApplicationPage }) {
  const desk = useApplicationsDesk()
  const { application, program } = page
  return (
    <>
      <div className="application-main">
        <ApplicationHead program={program} here="Draft" title={program.name}>
          A draft{application.attempt === 1 ? '' : `, your ${ordinal(application.attempt)} application here`}. What was true on the day is kept with it once you mark it as sent.
        </ApplicationHead>
        <DraftFields page={page} />
        <DraftDifference page={page} />
        <ExpectationFields />
        <PageSection title="Notes">
          <WrittenField field="notes" label="Notes" hidesLabel placeholder="For yourself" rows={2} />
        </PageSection>
        <div className="button-row">
          <button type="button" className="button is-main" onClick={() => desk.store.setState({ dialog: 'send' })}>
            Mark as sent…
          </button>
          <button type="button" className="button is-plain" onClick={() => void discardApplication(desk, application)}>
            Discard the draft
          </button>
        </div>
      </div>
      <aside aria-label="Beside this draft">
        <ClashList page={page} />
        <DraftReadiness page={page} />
      </aside>
    </>
  )
}
