import { tidyCode, tidyCodeBlock } from './code-block.ts'
import { allOf, childrenOf, firstOf, isElement, isText, lineOf, unwrap } from './dom-parts.ts'
import { cardParagraph, embedOf, isLinkCard, isTweet, linkCardOf, type Card } from './embeds.ts'
import { linkAddress } from './link-address.ts'

/** What was lost on the way. */
export interface Losses {
  embeds: number
  pictures: number
}

const dropped = new Set(
  'style link meta title head noscript template object embed svg math button select textarea input datalist canvas applet param area map base'.split(' ')
)
const active = new Set(['iframe', 'video', 'audio'])
const meaningless = new Set(['span', 'font', 'u', 'small', 'big', 'label', 'abbr', 'time', 'mark', 'cite', 'ins', 'picture'])
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const inCells = ['p', 'div', 'ul', 'ol', 'li', ...headings, 'blockquote', 'pre', 'hr']

const joined = new Set(['strong', 'b', 'em', 'i'])

export const itemNumber = 'data-item-number'

/** Leaves of a parsed story only what says something in Markdown; nothing in it is run or fetched. */
export function tidyStory(root: Element): Losses {
  const losses: Losses = { embeds: 0, pictures: 0 }
  tidyChildren(root, losses)
  root.normalize()
  return losses
}

function tidyChildren(parent: Element, losses: Losses): void {
  // Some of them go away while others are looked at.
  for (const child of childrenOf(parent)) {
    if (child.parentNode !== parent) continue
    if (isElement(child)) tidyElement(child, losses)
    else if (!isText(child)) child.remove()
  }
}

function tidyElement(element: HTMLElement, losses: Losses): void {
  const { localName } = element
  if (dropped.has(localName)) return element.remove()
  if (localName === 'script' || active.has(localName) || isTweet(element)) return putCard(element, embedOf(element), losses)
  if (isLinkCard(element)) return putCard(element, linkCardOf(element), losses)
  if (localName === 'pre') return tidyCodeBlock(element)
  if (localName === 'code') return tidyCode(element)
  if (localName === 'img') return tidyPicture(element, losses)
  tidyChildren(element, losses)
  if (localName === 'figure') return tidyFigure(element, losses)
  if (localName === 'figcaption') return tidyCaption(element)
  if (meaningless.has(localName)) return unwrap(element)
  if (headings.has(localName)) for (const bold of allOf(element, 'strong', 'b')) unwrap(bold)
  if (localName === 'ol') numberItems(element)
  if (localName === 'td' || localName === 'th') flattenCell(element)
  if (joined.has(localName)) joinNext(element)
}

function putCard(element: Element, card: Card | null, losses: Losses): void {
  if (card !== null) element.before(cardParagraph(card, element.ownerDocument))
  // An empty figure is counted by itself, and most scripts were never seen.
  else if (element.localName !== 'script' && element.parentElement?.localName !== 'figure') losses.embeds += 1
  element.remove()
}

/** Medium counts a feed's readers with a picture of one dot. */
function tidyPicture(picture: Element, losses: Losses): void {
  // Old exports name a file that was never in them, beside the id of the picture on Medium.
  const id = /^\d\*[\w@.*-]+$/.exec(picture.getAttribute('data-image-id') ?? '')?.[0]
  if (id !== undefined && !isOnWeb(picture)) picture.setAttribute('src', `https://cdn-images-1.medium.com/max/800/${id}`)
  const source = picture.getAttribute('src') ?? ''
  const isDot = picture.getAttribute('width') === '1' && picture.getAttribute('height') === '1'
  if (isDot || /^https?:\/\/medium\.com\/_\/stat/i.test(source)) return picture.remove()
  if (!isOnWeb(picture)) losses.pictures += 1
}

function isOnWeb(picture: Element): boolean {
  return linkAddress(picture.getAttribute('src')) !== null
}

function tidyFigure(figure: Element, losses: Losses): void {
  if (lineOf(figure) !== '' || firstOf(figure, 'img', 'a') !== null) return
  figure.remove()
  losses.embeds += 1
}

function tidyCaption(caption: Element): void {
  if (lineOf(caption) === '') return caption.remove()
  for (const slanted of allOf(caption, 'em', 'i')) unwrap(slanted)
  for (const lineBreak of allOf(caption, 'br')) lineBreak.replaceWith(caption.ownerDocument.createTextNode(' '))
  const slanted = caption.ownerDocument.createElement('em')
  for (const child of childrenOf(caption)) slanted.appendChild(child)
  caption.appendChild(slanted)
}

/** Each item gets its number once; an item that had to look for its place would make long lists quadratic. */
function numberItems(list: Element): void {
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1
  for (const [index, item] of Array.from(list.children).entries()) item.setAttribute(itemNumber, String(first + index))
}

/** A Markdown cell is one line: lists, headings and paragraphs in it become its words. */
function flattenCell(cell: Element): void {
  if (firstOf(cell, 'table') !== null) return
  for (const block of allOf(cell, ...inCells).reverse()) {
    if (lineOf(block.previousSibling) !== '') block.before(block.ownerDocument.createTextNode(' '))
    unwrap(block)
  }
}

/** Two bold pieces side by side would come out as `**a****b**`, which no reader takes for bold. */
function joinNext(element: Element): void {
  const before = element.previousSibling
  if (!isElement(before) || before.localName !== element.localName) return
  for (const child of childrenOf(element)) before.appendChild(child)
  element.remove()
}

/** Whether an element begins and ends a line of its own. */
export function isLineOfItsOwn(element: Element): boolean {
  return blocks.has(element.localName)
}

const blocks = new Set(
  ('address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre ' +
    'section table tbody td tfoot th thead tr ul br').split(' ')
)
