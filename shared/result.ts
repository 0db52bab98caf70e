/** Expected failures: what the writer is told in `message`, what code branches on in `code`. */
export type ErrorCode =
  | 'bad-input'
  | 'not-found'
  | 'disk-full'
  | 'disk-error'
  | 'read-only'
  | 'damaged'
  | 'no-journal'
  | 'cancelled'
  | 'unexpected'

export interface Failure {
  readonly code: ErrorCode
  /** A plain sentence for the writer: what is wrong, where, and what happens to her text. */
  readonly message: string
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function fail(code: ErrorCode, message: string): Result<never> {
  return { ok: false, error: { code, message } }
}

/** Ends a switch over a closed union: adding a member becomes a type error here. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
