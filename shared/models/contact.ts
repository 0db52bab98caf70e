import * as v from 'valibot'
import { lineSchema } from './entry.ts'
import { idSchema } from './primitives.ts'

/** Whom to turn to on a bad day: only what the writer set herself. */
export interface Contact {
  readonly id: string
  readonly name: string
  /** A number, an address, "knock next door". */
  readonly how: string
}

export const saveContactInput = v.strictObject({ id: idSchema, name: lineSchema(100, 'A name'), how: lineSchema(300, 'How to reach them') })
export const contactInput = v.strictObject({ id: idSchema })
export type SaveContactInput = v.InferOutput<typeof saveContactInput>
