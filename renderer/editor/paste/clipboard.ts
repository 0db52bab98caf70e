import { isolateHistory } from '@codemirror/commands'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { editorEvents, openDocumentId } from '../editor-events.ts'
import { isVerbatimBlock } from '../parsing/enclosing-node.ts'
import { linesFromOutside } from '../parsing/line-endings.ts'
import type { ConvertedHtml } from './html-to-markdown.ts'

const MOST_HTML_CHARACTERS = 2 * 1024 * 1024

export const PASTE_NOTICES = {
  files: 'Pictures and other files can’t be put into an entry yet. Nothing was added.',
  tooMuchHtml: 'That text was too long or too intricate to keep its formatting, so it was pasted plain.',
  unreadableHtml: 'The formatting of that text couldn’t be read, so it was pasted plain.',
  images: 'Pictures inside the pasted text were left out. They can’t be put into an entry yet.',
  movedOn: 'The text wasn’t pasted, because another entry was opened meanwhile.'
} as const

function insertFromOutside(view: EditorView, text: string): void {
  view.dispatch(view.state.replaceSelection(linesFromOutside(text)), {
    // One undo takes back the whole paste and nothing but the paste.
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
    userEvent: 'input.paste'
  })
}

async function convert(html: string, plain: string): Promise<ConvertedHtml | null> {
  try {
    // Loaded on the first such paste: most writing days have none.
    const { htmlToMarkdown } = await import('./html-to-markdown.ts')
    return htmlToMarkdown(html, plain)
  } catch (error) {
    console.error('Clipboard HTML could not be converted', error)
    return null
  }
}

async function pasteHtml(view: EditorView, html: string, plain: string): Promise<void> {
  const { onNotice } = view.state.facet(editorEvents)
  const documentId = view.state.facet(openDocumentId)
  const converted = await convert(html, plain)
  if (!view.dom.isConnected || view.state.facet(openDocumentId) !== documentId) {
    onNotice(PASTE_NOTICES.movedOn)
    return
  }
  if (converted === null) onNotice(PASTE_NOTICES.unreadableHtml)
  else if (converted.isPlain) onNotice(PASTE_NOTICES.tooMuchHtml)
  else if (converted.droppedImages > 0) onNotice(PASTE_NOTICES.images)
  insertFromOutside(view, converted?.markdown ?? plain)
}

function paste(view: EditorView, data: DataTransfer): void {
  const { onNotice } = view.state.facet(editorEvents)
  const html = data.getData('text/html')
  const plain = data.getData('text/plain') || data.getData('text/uri-list')
  if (html === '' && data.files.length > 0) {
    onNotice(PASTE_NOTICES.files)
  } else if (html === '' || isVerbatimBlock(view.state, view.state.selection.main.head)) {
    if (plain !== '') insertFromOutside(view, plain)
  } else if (html.length > MOST_HTML_CHARACTERS) {
    onNotice(PASTE_NOTICES.tooMuchHtml)
    insertFromOutside(view, plain)
  } else {
    void pasteHtml(view, html, plain)
  }
}

/**
 * Pasting and dropping. With Shift the clipboard offers plain text only (Chromium sees to that), so
 * there is no second path for it.
 */
export const clipboard: Extension = EditorView.domEventHandlers({
  paste(event, view) {
    if (!event.clipboardData) return false
    paste(view, event.clipboardData)
    return true
  },
  drop(event, view) {
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return false
    view.state.facet(editorEvents).onNotice(PASTE_NOTICES.files)
    return true
  },
  // CodeMirror would copy or cut the whole line when nothing is selected, which writers don't expect.
  copy: (_event, view) => view.state.selection.main.empty,
  cut: (_event, view) => view.state.selection.main.empty
})
