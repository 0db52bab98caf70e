import { type ChangeSpec, type EditorState, type Line, type StateCommand, type TransactionSpec } from '@codemirror/state'
import { enclosingNode, isVerbatimBlock } from '../parsing/enclosing-node.ts'
import { itemNumber, parseLinePrefix, withNumber, type LinePrefix } from '../parsing/line-prefix.ts'
import { outdentedIndent } from './indent-items.ts'
import { countOnFrom } from './renumber.ts'

// "2022. What a year." is a sentence; lists of a thousand items are not typed by hand.
const HIGHEST_CONTINUED_NUMBER = 999

/** Enter within a list or quote: the next line starts with the next mark; on an empty item it ends. */
export const continueMarkup: StateCommand = ({ state, dispatch }) => {
  const { empty, head } = state.selection.main
  if (!empty || isVerbatimBlock(state, head)) return false
  const line = state.doc.lineAt(head)
  const prefix = parseLinePrefix(line.text)
  if (head - line.from < prefix.length || (prefix.mark === '' && prefix.quote === '')) return false
  if ((itemNumber(prefix) ?? 0) > HIGHEST_CONTINUED_NUMBER) return false
  const isEmptyItem = line.text.slice(prefix.length).trim() === ''
  const spec = isEmptyItem ? endItem(line, prefix) : nextItem(state, head, line, prefix)
  dispatch(state.update(spec, { scrollIntoView: true, userEvent: 'input' }))
  return true
}

/**
 * Shift+Enter within a list item or quote: a new line of the same item. Without its indent the line would be no
 * part of it any more.
 */
export const breakWithinItem: StateCommand = ({ state, dispatch }) => {
  const { from, to, head } = state.selection.main
  if (isVerbatimBlock(state, head)) return false
  const line = state.doc.lineAt(from)
  const prefix = parseLinePrefix(line.text)
  const isItem = prefix.mark !== '' ? (itemNumber(prefix) ?? 0) <= HIGHEST_CONTINUED_NUMBER : enclosingNode(state, from, ['ListItem']) !== null
  if (from - line.from < prefix.length || (prefix.quote === '' && !isItem)) return false
  const indent = isItem ? ' '.repeat(prefix.indent.length + prefix.mark.length + (prefix.mark === '' ? 0 : 1)) : ''
  const insert = `\n${prefix.quote}${indent}`
  dispatch(state.update({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'input' }))
  return true
}

function endItem(line: Line, prefix: LinePrefix): TransactionSpec {
  if (prefix.mark === '') return replaceLine(line, '')
  if (prefix.indent === '') return replaceLine(line, prefix.quote)
  return replaceLine(line, prefix.quote + outdentedIndent(prefix) + prefix.mark + prefix.space + prefix.task)
}

function replaceLine(line: Line, insert: string): TransactionSpec {
  return { changes: { from: line.from, to: line.to, insert }, selection: { anchor: line.from + insert.length } }
}

function nextItem(state: EditorState, head: number, line: Line, prefix: LinePrefix): TransactionSpec {
  const number = itemNumber(prefix)
  const mark = number === null ? prefix.mark : withNumber(prefix.mark, number + 1)
  const start = prefix.quote + prefix.indent + mark + prefix.space + (prefix.task === '' ? '' : '[ ] ')
  const insert = `\n${start}`
  const changes: ChangeSpec[] = [{ from: head, insert }]
  if (number !== null) changes.push(...countOnFrom(state.doc, line.number, prefix))
  return { changes, selection: { anchor: head + insert.length } }
}
