import * as v from 'valibot'
import { isDay } from '../dates.ts'

export const daySchema = v.pipe(v.string(), v.check(isDay, 'A day is written YYYY-MM-DD.'))

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'An id is a version 7 UUID.')
)

export const noInput = v.undefined()
