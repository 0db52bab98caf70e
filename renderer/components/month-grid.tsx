import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { addDays, startOfWeek, type Day } from '../../shared/dates.ts'
import { monthTitle, weekdayOf } from '../../shared/day-names.ts'
import { weeksOf, type Month } from './months.ts'

interface Props {
  readonly month: Month
  readonly weekStart: number
  readonly box: Ref<HTMLTableElement>
  readonly weekdayLetters: number
  onKeyDown(this: void, event: KeyboardEvent): void
  /** A whole cell, so that it can take the focus itself. */
  cellOf(this: void, day: Day): ReactNode
}

/** The weeks of a month as a grid, with empty cells where its neighbours have their days. */
export function MonthGrid({ month, weekStart, box, weekdayLetters, onKeyDown, cellOf }: Props) {
  const first = startOfWeek('2024-01-01', weekStart)
  return (
    <table ref={box} role="grid" aria-label={monthTitle(month)} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((index) => (
            <th key={index} scope="col" abbr={weekdayOf(addDays(first, index))}>
              {weekdayOf(addDays(first, index)).slice(0, weekdayLetters)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, weekStart).map((week) => (
          <tr key={week.find((day) => day !== null)}>{week.map((day, index) => (day === null ? <td key={index} role="gridcell" /> : cellOf(day)))}</tr>
        ))}
      </tbody>
    </table>
  )
}
