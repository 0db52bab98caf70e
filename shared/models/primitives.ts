import * as v from 'valibot'
import { isDay } from '../dates.ts'

export const daySchema = v.pipe(v.string(), v.check(isDay, 'A day is written YYYY-MM-DD.'))

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'An id is a version 7 UUID.')
)

export const noInput = v.undefined()

/** Text of several lines; empty is fine. */
export function textSchema(longest: number, name: string) {
  return v.pipe(
    v.string(),
    v.normalize('NFC'),
    v.maxLength(longest, `${name} can have at most ${longest.toLocaleString('en-GB')} characters.`),
    v.check((text) => text.isWellFormed(), `${name} holds half of a broken character, often half an emoji. Delete it, then it can be saved.`)
  )
}

export const webAddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2_000, 'An address can have at most 2,000 characters.'),
  v.regex(/^https?:\/\/[^\s]+$/i, 'An address begins with https://.')
)

export const lineSchema = (longest: number, name: string) =>
  v.pipe(
    v.string(),
    v.normalize('NFC'),
    v.trim(),
    v.nonEmpty(`${name} needs at least one letter.`),
    v.maxLength(longest, `${name} can have at most ${String(longest)} characters.`),
    v.check((text) => text.isWellFormed() && !/[\n\r\0\u2028\u2029]/.test(text), `${name} has to fit on one line.`)
  )
