import * as v from 'valibot'
import type { Day } from '../../../shared/dates.ts'
import { mediumKey } from '../../../shared/medium-id.ts'
import { longestBody, tagSchema } from '../../../shared/models/entry.ts'
import type { SourceFile } from '../files/source-files.ts'
import { skip, type FoundSkip, type FoundStory } from '../found.ts'
import { lineOf } from '../html/dom-parts.ts'
import { elementToMarkdown, type Converted } from '../html/html-to-markdown.ts'
import { readFooter, type PostFooter } from './post-footer.ts'
import { readPostName } from './post-name.ts'
import { bodyPartsOf, partsOf, type BodyParts, type PostParts } from './post-parts.ts'
import { takeTitle } from './post-title.ts'
import { readPage, type Page } from './read-page.ts'

export interface ReadPost {
  readonly found: FoundStory | FoundSkip
  readonly exportedOn: Day | null
}

/** One post of an archive, published or not, or why there is none in this file. */
export async function readPost(file: SourceFile, zone: string): Promise<ReadPost> {
  if (!/\.html?$/i.test(file.path)) return { found: skip(file.path, 'It is no post: those are .html files.'), exportedOn: null }
  const page = await readPage(file)
  return page.kind === 'fault' ? { found: skip(file.path, page.reason), exportedOn: null } : postOf(file.path, page, zone)
}

function postOf(path: string, page: Page, zone: string): ReadPost {
  const parts = partsOf(page.document)
  const footer = readFooter(parts.footers, zone)
  return { found: foundOf(path, page, parts, footer), exportedOn: footer.exportedOn }
}

function foundOf(file: string, page: Page, { named, body }: PostParts, footer: PostFooter): FoundStory | FoundSkip {
  const name = readPostName(file)
  const fromName = name.id === null ? null : mediumKey(name.id)
  const sourceKey = footer.key ?? fromName
  if (sourceKey === null) return skip(file, 'It names no Medium id, neither in its name nor below its text, so it can’t be told from other posts.')
  if (body === null && named === null) return skip(file, 'It has no part that holds a text, so it is no post.')
  const isPublished = (footer.status ?? (name.isDraft ? 'draft' : 'published')) === 'published'
  const bodyParts = body === null ? null : bodyPartsOf(body)
  const isResponse = isPublished && bodyParts !== null && looksLikeResponse(bodyParts) && lineOf(body) !== ''
  const { title, subtitle, notes } = takeTitle(named, bodyParts?.headline ?? null, bodyParts?.subtitle ?? null)
  const text = body === null ? null : elementToMarkdown(body)
  if (title === '' && (text?.markdown ?? '') === '') return skip(file, 'It has neither a title nor a text.')
  const { tags, tagNotes } = readTags(footer.tags)
  return {
    kind: 'story',
    sourceKey,
    file,
    storyKind: isResponse ? 'response' : 'story',
    isKindGuessed: isResponse,
    status: isPublished ? 'published' : 'draft',
    title,
    subtitle,
    ...bodyAndNotes(text, [...page.notes, ...idNotes(footer.key, fromName), ...footer.notes, ...notes, ...tagNotes]),
    placement: isPublished ? placementOf(sourceKey, footer) : null,
    tags
  }
}

/**
 * Nothing marks a response. It has a text, and neither a headline nor pictures, embeds or headings; its title is only
 * the start of its text, which stays.
 */
function looksLikeResponse({ headline, hasMore }: BodyParts): boolean {
  return headline === null && !hasMore
}

function bodyAndNotes(text: Converted | null, notes: readonly string[]): Pick<FoundStory, 'body' | 'notes'> {
  if (text === null) return { body: null, notes: [...notes, 'The file holds no text of it.'] }
  if (text.markdown.length > longestBody) return { body: null, notes: [...notes, 'Its text is longer than one can be here, and was left out.'] }
  return { body: text.markdown.toWellFormed(), notes: [...notes, ...text.notes] }
}

function idNotes(inFooter: string | null, inName: string | null): string[] {
  if (inFooter === null || inName === null || inFooter === inName) return []
  return [`Its name has another Medium id than the line below its text; the latter was taken.`]
}

function placementOf(key: string, { url, publishedAtMs }: PostFooter): FoundStory['placement'] {
  const address = url ?? `https://medium.com/p/${key.slice(key.indexOf(':') + 1)}`
  return { platform: 'Medium', publication: null, url: address, publishedAtMs, editedAtMs: null }
}

function readTags(names: readonly string[]): { tags: string[]; tagNotes: string[] } {
  const parsed = names.map((name) => v.safeParse(tagSchema, name))
  const tags = new Set(parsed.flatMap((tag) => (tag.success ? [tag.output] : [])))
  return { tags: [...tags], tagNotes: parsed.flatMap((tag) => (tag.success ? [] : [`A tag was left out. ${tag.issues[0].message}`])) }
}
