import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import { v7 as newId } from 'uuid'
import { shortDay } from '../../../shared/day-names.ts'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { readMetric, type ReadMetric } from '../../../shared/rules/read-number.ts'
import { useClient } from '../../app/app-context.ts'

interface Props {
  readonly snapshot: MetricSnapshot
  readonly name: string
  onDone(this: void): void
  onCorrected(this: void, snapshots: readonly MetricSnapshot[]): void
}

/** Another number in the place of one, or none: the old one stays in the history. */
export function CorrectNumber({ snapshot, name, onDone, onCorrected }: Props) {
  const { text, problem, type, save, takeBack } = useCorrection({ snapshot, onDone, onCorrected })
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  return (
    <form
      ref={form}
      className="correct-number"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <input
        className="field"
        autoFocus
        autoComplete="off"
        maxLength={40}
        value={text}
        aria-label={`${name} on ${shortDay(snapshot.takenOn, null)}`}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => type(target.value)}
      />
      <button type="submit" className="button">
        Save
      </button>
      <button type="button" className="button is-plain" onClick={takeBack}>
        Take it back
      </button>
      <button type="button" className="button is-plain" onClick={onDone}>
        Cancel
      </button>
      <p id={`${id}-problem`} role="alert" className={problem === null ? undefined : 'number-problem'}>
        {problem}
      </p>
    </form>
  )
}

/** By the browser's own event, which the story's page listens to as well: there it closes the story. */
function useEscape(form: RefObject<HTMLElement | null>, onDone: () => void): void {
  useEffect(() => {
    const { current } = form
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onDone()
    }
    current?.addEventListener('keydown', leave)
    return () => current?.removeEventListener('keydown', leave)
  }, [form, onDone])
}

function useCorrection({ snapshot, onDone, onCorrected }: Omit<Props, 'name'>) {
  const client = useClient()
  const [text, setText] = useState(() => plainText(snapshot))
  const [problem, setProblem] = useState<string | null>(null)
  const send = async ({ value, precision }: Pick<ReadMetric, 'precision'> & { readonly value: number | null }): Promise<void> => {
    const result = await client.call('numbers.correct', { id: newId(), snapshotId: snapshot.id, value, precision })
    if (!result.ok) return setProblem(result.error.message)
    onCorrected(result.value)
    onDone()
  }
  return {
    text,
    problem,
    type(this: void, typed: string): void {
      setText(typed)
      setProblem(null)
    },
    save(this: void): void {
      const read = readCorrection(snapshot, text)
      if (read.ok) void send(read.value)
      else setProblem(read.error.message)
    },
    takeBack: () => void send({ value: null, precision: 'exact' })
  }
}

function plainText({ value, metric }: MetricSnapshot): string {
  if (value === null) return ''
  return metric === 'earnings' ? (value / 100).toFixed(2) : String(value)
}

function readCorrection({ metric, currency }: MetricSnapshot, text: string): Result<ReadMetric> {
  if (text.trim() === '') return fail('bad-input', 'Type the right number, or take it back.')
  const read = readMetric(metric, text)
  if (!read.ok || read.value.currency === null || read.value.currency === currency) return read
  return fail('bad-input', `These earnings are in ${currency ?? 'no currency'}.`)
}
