import { history } from '@codemirror/commands'
import { Compartment, EditorState, Text, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { reportCommandState } from './commands/command-state.ts'
import { editorKeymap } from './commands/editor-keymap.ts'
import { openLinkOnClick } from './commands/open-link.ts'
import { editorEvents, openDocumentId } from './editor-events.ts'
import type { EditorEvents, EditorSettings } from './editor-types.ts'
import { findInEntry } from './find/find-panel.ts'
import { keepLineEnding, lineEndingOf } from './parsing/line-endings.ts'
import { markdownLanguage } from './parsing/markdown-language.ts'
import { clipboard } from './paste/clipboard.ts'
import { liveStyling } from './styling/live-styling.ts'
import { textDirection } from './styling/text-direction.ts'
import { smartTyping } from './typing/smart-typing.ts'
import { keepWellFormed } from './typing/well-formed.ts'

// The line being written keeps some of the page around it, and clear of a footer that lies over the page's end.
const SCROLL_MARGINS = { top: 48, bottom: 96 }

const settingsCompartment = new Compartment()

function settingsExtension(settings: EditorSettings, events: EditorEvents): Extension {
  return [
    editorEvents.of(events),
    placeholder(settings.placeholder),
    settings.smartTyping ? smartTyping : [],
    EditorView.contentAttributes.of({
      'aria-label': settings.label,
      spellcheck: settings.spellcheck ? 'true' : 'false'
    })
  ]
}

/** The change that gives an open document other settings, and other ears for its events. */
export function withSettings(settings: EditorSettings, events: EditorEvents): ReturnType<Compartment['reconfigure']> {
  return settingsCompartment.reconfigure(settingsExtension(settings, events))
}

/** The policy allows style elements of this page's nonce only, and CodeMirror adds one. */
function pageNonce(): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  return nonce ? EditorView.cspNonce.of(nonce) : []
}

const reportChanges = EditorView.updateListener.of((update) => {
  if (update.docChanged) update.state.facet(editorEvents).onChange()
})

export interface OpenedDocument {
  documentId: string
  initialText: string
}

/** The state of a document just opened, its caret at the start. */
export function createEditorState(opened: OpenedDocument, settings: EditorSettings, events: EditorEvents): EditorState {
  const lineEnding = lineEndingOf(opened.initialText)
  return EditorState.create({
    doc: Text.of(opened.initialText.split(lineEnding)),
    extensions: [
      openDocumentId.of(opened.documentId),
      keepLineEnding(lineEnding),
      settingsCompartment.of(settingsExtension(settings, events)),
      history(),
      markdownLanguage,
      liveStyling,
      textDirection,
      keepWellFormed,
      clipboard,
      openLinkOnClick,
      findInEntry,
      reportCommandState,
      reportChanges,
      keymap.of(editorKeymap),
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => SCROLL_MARGINS),
      pageNonce()
    ]
  })
}
