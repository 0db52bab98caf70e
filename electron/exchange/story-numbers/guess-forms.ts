import type { Day } from '../../../shared/dates.ts'
import { dateOrders, type DateOrder, type NumberForm } from '../../../shared/models/number-columns.ts'
import { isLoneMark, plainFigure } from '../../../shared/rules/read-figure.ts'
import { dayFault } from './possible-day.ts'
import { readWrittenDay } from './written-day.ts'

/** What all values of a column say together; `example` is one that can be read in several ways. */
export interface Guess<Form> {
  readonly form: Form | null
  /** Null where every value can be read as it is. */
  readonly example: string | null
  /** There are values for one form and values for another. */
  readonly isMixed: boolean
}

/** In which order the numbers of these days stand. */
export function guessDateOrder(values: readonly string[], today: Day): Guess<DateOrder> {
  const possible = new Set(dateOrders)
  let example: string | null = null
  let read = 0
  for (const value of new Set(values)) {
    const written = readWrittenDay(value)
    if (written.kind !== 'orders') continue
    const fitting = dateOrders.filter((order) => isPossible(written.days[order], today))
    if (fitting.length === 0) continue
    read += 1
    for (const order of dateOrders) if (!fitting.includes(order)) possible.delete(order)
    if (new Set(fitting.map((order) => written.days[order])).size > 1) example ??= value
  }
  const [only, ...others] = possible
  const form = read > 0 && only !== undefined && others.length === 0 ? only : null
  return { form, example: form === null ? example : null, isMixed: read > 0 && possible.size === 0 }
}

function isPossible(day: Day | null, today: Day): boolean {
  return day !== null && dayFault(day, today) === null
}

/** Which mark begins the fraction in these numbers; in counts a single mark parts thousands, unless others say no. */
export function guessNumberForm(counts: readonly string[], amounts: readonly string[]): Guess<NumberForm> {
  const sure = new Set<NumberForm>()
  const likely = new Set<NumberForm>()
  let example: string | null = null
  for (const value of new Set(amounts)) {
    const reading = formOf(value)
    if (reading === 'unclear') example ??= value
    else if (reading !== null) sure.add(reading)
  }
  for (const value of new Set(counts)) {
    const reading = formOf(value)
    if (reading === 'unclear' && isShort(value)) example ??= value
    else if (reading === 'unclear') likely.add(value.includes('.') ? 'comma' : 'point')
    else if (reading !== null) sure.add(reading)
  }
  const [only, ...others] = sure.size > 0 ? sure : likely
  const form = only !== undefined && others.length === 0 ? only : null
  return { form, example: form === null ? example : null, isMixed: sure.size > 1 }
}

function isShort(value: string): boolean {
  return /\d ?[kmb]/i.test(value)
}

function formOf(value: string): NumberForm | 'unclear' | null {
  const figure = /\d[\d.,' ]*/.exec(plainFigure(value))?.[0].trim() ?? ''
  const points = figure.split('.').length - 1
  const commas = figure.split(',').length - 1
  if (points + commas === 0) return null
  if (points > 0 && commas > 0) return figure.lastIndexOf('.') > figure.lastIndexOf(',') ? 'point' : 'comma'
  if (points + commas > 1) return points > 0 ? 'comma' : 'point'
  if (isLoneMark(figure)) return 'unclear'
  return points > 0 ? 'point' : 'comma'
}
