import type { ReactNode } from 'react'
import { isRefusal } from '../../../shared/rules/waits.ts'
import { AfterNoContext, useAfterNo, type AfterNoParts } from './after-no-context.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { Brake } from './brake.tsx'
import { CloseThis, Closed } from './close-this.tsx'
import { LeadingAnswer, WaitingAnswers } from './other-answers.tsx'
import { StageParts } from './stage-parts.tsx'
import { stageWords } from './after-no-words.ts'
import { useAnswerPage } from './use-answer-page.ts'
import './after-no.css'

/** What the page of an answer offers on one day: everything is opened by choice, and all of it can be closed. */
export function AfterNo({ outcomeId, parts }: { outcomeId: string; parts: AfterNoParts }) {
  const { page, ...actions } = useAnswerPage(outcomeId)
  if (page === null) return null
  return (
    <AfterNoContext value={{ page, parts, ...actions }}>
      {!isRefusal(page.result) ? <AnswerQuestion /> : page.rest === null ? <Offered notAllRight={parts.notAllRight} /> : <Closed />}
    </AfterNoContext>
  )
}

function Offered({ notAllRight }: { notAllRight: ReactNode }) {
  const { page } = useAfterNo()
  return (
    <section className="after-no" aria-label="After this answer">
      <p className="after-no-lede">{stageWords(page)}</p>
      {page.isLeading ? <WaitingAnswers /> : <LeadingAnswer />}
      {page.isBrooding ? <Brake /> : null}
      <StageParts />
      <div className="after-no-foot">
        <CloseThis />
        {notAllRight}
      </div>
    </section>
  )
}
