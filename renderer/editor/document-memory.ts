import type { EditorState } from '@codemirror/state'
import { exactText } from './parsing/line-endings.ts'

const MOST_DOCUMENTS = 20

export interface RememberedDocument {
  state: EditorState
  scrollTop: number
}

/**
 * The documents open lately, with their undo history, selection and scroll position, so that undo
 * survives a visit to another entry. In memory only, for the session.
 */
export class DocumentMemory {
  private readonly documents = new Map<string, RememberedDocument>()

  remember(documentId: string, document: RememberedDocument): void {
    this.documents.delete(documentId)
    this.documents.set(documentId, document)
    const [oldest] = this.documents.keys()
    if (this.documents.size > MOST_DOCUMENTS && oldest !== undefined) this.documents.delete(oldest)
  }

  /** What was remembered, unless the text has changed elsewhere meanwhile: the given text is the truth. */
  recall(documentId: string, text: string): RememberedDocument | null {
    const remembered = this.documents.get(documentId)
    return remembered && exactText(remembered.state) === text ? remembered : null
  }
}

export const documentMemory = new DocumentMemory()
