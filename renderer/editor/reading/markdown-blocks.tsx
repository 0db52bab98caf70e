import type { SyntaxNode } from '@lezer/common'
import { Fragment, type CSSProperties, type ReactNode } from 'react'
import { renderInlines, type Reading } from './markdown-inlines.tsx'
import { renderTable } from './markdown-table.tsx'

const DEEPEST_NESTING = 30

const MARKS = ['QuoteMark', 'ListMark']

/**
 * The blank lines that the writer left above a block, where they aren't as many as the style sheet takes for granted:
 * none above the first of its kind, else one, or none between items.
 */
function spaceAbove(reading: Reading, node: SyntaxNode, usual: 0 | 1 = 1): CSSProperties | undefined {
  let above = node.prevSibling
  while (above && MARKS.includes(above.name)) above = above.prevSibling
  if (!above && node.parent?.parent) return undefined
  const lineBreaks = reading.text.slice(above?.to ?? 0, node.from).split('\n').length - 1
  const blankLines = above ? Math.max(0, lineBreaks - 1) : lineBreaks
  if (blankLines === (above ? usual : 0)) return undefined
  return { marginBlockStart: `calc(${String(blankLines)} * var(--blank-line))` }
}

/** One block of the document, and those in it. */
export function renderBlock(reading: Reading, node: SyntaxNode, depth = 0): ReactNode {
  const style = spaceAbove(reading, node)
  const Heading = reading.headings.get(node.from)
  if (Heading && node.name.startsWith('ATXHeading')) {
    const looks = `markdown-heading-${node.name.slice(-1)}`
    return <Heading className={looks} style={style}>{renderHeadingWords(reading, node)}</Heading>
  }
  if (depth > DEEPEST_NESTING) return <p style={style}>{reading.text.slice(node.from, node.to)}</p>
  switch (node.name) {
    case 'Paragraph':
      return <p style={style}>{renderInlines(reading, node, paragraphStart(reading, node), node.to)}</p>
    case 'Blockquote':
      return <blockquote dir="auto" style={style}>{renderBlocks(reading, node, depth + 1)}</blockquote>
    case 'BulletList':
      return <ul dir="auto" style={style}>{renderItems(reading, node, depth + 1)}</ul>
    case 'OrderedList':
      return <ol dir="auto" style={style}>{renderItems(reading, node, depth + 1)}</ol>
    case 'Task':
      return <p>{renderTask(reading, node)}</p>
    case 'FencedCode':
      return <pre className="markdown-code" style={style}>{renderCode(reading, node)}</pre>
    case 'HorizontalRule':
      return <hr style={style} />
    case 'Table':
      return <table style={style}>{renderTable(reading, node)}</table>
    case 'QuoteMark':
    case 'ListMark':
      return null
    default:
      return (
        <p className={node.name === 'FrontMatter' ? 'markdown-front-matter' : 'markdown-literal'} style={style}>
          {reading.text.slice(node.from, node.to)}
        </p>
      )
  }
}

/** Writers indent paragraphs and lines of verse: outside lists and quotes the spaces count as theirs. */
function paragraphStart(reading: Reading, node: SyntaxNode): number {
  if (node.parent?.parent) return node.from
  return reading.text.lastIndexOf('\n', node.from - 1) + 1
}

function renderBlocks(reading: Reading, node: SyntaxNode, depth: number): ReactNode[] {
  const blocks: ReactNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    blocks.push(<Fragment key={child.from}>{renderBlock(reading, child, depth)}</Fragment>)
  }
  return blocks
}

function renderItems(reading: Reading, list: SyntaxNode, depth: number): ReactNode[] {
  return list.getChildren('ListItem').map((item) => {
    const mark = item.getChild('ListMark')
    const number = list.name === 'OrderedList' && mark ? reading.text.slice(mark.from, mark.to) : undefined
    return (
      <li
        key={item.from}
        value={itemNumber(number)}
        data-mark={number}
        className={item.getChild('Task') ? 'markdown-task' : undefined}
        style={spaceAbove(reading, item, 0)}
      >
        {renderBlocks(reading, item, depth)}
      </li>
    )
  })
}

/** The number as it is written: the writer's count is kept even where it skips or starts late. */
function itemNumber(mark: string | undefined): number | undefined {
  return mark === undefined ? undefined : Number.parseInt(mark, 10)
}

/** What stands on the fence is shown too: usually a language, but it may be a writer's words. */
function renderCode(reading: Reading, node: SyntaxNode): ReactNode {
  const info = node.getChild('CodeInfo')
  return (
    <>
      {info && <span className="markdown-code-info">{reading.text.slice(info.from, info.to)}</span>}
      {node.getChildren('CodeText').map((code) => reading.text.slice(code.from, code.to))}
    </>
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
  const behind = marker?.to ?? task.from
  const from = reading.text.charAt(behind) === ' ' ? behind + 1 : behind
  return (
    <>
      <span className="markdown-box" role="img" aria-label={isDone ? 'done:' : 'to do:'}>
        {isDone ? '\u2611' : '\u2610'}
      </span>
      {renderInlines(reading, task, from, task.to)}
    </>
  )
}
