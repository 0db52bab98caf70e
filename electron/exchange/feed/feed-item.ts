import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith'

/** What the kinds of feeds say of an item, in one form. All of it as written, null where it isn't said. */
export interface FeedItem {
  readonly id: string | null
  readonly link: string | null
  /** HTML too. */
  readonly title: string
  readonly publishedAt: string | null
  readonly editedAt: string | null
  readonly tags: readonly string[]
  /** The text, as HTML. */
  readonly content: string | null
  /** A summary, or the text where a feed knows no other place for it; HTML. */
  readonly description: string | null
}

export interface Channel {
  readonly title: string
  readonly link: string | null
}

export function rssItem(item: RssFeed.Item<string>): FeedItem {
  return {
    id: item.guid?.value ?? null,
    link: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
    title: titleAsHtml(item.title ?? ''),
    publishedAt: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? null,
    editedAt: item.atom?.updated ?? null,
    tags: [...(item.categories ?? []).flatMap(({ name }) => name ?? []), ...(item.dc?.subjects ?? [])],
    content: item.content?.encoded ?? null,
    description: item.description ?? null
  }
}

export function rdfItem(item: RdfFeed.Item<string>): FeedItem {
  return {
    id: item.rdf?.about ?? item.link ?? null,
    link: item.link ?? null,
    title: titleAsHtml(item.title ?? ''),
    publishedAt: item.dc?.dates?.[0] ?? null,
    editedAt: item.atom?.updated ?? null,
    tags: item.dc?.subjects ?? [],
    content: item.content?.encoded ?? null,
    description: item.description ?? null
  }
}

export function atomItem(entry: AtomFeed.Entry<string>): FeedItem {
  const links = entry.links ?? []
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? null
  return {
    id: entry.id ?? null,
    link: link?.href ?? null,
    title: asHtml(entry.title) ?? '',
    // Atom 0.3 and a few others say only when an entry was updated last.
    publishedAt: entry.published ?? entry.updated ?? null,
    editedAt: entry.updated ?? null,
    tags: (entry.categories ?? []).flatMap(({ label, term }) => label ?? term ?? []),
    content: asHtml(entry.content),
    description: asHtml(entry.summary)
  }
}

function asHtml(text: { readonly value?: string; readonly type?: string } | undefined): string | null {
  if (text?.value === undefined) return null
  const isMarkup = text.type === undefined ? false : /^(?:x?html|text\/html|application\/xhtml\+xml)$/i.test(text.type)
  return isMarkup ? text.value : escaped(text.value)
}

// In RSS nothing says which it is; a lone sign is no markup.
function titleAsHtml(title: string): string {
  return /<\/?(?:b|i|u|em|strong|span|a|code|br|sup|sub|small|q)(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(title) ? title : escaped(title)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n\s*\n/g, '<br><br>')
}
