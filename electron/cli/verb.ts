import type { Moment } from '../../shared/dates.ts'

/** What came of a verb: 1 and 2 are the exit codes of the last two, 0 or, where something was found amiss, 1 of the first. */
export type Outcome =
  | { readonly kind: 'answer'; readonly json: unknown; readonly text: string; readonly isAmiss?: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'wrong-usage'; readonly message: string }

export interface Place {
  /** The journal's folder, absolute. */
  readonly home: string
  now(this: void): Moment
}

export interface Verb {
  readonly name: string
  /** What may follow the name. */
  readonly usage: string
  /** One sentence, for --help. */
  readonly summary: string
  /** `args` are those behind the name, without what every verb takes (--home, --json, --help). */
  run(args: string[], place: Place): Promise<Outcome>
}

export function refuse(message: string): Outcome {
  return { kind: 'refused', message }
}

export function wrongUsage(message: string): Outcome {
  return { kind: 'wrong-usage', message }
}
