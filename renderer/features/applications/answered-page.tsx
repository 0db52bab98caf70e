import { daysBetween } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import { counted } from '../../../shared/text.ts'
import { AnswerCard } from './answer-card.tsx'
import { resultTitles } from './answer-words.ts'
import { ApplicationHead } from './application-head.tsx'
import { FrozenPack } from './frozen-pack.tsx'
import { OwnNote } from './own-note.tsx'
import { PageSection } from './page-section.tsx'
import { ReapplySide } from './reapply-side.tsx'
import { WrittenField } from './written-field.tsx'

/** What they answered, and the day on which she can try again. */
export function AnsweredPage({ page }: { page: ApplicationPage }) {
  const { application, program, today } = page
  const last = application.outcomes.at(-1)
  if (last === undefined) return null
  const earlier = application.outcomes.slice(0, -1).reverse()
  return (
    <>
      <div className="application-main">
        <ApplicationHead program={program} here={dayAndMonth(last.decidedOn, today)} title={resultTitles[last.result]}>
          {answeredInWords(page, last)}
        </ApplicationHead>
        <AnswerCard page={page} outcome={last} isLast />
        {earlier.length === 0 ? null : (
          <PageSection title="Before that">
            {earlier.map((outcome) => (
              <AnswerCard key={outcome.id} page={page} outcome={outcome} isLast={false} />
            ))}
          </PageSection>
        )}
        <OwnNote page={page} />
        <FrozenPack page={page} />
        <PageSection title="Notes">
          <WrittenField field="notes" label="Notes" hidesLabel placeholder="For yourself" rows={2} />
        </PageSection>
      </div>
      <ReapplySide page={page} outcome={last} />
    </>
  )
}

/** "Decided on 31 March, received on 1 April. You sent it on 24 March and waited for 7 days." */
function answeredInWords({ application: { sentOn }, today }: ApplicationPage, { decidedOn, receivedOn, result }: Outcome): string {
  const decided = `${result === 'no_reply' ? 'Given up on' : 'Answered on'} ${dayAndMonth(decidedOn, today)}`
  const received = receivedOn === null || receivedOn === decidedOn ? '' : `, received on ${dayAndMonth(receivedOn, today)}`
  if (sentOn === null) return `${decided}${received}.`
  const days = daysBetween(sentOn, receivedOn ?? decidedOn)
  return `${decided}${received}. You sent it on ${dayAndMonth(sentOn, today)}${days === 0 ? ', the same day' : ` and waited for ${counted(days, 'day')}`}.`
}
