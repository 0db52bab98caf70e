import type { Line, StateCommand } from '@codemirror/state'
import { isVerbatimBlock } from '../parsing/enclosing-node.ts'
import { parseLinePrefix, type LinePrefix } from '../parsing/line-prefix.ts'
import { lineCommand, type LineEdit } from './change-lines.ts'

/** One level is as wide as the mark: what follows it then stands under the words of the item above. */
function levelWidth(prefix: LinePrefix): number {
  return prefix.mark.length + 1
}

/** The item's indent, one level less. */
export function outdentedIndent(prefix: LinePrefix): string {
  return prefix.indent.endsWith('\t') ? prefix.indent.slice(0, -1) : prefix.indent.slice(levelWidth(prefix))
}

function editIndents(lines: Line[], edit: (prefix: LinePrefix) => string): LineEdit[] {
  return lines.flatMap((line) => {
    const prefix = parseLinePrefix(line.text)
    if (prefix.mark === '') return []
    const from = prefix.quote.length
    const indent = edit(prefix)
    return indent === prefix.indent ? [] : [{ line, from, to: from + prefix.indent.length, insert: indent }]
  })
}

/**
 * Tab and Shift+Tab move list items only. Everywhere else Tab must leave the editor, as it does in
 * any other field; within a list, Escape and then Tab does.
 */
export const indentItems: StateCommand = lineCommand((state, lines) =>
  isVerbatimBlock(state, state.selection.main.head)
    ? []
    : editIndents(lines, (prefix) => prefix.indent + ' '.repeat(levelWidth(prefix)))
)

export const outdentItems: StateCommand = lineCommand((state, lines) =>
  isVerbatimBlock(state, state.selection.main.head) ? [] : editIndents(lines, outdentedIndent)
)
