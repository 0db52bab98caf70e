import { invertedEffects } from '@codemirror/commands'
import { EditorState, StateEffect, StateField, Text, type Extension } from '@codemirror/state'

export type LineEnding = '\n' | '\r\n' | '\r'

/**
 * The line ending to split a text at. Splitting and joining at one separator gives the same text
 * back whatever it is, so a text that mixes endings keeps its stray carriage returns within lines.
 */
export function lineEndingOf(text: string): LineEnding {
  if (!text.includes('\r')) return '\n'
  const endings = new Set(text.match(/\r\n|\r|\n/g))
  const [only] = endings
  if (endings.size === 1 && (only === '\r\n' || only === '\r')) return only
  return '\n'
}

/** Text from outside (a paste, a drop) as lines, whichever platform's endings it came with. */
export function linesFromOutside(text: string): Text {
  return Text.of(text.split(/\r\n|\r|\n/))
}

export const setLineEnding = StateEffect.define<LineEnding>()

const lineEndingField = StateField.define<LineEnding>({
  create: () => '\n',
  update(ending, transaction) {
    for (const effect of transaction.effects) if (effect.is(setLineEnding)) return effect.value
    return ending
  }
})

/**
 * Keeps the document's own line ending beside it. CodeMirror's facet for it is fixed for the life of
 * a state, and restoring a revision (or undoing that) may bring another ending.
 */
export function keepLineEnding(initial: LineEnding): Extension {
  return [
    EditorState.lineSeparator.of('\n'),
    lineEndingField.init(() => initial),
    invertedEffects.of((transaction) =>
      transaction.effects.some((effect) => effect.is(setLineEnding))
        ? [setLineEnding.of(transaction.startState.field(lineEndingField))]
        : []
    )
  ]
}

/** The exact text of the document. */
export function exactText(state: EditorState): string {
  return state.doc.sliceString(0, state.doc.length, state.field(lineEndingField))
}
