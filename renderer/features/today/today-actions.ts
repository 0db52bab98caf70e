import { v7 as newId } from 'uuid'
import { addDays, type Day } from '../../../shared/dates.ts'
import { dayInWords } from '../../../shared/day-names.ts'
import type { EditorHandle } from '../../editor/editor-types.ts'
import type { Failure } from '../../../shared/result.ts'
import { withBody, withEntry, withSummary, withoutEntry } from './page-changes.ts'
import { activeEntry, lastEntryId, receiveFacts, type TodayDesk } from './today-store.ts'

export function holdEditor(desk: TodayDesk, entryId: string, handle: EditorHandle | null): void {
  if (handle !== null) desk.editor = { entryId, handle }
}

/** The editor of the active entry; null in the moment in which another entry is chosen and not yet on the screen. */
export function editorInHand(desk: TodayDesk): EditorHandle | null {
  return desk.editor?.entryId === desk.store.getState().activeId ? desk.editor.handle : null
}

/** The writer typed. Called on every key, so the text is only read when it is saved. */
export function typed(desk: TodayDesk): void {
  const { activeId, page, question } = desk.store.getState()
  const editor = editorInHand(desk)
  if (editor === null) return
  desk.autosave.changed(activeId, () => ({
    id: activeId,
    datedOn: page.summary.on,
    body: editor.getText(),
    prompt: question
  }))
}

/** To be called before the editor shows something else: keeps what it holds on the page and in the autosave. */
export function leaveEditor(desk: TodayDesk): void {
  const { activeId } = desk.store.getState()
  desk.autosave.settle(activeId)
  const body = editorInHand(desk)?.getText()
  if (body !== undefined) desk.store.setState(({ page }) => ({ page: withBody(page, activeId, body) }))
}

/** The writer turns to another place. */
export function leavePage(desk: TodayDesk): void {
  leaveEditor(desk)
  desk.wasLeft = true
  void desk.autosave.flush()
}

/** The writer comes back: something may have been restored or changed meanwhile. */
export async function returnToPage(desk: TodayDesk): Promise<void> {
  if (!desk.wasLeft) return
  const { page, activeId } = desk.store.getState()
  await desk.autosave.flush()
  const result = await desk.client.call('days.open', { on: page.summary.on })
  if (!result.ok) return tell(desk, result.error)
  const isBlank = !result.value.entries.some(({ id }) => id === activeId) && desk.autosave.unsaved().length === 0
  desk.store.setState({ page: result.value, activeId: (isBlank ? lastEntryId(result.value) : null) ?? activeId })
}

/** Shows a day, or today without one. The text is saved first, so the page that comes is complete. */
export async function openDay(desk: TodayDesk, on: Day | null): Promise<void> {
  leaveEditor(desk)
  await desk.autosave.flush()
  const result = await desk.client.call('days.open', { on })
  if (!result.ok) return tell(desk, result.error)
  const page = result.value
  desk.store.setState({ page, activeId: lastEntryId(page) ?? newId(), question: null, dialog: null, isTagging: false })
}

export async function stepDay(desk: TodayDesk, days: 1 | -1): Promise<void> {
  const { page } = desk.store.getState()
  const on = addDays(page.summary.on, days)
  if (on <= page.today) await openDay(desk, on)
}

export function editEntry(desk: TodayDesk, id: string): void {
  leaveEditor(desk)
  desk.store.setState({ activeId: id, question: null, isTagging: false })
  void desk.autosave.flush()
}

/** An empty page; the journal hears of it with its first letter, so there is never an empty entry to clean up. */
export function newEntry(desk: TodayDesk, question: string | null = null): void {
  leaveEditor(desk)
  desk.store.setState({ activeId: newId(), question, isTagging: false })
  void desk.autosave.flush()
}

export async function answerPrompt(desk: TodayDesk, answer: 'written' | 'not-now'): Promise<void> {
  const { prompt } = desk.store.getState().page
  if (prompt === null) return
  if (answer === 'written') newEntry(desk, prompt.text)
  desk.store.setState(({ page }) => ({ page: { ...page, prompt: null } }))
  const result = await desk.client.call('prompts.answer', { offeredOn: prompt.offeredOn, answer })
  if (!result.ok) tell(desk, result.error)
}

export async function toggleStar(desk: TodayDesk): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null) return
  const result = await desk.client.call('entries.star', { id: entry.id, isStarred: !entry.isStarred })
  if (result.ok) receiveFacts(desk, result.value)
  else tell(desk, result.error)
}

export async function changeTag(desk: TodayDesk, change: 'addTag' | 'removeTag', tag: string): Promise<boolean> {
  const entry = await savedEntry(desk)
  if (entry === null) return false
  const result = await desk.client.call(`entries.${change}`, { id: entry.id, tag })
  if (result.ok) receiveFacts(desk, result.value)
  else tell(desk, result.error)
  return result.ok
}

export async function noteMood(desk: TodayDesk, mood: string | null): Promise<boolean> {
  const entry = await savedEntry(desk)
  if (entry === null) return false
  const result = await desk.client.call('entries.setMood', { id: entry.id, mood })
  if (result.ok) receiveFacts(desk, result.value)
  else tell(desk, result.error)
  return result.ok
}

export async function moveEntry(desk: TodayDesk, datedOn: Day): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null || entry.datedOn === datedOn) return
  const result = await desk.client.call('entries.move', { id: entry.id, datedOn })
  if (!result.ok) return tell(desk, result.error)
  const { today } = desk.store.getState().page
  await openDay(desk, entry.datedOn)
  desk.say(`Moved to ${dayInWords(datedOn, today)}.`, { label: 'Go there', run: () => void openDay(desk, datedOn) })
}

export async function trashEntry(desk: TodayDesk): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null) return
  const result = await desk.client.call('entries.trash', { id: entry.id })
  if (!result.ok) return tell(desk, result.error)
  desk.store.setState(({ page }) => {
    const rest = withSummary(withoutEntry(page, entry.id), result.value)
    return { page: rest, activeId: lastEntryId(rest) ?? newId(), question: null, isTagging: false }
  })
  desk.countsChanged()
  desk.say('The entry is in the trash.', { label: 'Undo', run: () => void takeFromTrash(desk, entry.id) })
}

async function takeFromTrash(desk: TodayDesk, id: string): Promise<void> {
  const result = await desk.client.call('entries.restore', { id })
  if (!result.ok) return tell(desk, result.error)
  desk.countsChanged()
  await openDay(desk, result.value.datedOn)
  desk.store.setState({ activeId: id })
}

/** Puts an earlier version back as one step that undo takes back. */
export async function restoreVersion(desk: TodayDesk, revisionId: string): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null) return
  const result = await desk.client.call('revisions.restore', { id: entry.id, revisionId })
  if (!result.ok) return tell(desk, result.error)
  desk.store.setState(({ page }) => ({ page: withEntry(page, result.value), dialog: null }))
  editorInHand(desk)?.replaceText(result.value.body)
  desk.say('The earlier version is back. The one you had is kept among the versions.')
}

export async function openLink(desk: TodayDesk, url: string): Promise<void> {
  const result = await desk.client.call('app.openLink', { url })
  if (!result.ok) tell(desk, result.error)
}

/** The entry in the editor as the journal has it; null, with a sentence, where nothing is written yet. */
async function savedEntry(desk: TodayDesk) {
  await desk.autosave.flush()
  const entry = activeEntry(desk.store.getState())
  if (entry === null) desk.say('Write a first word, then this entry can be marked.')
  return entry
}

function tell(desk: TodayDesk, failure: Failure): void {
  desk.say(failure.message)
}
