/** The nearest element around this one that scrolls; the editor itself grows with its text. */
export function scrollParent(element: Element): Element | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return element.ownerDocument.scrollingElement
}
