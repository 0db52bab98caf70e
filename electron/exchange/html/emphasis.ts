import { isElement, isText } from './dom-parts.ts'
import { isLineOfItsOwn } from './tidy-story.ts'

/**
 * Bold, italic or struck text. Markdown takes a mark for one only where it can tell whether it opens or closes: what
 * lies over several paragraphs is marked in each, and punctuation at an end that touches a letter goes outside, as in
 * `**注意**：文字`.
 */
export function emphasised(content: string, mark: string, node: Node): string {
  const before = neighbour(node, 'previousSibling')
  const after = neighbour(node, 'nextSibling')
  const pieces = content.split(/\n{2,}/)
  const last = pieces.length - 1
  return pieces.map((piece, at) => marked(piece, mark, at === 0 ? before : '', at === last ? after : '')).join('\n\n')
}

const letter = /[\p{L}\p{N}]/u
const sign = /^[\p{P}\p{S}]/u
// Those of Markdown's own stay with what they belong to.
const movable = /^[[\p{P}\p{S}]--[\(\)\[\]<>*_~`\\!#\&]]$/v

function marked(text: string, mark: string, before: string, after: string): string {
  const characters = Array.from(text)
  let from = 0
  let to = characters.length
  const isSpace = (at: number): boolean => characters[at]?.trim() === ''
  const isMovable = (at: number): boolean => movable.test(characters[at] ?? '') && characters[at - 1] !== '\\'
  const touchesBefore = !isSpace(0) && letter.test(before)
  const touchesAfter = !isSpace(to - 1) && letter.test(after)
  while (from < to && (isSpace(from) || (touchesBefore && isMovable(from)))) from += 1
  while (to > from && (isSpace(to - 1) || (touchesAfter && isMovable(to - 1)))) to -= 1
  const [lead = '', words = '', rest = ''] = [characters.slice(0, from), characters.slice(from, to), characters.slice(to)].map((part) => part.join(''))
  const isSeen = !(touchesBefore && from === 0 && sign.test(words)) && !(touchesAfter && to === characters.length && sign.test(words.slice(-1)))
  // Bold punctuation says nothing, and its marks would be taken for those of its neighbours.
  const saysSomething = letter.test(words) || /\p{So}/u.test(words)
  return isSeen && saysSomething ? `${lead}${mark}${words}${mark}${rest}` : text
}

const endsInSign = new Set(['a', 'code', 'img'])

/** The character beside a node on its line; empty at an end of the line. */
function neighbour(node: Node, side: 'previousSibling' | 'nextSibling'): string {
  let at: Node = node
  while (at[side] === null) {
    const parent = at.parentNode
    if (!isElement(parent) || isLineOfItsOwn(parent)) return ''
    at = parent
  }
  const beside: Node = at[side]
  if (isElement(beside) ? isLineOfItsOwn(beside) || endsInSign.has(beside.localName) : !isText(beside)) return ''
  const text = beside.textContent ?? ''
  return (side === 'nextSibling' ? Array.from(text.slice(0, 2))[0] : Array.from(text.slice(-2)).at(-1)) ?? ''
}
