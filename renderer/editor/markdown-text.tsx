import type { SyntaxNode, Tree } from '@lezer/common'
import { useMemo, type ReactElement } from 'react'
import './markdown-text.css'
import './writing.css'
import { markdownParser } from './parsing/markdown-parser.ts'
import { headingOutline, type HeadingTag } from './reading/heading-outline.ts'
import { renderBlock } from './reading/markdown-blocks.tsx'
import type { Reading } from './reading/markdown-inlines.tsx'

export interface MarkdownTextProps {
  text: string
  onOpenLink: (url: string) => void
  /** The element for the text's highest headings: one below the heading that the text stands under. */
  topHeading?: HeadingTag
}

// About two screens: the browser lays a chunk out only when it comes near the window.
const CHUNK_CHARACTERS = 4_000

/** Markdown to read: the words as the writer laid them out, nothing loaded from anywhere. */
export function MarkdownText({ text, onOpenLink, topHeading = 'h3' }: MarkdownTextProps): ReactElement {
  // Positions must fit the text shown, so its line endings are made one before parsing.
  const shown = useMemo(() => text.replace(/\r\n?/g, '\n'), [text])
  const tree = useMemo(() => markdownParser.parse(shown), [shown])
  const chunks = useMemo(() => chunksOf(tree), [tree])
  const headings = useMemo(() => headingOutline(tree, topHeading), [tree, topHeading])
  const reading: Reading = { text: shown, headings, onOpenLink }
  return (
    <div className="markdown-text">
      {chunks.map((blocks) => (
        <div key={blocks[0]?.from} className="markdown-chunk" dir="auto">
          {blocks.map((block) => (
            <Block key={block.from} reading={reading} node={block} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Block({ reading, node }: { reading: Reading; node: SyntaxNode }): ReactElement {
  return <>{renderBlock(reading, node)}</>
}

function chunksOf(tree: Tree): SyntaxNode[][] {
  const chunks: SyntaxNode[][] = []
  let chunkEnd = -1
  for (let block = tree.topNode.firstChild; block; block = block.nextSibling) {
    if (block.from > chunkEnd) {
      chunks.push([])
      chunkEnd = block.from + CHUNK_CHARACTERS
    }
    chunks.at(-1)?.push(block)
  }
  return chunks
}
