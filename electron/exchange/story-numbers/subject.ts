import { accountKey } from '../../journal/accounts.ts'
import { longestAccountName } from '../../../shared/models/account.ts'
import { mediumKey, mediumKeyOfAddress } from '../../../shared/medium-id.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { platformKey } from '../../../shared/platforms.ts'
import { foldedTitle } from '../folded-title.ts'
import type { FoundSubject } from '../found.ts'
import { oneLine } from '../one-line.ts'
import { cleanAddress } from '../web-address.ts'

export interface AddressKey {
  readonly key: string
  readonly url: string
}

/** What a story is known by, from its address or its id on Medium; null where it is neither. */
export function keyOfAddress(text: string): AddressKey | null {
  const url = cleanAddress(text)
  if (url !== null) return { key: mediumKeyOfAddress(url) ?? `feed:${url}`, url }
  // Twelve digits of which none is a letter are as well a number or a day.
  const key = /^(?=.*[a-f])[0-9a-f]{8,12}$/i.test(text) ? mediumKey(text) : null
  return key === null ? null : { key, url: `https://medium.com/p/${text.toLowerCase()}` }
}

/** Which story a row names. */
export function subjectOf(title: string, address: string): Result<FoundSubject> {
  const known = keyOfAddress(address)
  if (known !== null) return succeed({ by: 'key', key: known.key, title: oneLine(title), url: known.url })
  if (address !== '' && title === '') return fail('bad-input', `“${quoted(address)}” is not an address of a story, and not an id of Medium’s.`)
  return title === '' ? fail('bad-input', 'It names no story.') : succeed({ by: 'title', title: oneLine(title) })
}

/** Which account a cell or the head of a column names. */
export function accountOf(name: string): Result<FoundSubject> {
  const line = oneLine(name)
  if (line.length > longestAccountName) return fail('bad-input', `The name of its account is longer than ${String(longestAccountName)} characters.`)
  return line === '' ? fail('bad-input', 'It names no account.') : succeed({ by: 'account', name: line })
}

/** How the key of a number names its story or its account. */
export function subjectKey(subject: FoundSubject, platform: string): string {
  switch (subject.by) {
    case 'key':
      return subject.key
    case 'title':
      return `title:${foldedTitle(subject.title)}`
    case 'story':
      return `story:${subject.storyId}`
    case 'account':
      // One without a name had its key before accounts had names.
      return subject.name === '' ? 'account' : `account:${platformKey(platform)}:${accountKey(subject.name)}`
  }
}
