import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ColumnMapping, ColumnRole, NumberQuestion, NumberQuestionKind } from '../../../shared/models/number-columns.ts'
import { currencyOf } from '../../../shared/rules/currencies.ts'
import { readMoney } from '../../../shared/rules/read-number.ts'
import { audienceQuestion, followersQuestion } from './audience-questions.ts'
import { cellOf, columnsOf, type Columns } from './columns-of.ts'
import { contentOf } from './content-of.ts'
import { guessDateOrder } from './guess-forms.ts'
import { guessFormOf, valuesOf } from './guess-mapping.ts'
import { dayFault } from './possible-day.ts'
import type { Table } from './read-table.ts'
import { isUnknown } from './unknown-cell.ts'
import { daysOf, readWrittenDay } from './written-day.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
/** Of these a file can have several. */
const repeatable = new Set<ColumnRole | null>([null, 'ignore', 'published', 'followers'])

/** What the writer has to say before the file can be read like this; empty where it is clear. */
export function questionsOf(table: Table, mapping: ColumnMapping, today: Day): readonly NumberQuestion[] {
  const columns = columnsOf(mapping.columns)
  const open = mapping.columns.flatMap((role, column) => (role === null ? [column] : []))
  const [counts, days] = [open.filter((column) => contentOf(table, column) === 'numbers'), open.filter((column) => contentOf(table, column) !== 'numbers')]
  const found = [
    ...days.map((column) => meaningQuestion(table, column)),
    followersQuestion(table, counts),
    audienceQuestion(table, mapping, columns),
    ...columnQuestions(table, mapping, columns),
    mapping.dateOrder === null ? orderQuestion(table, columns.date, today) : null,
    mapping.numberForm === null ? formQuestion(table, columns) : null,
    mapping.currency === null ? currencyQuestion(table, columns) : null
  ]
  return found.filter((question) => question !== null)
}

function ask(kind: NumberQuestionKind, column: number | null, text: string): NumberQuestion {
  return { kind, column, text }
}

function meaningQuestion({ names }: Table, column: number): NumberQuestion {
  return ask('date-meaning', column, `Every story has one row here, each with a day of its own. Say whether “${names[column] ?? ''}” is the day of the numbers or the day on which the story appeared.`)
}

function columnQuestions({ names }: Table, { columns: roles, subject, takenOn }: ColumnMapping, columns: Columns): (NumberQuestion | null)[] {
  const twice = roles.findIndex((role, at) => !repeatable.has(role) && roles.indexOf(role) < at)
  const first = roles.indexOf(roles[twice] ?? null)
  return [
    twice < 0 ? null : ask('columns', twice, `“${names[first] ?? ''}” and “${names[twice] ?? ''}” are said to be the same thing. Choose one of them.`),
    columns.metrics.length > 0 || roles.includes(null) ? null : ask('columns', null, 'No column is said to hold followers, views or another number. Choose at least one.'),
    subject.by !== 'row' || columns.title !== null || columns.address !== null ? null : ask('columns', null, 'No column names the stories. Choose the one that does, or say whose numbers these are.'),
    columns.date !== null || takenOn !== null || roles.includes(null) ? null : ask('columns', null, 'No column names a day. Say of which day these numbers are.')
  ]
}

function orderQuestion(table: Table, column: number | null, today: Day): NumberQuestion | null {
  const { example, isMixed } = guessDateOrder(valuesOf(table, column), today)
  const written = example === null ? null : readWrittenDay(example)
  if (example === null || written?.kind !== 'orders') return null
  const readings = either.format(daysOf(written).filter((day) => dayFault(day, today) === null).map((day) => dayAndMonth(day, null)))
  const year = written.days['year-first']
  const first = year !== null && dayFault(year, today) === null ? 'the day, the month or the year' : 'the day or the month'
  const others = isMixed ? ' Its other days are not all written alike.' : ''
  return ask('date-order', column, `“${example}” in “${table.names[column ?? 0] ?? ''}” can be ${readings}.${others} Say what comes first, ${first}.`)
}

function formQuestion(table: Table, columns: Columns): NumberQuestion | null {
  const { example } = guessFormOf(table, columns)
  if (example === null) return null
  const column = columns.metrics.find((one) => valuesOf(table, one.column).includes(example))?.column ?? null
  return ask('number-form', column, `“${example}” can have a fraction or a mark between its thousands. Say whether a thousand and a half is written 1,000.5 or 1.000,5.`)
}

function currencyQuestion(table: Table, columns: Columns): NumberQuestion | null {
  const column = columns.metrics.find(({ metric }) => metric === 'earnings')?.column
  const isUnsaid = table.rows.some(({ cells }) => {
    const cell = cellOf(cells, column ?? null)
    if (isUnknown(cell) || currencyOf([cellOf(cells, columns.currency)]) !== null) return false
    const money = readMoney(cell, 'point')
    return money.ok && money.value.currency === null
  })
  return column !== undefined && isUnsaid ? ask('currency', column, `“${table.names[column] ?? ''}” names no currency. Say which it is.`) : null
}
