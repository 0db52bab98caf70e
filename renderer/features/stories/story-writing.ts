import type { StoryPage } from '../../../shared/models/story.ts'
import type { EditorHandle } from '../../editor/editor-types.ts'
import { notesKey } from './stories-actions.ts'
import type { StoriesDesk, StoriesState, StoryDocument } from './stories-store.ts'

export function holdEditor(desk: StoriesDesk, storyId: string, handle: EditorHandle | null): void {
  if (handle !== null) desk.editor = { storyId, handle }
}

/** The editor of the open story; null while it is only read. */
export function editorInHand(desk: StoriesDesk): EditorHandle | null {
  const { openId, isEditing } = desk.store.getState()
  return isEditing && desk.editor?.storyId === openId ? desk.editor.handle : null
}

/** The writer typed. Called on every key, so the text is only read when it is saved. */
export function typed(desk: StoriesDesk): void {
  const { openId } = desk.store.getState()
  if (openId !== null) desk.autosave.changed(openId, () => textInHand(desk, openId))
}

export function typedInto(desk: StoriesDesk, field: Partial<StoriesState['draft']>): void {
  desk.store.setState(({ draft }) => ({ draft: { ...draft, ...field } }))
  typed(desk)
}

export function typedNotes(desk: StoriesDesk, notes: string): void {
  const { openId } = desk.store.getState()
  if (openId === null) return
  desk.store.setState({ notes })
  desk.autosave.changed(notesKey(openId), () => ({ kind: 'notes', id: openId, body: desk.store.getState().notes }))
}

function textInHand(desk: StoriesDesk, id: string): StoryDocument {
  const { page, draft, newStatus } = desk.store.getState()
  return { kind: 'text', id, ...draft, body: bodyInHand(desk), status: page?.story.status ?? newStatus }
}

function bodyInHand(desk: StoriesDesk): string {
  return editorInHand(desk)?.getText() ?? desk.store.getState().page?.story.body ?? ''
}

/** All that is compared with an earlier version. */
export function wholeTextInHand(desk: StoriesDesk): string {
  return wholeText({ ...desk.store.getState().draft, body: bodyInHand(desk) })
}

export function wholeText({ title, subtitle, body }: { title: string; subtitle: string; body: string }): string {
  return [title, subtitle, body].filter((part) => part !== '').join('\n\n')
}

/** What is typed and couldn't be saved yet goes before what the journal has. */
export function withUnsaved(desk: StoriesDesk, { story, ...rest }: StoryPage): Pick<StoriesState, 'page' | 'draft' | 'notes'> {
  const waiting = desk.autosave.unsaved().filter(({ id }) => id === story.id)
  const text = waiting.find((document) => document.kind === 'text')
  const notes = waiting.find((document) => document.kind === 'notes')
  const { title, subtitle, body } = text ?? story
  return { page: { ...rest, story: { ...story, body } }, draft: { title, subtitle }, notes: notes?.body ?? story.notes }
}
