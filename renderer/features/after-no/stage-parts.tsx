import { useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { useIsAnyPartOpen, useIsPartOpen, type AnswerPart } from '../../app/open-parts.ts'
import { useAfterNo } from './after-no-context.ts'
import { AnswerQuestion } from './answer-question.tsx'
import { useAnswering } from './answering.ts'
import { PartRow, usePartButton } from './part-row.tsx'

/** What the day brings, in its order; the rest of it is never far. */
export function StageParts() {
  const { page } = useAfterNo()
  switch (page.stage) {
    case 'R0':
      return <FirstDay />
    case 'R1':
      return <DaysAfter />
    case 'R2':
      return (
        <>
          <AnswerQuestion />
          <Rows parts={['causes', 'letter', 'plan']} />
          <Further parts={['mirror', 'retellings']} />
        </>
      )
    case 'R3':
      return (
        <>
          <Rows parts={['plan']} />
          <NextApplication />
          <AnswerQuestion />
          <Rows parts={['causes', 'letter', 'mirror', 'retellings']} />
        </>
      )
    case 'open':
      return (
        <>
          <NextApplication />
          <Rows parts={['retellings']} />
          <Further parts={['plan', 'mirror', 'causes', 'letter']} />
        </>
      )
  }
}

function FirstDay() {
  const { page, parts, rest } = useAfterNo()
  const answering = useAnswering(page.outcomeId, page.today)
  return (
    <>
      <AnswerQuestion />
      {page.offer === null && answering === null ? <PartRow part="retellings" /> : null}
      <div>
        <button type="button" className="button is-main" onClick={() => void rest('day')}>
          Stop here for today
        </button>
      </div>
      <Earlier parts={['mirror', 'plan']} />
      {parts.note}
    </>
  )
}

function DaysAfter() {
  const { parts } = useAfterNo()
  return (
    <>
      <PartRow part="mirror" />
      {parts.note}
      <AnswerQuestion />
      <PartRow part="retellings" />
      <Earlier parts={['plan']} />
    </>
  )
}

/** A row each; the note from before the sending stands beside what was made. */
function Rows({ parts }: { parts: readonly AnswerPart[] }) {
  const { note } = useAfterNo().parts
  return parts.map((part) => (
    <div key={part} className="part-and-note">
      <PartRow part={part} />
      {part === 'mirror' ? note : null}
    </div>
  ))
}

function Further({ parts }: { parts: readonly AnswerPart[] }) {
  const { outcomeId } = useAfterNo().page
  const isAnyOpen = useIsAnyPartOpen(outcomeId, parts)
  const [isUnfolded, setIsUnfolded] = useState(false)
  return (
    <details className="fold" open={isUnfolded || isAnyOpen} onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}>
      <summary>What else is here</summary>
      <div className="after-no further">
        <Rows parts={parts} />
      </div>
    </details>
  )
}

/** What belongs to a later day and may be opened all the same; opened, it is a row like the others. */
function Earlier({ parts }: { parts: readonly AnswerPart[] }) {
  const { outcomeId } = useAfterNo().page
  const isMirrorOpen = useIsPartOpen(outcomeId, 'mirror')
  const isPlanOpen = useIsPartOpen(outcomeId, 'plan')
  const isOpen = (part: AnswerPart): boolean => (part === 'mirror' ? isMirrorOpen : isPlanOpen)
  return (
    <>
      {parts.filter(isOpen).map((part) => (
        <PartRow key={part} part={part} />
      ))}
      {parts.every(isOpen) ? null : (
        <p className="quiet">
          {!parts.includes('mirror') || isMirrorOpen ? null : <><PartLink part="mirror" words="What you made" /> can be looked at on any day. </>}
          {isPlanOpen ? null : <>A plan for the wait opens on day 4. It can wait till then; <PartLink part="plan" words="open it now" /> if you would rather.</>}
        </p>
      )}
    </>
  )
}

function PartLink({ part, words }: { part: AnswerPart; words: string }) {
  const { id, turn } = usePartButton(part)
  return (
    <button id={id} type="button" className="link" onClick={turn}>
      {words}
    </button>
  )
}

function NextApplication() {
  const { page, parts } = useAfterNo()
  const { reapplyOn, today } = page
  return (
    <section className="part-row" aria-label="The next application">
      <div className="part-line">
        <div>
          <p className="part-title">The next application</p>
          <p className="quiet">{reapplyOn !== null && reapplyOn > today ? `A draft can be begun now, and sent from ${dayAndMonth(reapplyOn, today)} on.` : 'A draft, with what is different this time.'}</p>
        </div>
        <button type="button" className="button" onClick={parts.onApplyAgain}>
          Begin it
        </button>
      </div>
    </section>
  )
}
