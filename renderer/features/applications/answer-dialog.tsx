import { useEffect, useRef, useState } from 'react'
import type { Day } from '../../../shared/dates.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import { isRefusal } from '../../../shared/rules/waits.ts'
import { useApp } from '../../app/app-context.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { AnswerDay } from './answer-day.tsx'
import { blankAnswer, formOf, hasWait, ruledAppeal, type AnswerFault, type AnswerForm } from './answer-form.ts'
import { LetterField, takingDrops, useLetterFile, type LetterFile } from './letter-field.tsx'
import { ReasonField } from './reason-field.tsx'
import { recordAnswer } from './record-answer.ts'
import { ResultChoice } from './result-choice.tsx'
import { TierChoice } from './tier-choice.tsx'
import { useDesk } from './use-desk.ts'
import { WaitFields } from './wait-fields.tsx'
import './answer-dialog.css'

export interface AnswerPart {
  readonly form: AnswerForm
  readonly fault: AnswerFault | null
  change(this: void, part: Partial<AnswerForm>): void
}

interface Props {
  readonly page: ApplicationPage
  /** The answer that is corrected; null for another one. */
  readonly outcome: Outcome | null
  onClose(this: void): void
}

/** What they answered, as far as she wants to note it. */
export function AnswerDialog({ page, outcome, onClose }: Props) {
  const { form, change, drop } = useBegun(page, outcome)
  const desk = useDesk()
  const [fault, setFault] = useState<AnswerFault | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const keep = async (): Promise<string | null> => {
    const refused = await recordAnswer(desk, page, form)
    if (refused === null) {
      drop()
      return null
    }
    if (refused.at === null) return refused.message
    setFault(refused)
    box.current?.querySelector<HTMLElement>(`[data-at="${refused.at}"] input`)?.focus()
    return refused.message
  }
  const part: AnswerPart = {
    form,
    fault,
    change: (some) => {
      setFault(null)
      change(some)
    }
  }
  const file = useLetterFile(part.change)
  const hasLetter = form.result !== 'no_reply'
  return (
    <FormDialog title={outcome === null ? `The answer of ${page.program.name}` : 'Correct the answer'} keep={keep} onClose={onClose} onCancel={drop}>
      <div ref={box} className="answer-form" {...(hasLetter ? takingDrops((dropped) => void file.take(dropped)) : {})}>
        <ResultChoice {...part} />
        <AnswerDay {...part} at="decidedOn" label={hasLetter ? 'Decided on' : 'Given up on'} max={page.today} />
        {hasLetter ? <LetterParts part={part} file={file} today={page.today} /> : null}
        {hasWait(form.result) ? <WaitFields {...part} page={page} /> : null}
        {isRefusal(form.result) ? <AppealDay {...part} ruled={ruledAppeal(form, page)} /> : null}
      </div>
    </FormDialog>
  )
}

function LetterParts({ part, file, today }: { part: AnswerPart; file: LetterFile; today: Day }) {
  return (
    <>
      <AnswerDay {...part} at="receivedOn" label="Received on" max={today} hint="If it was another day" />
      <LetterField {...part} file={file} />
      <TierChoice {...part} />
      <ReasonField {...part} />
    </>
  )
}

function AppealDay({ ruled, ...part }: AnswerPart & { readonly ruled: string }) {
  const { appealUntil } = part.form
  const [counted, setCounted] = useState(ruled)
  // Counted anew from the days above, until she sets it: from then on the field is hers.
  if (appealUntil === null && counted !== ruled) setCounted(ruled)
  return <AnswerDay key={counted} {...part} at="appealUntil" label="Appeal until" shown={appealUntil ?? ruled} hint={ruled === '' ? 'If there is a deadline' : 'As the rules say; change it if the letter says otherwise'} />
}

/** What was begun and not kept is still here when the dialog is opened again; Cancel drops it. */
function useBegun(page: ApplicationPage, outcome: Outcome | null) {
  const { begun } = useDesk()
  const setUnkept = useApp((app) => app.setUnkept)
  const key = outcome?.id ?? page.application.id
  const [form, setForm] = useState(() => begun.get(key) ?? (outcome === null ? blankAnswer(page) : formOf(outcome)))
  useEffect(() => (begun.has(key) ? setUnkept(true) : undefined), [begun, key, setUnkept])
  return {
    form,
    change: (some: Partial<AnswerForm>): void => {
      setUnkept(true)
      setForm((now) => {
        const next = { ...now, ...some }
        begun.set(key, next)
        return next
      })
    },
    drop: (): void => void begun.delete(key)
  }
}
