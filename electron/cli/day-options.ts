import { isDay, type Day } from '../../shared/dates.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Window } from '../../shared/models/ledger.ts'

/** --from and --to as days, both of them. */
export function readWindow({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): Result<Window> {
  const first = readDayOption('--from', from)
  if (!first.ok) return first
  const last = readDayOption('--to', to)
  if (!last.ok) return last
  return first.value <= last.value ? succeed({ from: first.value, to: last.value }) : fail('bad-input', `--from ${first.value} lies after --to ${last.value}.`)
}

export function readDayOption(name: string, text: string | undefined): Result<Day> {
  if (text === undefined) return fail('bad-input', `Say ${name} DAY, such as ${name} 2022-03-28.`)
  return isDay(text) ? succeed(text) : fail('bad-input', `${name} “${text}” is no day written YYYY-MM-DD.`)
}
