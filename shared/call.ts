import type * as v from 'valibot'

/** One thing the window may ask: what it sends, parsed in the main process, and what comes back. */
export interface Call<Input extends v.GenericSchema, Output> {
  readonly input: Input
  /** Never set: it carries the type. */
  readonly output?: Output
}

export function call<Input extends v.GenericSchema>(input: Input) {
  return { returns: <Output>(): Call<Input, Output> => ({ input }) }
}
