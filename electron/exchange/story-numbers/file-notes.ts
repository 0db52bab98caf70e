import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import { accountTitle } from '../../../shared/models/account.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { counted } from '../../../shared/text.ts'
import { accountsIn } from './account-reader.ts'
import { readClock } from './clock-time.ts'
import { cellOf } from './columns-of.ts'
import { leadingZeros, type LeadingZeros } from './leading-zeros.ts'
import type { Table } from './read-table.ts'
import type { RowReader } from './row-reader.ts'
import { isUnknown } from './unknown-cell.ts'
import { readWrittenDay } from './written-day.ts'

const namesTold = 3

/** How the file as a whole is read, where that needs saying; each a sentence or two. */
export function fileNotes(table: Table, mapping: ColumnMapping, reader: RowReader, zeros: LeadingZeros = leadingZeros(table, reader)): readonly string[] {
  const notes = [
    ...table.notes,
    mapping.subject.by === 'account' && reader.columns.metrics.length > 0 ? whose(table, mapping, reader) : null,
    unnamed(table, reader),
    ranges(table, reader),
    ownZone(table, mapping, reader),
    zeros.count === 0 ? null : `${counted(zeros.count, 'zero')} in ${counted(zeros.columns, 'column')} from before the first other number there ${zeros.count === 1 ? 'is' : 'are'} left out: the account may not have existed yet.`
  ]
  return notes.filter((note) => note !== null)
}

function whose(table: Table, { platform, account }: ColumnMapping, { columns }: RowReader): string {
  if (columns.isWide) {
    const accounts = columns.metrics.filter(({ metric }) => metric === 'followers').length
    return `Read as followers of ${counted(accounts, 'account')} on ${platform}, each named by its column.`
  }
  if (columns.account === null) return `Read as numbers of ${account === '' ? `your account on ${platform}` : accountTitle({ platform, name: account })}.`
  const { names } = accountsIn(table, columns)
  const [only, ...others] = names
  if (only === undefined || others.length === 0) return `Read as numbers of ${only ?? 'your account'} on ${platform}.`
  const told = names.length > namesTold ? [...names.slice(0, namesTold - 1), `${String(names.length - namesTold + 1)} others`] : names
  return `Read as numbers of ${counted(names.length, 'account')} on ${platform}: ${told.slice(0, -1).join(', ')} and ${told.at(-1) ?? ''}.`
}

function unnamed(table: Table, { columns }: RowReader): string | null {
  if (columns.account === null || columns.isWide) return null
  const { only, unnamed: rows } = accountsIn(table, columns)
  if (only === null || rows === 0) return null
  return `${counted(rows, 'row')} ${rows === 1 ? 'names' : 'name'} no account. All others name ${quoted(only, 100)}, so ${rows === 1 ? 'it is' : 'they are'} taken for that one’s too.`
}

function ranges({ rows }: Table, reader: RowReader): string | null {
  const found = rows.filter((row) => isRead(row, reader, ({ isRange }) => isRange))
  const example = found[0]
  if (example === undefined) return null
  const range = `such as “${quoted(cellOf(example.cells, reader.columns.date))}”`
  return `${counted(found.length, 'row')} ${found.length === 1 ? 'names' : 'name'} a range of days, ${range}. Each is read as its last day.`
}

/** The zone is shown nowhere else, and a time of day needs one. */
function ownZone({ rows }: Table, { zone }: ColumnMapping, reader: RowReader): string | null {
  if (zone === null || !reader.columns.hasAudience) return null
  const isLocal = rows.some((row) => isRead(row, reader, ({ clock }) => clock !== null) && offsetIn(row.cells, reader) === null)
  return isLocal ? `Its times of day name no zone and are taken as times in ${zone}.` : null
}

function offsetIn(cells: readonly string[], { columns }: RowReader): string | null {
  const clock = cellOf(cells, columns.time)
  if (!isUnknown(clock)) return readClock(clock)?.offset ?? null
  const day = readWrittenDay(cellOf(cells, columns.date))
  return day.kind === 'problem' ? null : (day.time?.offset ?? null)
}

function isRead(row: Table['rows'][number], reader: RowReader, test: (time: { isRange: boolean; clock: string | null }) => boolean): boolean {
  const time = reader.fault(row) === null ? reader.time(row) : null
  return time?.ok === true && test(time.value)
}
