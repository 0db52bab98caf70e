import { GFM, parser, type BlockContext, type InlineContext, type Line, type MarkdownConfig } from '@lezer/markdown'

// A paragraph is parsed anew on every key typed into it; above this length that would be felt.
const LONGEST_STYLED_CHARACTERS = 50_000
// Emphasis may pair with every other one, and pairs within pairs are nested calls in the parser; from each bracket it
// may read on to the end of the paragraph; and the editor takes seconds to lay out a line of ten thousand hidden marks.
const MOST_IN_ONE_PARAGRAPH: Readonly<Record<string, number>> = {
  '*': 2_000, _: 2_000, '~': 2_000, '`': 2_000, '\\': 2_000, '[': 500, ']': 500, '<': 500
}
// Trees are walked recursively further on, so a line of ten thousand ">" must not nest that deep.
const DEEPEST_NESTING = 40

const LONGEST_ADDRESS_CHARACTERS = 2_000
const ENDLESS_ADDRESS = /^(?:www\.|https?:\/\/)[^\s<]+/

const LETTER_H = 0x68
const LETTER_W = 0x77
const SPACE = 0x20
const NEWLINE = 0x0a

const OPENING_FENCE = /^---\s*$/
const CLOSING_FENCE = /^(?:---|\.\.\.)\s*$/
const YAML_KEY = /^["'\w][^:]*:(?:\s|$)/
const YAML_LINE = /^(?:["'\w][^:]*:(?:\s|$)|\s+\S|-\s|#|\s*$)/

function parseFrontMatter(cx: BlockContext, line: Line): boolean {
  if (cx.lineStart !== 0 || !OPENING_FENCE.test(line.text) || !YAML_KEY.test(cx.peekLine())) return false
  let end = line.text.length
  while (cx.nextLine()) {
    const isClosed = CLOSING_FENCE.test(line.text)
    if (!isClosed && !YAML_LINE.test(line.text)) break
    end = cx.lineStart + line.text.length
    if (isClosed) {
      cx.nextLine()
      break
    }
  }
  cx.addElement(cx.elt('FrontMatter', 0, end))
  return true
}

const frontMatter: MarkdownConfig = {
  defineNodes: [{ name: 'FrontMatter', block: true }],
  parseBlock: [{ name: 'FrontMatter', before: 'FencedCode', parse: parseFrontMatter }]
}

const marksSeen = new WeakMap<InlineContext, Map<string, number>>()

/** Takes marks beyond their limit as plain text. */
function skipSurplusMark(cx: InlineContext, next: number, position: number): number {
  const mark = String.fromCharCode(next)
  const most = MOST_IN_ONE_PARAGRAPH[mark]
  if (most === undefined) return -1
  const seen = marksSeen.get(cx) ?? new Map<string, number>()
  const count = (seen.get(mark) ?? 0) + 1
  marksSeen.set(cx, seen.set(mark, count))
  return count > most ? position + 1 : -1
}

/** Steps over a run of spaces at once: looking for a hard break, the parser reads to its end from each of them. */
function skipSpaces(cx: InlineContext, next: number, position: number): number {
  if (next !== SPACE) return -1
  let end = position + 1
  while (cx.char(end) === SPACE) end += 1
  return cx.char(end) === NEWLINE ? -1 : end
}

/** Takes an endless address as text: for each closing bracket at its end the parser counts all that are in it. */
function skipEndlessAddress(cx: InlineContext, next: number, position: number): number {
  if (next !== LETTER_H && next !== LETTER_W) return -1
  const address = ENDLESS_ADDRESS.exec(cx.slice(position, Math.min(cx.end, position + LONGEST_ADDRESS_CHARACTERS)))?.[0] ?? ''
  return address.length === LONGEST_ADDRESS_CHARACTERS ? position + address.length : -1
}

const limits: MarkdownConfig = {
  parseInline: [
    { name: 'EndlessAddress', before: 'Escape', parse: skipEndlessAddress },
    { name: 'TooManyMarks', before: 'Escape', parse: skipSurplusMark },
    { name: 'Spaces', before: 'Escape', parse: skipSpaces }
  ],
  parseBlock: [
    {
      name: 'TooMuchForOneLine',
      before: 'FencedCode',
      parse(cx, line) {
        if (line.text.length <= LONGEST_STYLED_CHARACTERS && cx.depth <= DEEPEST_NESTING) return false
        cx.addElement(cx.elt('Paragraph', cx.lineStart + line.pos, cx.lineStart + line.text.length))
        cx.nextLine()
        return true
      }
    },
    {
      name: 'TooMuchForOneParagraph',
      leaf: () => ({
        nextLine(cx, _line, leaf) {
          if (leaf.content.length <= LONGEST_STYLED_CHARACTERS) return false
          const inline = cx.parser.parseInline(leaf.content, leaf.start)
          cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length, inline))
          return true
        },
        finish: () => false
      })
    }
  ]
}

const baseIndents = new WeakMap<BlockContext, number>()

/** A line without the `>` or the indent of the paragraph above it is no part of its quote or list item. */
const noLazyLines: MarkdownConfig = {
  parseBlock: [
    {
      name: 'NoLazyLines',
      before: 'FencedCode',
      parse(cx, line) {
        baseIndents.set(cx, line.baseIndent)
        return false
      },
      endLeaf: (cx, line) => line.baseIndent < (baseIndents.get(cx) ?? 0)
    }
  ]
}

/**
 * The Markdown of this app: CommonMark and GFM, with front matter, and without the rules that read a
 * writer's prose as something else. Indented text is not code (writers indent paragraphs), `---` below a
 * line is a break between scenes, not a heading, a line below a list or quote belongs to it only if it is
 * marked so, and `[a]: b` is text (until its bracket closes, the parser reads it anew with every line).
 */
export const markdownParser = parser.configure([
  GFM,
  frontMatter,
  limits,
  noLazyLines,
  { remove: ['IndentedCode', 'SetextHeading', 'LinkReference'] }
])
