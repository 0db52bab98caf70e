import { isDay, type Day } from '../../../shared/dates.ts'
import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import { currencyMarks, currencyOf } from '../../../shared/rules/currencies.ts'
import { readMoney } from '../../../shared/rules/read-number.ts'
import { findDate } from '../find-date.ts'
import { columnsOf, type Columns } from './columns-of.ts'
import { guessDateOrder, guessNumberForm } from './guess-forms.ts'
import { platformOfAccount, platformOfStories } from './guess-platform.ts'
import { guessSpan } from './guess-span.ts'
import type { Table } from './read-table.ts'
import type { Surroundings } from './surroundings.ts'
import { isUnknown } from './unknown-cell.ts'

const rowsToLookAt = 200

/** How the file would be read where nobody says otherwise. */
export function guessMapping(table: Table, roles: ColumnMapping['columns'], name: string, today: Day, surroundings: Surroundings): ColumnMapping {
  const columns = columnsOf(roles)
  const isOfStories = !columns.hasAudience && (columns.title !== null || columns.address !== null)
  const platform = isOfStories ? platformOfStories(table, columns) : platformOfAccount(table, columns, name, surroundings)
  return {
    fingerprint: table.fingerprint,
    columns: [...roles],
    subject: { by: isOfStories ? 'row' : 'account' },
    span: guessSpan(table, { story: columns.address ?? columns.title ?? columns.account, date: columns.date, metrics: columns.metrics }),
    dateOrder: guessDateOrder(valuesOf(table, columns.date), today).form,
    numberForm: guessFormOf(table, columns).form,
    takenOn: columns.date === null ? dayOfName(name, today) : null,
    currency: guessCurrency(table, columns, platform),
    // Several counts of one day have an order only by their times, whose zone few files name.
    zone: columns.hasAudience ? surroundings.zone : null,
    platform,
    account: ''
  }
}

export function guessFormOf(table: Table, columns: Columns): ReturnType<typeof guessNumberForm> {
  const of = (isMoney: boolean) => columns.metrics.filter(({ metric }) => (metric === 'earnings') === isMoney).flatMap(({ column }) => valuesOf(table, column))
  return guessNumberForm(of(false), of(true))
}

/** All that a column says, as far as it says something. */
export function valuesOf({ rows }: Table, column: number | null): readonly string[] {
  return column === null ? [] : rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !isUnknown(cell))
}

/** "stats-2022-01-31.csv" is of that day, other files of today. */
function dayOfName(name: string, today: Day): Day {
  const reading = findDate(name.normalize('NFC'))
  return reading?.kind === 'day' && isDay(reading.day) && reading.day <= today ? reading.day : today
}

// Medium pays in dollars everywhere.
function guessCurrency(table: Table, { metrics, currency }: Columns, platform: string): string | null {
  const column = metrics.find(({ metric }) => metric === 'earnings')?.column
  if (column === undefined) return null
  const said = valuesOf(table, currency).slice(0, rowsToLookAt).map((cell) => currencyOf([cell]))
  const beside = valuesOf(table, column).slice(0, rowsToLookAt).map((cell) => {
    const money = readMoney(cell, 'point')
    return money.ok ? money.value.currency : null
  })
  return [...said, ...beside].find((code) => code !== null) ?? currencyOfName(table.names[column] ?? '') ?? (platform === 'Medium' ? 'USD' : null)
}

// "Earnings ($)", "amount_eur".
function currencyOfName(name: string): string | null {
  const marks = name.split(/[\s()[\]_:,/-]+/u).filter((part) => new RegExp(`^(?:${currencyMarks})$`, 'iu').test(part))
  return marks.map((mark) => currencyOf([mark])).find((code) => code !== null) ?? null
}
