import { Facet } from '@codemirror/state'
import type { EditorEvents } from './editor-types.ts'

const ignore = (): void => undefined
const SILENT: EditorEvents = { onChange: ignore, onNotice: ignore, onOpenLink: ignore }

/**
 * Where extensions report to. A facet, because a document's state outlives the component that
 * opened it: reopened, it must speak to the new one.
 */
export const editorEvents = Facet.define<EditorEvents, EditorEvents>({
  combine: (values) => values[0] ?? SILENT
})

/** Which document a state belongs to, for work that finishes later and must not hit another one. */
export const openDocumentId = Facet.define<string, string>({ combine: (values) => values[0] ?? '' })
