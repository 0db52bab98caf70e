import { parseArgs } from 'node:util'
import { accountTitle, type Account } from '../../../shared/models/account.ts'
import type { Ledger, Range } from '../../../shared/models/ledger.ts'
import { readLedger } from '../../journal/ledger.ts'
import { readWindow } from '../day-options.ts'
import { namedAccount } from '../named-account.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const ledger: Verb = {
  name: 'ledger',
  usage: '--from DAY --to DAY [--account NAME]',
  summary: 'Says where the followers gained from one day to another came from, as far as anyone can know.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' }, account: { type: 'string' } } })
    const window = readWindow(values)
    if (!window.ok) return wrongUsage(window.error.message)
    return await toRead(place, (journal) => {
      const account = namedAccount(journal, values.account)
      if (!account.ok) return refuse(account.error.message)
      const found = readLedger(journal, { accountId: account.value.id, ...window.value })
      return { kind: 'answer', json: toJson(account.value, found), text: inWords(found) }
    })
  }
}

function toJson(account: Account, { change, earned, exchanged, unknown, burst, sentence, reasons }: Ledger) {
  return {
    account: accountTitle(account),
    change: change?.amount ?? null,
    earned: pair(earned),
    exchanged: pair(exchanged),
    unknown,
    burstShare: burst?.share ?? null,
    sentence,
    reasons
  }
}

function pair(range: Range | null): readonly [number, number] | null {
  return range === null ? null : [range.low, range.high]
}

function inWords({ sentence, reasons }: Ledger): string {
  return `${sentence}\n\n${reasons.map(({ part, sentence: reason }) => `${part.padEnd(9)}  ${reason}\n`).join('')}`
}
