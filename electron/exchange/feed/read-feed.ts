import { fail, succeed, type Result } from '../../../shared/result.ts'
import { skip, type Found } from '../found.ts'
import { decodeFeed } from './decode-feed.ts'
import { parseFeed, type ParsedFeed } from './parse-feed.ts'
import { storyOfItem } from './story-of-item.ts'

export interface FeedOptions {
  /** How the feed is called in the report: its file's name, or its address. */
  readonly file: string
  readonly contentType?: string | null
}

const largestFeed = 50_000_000

/** The stories of an RSS, RDF or Atom feed, or why it can't be read. */
export function readFeed(bytes: Buffer, { file, contentType = null }: FeedOptions): Result<{ total: number; found: Iterable<Found> }> {
  const refuse = (reason: string) => fail('bad-input', `“${file}” can’t be read as a feed. ${reason}`)
  if (bytes.length > largestFeed) return refuse('It is larger than 50 MB, the most a feed can have here.')
  const text = decodeFeed(bytes, contentType)
  if (!text.ok) return refuse(text.error.message)
  const feed = parseFeed(text.value)
  if (!feed.ok) return refuse(feed.error.message)
  const faults = faultsOf(feed.value)
  const found = { [Symbol.iterator]: () => storiesIn(feed.value, faults, file) }
  return succeed({ total: feed.value.items.length + faults.length, found })
}

function faultsOf({ isCut, hasEntities }: ParsedFeed): readonly string[] {
  return [
    ...(isCut ? ['It is cut off in the middle. The items before are whole; what came behind is missing.'] : []),
    ...(hasEntities ? ['It wants pieces of text put in that it names in its first lines. That is never done; their names stand in the text as they are.'] : [])
  ]
}

function* storiesIn({ items, channel }: ParsedFeed, faults: readonly string[], file: string): Generator<Found, void> {
  for (const fault of faults) yield skip(file, fault)
  const known = new Map<string, string>()
  for (const [at, item] of items.entries()) {
    const place = `item ${String(at + 1)}`
    const found = item === null ? skip(`${file}, ${place}`, 'Its XML is broken.') : storyOfItem(item, channel, `${file}, ${place}`)
    const earlier = found.kind === 'story' ? known.get(found.sourceKey) : undefined
    if (found.kind === 'story' && earlier === undefined) known.set(found.sourceKey, place)
    yield earlier === undefined ? found : skip(found.file, `It has the same id as ${earlier}, which was taken.`)
  }
}
