// The declarations lie beside this file, and the tests compile it without the folder’s own.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./turndown-plugin-gfm.d.ts" />
import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'
import { listItemText, markdownStyle, withoutOuterLines } from '../../../shared/html-markdown.ts'
import { codeLanguage, fenced } from './code-block.ts'
import { lineOf } from './dom-parts.ts'
import { cardMark } from './embeds.ts'
import { emphasised } from './emphasis.ts'
import { escapeText } from './escape-text.ts'
import { itemNumber } from './tidy-story.ts'
import { linkAddress } from './link-address.ts'

type Replace = (content: string, node: HTMLElement) => string

/** Made once: it keeps nothing of a story, and a new one for each would take longer than a short story. */
export function makeMarkdownService(): TurndownService {
  const service = new TurndownService(markdownStyle)
  // The texts come escaped, each for its own place.
  service.escape = (text) => text
  service.use(gfm)
  const rules: readonly (readonly [string, readonly string[], Replace])[] = [
    ['heading', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], heading],
    ['paragraph', ['p', 'figcaption'], (content) => `\n\n${withoutLineEnds(content)}\n\n`],
    ['quote', ['blockquote'], (content) => `\n\n${quoted(withoutOuterLines(content))}\n\n`],
    ['item', ['li'], listItem],
    ['lineBreak', ['br'], (_content, node) => (node.previousSibling?.nodeName === 'BR' ? '\n\n' : '\n')],
    ['link', ['a'], link],
    ['picture', ['img'], picture],
    ['code', ['pre'], (_content, node) => `\n\n${fenced(node.textContent, node.getAttribute(codeLanguage) ?? '')}\n\n`],
    ['strong', ['strong', 'b'], (content, node) => emphasised(content, '**', node)],
    ['emphasis', ['em', 'i'], (content, node) => emphasised(content, '*', node)],
    ['strikethrough', ['del', 's', 'strike'], (content, node) => emphasised(content, '~~', node)]
  ]
  for (const [name, names, replacement] of rules) {
    service.addRule(name, { filter: (node: HTMLElement) => names.includes(node.localName), replacement })
  }
  return service
}

function heading(content: string, node: HTMLElement): string {
  const text = content.replace(/\s*\n\s*/g, ' ').trim().replace(/(?<=^|\s)(?=#+$)/, '\\')
  return text === '' ? '' : `\n\n${'#'.repeat(Number(node.localName.slice(1)))} ${text}\n\n`
}

function withoutLineEnds(text: string): string {
  return text.split('\n').map((line) => line.trimEnd()).join('\n')
}

function quoted(text: string): string {
  return text.split('\n').map((line) => (line.trim() === '' ? '>' : `> ${line.trimEnd()}`)).join('\n')
}

function listItem(content: string, node: HTMLElement): string {
  return listItemText(withoutLineEnds(content), node.getAttribute(itemNumber)) + (node.nextElementSibling === null ? '' : '\n')
}

function link(content: string, node: HTMLElement): string {
  const words = content.trim()
  const href = node.getAttribute('href')
  const address = linkAddress(href)
  if (words === '' || address === null) return content
  const title = node.getAttribute(cardMark)
  if (title !== null) return `[${words}](${address}${title === '' ? '' : ` "${title}"`})`
  if (lineOf(node) === href && !/[\s<>]/.test(href)) return `<${href}>`
  return `[${words.split('\n').map((line) => line.trim()).filter((line) => line !== '').join(' ')}](${address})`
}

function picture(_content: string, node: HTMLElement): string {
  const name = (node.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
  const text = escapeText(name, { isAtLineStart: false, isBeforeLink: false })
  const address = linkAddress(node.getAttribute('src'))
  return address === null ? text : `![${text}](${address})`
}
