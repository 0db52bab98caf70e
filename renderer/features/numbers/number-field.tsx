import { memo, useId, useState } from 'react'
import type { Day } from '../../../shared/dates.ts'
import { shortDay } from '../../../shared/day-names.ts'
import { valueInWords } from '../../../shared/metric-words.ts'
import type { Metric } from '../../../shared/models/metric.ts'
import type { NumbersRow } from '../../../shared/models/story-list.ts'
import { useNumbersDesk } from './numbers-context.ts'
import { typeNumber } from './numbers-store.ts'
import { keyOf, nameOfField, readTyped, understoodInWords } from './typed-number.ts'

/** What all fields are read by. */
export interface Reading {
  readonly today: Day
  readonly currency: string | null
  /** Keeping was tried: what can't be read is said at once, also where the writer is. */
  readonly isRefused: boolean
}

interface Props {
  readonly row: NumbersRow
  readonly metric: Metric
  readonly reading: Reading
}

/** One number to be typed, with the last one known under it. Twelve thousand of them must not hear of each key. */
export const NumberField = memo(function NumberField({ row, metric, reading: { today, currency, isRefused } }: Props) {
  const id = useId()
  const desk = useNumbersDesk()
  const key = keyOf(row, metric)
  const [text, setText] = useState(() => desk.store.getState().typed[key]?.text ?? '')
  const [isTyping, setIsTyping] = useState(false)
  const read = readTyped(metric, text, currency)
  // Half a number is often none.
  const problem = (isTyping && !isRefused) || read === null || read.ok ? null : read.error.message
  return (
    <span className="number-entry">
      <input
        className="field"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={text}
        data-field={key}
        data-metric={metric}
        aria-label={nameOfField(row, metric)}
        aria-describedby={`${id}-says`}
        aria-invalid={problem !== null}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => {
          setIsTyping(true)
          setText(target.value)
          typeNumber(desk, row, metric, target.value)
        }}
        onBlur={() => setIsTyping(false)}
      />
      <span id={`${id}-says`} className={problem === null ? 'number-says' : 'number-says is-problem'}>
        {problem ?? (read?.ok === true ? understoodInWords(read.value) : null) ?? lastInWords(row, metric, today)}
      </span>
    </span>
  )
})

/** "1,204 on 12 Apr"; nothing where nobody has noted one. */
function lastInWords({ last }: NumbersRow, metric: Metric, today: Day): string | null {
  const number = last[metric]
  return number === undefined ? null : `${valueInWords(number.value, number.currency)} on ${shortDay(number.takenOn, today)}`
}
