import { parseArgs } from 'node:util'
import type { Day } from '../../shared/dates.ts'
import type { Account } from '../../shared/models/account.ts'
import type { Program } from '../../shared/models/program.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Journal } from '../journal/journal.ts'
import { listPrograms } from '../journal/programs.ts'
import { readDayOption } from './day-options.ts'
import { namedAccount } from './named-account.ts'

export interface ProgramArguments {
  readonly program: string
  readonly on: Day
  readonly account: string | undefined
}

/** PROGRAM --on DAY [--account NAME] */
export function readProgramArguments(args: string[]): Result<ProgramArguments> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { on: { type: 'string' }, account: { type: 'string' } } })
  const [program, ...more] = positionals
  if (program === undefined || more.length > 0) return fail('bad-input', 'Name one program, such as medium-partner-program.')
  const on = readDayOption('--on', values.on)
  return on.ok ? succeed({ program, on: on.value, account: values.account }) : on
}

/** The program and the account that are meant; without a named account, none in particular. */
export function findNamed(journal: Journal, named: ProgramArguments): Result<{ program: Program; account: Account | null }> {
  const program = namedProgram(journal, named.program)
  if (!program.ok) return program
  if (named.account === undefined) return succeed({ program: program.value, account: null })
  const account = namedAccount(journal, named.account)
  return account.ok ? succeed({ program: program.value, account: account.value }) : account
}

function namedProgram(journal: Journal, wanted: string): Result<Program> {
  const programs = listPrograms(journal)
  const folded = wanted.trim().toLowerCase()
  const found = programs.find(({ id }) => id === folded) ?? programs.find(({ name }) => name.toLowerCase() === folded)
  if (found !== undefined) return succeed(found)
  return fail('not-found', `No program is called “${wanted}”. There are ${programs.map(({ id }) => id).join(', ')}.`)
}
