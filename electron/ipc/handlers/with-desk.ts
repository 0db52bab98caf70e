import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { Desk } from '../../desk.ts'
import type { Journal } from '../../journal/journal.ts'
import { failureOf } from '../failure-of.ts'

export function withJournal<Value>(desk: Desk, work: (journal: Journal) => Result<Value>): Result<Value> {
  if (!desk.opened.ok) return fail('no-journal', 'No journal is open just now.')
  try {
    return work(desk.opened.journal)
  } catch (error) {
    if (failureOf(error).code === 'damaged') desk.needsCheck = true
    throw error
  }
}

export function withWindow<Value>(desk: Desk, work: (window: NonNullable<Desk['window']>) => Promise<Result<Value>>): Promise<Result<Value>> | Result<Value> {
  return desk.window === null ? fail('unexpected', 'The window is closing.') : work(desk.window)
}

/** For calls made for their effect. */
export function done(act: () => void): Result<null> {
  act()
  return succeed(null)
}
