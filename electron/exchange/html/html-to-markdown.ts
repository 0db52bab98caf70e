import { escapeTexts } from './mark-text.ts'
import { makeMarkdownService } from './markdown-service.ts'
import { parseHtml } from './parse-html.ts'
import { plainTextOf, plainTextOfHtml } from './plain-text.ts'
import { tidyStory, type Losses } from './tidy-story.ts'
import { isTooIntricate } from './too-intricate.ts'

export interface Converted {
  readonly markdown: string
  /** What the writer should know of how it was read, each a sentence. */
  readonly notes: readonly string[]
}

const onlyText = 'Its markup is too intricate to be converted, so only its text was taken.'

/** The Markdown of a story's HTML, as plain data: nothing of it is run, fetched or kept as HTML. */
export function htmlToMarkdown(html: string): Converted {
  const document = parseHtml(html)
  if (document === null) return { markdown: plainTextOfHtml(html), notes: [onlyText] }
  return document.body === null ? { markdown: '', notes: [] } : elementToMarkdown(document.body)
}

let service: ReturnType<typeof makeMarkdownService> | null = null

/** The same for what is parsed already; the element is changed on the way. */
export function elementToMarkdown(root: HTMLElement): Converted {
  if (isTooIntricate(root)) return { markdown: plainTextOf(root), notes: [onlyText] }
  const losses = tidyStory(root)
  escapeTexts(root)
  service ??= makeMarkdownService()
  // It would convert a copy. Making one takes a tenth of the time, and fails where a broken page has an element "p\"x".
  Object.defineProperty(root, 'cloneNode', { value: () => root })
  return { markdown: withoutEdges(withoutGlue(service.turndown(root).toWellFormed())), notes: notesOn(losses) }
}

/** Lines that divide nothing from anything. */
function withoutEdges(markdown: string): string {
  let text = markdown.trim()
  while (text === '---' || text.startsWith('---\n')) text = text.slice(3).trimStart()
  while (text.endsWith('\n---')) text = text.slice(0, -3).trimEnd()
  return text
}

/**
 * Medium sets a no-break space before the last word of a paragraph, which nobody typed: it is a space here, so that
 * a text can be found and compared. One before French punctuation, or of several, was the writer's.
 */
function withoutGlue(markdown: string): string {
  return markdown.includes('\u00A0') ? markdown.replace(/(?<=[^\s«‹])\u00A0(?=[^\s!?:;»›%€$])/gu, ' ') : markdown
}

function notesOn({ embeds, pictures }: Losses): string[] {
  const notes: string[] = []
  if (embeds === 1) notes.push('It had an embed (a video, a tweet or the like) that isn’t in the file.')
  if (embeds > 1) notes.push(`It had ${String(embeds)} embeds (videos, tweets or the like) that aren’t in the file.`)
  if (pictures > 0) notes.push('It had pictures without an address on the web; only their descriptions were kept.')
  return notes
}
