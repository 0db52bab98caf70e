import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import type { InlineStyle } from '../editor-types.ts'
import { enclosingNode } from '../parsing/enclosing-node.ts'
import { parseLinePrefix } from '../parsing/line-prefix.ts'

interface StyleSyntax {
  readonly node: string
  readonly markNode: string
  readonly mark: string
}

export const INLINE_SYNTAX: Readonly<Record<InlineStyle, StyleSyntax>> = {
  bold: { node: 'StrongEmphasis', markNode: 'EmphasisMark', mark: '**' },
  italic: { node: 'Emphasis', markNode: 'EmphasisMark', mark: '*' },
  strikethrough: { node: 'Strikethrough', markNode: 'StrikethroughMark', mark: '~~' },
  code: { node: 'InlineCode', markNode: 'CodeMark', mark: '`' }
}

interface Edit {
  changes: ChangeSpec
  /** Where the caret goes; without it the selection moves with the changes. */
  caret?: number
}

/** Puts the style on the selection, the word or what is typed next, or takes it off. */
export function toggleInlineStyle(style: InlineStyle): StateCommand {
  const syntax = INLINE_SYNTAX[style]
  return ({ state, dispatch }) => {
    const range = state.selection.main
    const edit = unstyle(state, range, syntax) ?? (range.empty ? styleAtCaret(state, range.head, syntax) : styleRange(state, range, syntax))
    const changes = state.changes(edit.changes)
    const selection =
      edit.caret === undefined
        ? EditorSelection.range(changes.mapPos(range.anchor, range.anchor <= range.head ? 1 : -1), changes.mapPos(range.head, range.head < range.anchor ? 1 : -1))
        : EditorSelection.cursor(edit.caret)
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input.format' }))
    return true
  }
}

/** Takes the style off the construct that holds the range; at its very end the caret steps out instead. */
function unstyle(state: EditorState, range: SelectionRange, syntax: StyleSyntax): Edit | null {
  const construct = enclosingNode(state, range.from, [syntax.node])
  if (!construct || range.to > construct.to || range.from < construct.from) return null
  if (range.empty && (range.head === construct.from || range.head === construct.to)) return null
  const [opening, closing] = outerMarks(construct, syntax)
  if (!opening || !closing) return null
  if (range.empty && range.head === closing.from) return { changes: [], caret: construct.to }
  return { changes: [{ from: opening.from, to: opening.to }, { from: closing.from, to: closing.to }] }
}

function outerMarks(construct: SyntaxNode, syntax: StyleSyntax): [SyntaxNode | undefined, SyntaxNode | undefined] {
  const marks = construct.getChildren(syntax.markNode)
  return [marks[0], marks.at(-1)]
}

function styleAtCaret(state: EditorState, head: number, { mark }: StyleSyntax): Edit {
  if (isBetweenMarks(state, head, mark)) {
    return { changes: { from: head - mark.length, to: head + mark.length }, caret: head - mark.length }
  }
  const word = state.wordAt(head)
  if (word && word.from < head && head < word.to) {
    return { changes: [{ from: word.from, insert: mark }, { from: word.to, insert: mark }] }
  }
  return { changes: { from: head, insert: mark + mark }, caret: head + mark.length }
}

/** Whether the caret is in an empty pair of these marks; `**` and `*` are told apart by counting. */
function isBetweenMarks(state: EditorState, head: number, mark: string): boolean {
  const sign = mark.charAt(0)
  const line = state.doc.lineAt(head)
  const before = line.text.slice(0, head - line.from)
  const after = line.text.slice(head - line.from)
  let length = 0
  while (length < after.length && after[length] === sign && before.at(-1 - length) === sign) length += 1
  return mark === '*' ? length % 2 === 1 : length >= mark.length
}

interface Piece {
  from: number
  to: number
  text: string
}

/** The selection line by line, without list marks and outer spaces: marks don't reach across blocks. */
function pieces(state: EditorState, range: SelectionRange): Piece[] {
  const found: Piece[] = []
  for (let position = range.from; position <= range.to; ) {
    const line = state.doc.lineAt(position)
    const start = Math.max(range.from, line.from + parseLinePrefix(line.text).length)
    const text = state.sliceDoc(start, Math.max(start, Math.min(range.to, line.to)))
    const trimmed = text.trim()
    const from = start + text.length - text.trimStart().length
    if (trimmed !== '') found.push({ from, to: from + trimmed.length, text: trimmed })
    position = line.to + 1
  }
  return found
}

function styleRange(state: EditorState, range: SelectionRange, { mark }: StyleSyntax): Edit {
  const parts = pieces(state, range)
  const isStyled = ({ text }: Piece): boolean => text.startsWith(mark) && text.endsWith(mark) && text.length > mark.length * 2
  if (parts.length > 0 && parts.every(isStyled)) {
    return {
      changes: parts.flatMap(({ from, to }) => [{ from, to: from + mark.length }, { from: to - mark.length, to }])
    }
  }
  return {
    changes: parts
      .filter((part) => !isStyled(part))
      .flatMap(({ from, to, text }) => {
        const [opening, closing] = mark === '`' ? codeMarks(text) : [mark, mark]
        return [{ from, insert: opening }, { from: to, insert: closing }]
      })
  }
}

/** Backticks around text that has backticks itself: one more than its longest run. */
function codeMarks(text: string): [string, string] {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? [fence, fence] : [`${fence} `, ` ${fence}`]
}
