export function isElement(node: Node | null): node is HTMLElement {
  return node?.nodeType === 1
}

export function isText(node: Node | null): boolean {
  return node?.nodeType === 3
}

export function hasClass(element: Element, name: string): boolean {
  const names = element.getAttribute('class')
  return names !== null && names.includes(name) && names.split(/\s+/).includes(name)
}

/** The node's own place is taken by what it holds. */
export function unwrap(element: Element): void {
  while (element.firstChild !== null) element.before(element.firstChild)
  element.remove()
}

/** In one line, without the spaces around it. */
export function lineOf(element: Node | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** As they are now. By `childNodes` domino would keep a list from then on, which makes every later change slower. */
export function childrenOf(node: Node): ChildNode[] {
  const children: ChildNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** The next one in the order of the text, or null after the last one within `root`. */
export function following(node: Node, root: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling
  }
  return null
}

/** The elements below a root that have one of these names, or one of these classes: "time", ".p-name". */
export function allOf(root: Node, ...names: readonly string[]): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let node = following(root, root); node !== null; node = following(node, root)) if (isOneOf(node, names)) found.push(node)
  return found
}

/** The first of them. By domino's selectors, finding a post in its page takes half as long as parsing the page. */
export function firstOf(root: Node, ...names: readonly string[]): HTMLElement | null {
  let node = following(root, root)
  while (node !== null && !isOneOf(node, names)) node = following(node, root)
  return isElement(node) ? node : null
}

function isOneOf(node: Node, names: readonly string[]): node is HTMLElement {
  return isElement(node) && names.some((name) => (name.startsWith('.') ? hasClass(node, name.slice(1)) : node.localName === name))
}
