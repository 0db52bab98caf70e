import { useId } from 'react'
import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth, distanceInWords } from '../../../shared/day-names.ts'
import type { NextPossible } from '../../../shared/models/application.ts'
import { sentenceCase } from './program-words.ts'

/** The day on which the next try is possible, and why then. */
export function NextDay({ next: { on, derivation }, today }: { next: NextPossible; today: Day }) {
  const id = useId()
  return (
    <section className="next-day" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {on > today ? 'You can reapply' : 'You can reapply since'}
      </h2>
      <p className="next-day-date">{dayAndMonth(on, today)}</p>
      <p>
        {sentenceCase(distanceInWords(on, today))}. {derivation}
      </p>
    </section>
  )
}
