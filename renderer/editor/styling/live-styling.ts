import { syntaxTree } from '@codemirror/language'
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { nodeRules } from './node-rules.ts'
import { StyleSheet } from './style-sheet.ts'

/** A blank line parts paragraphs; at a whole line's height it would tear them apart. */
function styleBlankLines(sheet: StyleSheet): void {
  for (const line of sheet.lines(sheet.part)) if (/^[ \t>]*$/.test(line.text)) sheet.styleLines(line, 'cm-md-blank')
}

function styleVisibleText(view: EditorView): { decorations: DecorationSet; hidden: DecorationSet } {
  const sheet = new StyleSheet(view.state, view.hasFocus)
  const tree = syntaxTree(view.state)
  for (const { from, to } of view.visibleRanges) {
    sheet.part = { from, to }
    styleBlankLines(sheet)
    tree.iterate({
      from,
      to,
      enter(node) {
        nodeRules[node.name]?.(sheet, node)
      }
    })
  }
  return sheet.finish()
}

class LiveStyling {
  decorations: DecorationSet
  hidden: DecorationSet
  private isBehind = false

  constructor(view: EditorView) {
    const styles = styleVisibleText(view)
    this.decorations = styles.decorations
    this.hidden = styles.hidden
  }

  update(update: ViewUpdate): void {
    // Redrawing the text around an input method's composition would break it off.
    if (update.view.composing) {
      this.decorations = this.decorations.map(update.changes)
      this.hidden = this.hidden.map(update.changes)
      this.isBehind = true
      return
    }
    if (!this.isBehind && !isAffected(update)) return
    const styles = styleVisibleText(update.view)
    this.decorations = styles.decorations
    this.hidden = styles.hidden
    this.isBehind = false
  }
}

function isAffected(update: ViewUpdate): boolean {
  return (
    update.docChanged ||
    update.selectionSet ||
    update.viewportChanged ||
    update.focusChanged ||
    syntaxTree(update.startState) !== syntaxTree(update.state)
  )
}

/** Draws Markdown as it reads; its marks are seen only where the caret is. */
export const liveStyling = ViewPlugin.fromClass(LiveStyling, {
  decorations: (styling) => styling.decorations,
  provide: (plugin) =>
    EditorView.atomicRanges.of((view) => view.plugin(plugin)?.hidden ?? Decoration.none)
})
