import { nestWordLists } from './word-lists.ts'

const DROPPED = 'script, style, link, meta, title, head, noscript, template, iframe, object, embed, svg, math, button, select, textarea'
const BLOCKS_IN_CELLS = 'p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, pre, hr'

export function dataStyle(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase()
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

/** Google Docs wraps all it copies in a `b` that isn't bold, and says bold and italic in styles only. */
function readInlineStyles(body: Element): void {
  for (const element of body.querySelectorAll('b[data-style], strong[data-style], i[data-style], em[data-style]')) {
    if (/(?:^|[;\s])font-(?:weight|style):\s*(?:normal|400)/.test(dataStyle(element))) unwrap(element)
  }
  for (const span of body.querySelectorAll('span[data-style]')) {
    const style = dataStyle(span)
    if (/(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/.test(style)) span.replaceChildren(wrapped(span, 'strong'))
    if (/(?:^|[;\s])font-style:\s*italic/.test(style)) span.replaceChildren(wrapped(span, 'em'))
    if (/text-decoration(?:-line)?:\s*line-through/.test(style)) span.replaceChildren(wrapped(span, 's'))
  }
}

function wrapped(element: Element, name: string): Element {
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  return wrapper
}

/** A Markdown cell is one line: lists, headings and paragraphs in it become its words. */
function flattenCells(body: Element): void {
  for (const cell of body.querySelectorAll('td, th')) {
    if (cell.querySelector('table')) continue
    for (const block of [...cell.querySelectorAll(BLOCKS_IN_CELLS)].reverse()) {
      if (block.previousSibling?.textContent?.trim()) block.before(' ')
      unwrap(block)
    }
  }
}

export const ITEM_NUMBER = 'data-item-number'

/** Each item gets its number once; an item that had to look for its place would make long lists quadratic. */
function numberItems(body: Element): void {
  for (const list of body.querySelectorAll('ol')) {
    const first = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
    for (const [index, item] of [...list.children].entries()) item.setAttribute(ITEM_NUMBER, String(first + index))
  }
}

/** Leaves of a parsed clipboard document only what says something in Markdown. */
export function cleanDocument(body: HTMLElement): void {
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  nestWordLists(body)
  readInlineStyles(body)
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    // Word's own elements, such as o:p, hold nothing but spacing.
    if (element.localName.includes(':')) {
      if (element.textContent.trim()) unwrap(element)
      else element.remove()
    }
  }
  for (const space of body.querySelectorAll('.Apple-converted-space')) space.replaceWith(' ')
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  flattenCells(body)
  numberItems(body)
}
