import { useId } from 'react'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import type { CountedFrom } from '../../../shared/models/rule.ts'
import { counted } from '../../../shared/text.ts'
import { AnswerDay } from './answer-day.tsx'
import type { AnswerPart } from './answer-dialog.tsx'
import { previewOf, readWait, ruledWait, type WaitChoice } from './answer-form.ts'
import { reapplyInWords } from './answer-words.ts'
import { Choices } from './choices.tsx'

/** When she can apply again, and who says so. */
export function WaitFields({ page, ...part }: AnswerPart & { readonly page: ApplicationPage }) {
  const { form, change } = part
  const ruled = ruledWait(form, page)
  const preview = previewOf(form, page)
  const choices: readonly { value: WaitChoice; title: string }[] = [
    { value: 'rule', title: ruled.days === null ? 'Nobody has said' : `As the rules say (${counted(ruled.days, 'day')})` },
    { value: 'letter', title: 'The letter says how many days' },
    { value: 'date', title: 'The letter names a date' },
    { value: 'writer', title: 'I set it' }
  ]
  return (
    <div className="wait-fields">
      <Choices legend="How long is the wait?" name="wait" chosen={form.wait} choices={choices} onChoose={(wait) => change({ wait })} />
      {form.wait === 'letter' || form.wait === 'writer' ? <DaysOfWait {...part} ruled={ruled.from} isRuled={ruled.days !== null} /> : null}
      {form.wait === 'date' ? <AnswerDay {...part} at="statedReapplyOn" label="You can apply on" /> : null}
      <p className="reapply-line" role="status">
        {preview === null ? '' : reapplyInWords(preview)}
      </p>
    </div>
  )
}

const fromNames: Readonly<Record<CountedFrom, string>> = { decision: 'the decision', sending: 'the sending', receipt: 'its arrival' }

function DaysOfWait({ form, fault, change, ruled, isRuled }: AnswerPart & { readonly ruled: CountedFrom; readonly isRuled: boolean }) {
  const id = useId()
  const read = readWait(form.waitDays)
  const refusal = read !== null && 'refusal' in read ? read.refusal : null
  return (
    <div className="form-row" data-at="waitDays">
      <label htmlFor={id}>Days to wait</label>
      <span className="day-and-hint">
        <input
          id={id}
          className="field days-field"
          inputMode="numeric"
          autoComplete="off"
          value={form.waitDays}
          aria-invalid={refusal !== null || fault?.at === 'waitDays'}
          aria-describedby={`${id}-refusal`}
          onChange={({ target }) => change({ waitDays: target.value })}
        />
        <select
          className="field"
          aria-label="Counted from"
          value={form.countedFrom ?? ruled}
          onChange={({ target }) => change({ countedFrom: target.value === 'sending' || target.value === 'receipt' ? target.value : 'decision' })}
        >
          {(['decision', 'receipt', 'sending'] as const).map((from) => (
            <option key={from} value={from}>{`from ${fromNames[from]}${from !== ruled ? '' : isRuled ? ', as the rules say' : ', as usual'}`}</option>
          ))}
        </select>
      </span>
      <span id={`${id}-refusal`} className={refusal === null ? 'visually-hidden' : 'form-problem field-problem'} role="status">
        {refusal}
      </span>
    </div>
  )
}
