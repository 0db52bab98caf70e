import type { Day } from '../dates.ts'
import type { Cause } from '../models/cause.ts'
import type { ProofRow } from '../models/readiness.ts'

/** On the day itself it is too soon to look for causes. */
export function isEarlyForCauses(answeredOn: Day, today: Day): boolean {
  return today <= answeredOn
}

/** One cause is rarely the whole of it: two, or the card that it can't be known. */
export function isBoardWhole(causes: readonly Pick<Cause, 'id'>[], isUnknowable: boolean): boolean {
  return isUnknowable || causes.length >= 2
}

/** Tells rows apart: several rules of one application are rows of their own. */
export function rowKey({ kind, id, on, words }: ProofRow): string {
  return JSON.stringify([kind, id, on, words])
}

/** Those with all the words that are typed, in any order. */
export function rowsWith(rows: readonly ProofRow[], filter: string): readonly ProofRow[] {
  const wanted = folded(filter).split(/\s+/).filter((word) => word !== '')
  return wanted.length === 0 ? rows : rows.filter(({ words, on }) => {
    const text = folded(`${words} ${on}`)
    return wanted.every((word) => text.includes(word))
  })
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
