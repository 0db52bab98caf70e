import type { SyntaxNode } from '@lezer/common'
import { Fragment, type ReactNode } from 'react'
import { isWebAddress, linkTarget } from '../parsing/link-target.ts'
import { decodeEntity } from './entities.ts'
import type { HeadingTag } from './heading-outline.ts'

/** What rendering needs besides the node: the text it points into, and where links go. */
export interface Reading {
  readonly text: string
  readonly headings: ReadonlyMap<number, HeadingTag>
  readonly onOpenLink: (url: string) => void
}

// Deeper nesting is shown as it is written: it would only come from broken or hostile text.
const DEEPEST_NESTING = 30

const MARKS = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'HeaderMark', 'QuoteMark', 'ListMark'])

/** The inline content of a node between two positions, marks left out. */
export function renderInlines(reading: Reading, node: SyntaxNode, from: number, to: number, depth = 0): ReactNode[] {
  const content: ReactNode[] = []
  let position = from
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.to <= from || child.from >= to) continue
    if (child.from > position) content.push(reading.text.slice(position, child.from))
    content.push(<Fragment key={child.from}>{renderInline(reading, child, depth)}</Fragment>)
    position = child.to
    // The space behind a quote mark belongs to the mark.
    if (child.name === 'QuoteMark' && reading.text.charAt(position) === ' ') position += 1
  }
  if (position < to) content.push(reading.text.slice(position, to))
  return content
}

function renderInline(reading: Reading, node: SyntaxNode, depth: number): ReactNode {
  if (MARKS.has(node.name)) return null
  const source = reading.text.slice(node.from, node.to)
  if (depth > DEEPEST_NESTING) return source
  const children = (): ReactNode[] => renderInlines(reading, node, node.from, node.to, depth + 1)
  switch (node.name) {
    case 'Emphasis':
      return <em>{children()}</em>
    case 'StrongEmphasis':
      return <strong>{children()}</strong>
    case 'Strikethrough':
      return <s>{children()}</s>
    case 'InlineCode':
      return <code>{children()}</code>
    case 'Link':
      return renderLink(reading, node, depth)
    case 'Image':
      return renderImage(reading, node)
    case 'Autolink':
      return <TextLink reading={reading} address={source.slice(1, -1)} words={source.slice(1, -1)} />
    case 'URL':
      return <TextLink reading={reading} address={source} words={source} />
    case 'Escape':
      return source.slice(1)
    case 'Entity':
      return decodeEntity(source)
    case 'HardBreak':
      return '\n'
    default:
      return source
  }
}

interface TextLinkProps {
  reading: Reading
  address: string
  words: ReactNode
}

function TextLink({ reading, address, words }: TextLinkProps): ReactNode {
  const url = linkTarget(address)
  if (!isWebAddress(url)) return words
  return (
    <a
      href={url}
      title={url}
      onClick={(event) => {
        event.preventDefault()
        reading.onOpenLink(url)
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {words}
    </a>
  )
}

function addressOf(reading: Reading, node: SyntaxNode): string | null {
  const url = node.getChild('URL')
  return url ? reading.text.slice(url.from, url.to).replace(/^<|>$/g, '') : null
}

function renderLink(reading: Reading, node: SyntaxNode, depth: number): ReactNode {
  const address = addressOf(reading, node)
  const [opening, closing] = node.getChildren('LinkMark')
  // "[sic]" is a link to the parser and two brackets to the writer.
  if (address === null || !opening || !closing) return reading.text.slice(node.from, node.to)
  const words = renderInlines(reading, node, opening.to, closing.from, depth + 1)
  const title = isSign(reading.text.slice(opening.to, closing.from)) ? titleOf(reading, node) : ''
  if (title !== '') words.push(` ${title}`)
  return <TextLink reading={reading} address={address} words={words.length > 0 ? words : address} />
}

// How embeds and link cards come in: the words of a sign don't count, and its title says what it leads to.
const isSign = (words: string): boolean => words === '▶' || words === '↗'

function titleOf(reading: Reading, node: SyntaxNode): string {
  const title = node.getChild('LinkTitle')
  if (title === null) return ''
  return reading.text.slice(title.from + 1, title.to - 1).replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&(?:#\w+|\w+);/g, decodeEntity)
}

/** A picture is named and linked; it is never loaded, because loading would tell its host. */
function renderImage(reading: Reading, node: SyntaxNode): ReactNode {
  const address = addressOf(reading, node)
  const [opening, closing] = node.getChildren('LinkMark')
  if (address === null || !opening || !closing) return reading.text.slice(node.from, node.to)
  const name = reading.text.slice(opening.to, closing.from)
  return <TextLink reading={reading} address={address} words={`Picture: ${name === '' ? address : name}`} />
}
