import { daysBetween } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ChartTable } from '../../charts/chart-spec.ts'
import type { Attempt } from './program-history.ts'

const columns = ['Application', 'Sent', 'Answer', 'Day of the answer', 'Days waited', 'Possible again from']
const dayColumns = [1, 3, 5]

/** The same as the drawing: a row for each answer, and for what waits for one. */
export function historyTable(attempts: readonly Attempt[]): ChartTable {
  return {
    columns,
    rows: attempts.flatMap(({ number, sentOn, waiting, isOpen, answers, pause }) => {
      const heard = answers.length === 0 ? [{ on: '', words: isOpen ? 'none yet' : '' }] : answers
      return heard.map(({ on, words }, index) => {
        const again = index === heard.length - 1 ? (pause?.to ?? '') : ''
        return [number, sentOn, words, on, daysBetween(sentOn, on === '' ? waiting.to : on), again]
      })
    }),
    format: (cell, column) => (typeof cell === 'string' && cell !== '' && dayColumns.includes(column) ? dayAndMonth(cell, null) : String(cell))
  }
}
