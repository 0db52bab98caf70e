import type { SyntaxNode } from '@lezer/common'
import { Fragment, type ReactNode } from 'react'
import { renderInlines, type Reading } from './markdown-inlines.tsx'
import { renderTable } from './markdown-table.tsx'

const DEEPEST_NESTING = 30

/** One block of the document, and those in it. */
export function renderBlock(reading: Reading, node: SyntaxNode, depth = 0): ReactNode {
  const Heading = reading.headings.get(node.from)
  if (Heading && node.name.startsWith('ATXHeading')) {
    const looks = `markdown-heading-${node.name.slice(-1)}`
    return <Heading className={looks}>{renderHeadingWords(reading, node)}</Heading>
  }
  if (depth > DEEPEST_NESTING) return <p>{reading.text.slice(node.from, node.to)}</p>
  switch (node.name) {
    case 'Paragraph':
      return <p>{renderInlines(reading, node, node.from, node.to)}</p>
    case 'Blockquote':
      return <blockquote>{renderBlocks(reading, node, depth + 1)}</blockquote>
    case 'BulletList':
      return <ul>{renderItems(reading, node, depth + 1)}</ul>
    case 'OrderedList':
      return <ol>{renderItems(reading, node, depth + 1)}</ol>
    case 'Task':
      return <p>{renderTask(reading, node)}</p>
    case 'FencedCode':
      return renderCode(reading, node)
    case 'HorizontalRule':
      return <hr />
    case 'Table':
      return renderTable(reading, node)
    case 'QuoteMark':
    case 'ListMark':
      return null
    default:
      return <p className="markdown-literal">{reading.text.slice(node.from, node.to)}</p>
  }
}

function renderBlocks(reading: Reading, node: SyntaxNode, depth: number): ReactNode[] {
  const blocks: ReactNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    blocks.push(<Fragment key={child.from}>{renderBlock(reading, child, depth)}</Fragment>)
  }
  return blocks
}

function renderItems(reading: Reading, list: SyntaxNode, depth: number): ReactNode[] {
  return list.getChildren('ListItem').map((item) => (
    <li key={item.from} value={itemNumber(reading, item)} className={item.getChild('Task') ? 'markdown-task' : undefined}>
      {renderBlocks(reading, item, depth)}
    </li>
  ))
}

/** The number as it is written: the writer's count is kept even where it skips or starts late. */
function itemNumber(reading: Reading, item: SyntaxNode): number | undefined {
  const mark = item.getChild('ListMark')
  const number = mark ? Number.parseInt(reading.text.slice(mark.from, mark.to), 10) : Number.NaN
  return Number.isNaN(number) ? undefined : number
}

/** What stands on the fence is shown too: usually a language, but it may be a writer's words. */
function renderCode(reading: Reading, node: SyntaxNode): ReactNode {
  const info = node.getChild('CodeInfo')
  return (
    <pre className="markdown-code">
      {info && <span className="markdown-code-info">{reading.text.slice(info.from, info.to)}</span>}
      {node.getChildren('CodeText').map((code) => reading.text.slice(code.from, code.to))}
    </pre>
  )
}

function renderHeadingWords(reading: Reading, node: SyntaxNode): ReactNode[] {
  const [opening, closing] = node.getChildren('HeaderMark')
  const words = reading.text.slice(opening?.to ?? node.from, closing?.from ?? node.to)
  const from = (opening?.to ?? node.from) + words.length - words.trimStart().length
  return renderInlines(reading, node, from, Math.max(from, from + words.trim().length))
}

function renderTask(reading: Reading, task: SyntaxNode): ReactNode {
  const marker = task.getChild('TaskMarker')
  const isDone = marker !== null && /x/i.test(reading.text.slice(marker.from, marker.to))
  const from = marker?.to ?? task.from
  return (
    <>
      <span role="img" aria-label={isDone ? 'done:' : 'to do:'}>
        {isDone ? '\u2611' : '\u2610'}
      </span>
      {renderInlines(reading, task, from, task.to)}
    </>
  )
}
