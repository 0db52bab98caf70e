import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { zoneSchema } from './number-columns.ts'
import { daySchema, idSchema } from './primitives.ts'

export interface Account {
  readonly id: string
  readonly platform: string
  /** Empty where it has none but its platform's. */
  readonly name: string
  readonly handle: string | null
  readonly openedOn: Day | null
  /** The zone in which the platform counts its days, where that is known. */
  readonly statsZone: string | null
}

/** "Medium", or "nina on Medium". */
export function accountTitle({ platform, name }: Pick<Account, 'platform' | 'name'>): string {
  return name === '' ? platform : `${name} on ${platform}`
}

export const longestAccountName = 100

export const saveAccountInput = v.strictObject({
  /** Chosen by the page: saving under a known id changes that account. */
  id: idSchema,
  platform: lineSchema(100, 'The platform'),
  name: v.union([v.literal(''), lineSchema(longestAccountName, 'The name')]),
  handle: v.nullable(lineSchema(longestAccountName, 'The handle')),
  openedOn: v.nullable(daySchema),
  statsZone: v.nullable(zoneSchema)
})
export const accountInput = v.strictObject({ id: idSchema })

export type SaveAccountInput = v.InferOutput<typeof saveAccountInput>
