import { useId } from 'react'
import { useStore } from 'zustand'
import type { Day } from '../../../shared/dates.ts'
import { shortDay } from '../../../shared/day-names.ts'
import { readingInWords } from '../../../shared/metric-words.ts'
import type { AudienceMetric } from '../../../shared/models/metric.ts'
import { understoodCount } from '../../components/typed-count.ts'
import { typeCount, type FollowersDesk, type FollowersState } from './followers-store.ts'

interface Props {
  readonly desk: FollowersDesk
  readonly metric: AudienceMetric
  readonly label: string
  readonly today: Day
  readonly isFirst?: boolean
}

/** A count to be typed, with the last one known under it. */
export function CountField({ desk, metric, label, today, isFirst = false }: Props) {
  const id = useId()
  const text = useStore(desk.store, ({ texts }) => texts[metric])
  const last = useStore(desk.store, (state) => lastInWords(state, metric, today))
  return (
    <div className="count-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={metric}
        className="field"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        autoFocus={isFirst}
        value={text}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => typeCount(desk, metric, target.value)}
      />
      <span id={`${id}-says`} className="quiet">
        {understoodCount(text) ?? last}
      </span>
    </div>
  )
}

/** "12 on 28 Mar"; nothing where nobody has noted one. */
function lastInWords({ form, accountId }: FollowersState, metric: AudienceMetric, today: Day): string | null {
  const last = form?.accounts.find(({ id }) => id === accountId)?.last[metric] ?? null
  return last === null ? null : `${readingInWords(last.value, null, last.precision)} on ${shortDay(last.on, today)}`
}
