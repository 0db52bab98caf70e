import { readFeed } from '../../../electron/exchange/feed/read-feed.ts'
import type { Found, FoundStory } from '../../../electron/exchange/found.ts'

/** What an item of Medium's own feed holds. */
export interface MediumItem {
  readonly id: string
  readonly title?: string
  readonly content?: string | null
  readonly extra?: string
  readonly publishedAt?: string
}

/** An item in the form in which Medium writes it. */
export function mediumItem({ id, title = 'A title', content = '<p>Hello.</p>', extra = '', publishedAt = 'Fri, 27 Feb 2026 18:11:41 GMT' }: MediumItem): string {
  const tracker = `<img src="https://medium.com/_/stat?event=post.clientViewed&referrerSource=full_rss&postId=${id}" width="1" height="1" alt="">`
  const encoded = content === null ? '' : `<content:encoded><![CDATA[${content}${tracker}]]></content:encoded>`
  return `<item>
    <title><![CDATA[${title}]]></title>
    <link>https://medium.com/@ada/a-title-${id}?source=rss-1e74636a6ac6------2</link>
    <guid isPermaLink="false">https://medium.com/p/${id}</guid>
    <dc:creator><![CDATA[Ada]]></dc:creator>
    <pubDate>${publishedAt}</pubDate>
    ${extra}${encoded}
  </item>`
}

/** Ends like Medium's teaser of a story for members. */
export function teaser(publication: string): string {
  return `<description><![CDATA[<div class="medium-feed-item"><p class="medium-feed-snippet">The first words</p><p class="medium-feed-link"><a href="https://medium.com/x">Continue reading on ${publication} »</a></p></div>]]></description>`
}

export function mediumFeed(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
    <channel><title><![CDATA[Stories by Ada on Medium]]></title><link>https://medium.com/@ada?source=rss-1e74636a6ac6------2</link><generator>Medium</generator>
    ${items.join('\n')}
    </channel></rss>`
}

/** A plain blog's feed. */
export function rss(items: string, channel = '<title>A blog</title><link>https://www.example.org/</link>'): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`
}

export function item(number: number, more = ''): string {
  return `<item><title>Title ${String(number)}</title><link>https://example.org/${String(number)}</link><content:encoded><![CDATA[<p>Text ${String(number)}.</p>]]></content:encoded>${more}</item>`
}

export function foundInFeed(feed: string | Buffer, contentType: string | null = null): Found[] {
  const result = readFeed(typeof feed === 'string' ? Buffer.from(feed) : feed, { file: 'feed.xml', contentType })
  if (!result.ok) throw new Error(result.error.message)
  const found = [...result.value.found]
  if (found.length !== result.value.total) throw new Error(`${String(result.value.total)} announced, ${String(found.length)} found.`)
  return found
}

export function storiesInFeed(feed: string | Buffer, contentType: string | null = null): FoundStory[] {
  return foundInFeed(feed, contentType).filter((one) => one.kind === 'story')
}

export function storyInFeed(feed: string | Buffer, contentType: string | null = null): FoundStory {
  const [story] = storiesInFeed(feed, contentType)
  if (story === undefined) throw new Error('No story was found.')
  return story
}

/** "feed.xml, item 2: why" of all that was left out. */
export function leftOutOfFeed(feed: string | Buffer): string[] {
  return foundInFeed(feed).flatMap((one) => (one.kind === 'skipped' ? [`${one.file}: ${one.reason}`] : []))
}

export function feedRefusal(feed: string | Buffer, contentType: string | null = null): string {
  const result = readFeed(typeof feed === 'string' ? Buffer.from(feed) : feed, { file: 'feed.xml', contentType })
  return result.ok ? `${String(result.value.total)} items` : result.error.message
}
