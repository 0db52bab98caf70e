import { EditorState, StateEffect, type ChangeSpec, type Extension, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { editorEvents } from '../editor-events.ts'

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const REPLACEMENT = '\uFFFD'

const replacedLoneSurrogates = StateEffect.define<number>()

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Repairs for halves of characters that the change would leave behind in the new document. */
function repairs(transaction: Transaction): { from: number; to: number; insert: string }[] {
  const found: { from: number; to: number; insert: string }[] = []
  const doc = transaction.newDoc
  transaction.changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    // A replaced half next to its kept other half is a whole character: look one further out.
    let from = Math.max(0, fromB - 1)
    if (from > 0 && isLowSurrogate(doc.sliceString(from, from + 1).charCodeAt(0))) from -= 1
    const text = doc.sliceString(from, Math.min(doc.length, toB + 2))
    if (text.isWellFormed()) return
    for (const match of text.matchAll(LONE_SURROGATE)) {
      const at = from + match.index
      if (at <= toB) found.push({ from: at, to: at + 1, insert: REPLACEMENT })
    }
  })
  return found
}

/** Replaces lone surrogates in what comes in: they have no UTF-8 form and could not be stored. */
export const keepWellFormed: Extension = [
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged) return transaction
    const changes: ChangeSpec[] = repairs(transaction)
    if (changes.length === 0) return transaction
    return [transaction, { changes, sequential: true, effects: replacedLoneSurrogates.of(changes.length) }]
  }),
  EditorView.updateListener.of((update) => {
    for (const transaction of update.transactions) {
      for (const effect of transaction.effects) {
        if (effect.is(replacedLoneSurrogates)) update.state.facet(editorEvents).onNotice(noticeFor(effect.value))
      }
    }
  })
]

function noticeFor(count: number): string {
  return count === 1
    ? 'One broken character can’t be stored, so it was replaced by \uFFFD.'
    : `${String(count)} broken characters can’t be stored, so they were replaced by \uFFFD.`
}
