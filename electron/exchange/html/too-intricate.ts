import { isElement } from './dom-parts.ts'

// Each limit keeps the conversion within a few seconds; the largest known stories stay far below them.
const mostElements = 100_000
// The converter reads an element's whole text again for each element around it.
const mostReadings = 2_000_000
const mostCharactersRead = 300_000_000
const mostDepth = 1_000
// For each column the converter goes through all rows of its table, and domino finds those anew each time.
const mostCells = 1_000
// Its patterns for trailing space read on from each blank to the last one of a run.
const blanks = /\s{1000}/

/** Whether a story is built such that its conversion would take minutes, or run out of stack. */
export function isTooIntricate(root: Element): boolean {
  let [elements, cells, readings, characters, depth] = [0, 0, 0, 0, 0]
  let node: Node = root
  for (;;) {
    if (isElement(node)) {
      elements += 1
      readings += depth
      if (node.localName === 'td' || node.localName === 'th') cells += 1
      if (depth > mostDepth || cells > mostCells) return true
    } else {
      const text = node.nodeValue ?? ''
      characters += text.length * depth
      if (text.length > 999 && blanks.test(text)) return true
    }
    if (elements > mostElements || readings > mostReadings || characters > mostCharactersRead) return true
    if (node.firstChild !== null) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode
      depth -= 1
    }
    if (node === root || node.nextSibling === null) return false
    node = node.nextSibling
  }
}
