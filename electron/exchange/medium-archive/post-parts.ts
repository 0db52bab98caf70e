import { allOf, childrenOf, firstOf, following, hasClass, isElement } from '../html/dom-parts.ts'

/** Where the parts of a post are in its page. */
export interface PostParts {
  readonly named: Element | null
  readonly body: HTMLElement | null
  readonly footers: readonly Element[]
}

/** Reworked files wrap the post into pages of their own; its article is the one with a text. */
export function partsOf(document: Document): PostParts {
  const articles = allOf(document, 'article')
  const article = articles.find((candidate) => bodyOf(candidate) !== null) ?? articles[0] ?? document
  return {
    named: firstOf(article, '.p-name') ?? firstOf(document, 'title'),
    body: bodyOf(article),
    footers: footersOf(article)
  }
}

/** Its sections are nested: this is the outermost. */
function bodyOf(article: Node): HTMLElement | null {
  return firstOf(article, '.e-content') ?? allOf(article, 'section').find((section) => section.getAttribute('data-field') === 'body') ?? null
}

function footersOf(article: Node): Element[] {
  const children = childrenOf(article).filter(isElement).filter(({ localName }) => localName === 'footer')
  return children.length > 0 ? children : allOf(article, 'footer')
}

export interface BodyParts {
  readonly headline: Element | null
  readonly subtitle: Element | null
  /** Pictures, embeds or headings. */
  readonly hasMore: boolean
}

const more = new Set(['figure', 'h2', 'h3', 'h4'])

export function bodyPartsOf(body: Element): BodyParts {
  let headline: Element | null = null
  let subtitle: Element | null = null
  let hasMore = false
  for (let node: Node | null = body; node !== null; node = following(node, body)) {
    if (!isElement(node)) continue
    if (hasClass(node, 'graf--title')) headline ??= node
    else if (hasClass(node, 'graf--subtitle')) subtitle ??= node
    hasMore ||= more.has(node.localName)
  }
  return { headline, subtitle, hasMore }
}
