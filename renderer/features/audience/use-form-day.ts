import { useState } from 'react'
import type { Day } from '../../../shared/dates.ts'

/** The day that a form is about: today's, also when a night has passed over it, unless an earlier one was chosen since. */
export function useFormDay(today: Day): readonly [on: Day | null, setOn: (day: Day | null) => void] {
  const [state, setState] = useState<{ readonly today: Day; readonly on: Day | null }>({ today, on: today })
  if (state.today !== today) setState({ today, on: today })
  return [state.on, (on) => setState({ today, on })]
}
