const WORD_LIST = /mso-list:\s*l\d+\s+level(\d+)/i
const NUMBER_MARK = /^\s*(?:\d+|[a-z]|[ivxlc]+)[.)]/i

interface OpenList {
  level: number
  list: Element
}

function listLevel(element: Element): number | null {
  const match = WORD_LIST.exec(element.getAttribute('data-style') ?? '')
  return match ? Number(match[1]) : null
}

/** Word draws each item's mark as text, in a span that says so. */
function takeMark(item: Element): string {
  const mark = [...item.querySelectorAll('[data-style]')].find((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('data-style') ?? '')
  )
  const text = mark?.textContent ?? ''
  mark?.remove()
  return text
}

/**
 * Word copies lists as paragraphs that only their style tells from others. Makes real, nested lists of
 * them, so that the ordinary rules apply.
 */
export function nestWordLists(body: Element): void {
  let open: OpenList[] = []
  for (const paragraph of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const level = listLevel(paragraph)
    if (level === null) continue
    if (paragraph.previousElementSibling !== open[0]?.list) open = []
    const item = makeItem(paragraph)
    open = placeItem(paragraph, item.element, item.isNumbered, level, open)
    paragraph.remove()
  }
}

function makeItem(paragraph: Element): { element: Element; isNumbered: boolean } {
  const mark = takeMark(paragraph)
  const element = paragraph.ownerDocument.createElement('li')
  element.append(...paragraph.childNodes)
  return { element, isNumbered: NUMBER_MARK.test(mark) }
}

/** Puts the item into the open list of its level, opening lists inside the last item as needed. */
function placeItem(paragraph: Element, item: Element, isNumbered: boolean, level: number, open: OpenList[]): OpenList[] {
  const kept = open.filter((list) => list.level <= level)
  const deepest = kept.at(-1)
  if (deepest?.level === level) {
    deepest.list.append(item)
    return kept
  }
  const list = paragraph.ownerDocument.createElement(isNumbered ? 'ol' : 'ul')
  list.append(item)
  const parentItem = deepest?.list.lastElementChild
  if (parentItem) parentItem.append(list)
  else paragraph.before(list)
  return [...kept, { level, list }]
}
