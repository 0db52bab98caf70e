import { childrenOf, isElement, isText } from './dom-parts.ts'
import { escapeText } from './escape-text.ts'
import { isLineOfItsOwn } from './tidy-story.ts'

/**
 * Escapes every text of a story where it stands. The converter itself knows of no line, and would put a backslash
 * before each dash and stroke.
 */
export function escapeTexts(root: Element): void {
  let isAtLineStart = true
  const visit = (parent: Element): void => {
    for (const node of childrenOf(parent)) {
      if (isText(node)) {
        const text = node.nodeValue ?? ''
        node.nodeValue = escapeText(text, { isAtLineStart, isBeforeLink: isLink(node.nextSibling) })
        if (text.trim() !== '') isAtLineStart = false
      } else if (isElement(node)) {
        const isLine = isLineOfItsOwn(node)
        if (isLine) isAtLineStart = true
        if (node.localName === 'code') isAtLineStart = false
        else if (node.localName !== 'pre') visit(node)
        if (isLine) isAtLineStart = true
      }
    }
  }
  visit(root)
}

function isLink(node: Node | null): boolean {
  return isElement(node) && node.localName === 'a'
}
