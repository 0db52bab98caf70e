import { useState } from 'react'
import type { Offer } from '../../../shared/models/offer.ts'
import { aboutOffer } from '../../../shared/rules/about-offer.ts'
import { PutAside } from '../../reflecting/put-aside.tsx'
import { QuestionCard } from '../../reflecting/question-card.tsx'
import { ReflectionEditor } from '../../reflecting/reflection-editor.tsx'
import { useAfterNo } from './after-no-context.ts'
import { AnsweredQuestion } from './answered-question.tsx'
import { setAnswering, useAnswering } from './answering.ts'

/** The day's question where it is about this answer; put aside, nothing takes its place. */
export function AnswerQuestion() {
  const { page, answerOffer } = useAfterNo()
  const { outcomeId, today, offer, answeredEntryId } = page
  const answering = useAnswering(outcomeId, today)
  const [aside, setAside] = useState<'not-now' | 'never' | null>(null)
  const shown = answering?.offer ?? offer
  if (shown === null) return answeredEntryId !== null ? <AnsweredQuestion key={answeredEntryId} entryId={answeredEntryId} /> : aside === null ? null : <PutAside answer={aside} />
  const putAside = (answer: 'not-now' | 'never'): void => {
    setAside(answer)
    void answerOffer(answer)
  }
  return (
    <QuestionCard
      offer={shown}
      onWrite={() => setAnswering(outcomeId, { offer: shown, entryId: null, isKept: false })}
      onNotNow={() => putAside('not-now')}
      onNever={() => putAside('never')}
    >
      {answering === null ? undefined : <Editor outcomeId={outcomeId} offer={shown} />}
    </QuestionCard>
  )
}

function Editor({ outcomeId, offer }: { outcomeId: string; offer: Offer }) {
  const { page } = useAfterNo()
  const answering = useAnswering(outcomeId, page.today)
  // Read once: what comes later comes from this editor itself.
  const [begun] = useState({ entryId: answering?.entryId ?? null, isKept: answering?.isKept ?? false })
  return (
    <ReflectionEditor
      about={aboutOffer(offer)}
      question={offer.wording}
      entryId={begun.entryId}
      label="Your answer"
      isFolded={begun.isKept}
      takesFocus={begun.entryId === null}
      onBegun={(entryId) => setAnswering(outcomeId, { offer, entryId, isKept: false })}
      onKept={(entryId) => setAnswering(outcomeId, entryId === null ? null : { offer, entryId, isKept: true })}
    />
  )
}
