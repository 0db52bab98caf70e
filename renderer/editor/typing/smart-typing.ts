import { isolateHistory } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isVerbatim } from '../parsing/enclosing-node.ts'
import { isLiteralContext, smartReplacement } from './smart-text.ts'

/**
 * Typographic quotes, dashes and ellipses as the writer types. The plain character goes in first and
 * its replacement is a change of its own, so that one undo gives the plain one back.
 */
export const smartTyping: Extension = EditorView.inputHandler.of((view, from, _to, text, insert) => {
  if (text.length !== 1 || view.composing || view.compositionStarted) return false
  const line = view.state.doc.lineAt(from)
  const before = line.text.slice(0, from - line.from)
  const replacement = smartReplacement(before, text)
  if (!replacement || isLiteralContext(before) || isVerbatim(view.state, from)) return false
  view.dispatch(insert())
  const end = from + text.length
  view.dispatch({
    changes: { from: end - replacement.length, to: end, insert: replacement.insert },
    selection: { anchor: end - replacement.length + replacement.insert.length },
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
    userEvent: 'input.type.smart'
  })
  return true
})
