import { useId, useRef, useState } from 'react'
import type { OpenCheck } from '../../shared/models/readiness.ts'
import type { RuleTest } from '../../shared/models/rule.ts'
import { useClient } from '../app/app-context.ts'
import { useEscape } from '../components/use-escape.ts'
import { useReadinessSurroundings } from './readiness-context.ts'

interface Props {
  readonly check: OpenCheck
  readonly test: Extract<RuleTest, { type: 'answer' }>
  onDone(this: void): void
}

/** The one question that settles a rule: yes or no, and a word beside it. It is asked once, for all programs. */
export function CheckQuestion({ check, test: { fact, question }, onDone }: Props) {
  const id = useId()
  const form = useRef<HTMLDivElement>(null)
  const { give, problem } = useGiving(fact, onDone)
  const [note, setNote] = useState('')
  useEscape(form, true, onDone)
  return (
    <div ref={form} className="check-question" role="group" aria-labelledby={`${id}-question`}>
      <p id={`${id}-question`}>{question}</p>
      <div className="question-line">
        <label htmlFor={id} className="visually-hidden">
          A word beside it, such as the country
        </label>
        <input
          id={id}
          className="field"
          autoFocus
          autoComplete="off"
          placeholder="A word beside it, such as the country"
          maxLength={200}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <button type="button" className="button" onClick={() => void give('yes', note)}>
          Yes
        </button>
        <button type="button" className="button" onClick={() => void give('no', note)}>
          No
        </button>
        {check.verdict === 'unknown' ? null : (
          <button type="button" className="button is-plain" onClick={() => void give(null, '')}>
            Take the answer back
          </button>
        )}
        <button type="button" className="button is-plain" onClick={onDone}>
          Cancel
        </button>
      </div>
      {problem === null ? null : (
        <p role="alert" className="check-problem">
          {problem}
        </p>
      )}
    </div>
  )
}

function useGiving(fact: string, onDone: () => void) {
  const client = useClient()
  const { onChanged } = useReadinessSurroundings()
  const [problem, setProblem] = useState<string | null>(null)
  const give = async (answer: 'yes' | 'no' | null, note: string): Promise<void> => {
    const given = await client.call('answers.give', { fact, answer, note })
    if (!given.ok) return setProblem(given.error.message)
    onDone()
    onChanged()
  }
  return { give, problem }
}
