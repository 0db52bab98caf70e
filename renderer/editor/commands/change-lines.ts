import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state'

/** The lines that the selection touches; a last line of which only the start is selected is left out. */
export function selectedLines(state: EditorState): Line[] {
  const { from, to } = state.selection.main
  const lines: Line[] = []
  for (let position = from; position <= to; ) {
    const line = state.doc.lineAt(position)
    if (line.from < to || lines.length === 0) lines.push(line)
    position = line.to + 1
  }
  return lines
}

/** Replaces the starts of lines: each edit gives how much of its line goes and what comes instead. */
export interface LineEdit {
  line: Line
  from: number
  to: number
  insert: string
}

/** A command from a function that says how each line changes; no edits means it doesn't apply. */
export function lineCommand(edit: (state: EditorState, lines: Line[]) => LineEdit[]): StateCommand {
  return ({ state, dispatch }) => {
    const edits = edit(state, selectedLines(state))
    if (edits.length === 0) return false
    const changes = state.changes(
      edits.map(({ line, from, to, insert }): ChangeSpec => ({ from: line.from + from, to: line.from + to, insert }))
    )
    // A caret at the start of a line belongs behind the mark that is put there.
    const selection = state.selection.map(changes, 1)
    dispatch(state.update({ changes, selection, scrollIntoView: true, userEvent: 'input.format' }))
    return true
  }
}
