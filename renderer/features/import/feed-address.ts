/** What a typed address of a feed comes to. */
export type FeedAddress = { readonly kind: 'address'; readonly url: string; readonly host: string } | { readonly kind: 'problem'; readonly sentence: string }

/** Null while nothing is typed. */
export function readFeedAddress(typed: string): FeedAddress | null {
  const text = typed.trim()
  if (text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:' || !/^https:\/\//i.test(text)) return problem('Only addresses that begin with https:// are asked, so that nobody on the way can read or change what is sent.')
  if (url.username !== '' || url.password !== '') return problem('An address with a name or a password in it isn’t asked.')
  return { kind: 'address', url: url.href, host: url.host }
}

function problem(sentence: string): FeedAddress {
  return { kind: 'problem', sentence }
}
