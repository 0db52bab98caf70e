import { useEffect, useRef, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Offer } from '../../../shared/models/offer.ts'
import { useClient } from '../../app/app-context.ts'
import { useOpenApplication } from '../../app/crossings.ts'
import { putOfferAside, writeToOffer } from '../../day-page/page-actions.ts'
import { usePage, usePageDesk } from '../../day-page/page-context.ts'
import { QuestionCard } from '../../reflecting/question-card.tsx'

/** The day's one question; put aside, nothing takes its place. */
export function TodaysQuestion() {
  const desk = usePageDesk()
  const offer = usePage(({ page }) => page.offer)
  const [isAside, setIsAside] = useState(false)
  const putAside = (answer: 'not-now' | 'never'): void => {
    setIsAside(true)
    void putOfferAside(desk, answer)
  }
  if (offer === null) return isAside ? <PutAside /> : null
  return (
    <QuestionCard
      offer={offer}
      about={offer.applicationId === null ? undefined : <WhatItIsAbout offer={offer} applicationId={offer.applicationId} />}
      onWrite={() => writeToOffer(desk)}
      onNotNow={() => putAside('not-now')}
      onNever={() => putAside('never')}
    />
  )
}

/** The keys go on from where the question was. */
function PutAside() {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <p ref={place} className="visually-hidden" tabIndex={-1}>
      Put aside. Nothing else asks today.
    </p>
  )
}

function WhatItIsAbout({ offer: { outcomeId }, applicationId }: { offer: Offer; applicationId: string }) {
  const client = useClient()
  const openApplication = useOpenApplication()
  const [page, setPage] = useState<ApplicationPage | null>(null)
  useEffect(() => {
    let isHere = true
    void client.call('applications.open', { id: applicationId }).then((answer) => {
      if (isHere && answer.ok) setPage(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [client, applicationId])
  return (
    <button type="button" className="link" onClick={() => openApplication(applicationId)}>
      {page === null ? 'What it is about' : aboutWords(page, outcomeId)}
    </button>
  )
}

/** "About the answer of Clarkesworld of 3 March". */
function aboutWords({ application: { outcomes, sentOn, programName }, today }: ApplicationPage, outcomeId: string | null): string {
  const outcome = outcomes.find(({ id }) => id === outcomeId)
  if (outcome !== undefined) return `About the answer of ${programName} of ${dayAndMonth(outcome.receivedOn ?? outcome.decidedOn, today)}`
  return `About ${programName}${sentOn === null ? '' : `, sent on ${dayAndMonth(sentOn, today)}`}`
}
