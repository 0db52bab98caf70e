import type { EditorState } from '@codemirror/state'
import { EditorView, type Command } from '@codemirror/view'
import { editorEvents } from '../editor-events.ts'
import { enclosingNode } from '../parsing/enclosing-node.ts'
import { linkTarget } from '../parsing/link-target.ts'

/** The address of the link at the position, if there is one. */
export function linkAt(state: EditorState, position: number): string | null {
  const node = enclosingNode(state, position, ['URL', 'Link', 'Image', 'Autolink'])
  const address = node?.name === 'URL' ? node : node?.getChild('URL')
  return address ? linkTarget(state.sliceDoc(address.from, address.to)) : null
}

export const openLinkAtCaret: Command = (view) => {
  const url = linkAt(view.state, view.state.selection.main.head)
  if (url === null) return false
  view.state.facet(editorEvents).onOpenLink(url)
  return true
}

/** A plain click places the caret, as everywhere in the text; with Ctrl or Cmd it opens the link. */
export const openLinkOnClick = EditorView.domEventHandlers({
  mousedown(event, view) {
    if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
    const url = position === null ? null : linkAt(view.state, position)
    if (url === null) return false
    view.state.facet(editorEvents).onOpenLink(url)
    return true
  }
})
