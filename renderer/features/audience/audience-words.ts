import type { ActKind, EventKind, Follow, Mark, ReadingAct } from '../../../shared/models/audience.ts'
import type { LedgerPart } from '../../../shared/models/ledger.ts'
import { counted } from '../../../shared/text.ts'

/** "Bea followed you", "60 people followed you", "you followed 140 people". */
export function followInWords({ direction, count, person }: Pick<Follow, 'direction' | 'count' | 'person'>): string {
  const who = person?.alias ?? counted(count, 'person', 'people')
  return direction === 'in' ? `${who} followed you` : `you followed ${who}`
}

/** With a capital, to stand alone. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const markNames: Readonly<Record<Mark, string>> = { earned: 'earned', exchanged: 'exchanged', unknown: 'unknown' }

/** As the writer chooses them, in the order of her day. */
export const actNames: Readonly<Record<ActKind, string>> = {
  read: 'Read',
  reply: 'Real reply',
  clap: 'Clap',
  highlight: 'Highlight',
  ask: 'Asked for a follow',
  answered: 'A reader answered you'
}

/** "Real reply, 3 times: On chalk, to Bea". */
export function actInWords({ kind, count, title, url, person }: Pick<ReadingAct, 'kind' | 'count' | 'title' | 'url' | 'person'>): string {
  const what = title === '' ? url : title
  const details = [what, person?.alias].filter((part) => part !== null && part !== undefined)
  const times = count === 1 ? '' : `, ${counted(count, 'time')}`
  return `${actNames[kind]}${times}${details.length === 0 ? '' : `: ${details.join(', ')}`}`
}

export const eventNames: Readonly<Record<EventKind, string>> = { purge: 'A purge', rule: 'A new rule', outage: 'An outage', other: 'Something else' }

export const partNames: Readonly<Record<LedgerPart, string>> = {
  change: 'Change',
  earned: 'Earned',
  exchanged: 'Exchanged',
  unknown: 'Unknown',
  burst: 'Largest step'
}
