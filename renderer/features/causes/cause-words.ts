import type { Hands } from '../../../shared/models/cause.ts'
import type { Side } from './causes-actions.ts'

export const handsNames: Readonly<Record<Hands, string>> = { mine: 'Mine', shared: 'Shared', not_mine: 'Not mine', unknowable: 'Can’t be known' }

export const sideNames: Readonly<Record<Side, string>> = { evidenceFor: 'What speaks for it', evidenceAgainst: 'What speaks against it' }

/** A card is one line, however it was pasted. */
export function inOneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\0]+/g, ' ')
}
