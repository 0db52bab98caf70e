import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { mediumKeyOfAddress } from '../../../shared/medium-id.ts'
import { longestBody, tagSchema } from '../../../shared/models/entry.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { skip, type FoundSkip, type FoundStory } from '../found.ts'
import { oneLine } from '../one-line.ts'
import { cleanAddress, platformOfAddress } from '../web-address.ts'
import { readFeedDate } from './feed-date.ts'
import type { Channel, FeedItem } from './feed-item.ts'
import { itemText, plainText, type ItemText } from './item-text.ts'
import { readTeaser } from './teaser.ts'

const longestKey = 500

/** A story from an item of a feed, whose words stay data: nothing in it is run or fetched. */
export function storyOfItem(item: FeedItem, channel: Channel, file: string): FoundStory | FoundSkip {
  const url = item.link === null ? null : cleanAddress(item.link)
  const sourceKey = keyOf(item, url)
  if (sourceKey === null) return skip(file, 'It has neither an id nor an address, so it could not be known again.')
  const title = oneLine(plainText(item.title))
  const isMedium = sourceKey.startsWith('medium:')
  const text = textOf(item, title, url)
  if (title === '' && (text.body ?? '') === '') return skip(file, 'It has neither a title nor a text.')
  const published = readFeedDate(item.publishedAt, 'was published')
  const edited = readFeedDate(item.editedAt, 'was last edited')
  const { tags, notes } = readTags(item.tags)
  return {
    kind: 'story',
    sourceKey,
    file,
    storyKind: isMedium && text.isResponse ? 'response' : 'story',
    // Without its text, or where it looks like a response, nothing but the writer can say.
    isKindGuessed: isMedium && (text.isResponse || text.body === null),
    status: 'published',
    title,
    subtitle: '',
    body: text.body,
    placement: {
      platform: isMedium ? 'Medium' : platformOf(channel, url, file),
      publication: text.publication,
      url,
      publishedAtMs: published.atMs,
      editedAtMs: edited.atMs
    },
    tags,
    notes: [...text.notes, ...[published.note, edited.note].filter((note) => note !== null), ...notes]
  }
}

function keyOf({ id, link }: FeedItem, url: string | null): string | null {
  const medium = [id, link].map((address) => (address === null ? null : mediumKeyOfAddress(address))).find((key) => key !== null)
  if (medium !== undefined) return medium
  const own = (id ?? '').trim() === '' ? url : (cleanAddress(id ?? '') ?? (id ?? '').trim())
  if (own === null) return null
  return `feed:${own.length <= longestKey ? own.toWellFormed() : createHash('sha256').update(own).digest('hex')}`
}

function platformOf({ title, link }: Channel, url: string | null, file: string): string {
  const name = oneLine((link === null ? null : platformOfAddress(link)) ?? (url === null ? null : platformOfAddress(url)) ?? plainText(title))
  return (name === '' ? file : name).slice(0, 100).toWellFormed().trim()
}

interface TextFound extends Pick<ItemText, 'publication' | 'isResponse' | 'notes'> {
  readonly body: string | null
}

function textOf(item: FeedItem, title: string, url: string | null): TextFound {
  const teaser = item.content === null && item.description !== null ? readTeaser(item.description) : null
  const html = item.content ?? (teaser?.isWhole === true ? item.description : null)
  if (html === null) return { body: null, publication: teaser?.publication ?? null, isResponse: false, notes: [teaser?.note ?? 'The feed has nothing of its text.'] }
  const { markdown, notes, publication, isResponse } = itemText(html, title, url)
  const body = markdown.toWellFormed()
  if (body.length > longestBody) return { body: null, publication, isResponse, notes: [...notes, 'Its text is longer than a story can be, and was left out.'] }
  const broken = `${title}${body}`.includes('\uFFFD') ? ['Some of its characters were broken; each shows as �.'] : []
  return { body, publication: publication === null ? null : oneLine(publication).slice(0, 200), isResponse, notes: [...notes, ...broken] }
}

function readTags(written: readonly string[]): { tags: string[]; notes: string[] } {
  const tags = new Map<string, string>()
  const notes: string[] = []
  // Blogger's own marks among the tags are addresses.
  for (const name of written.map((text) => oneLine(plainText(text))).filter((text) => text !== '' && !text.includes('://'))) {
    const tag = v.safeParse(tagSchema, name)
    if (!tag.success) notes.push(`The tag “${quoted(name, 30)}” was left out. ${tag.issues[0].message}`)
    else if (!tags.has(tag.output.toLowerCase())) tags.set(tag.output.toLowerCase(), tag.output)
  }
  return { tags: [...tags.values()], notes }
}
