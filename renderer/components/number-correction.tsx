import { useEffect, useId, useRef, useState, type RefObject } from 'react'
import type { Precision } from '../../shared/models/metric.ts'
import type { Result } from '../../shared/result.ts'
import './number-correction.css'

export interface Correction {
  /** Null takes the number back. */
  readonly value: number | null
  readonly precision: Precision
}

interface Props {
  /** Which number it is, with its day. */
  readonly name: string
  /** As it stands, plainly. */
  readonly text: string
  read(this: void, text: string): Result<Correction>
  /** Null where it is kept, else why it can't be. */
  keep(this: void, correction: Correction): Promise<string | null>
  onDone(this: void): void
}

/** Another number in the place of one, or none: the old one stays in the history. */
export function NumberCorrection({ name, text: before, read, keep, onDone }: Props) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { text, problem, type, save, takeBack } = useCorrection({ text: before, read, keep, onDone })
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
        aria-label={name}
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

function useCorrection({ text: before, read, keep, onDone }: Omit<Props, 'name'>) {
  const [text, setText] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (correction: Correction): Promise<void> => {
    const refusal = await keep(correction)
    if (refusal === null) onDone()
    else setProblem(refusal)
  }
  return {
    text,
    problem,
    type(this: void, typed: string): void {
      setText(typed)
      setProblem(null)
    },
    save(this: void): void {
      const typed = read(text)
      if (typed.ok) void send(typed.value)
      else setProblem(typed.error.message)
    },
    takeBack: () => void send({ value: null, precision: 'exact' })
  }
}

/** By the browser's own event, which the page around it may listen to as well: there it closes more than this. */
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
