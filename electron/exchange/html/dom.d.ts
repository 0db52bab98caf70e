// The little of the DOM that is used here. The main process has no window, so the compiler's own "DOM" would promise
// far too much; under its names the declarations of turndown hold here too, and the tests, which know the whole DOM,
// check that this is a part of it.

interface Node {
  readonly nodeType: number
  readonly nodeName: string
  readonly childNodes: ArrayLike<ChildNode>
  readonly firstChild: ChildNode | null
  readonly nextSibling: ChildNode | null
  readonly previousSibling: ChildNode | null
  readonly parentNode: ParentNode | null
  readonly ownerDocument: Document | null
  nodeValue: string | null
  textContent: string | null
  appendChild<Child extends Node>(child: Child): Child
  normalize(): void
}

interface ParentNode extends Node {
  readonly children: ArrayLike<Element>
}

interface ChildNode extends Node {
  remove(): void
  before(...nodes: Node[]): void
  replaceWith(...nodes: Node[]): void
}

interface Element extends ChildNode, ParentNode {
  readonly localName: string
  readonly ownerDocument: Document
  readonly parentElement: HTMLElement | null
  readonly nextElementSibling: Element | null
  textContent: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
}

interface HTMLElement extends Element {
  readonly nodeName: string
}

interface Document extends ParentNode {
  /** Null where the page is made of frames. */
  readonly body: HTMLElement | null
  createElement(name: string): HTMLElement
  createTextNode(text: string): ChildNode
}

interface DocumentFragment extends ParentNode {
  readonly nodeName: string
}

type HTMLElementTagNameMap = Record<string, HTMLElement>
