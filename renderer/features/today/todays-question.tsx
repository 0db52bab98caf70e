import { useEffect, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Offer } from '../../../shared/models/offer.ts'
import { useClient } from '../../app/app-context.ts'
import { useOpenApplication } from '../../app/crossings.ts'
import { putOfferAside, writeToOffer } from '../../day-page/page-actions.ts'
import { usePage, usePageDesk } from '../../day-page/page-context.ts'
import { PutAside } from '../../reflecting/put-aside.tsx'
import { QuestionCard } from '../../reflecting/question-card.tsx'

/** The day's one question; put aside, nothing takes its place. */
export function TodaysQuestion() {
  const desk = usePageDesk()
  const offer = usePage(({ page }) => page.offer)
  const [aside, setAside] = useState<'not-now' | 'never' | null>(null)
  const putAside = (answer: 'not-now' | 'never'): void => {
    setAside(answer)
    void putOfferAside(desk, answer)
  }
  if (offer === null) return aside === null ? null : <PutAside answer={aside} />
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
