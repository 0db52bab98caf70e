import { isMap, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml'

/** The block at the top of a file, between --- lines (YAML) or +++ lines (TOML). */
export interface FrontMatter {
  /** What follows the block and the blank lines after it. */
  readonly rest: string
  readonly values: ReadonlyMap<string, string | readonly string[]>
  /** Whether `values` holds all that the block says. */
  readonly isWhole: boolean
}

export type FrontMatterReading = FrontMatter | 'none' | 'unreadable'

// What is longer is no front matter that a person wrote, and reading it could take very long.
const longestBlock = 20_000
const opening = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/
const closings = {
  '---': /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/,
  '+++': /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/
}

export function readFrontMatter(text: string): FrontMatterReading {
  const opened = opening.exec(text)
  if (opened === null) return 'none'
  const from = opened[0].length
  const mark = opened[1] === '+++' ? '+++' : '---'
  const head = text.slice(from, from + longestBlock)
  const closed = closings[mark].exec(head)
  if (closed === null || closed.index + closed[0].length === longestBlock) return 'none'
  const block = text.slice(from, from + closed.index).replace(/\r\n?/g, '\n')
  const rest = fromFirstLine(text.slice(from + closed.index + closed[0].length))
  const read = mark === '+++' ? readToml(block) : readYaml(block)
  return typeof read === 'string' ? read : { ...read, rest }
}

// One search, because a repeated group overflows the matcher's stack where millions of lines are blank.
function fromFirstLine(text: string): string {
  const first = text.search(/\S/)
  return first < 0 ? '' : text.slice(Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1)
}

type Block = Omit<FrontMatter, 'rest'>

function readYaml(block: string): Block | 'none' | 'unreadable' {
  // The failsafe schema leaves every value as it is written: 2022-01-01 stays text, and so does a tag 2022.
  const document = parseDocument(block, { schema: 'failsafe', prettyErrors: false })
  if (document.errors.length > 0) return 'unreadable'
  if (!isMap(document.contents)) return 'none'
  const values = new Map<string, string | readonly string[]>()
  let isWhole = !/[#&]/.test(block) || !hasAsides(document)
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? key.source.toLowerCase() : ''
    const plain = plainValue(value)
    if (plain === null || values.has(name)) isWhole = false
    else values.set(name, plain)
  }
  return { values, isWhole }
}

function plainValue(node: unknown): string | readonly string[] | null {
  if (node === null) return ''
  if (isScalar(node)) return node.source ?? ''
  if (!isSeq(node)) return null
  const texts = node.items.flatMap((item) => (isScalar(item) ? [item.source ?? ''] : []))
  return texts.length === node.items.length ? texts : null
}

// Comments, and names that one value gives to another.
function hasAsides(document: Document.Parsed): boolean {
  let isFound = Boolean(document.comment) || Boolean(document.commentBefore)
  visit(document, {
    Node: (_key, node) => {
      if (Boolean(node.comment) || Boolean(node.commentBefore) || ('anchor' in node && Boolean(node.anchor))) isFound = true
      return isFound ? visit.BREAK : undefined
    }
  })
  return isFound
}

// Only the plain lines that blogging tools write; all else leaves the block where it is.
function readToml(block: string): Block {
  const values = new Map<string, string | readonly string[]>()
  let isWhole = true
  for (const line of block.split('\n').filter((text) => text.trim() !== '')) {
    const [, key = '', written = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    const value = tomlValue(written)
    if (value === null || values.has(key.toLowerCase())) isWhole = false
    else values.set(key.toLowerCase(), value)
  }
  return { values, isWhole }
}

function tomlValue(written: string): string | readonly string[] | null {
  if (/^\d[\d:.+\-TtZz ]*$/.test(written)) return written
  const literal = /^'([^']*)'$/.exec(written)
  if (literal !== null) return literal[1] ?? ''
  try {
    const value: unknown = JSON.parse(written)
    if (typeof value === 'string') return value
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null
  } catch {
    return null
  }
}
