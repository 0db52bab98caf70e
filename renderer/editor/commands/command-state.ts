import { redoDepth, undoDepth } from '@codemirror/commands'
import { searchPanelOpen } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view'
import { editorEvents } from '../editor-events.ts'
import type { CommandState, InlineStyle } from '../editor-types.ts'
import { enclosingNode } from '../parsing/enclosing-node.ts'
import { blockStart } from './block-styles.ts'
import { INLINE_SYNTAX } from './inline-styles.ts'

/** What holds at the caret; for undo and redo, whether there is anything to do. */
export function commandStateAt(state: EditorState): CommandState {
  const { head } = state.selection.main
  const start = blockStart(state.doc.lineAt(head).text)
  const isIn = (style: InlineStyle): boolean => enclosingNode(state, head, [INLINE_SYNTAX[style].node]) !== null
  return {
    bold: isIn('bold'),
    italic: isIn('italic'),
    strikethrough: isIn('strikethrough'),
    code: isIn('code'),
    'heading-1': start.heading === 1,
    'heading-2': start.heading === 2,
    'heading-3': start.heading === 3,
    paragraph: start.words === 0,
    'bullet-list': start.list === 'bullet',
    'numbered-list': start.list === 'numbered',
    quote: start.quote > 0,
    link: enclosingNode(state, head, ['Link', 'Autolink', 'URL']) !== null,
    find: searchPanelOpen(state),
    undo: undoDepth(state) > 0,
    redo: redoDepth(state) > 0
  }
}

class CommandStateReporter {
  private frame = 0
  private reported = ''

  constructor(view: EditorView) {
    this.schedule(view)
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet || update.transactions.length > 0) this.schedule(update.view)
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
  }

  private schedule(view: EditorView): void {
    if (this.frame !== 0 || !view.state.facet(editorEvents).onCommandState) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      const state = commandStateAt(view.state)
      const summary = JSON.stringify(state)
      if (summary === this.reported) return
      this.reported = summary
      view.state.facet(editorEvents).onCommandState?.(state)
    })
  }
}

export const reportCommandState = ViewPlugin.fromClass(CommandStateReporter)
