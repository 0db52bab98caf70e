import { parseArgs } from 'node:util'
import { accountTitle, type Account } from '../../../shared/models/account.ts'
import { counted } from '../../../shared/text.ts'
import { listAccounts } from '../../journal/accounts.ts'
import { listReadings } from '../../journal/followers.ts'
import type { Journal } from '../../journal/journal.ts'
import { namedAccount } from '../named-account.ts'
import { refuse, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

export const followers: Verb = {
  name: 'followers',
  usage: '[--account NAME]',
  summary: 'Shows every follower count by account, oldest first; of an account its name, handle or platform is enough.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { account: { type: 'string' } } })
    return await toRead(place, (journal) => {
      const named = values.account === undefined ? null : namedAccount(journal, values.account)
      if (named?.ok === false) return refuse(named.error.message)
      const accounts = (named === null ? listAccounts(journal) : [named.value]).map((account) => toJson(journal, account))
      return { kind: 'answer', json: accounts, text: accounts.length === 0 ? 'No account is in this journal yet.\n' : accounts.map(inWords).join('\n') }
    })
  }
}

type Shown = ReturnType<typeof toJson>

function toJson(journal: Journal, { id, ...account }: Account) {
  const readings = listReadings(journal, { accountId: id, offset: 0, limit: Number.MAX_SAFE_INTEGER }).reverse()
  return {
    ...account,
    readings: readings.map(({ on, takenAtMs, followers: count, following, precision, source }) => ({
      on, takenAt: takenAtMs === null ? null : new Date(takenAtMs).toISOString(), followers: count, following, precision, source
    }))
  }
}

function inWords({ readings, ...account }: Shown): string {
  const lines = readings.map(({ on, followers: count, following, precision }) => {
    const parts = [count === null ? null : counted(count, 'follower'), following === null ? null : `${following.toLocaleString('en-GB')} followed`, precision === 'exact' ? null : precision]
    return `${on}  ${parts.filter((part) => part !== null).join(', ')}\n`
  })
  return `${accountTitle(account)}, ${counted(readings.length, 'count')}\n${lines.join('')}`
}
