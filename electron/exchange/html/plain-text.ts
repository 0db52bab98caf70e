import { createDocument } from '@mixmark-io/domino'
import { childrenOf, isElement, isText } from './dom-parts.ts'
import { isLineOfItsOwn } from './tidy-story.ts'

const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'title', 'head'])

/** The text of what can't be converted, a line for each block. Without recursion: there may be thousands of levels. */
export function plainTextOf(root: Node): string {
  const parts: string[] = []
  const open: (Node | string)[] = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (isText(next)) parts.push(next.nodeValue ?? '')
    else if (!isElement(next) || !unread.has(next.localName)) {
      if (isElement(next) && isLineOfItsOwn(next)) {
        parts.push('\n')
        open.push('\n')
      }
      open.push(...childrenOf(next).reverse())
    }
  }
  return lines(parts.join('').toWellFormed())
}

/** The same for HTML that is nested too deep to be parsed: its tags are cut out first. */
export function plainTextOfHtml(html: string): string {
  const flat = html
    .replace(/<(script|style|template|noscript|iframe|title)(?![a-z0-9])[^]*?(?:<\/\1|$)/gi, '')
    .replace(/<(\/?[a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/gi, (_tag, name: string) => (/^\/?(?:b|i|em|strong|a|span|code|u|s|font)$/i.test(name) ? '' : '<br>'))
  return plainTextOf(createDocument(flat, true))
}

function lines(text: string): string {
  return text.split('\n').map((line) => line.trim()).join('\n').replace(/\n{3,}/g, '\n\n').trim()
}
