import { RangeSetBuilder, type Extension } from '@codemirror/state'
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'

const autoDirection = Decoration.line({ attributes: { dir: 'auto' } })

function directionOfVisibleLines(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  let lastLine = -1
  for (const { from, to } of view.visibleRanges) {
    for (let position = from; position <= to; ) {
      const line = view.state.doc.lineAt(position)
      if (line.from > lastLine) builder.add(line.from, line.from, autoDirection)
      lastLine = line.from
      position = line.to + 1
    }
  }
  return builder.finish()
}

class LineDirections {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = directionOfVisibleLines(view)
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged) this.decorations = directionOfVisibleLines(update.view)
  }
}

/** Each line takes its direction from its own first letter. Either half alone leaves Hebrew left to right. */
export const textDirection: Extension = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(LineDirections, { decorations: (lines) => lines.decorations })
]
