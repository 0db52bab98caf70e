import { parseFeed as parseWhole } from 'feedsmith'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { afterProlog } from './after-prolog.ts'
import { atomItem, rdfItem, rssItem, type Channel, type FeedItem } from './feed-item.ts'
import { splitItems, type FeedPieces } from './split-items.ts'
import { withoutDoctype } from './without-doctype.ts'

export interface ParsedFeed {
  readonly channel: Channel
  /** In the feed's order; null where an item is broken. */
  readonly items: readonly (FeedItem | null)[]
  /** It ends in the middle; the last item may be missing or half. */
  readonly isCut: boolean
  /** It names pieces of text that it wants put in, which is never done. */
  readonly hasEntities: boolean
}

interface Parsed {
  readonly channel: Channel
  readonly items: readonly FeedItem[]
}

/** The items of an RSS, RDF or Atom feed. One broken item doesn't cost the others. */
export function parseFeed(text: string): Result<ParsedFeed> {
  const plain = withoutDoctype(text)
  const fault = plain === null ? 'It ends in the middle of its first lines.' : faultOf(plain.text)
  if (plain === null || fault !== null) return fail('bad-input', fault ?? '')
  const pieces = splitItems(plain.text)
  const whole = pieces.isCut ? null : parsed(plain.text)
  const { hasEntities } = plain
  // A parser that forgives a fault may do so by swallowing the items behind it.
  if (whole !== null && whole.items.length >= pieces.items.length) {
    if (whole.items.length === 0) return fail('bad-input', 'It has no items.')
    return succeed({ ...whole, isCut: false, hasEntities })
  }
  const head = parsed(`${pieces.head}${pieces.tail}`)
  if (head === null) return fail('bad-input', 'Its XML is broken before its first item.')
  const items = pieces.items.map((item) => itemAlone(pieces, item))
  if (items.every((item) => item === null)) return fail('bad-input', pieces.isCut ? 'It ends before its first item does.' : 'The XML of all its items is broken.')
  return succeed({ channel: head.channel, items, isCut: pieces.isCut, hasEntities })
}

function itemAlone({ head, tail }: FeedPieces, item: string): FeedItem | null {
  const alone = parsed(`${head}${item}${tail}`)?.items ?? []
  return alone.length === 1 ? (alone[0] ?? null) : null
}

function parsed(text: string): Parsed | null {
  try {
    const { format, feed } = parseWhole(text)
    switch (format) {
      case 'rss':
        return { channel: { title: feed.title ?? '', link: feed.link ?? null }, items: (feed.items ?? []).map(rssItem) }
      case 'rdf':
        return { channel: { title: feed.title ?? '', link: feed.link ?? null }, items: (feed.items ?? []).map(rdfItem) }
      case 'atom': {
        const link = feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null
        return { channel: { title: feed.title?.value ?? '', link }, items: (feed.entries ?? []).map(atomItem) }
      }
      case 'json':
        return null
    }
  } catch {
    return null
  }
}

const roots = new Map([
  ['html', 'It is a web page, not a feed. Look for an address that ends in “feed”, “rss” or “atom.xml”.'],
  ['opml', 'It is a list of feeds, not a feed itself.']
])

function faultOf(text: string): string | null {
  if (text.trim() === '') return 'It is empty.'
  const start = text.slice(afterProlog(text)).slice(0, 2_000)
  const root = /^<(?:[\w.-]+:)?([\w.-]+)[\s>/]/.exec(start)?.[1]?.toLowerCase()
  if (root === undefined) return start.startsWith('{') ? 'It is JSON; only feeds in RSS or Atom can be read.' : 'It is not XML, and every feed in RSS or Atom is.'
  if (['rss', 'feed', 'rdf'].includes(root)) return null
  return roots.get(root) ?? (/<html[\s>]/i.test(start) ? (roots.get('html') ?? '') : 'It is XML, but neither RSS nor Atom.')
}
