import { useId } from 'react'
import type { AnswerPart } from './answer-dialog.tsx'

/** The reason it states, in its words; that it states none is an answer too. */
export function ReasonField({ form, change }: AnswerPart) {
  const id = useId()
  return (
    <div className="reason-field">
      <label htmlFor={id}>The reason it states</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        dir="auto"
        maxLength={5_000}
        placeholder="In its words"
        disabled={form.isReasonNone}
        value={form.isReasonNone ? '' : form.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <label className="choice is-alone">
        <input type="checkbox" checked={form.isReasonNone} onChange={({ target }) => change({ isReasonNone: target.checked })} />
        It states none
      </label>
    </div>
  )
}
