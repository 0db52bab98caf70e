import type { ReactNode } from 'react'
import { daysBetween } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import { answerStage } from '../../../shared/rules/answer-stages.ts'
import { isRefusal } from '../../../shared/rules/waits.ts'
import { counted } from '../../../shared/text.ts'
import { useIsPartOpen } from '../../app/open-parts.ts'
import { AnswerCard } from './answer-card.tsx'
import { resultTitles } from './answer-words.ts'
import { ApplicationHead } from './application-head.tsx'
import { FrozenPack } from './frozen-pack.tsx'
import { OwnNote } from './own-note.tsx'
import { PageSection } from './page-section.tsx'
import { ReapplySide } from './reapply-side.tsx'
import { WrittenField } from './written-field.tsx'

/** What is offered under the head of an answer; the note she wrote before sending finds its place there. */
export type AfterAnswer = (page: ApplicationPage, outcome: Outcome, note: ReactNode) => ReactNode

interface Props {
  readonly page: ApplicationPage
  readonly afterNo: AfterAnswer
}

/** What they answered, and the day on which she can try again. */
export function AnsweredPage({ page, afterNo }: Props) {
  const { application, program, today } = page
  const last = application.outcomes.at(-1)
  if (last === undefined) return null
  const isNo = isRefusal(last.result)
  const isFirstDay = isNo && answerStage({ result: last.result, answeredOn: last.receivedOn ?? last.decidedOn, reapplyOn: last.reapply.on }, today) === 'R0'
  return (
    <>
      <div className="application-main">
        <ApplicationHead program={program} here={dayAndMonth(last.decidedOn, today)} title={<Title outcome={last} isNo={isNo} />}>
          {answeredInWords(page, last)}
        </ApplicationHead>
        {afterNo(page, last, <OwnNote page={page} isForToday />)}
        <AnswerCard page={page} outcome={last} isLast isFolded={isFirstDay} />
        <Earlier page={page} />
        {isNo ? null : <OwnNote page={page} />}
        <FrozenPack page={page} />
        <PageSection title="Notes">
          <WrittenField field="notes" label="Notes" hidesLabel placeholder="For yourself" rows={2} />
        </PageSection>
      </div>
      <ReapplySide page={page} outcome={last} isFirstDay={isFirstDay} />
    </>
  )
}

/** What was made is still true, and is said where she looks at it. */
function Title({ outcome: { id, result }, isNo }: { outcome: Outcome; isNo: boolean }) {
  const isMirrorOpen = useIsPartOpen(id, 'mirror')
  return isNo && isMirrorOpen ? `${resultTitles[result]} Here is what is still true.` : resultTitles[result]
}

function Earlier({ page }: { page: ApplicationPage }) {
  const earlier = page.application.outcomes.slice(0, -1).reverse()
  if (earlier.length === 0) return null
  return (
    <PageSection title="Before that">
      {earlier.map((outcome) => (
        <AnswerCard key={outcome.id} page={page} outcome={outcome} isLast={false} />
      ))}
    </PageSection>
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
