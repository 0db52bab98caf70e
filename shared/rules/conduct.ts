import type { Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Ledger, Range } from '../models/ledger.ts'
import type { ProofRow } from '../models/readiness.ts'
import { counted } from '../text.ts'
import { rangeInWords } from './ledger-words.ts'
import type { Finding } from './readiness.ts'

/** Rows of one kind: how many in all, and the first and the last day. */
export interface LoggedFacts {
  readonly count: number
  readonly from: Day
  readonly to: Day
}

/** Null where nothing of a kind is logged. */
export interface ConductFacts {
  readonly followedOut: LoggedFacts | null
  readonly asks: LoggedFacts | null
  readonly replies: LoggedFacts | null
  readonly exchanged: LoggedFacts | null
  /** From the first to the last count of followers in these days. */
  readonly ledger: Ledger | null
  /** Newest first. */
  readonly rows: readonly ProofRow[]
}

/** What the journal holds of it, and no word on what that means. */
export function conductFinding({ followedOut, asks, replies, exchanged, ledger, rows }: ConductFacts, withinDays: number | null, on: Day): Finding {
  const days = (logged: LoggedFacts): string => daysInWords(logged, on)
  const held = [
    followedOut === null ? '' : `You followed ${counted(followedOut.count, 'person', 'people')} ${days(followedOut)}.`,
    asks === null ? '' : `${counted(asks.count, 'follow')} asked for ${days(asks)}.`,
    replies === null ? '' : `${counted(replies.count, 'reply is', 'replies are')} logged.`,
    exchanged === null ? '' : `${counted(exchanged.count, 'new follower is', 'new followers are')} marked as exchanged.`,
    ledger === null ? '' : partsInWords(ledger, on)
  ].filter((sentence) => sentence !== '')
  const nothing = `Nothing of this is logged${withinDays === null ? '' : ` in the ${counted(withinDays, 'day')} before`}, which says nothing either way.`
  return {
    verdict: 'judged',
    sentence: `Only a reviewer can judge this. ${held.length === 0 ? nothing : held.join(' ')}`,
    value: null,
    valueOn: null,
    proof: rows,
    question: null
  }
}

function partsInWords({ window, earned, exchanged, unknown, change }: Ledger, on: Day): string {
  if (change === null || unknown === null || change.amount <= 0) return ''
  const part = (name: string, range: Range | null): string[] => (range === null ? [] : [`${name} ${rangeInWords(range)}`])
  const parts = [...part('earned', earned), ...part('exchanged', exchanged), `unknown ${unknown.toLocaleString('en-GB')}`]
  return `Your ledger ${daysInWords(window, on)}: ${parts.join(', ')}.`
}

/** "on 28 March", "between 26 and 28 March". */
function daysInWords({ from, to }: { readonly from: Day; readonly to: Day }, on: Day): string {
  if (from === to) return `on ${dayAndMonth(from, on)}`
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayAndMonth(from, from.slice(0, 4) === to.slice(0, 4) ? to : on)
  return `between ${first} and ${dayAndMonth(to, on)}`
}
