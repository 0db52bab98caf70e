import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { ZipFile, type Options } from 'yazl'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

// Archives in the form that Medium writes, as measured on fifteen of them (testdata/INDEX.md, section 1).

export type Files = Record<string, string | Buffer>

export interface Post {
  /** Hexadecimal; its leading zeros are left out by Medium, and so here. */
  readonly id: string
  /** Empty for none. */
  readonly title?: string
  /** What the archive calls it, where that is something else than its headline. */
  readonly named?: string
  readonly subtitle?: string
  /** What comes before the headline: a kicker, a picture. */
  readonly before?: string
  /** The paragraphs and whatever else, as HTML. */
  readonly html?: string
  /** Null for a draft. */
  readonly at?: string | null
  /** As Medium writes it; null where the footer doesn't say. */
  readonly exportedOn?: string | null
  readonly tags?: readonly string[]
}

export const published = '2021-05-03T22:30:15.123Z'

/** A published post, its file by its path. */
export function post(parts: Post): Files {
  const at = parts.at === undefined ? published : parts.at
  const start = at === null ? 'draft' : at.slice(0, 10)
  return { [`posts/${start}_${slugOf(parts.title ?? '')}${parts.id}.html`]: postHtml({ ...parts, at }) }
}

export function draft(parts: Omit<Post, 'at'>): Files {
  return post({ ...parts, at: null })
}

/** As Medium exports an answer to somebody's story: like a post, but for its headline. */
export function response({ text, ...parts }: Omit<Post, 'title' | 'html'> & { text: string }): Files {
  const named = text.length > 100 ? `${text.slice(0, 98)}…` : text
  return post({ ...parts, named, html: graf('p', text) })
}

/** One paragraph, heading or quote. */
export function graf(name: string, html: string, kind = name): string {
  return `<${name} name="f202" id="f202" class="graf graf--${kind} graf-after--p">${html}</${name}>`
}

export function figure(html: string, kind = ''): string {
  return `<figure name="98a1" id="98a1" class="graf graf--figure ${kind} graf-after--p">${html}</figure>`
}

export function picture(id: string): string {
  return figure(`<img class="graf-image" data-image-id="${id}" data-width="800" data-height="600" src="https://cdn-images-1.medium.com/max/800/${id}">`)
}

export function linkCard(address: string, title: string, description = 'What somebody else wrote of it'): string {
  const attributes = `href="${address}" data-href="${address}" class="markup--anchor markup--mixtapeEmbed-anchor" title="${address}"`
  const text = `<strong class="markup--strong markup--mixtapeEmbed-strong">${title}</strong><br><em class="markup--em">${description}</em>example.org`
  return `<div name="12b4" id="12b4" class="graf graf--mixtapeEmbed graf-after--p"><a ${attributes}>${text}</a><a href="${address}" class="js-mixtapeImage mixtapeImage u-ignoreBlock"></a></div>`
}

/** The nested sections that a body is made of; each begins with a line. */
export function sections(...contents: readonly string[]): string {
  return contents
    .map((content) => `<section name="d938" class="section section--body"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner sectionLayout--insetColumn">${content}</div></div></section>`)
    .join('')
}

/** A post's page, whole. */
export function postHtml({ id, title = '', named = title, subtitle = '', before = '', html = '', at = published, exportedOn = 'March 1, 2022', tags = [] }: Post): string {
  const headline = title === '' ? '' : graf('h3', title, 'h3 graf--leading graf--title')
  const below = subtitle === '' ? '' : graf('h4', subtitle, 'h4 graf--subtitle')
  const body = html.startsWith('<section') ? html : sections(before + headline + below + html)
  const summary = `<section data-field="subtitle" class="p-summary">\nThe first words of it, cut…\n</section>\n`
  const article = `<article class="h-entry">\n<header>\n<h1 class="p-name">${named}</h1>\n</header>\n${summary}<section data-field="body" class="e-content">\n${body}\n</section>\n${footer(id, at, exportedOn, tags)}</article>`
  return page(named, article)
}

function footer(id: string, at: string | null, exportedOn: string | null, tags: readonly string[]): string {
  const tagged = tags.map((tag) => `<a href="https://medium.com/tag/x" class="p-tag">${tag}</a>`).join(', ')
  const tagLine = tags.length === 0 ? '' : `<p class="p-tags">Tagged in ${tagged}</p>`
  const day = `<a href="https://medium.com/p/${id}"><time class="dt-published" datetime="${at ?? ''}">May 3, 2021</time></a>`
  const dated = `<p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann</a> on ${day}.</p><p><a href="https://medium.com/@ann/a-title-${id}" class="p-canonical">Canonical link</a></p>`
  const said = at === null ? `<p><a href="https://medium.com/p/${id}">View original.</a></p>` : dated
  const exported = exportedOn === null ? '' : `<p>Exported from <a href="https://medium.com">Medium</a> on ${exportedOn}.</p>`
  return `<footer>${tagLine}${said}${exported}</footer>`
}

function page(title: string, body: string): string {
  const style = '<style>\n      * {\n        font-family: Georgia, serif;\n      }\n      </style>'
  return `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}</title>${style}</head><body>${body}</body></html>`
}

function slugOf(title: string): string {
  return title === '' ? 'post-' : `${title.replace(/[^a-z0-9]/gi, '-')}-`
}

export interface Clap {
  readonly count: number
  readonly id: string
  readonly title: string
  /** "2015-02-1 2:59 am" */
  readonly time: string
}

export function claps(...given: readonly Clap[]): Files {
  const lines = given.map(
    ({ count, id, title, time }) =>
      `<li class="h-entry">+${String(count)} &mdash; <a class="h-cite u-like-of" href="https://medium.com/p/some-title-${id}">${title}</a> (<time class="dt-published">${time}</time>)</li>`
  )
  return list('claps/claps-0001.html', 'Ann’s claps, page 1', lines)
}

export function highlights(...given: readonly { readonly time: string; readonly html: string }[]): Files {
  const lines = given.map(({ time, html }) => `<li class="h-entry"><time class="dt-published">${time}</time> - <p name="4466" id="4466" class="graf graf--p">${html}</p></li>`)
  return list('highlights/highlights-0001.html', 'Ann’s quotes, page 1', lines)
}

/** The amount as the page has it, "$80" or "&#36;974.25". */
export function earnings(...given: readonly { readonly id: string; readonly title: string; readonly amount: string }[]): Files {
  const lines = given.map(({ id, title, amount }) => `<li class="h-entry"><a href="https://medium.com/p/some-title-${id}">${title}</a> - ${amount}</li>`)
  return list('partner-program/posts-0001.html', 'Partner Program posts, page 1', lines)
}

function list(path: string, title: string, lines: readonly string[]): Files {
  return { [path]: page(title, `<section><h3>${title}</h3><ul>${lines.join('')}</ul></section>`) }
}

/** What an archive holds besides: each of it is told of, and none of it read. */
export function otherParts(): Files {
  const paths = [
    'README.html', 'bookmarks/bookmarks-0001.html', 'bookmarks/bookmarks-0002.html', 'interests/tags.html', 'lists/Reading-list-3f.html', 'profile/profile.html',
    'pubs-following/pubs-following-0001.html', 'topics-following/topics-following-0001.html', 'users-following/users-following-0001.html',
    'blocks/blocked-users-0001.html', 'twitter/twitter-0001.html', 'sessions/sessions-0001.html', 'ips.html'
  ]
  return Object.fromEntries(paths.map((path) => [path, page('Ann', '<p>Private</p>')]))
}

/** An archive unpacked; gone when the test ends. */
export const archiveFolder = (files: Files): string => diaryFolder(files)

/** An archive as it comes. */
export async function archiveZip(files: Files, options: Partial<Options> & { forceZip64Format?: boolean } = {}): Promise<string> {
  return savedZip(await zipBytes(files, options))
}

export async function zipBytes(files: Files, options: Partial<Options> & { forceZip64Format?: boolean } = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path, options)
  zip.end({ forceZip64Format: options.forceZip64Format ?? false, comment: '' })
  return await buffer(zip.outputStream)
}

export function savedZip(bytes: Buffer, name = 'medium-export.zip'): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-zip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
