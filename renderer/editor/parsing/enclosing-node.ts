import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

const PARSE_BUDGET_MS = 50

/** The innermost node of one of these names that has the position inside it or at its edge. */
export function enclosingNode(state: EditorState, position: number, names: readonly string[]): SyntaxNode | null {
  const tree = ensureSyntaxTree(state, Math.min(position + 1, state.doc.length), PARSE_BUDGET_MS) ?? syntaxTree(state)
  for (const side of [-1, 1] as const) {
    for (let node: SyntaxNode | null = tree.resolveInner(position, side); node; node = node.parent) {
      if (names.includes(node.name)) return node
    }
  }
  return null
}

const VERBATIM_BLOCKS = ['FencedCode', 'FrontMatter', 'HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock']
const VERBATIM_INLINES = ['InlineCode', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'Autolink', 'URL', 'LinkTitle']

/** Whether the block at the position is one whose text means itself: code, front matter, HTML. */
export function isVerbatimBlock(state: EditorState, position: number): boolean {
  return enclosingNode(state, position, VERBATIM_BLOCKS) !== null
}

/** Whether the text at the position means itself, in a block or within a line. */
export function isVerbatim(state: EditorState, position: number): boolean {
  return enclosingNode(state, position, [...VERBATIM_BLOCKS, ...VERBATIM_INLINES]) !== null
}
