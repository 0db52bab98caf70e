import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
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
  const [isReopened, setIsReopened] = useState(false)
  if (page === null) return null
  const openAgain = (): void => {
    setIsReopened(true)
    void actions.rest(null)
  }
  return (
    <AfterNoContext value={{ page, parts, ...actions }}>
      {!isRefusal(page.result) ? <AnswerQuestion /> : page.rest === null ? <Offered isReopened={isReopened} notAllRight={parts.notAllRight} /> : <Closed onOpen={openAgain} />}
    </AfterNoContext>
  )
}

function Offered({ isReopened, notAllRight }: { isReopened: boolean; notAllRight: ReactNode }) {
  const { page } = useAfterNo()
  const lede = useRef<HTMLParagraphElement>(null)
  // What was pressed to open it again is gone; on a page that was just come to, the focus is left where it is.
  useLayoutEffect(() => (isReopened && document.activeElement === document.body ? lede.current?.focus() : undefined), [isReopened])
  return (
    <section className="after-no" aria-label="After this answer">
      <p ref={lede} className="after-no-lede" tabIndex={-1}>
        {stageWords(page)}
      </p>
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
