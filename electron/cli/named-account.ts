import { accountTitle, type Account } from '../../shared/models/account.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { accountKey, listAccounts } from '../journal/accounts.ts'
import type { Journal } from '../journal/journal.ts'

/** The account that is meant by its name, its handle, its platform or both ("nina on Medium"); the only one without a name. */
export function namedAccount(journal: Journal, name: string | undefined): Result<Account> {
  const accounts = listAccounts(journal)
  const [first, ...others] = accounts
  if (first === undefined) return fail('not-found', 'There is no account in this journal yet. It comes with a follower history: "import FILE".')
  const list = accounts.map((account) => `  ${accountTitle(account)}`).join('\n')
  if (name === undefined) {
    return others.length === 0 ? succeed(first) : fail('bad-input', `There are several accounts here. Say which with --account NAME:\n${list}`)
  }
  const key = accountKey(name)
  const named = accounts.filter((account) => [account.name, account.handle ?? '', account.platform, accountTitle(account)].some((one) => accountKey(one) === key))
  const [found, ...rest] = named
  if (found === undefined) return fail('not-found', `There is no account “${name}” in this journal. There are:\n${list}`)
  return rest.length === 0 ? succeed(found) : fail('bad-input', `More than one account is called “${name}”. Say which:\n${list}`)
}
