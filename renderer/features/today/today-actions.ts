import { v7 as newId } from 'uuid'
import { addDays, type Day } from '../../../shared/dates.ts'
import { dayInWords } from '../../../shared/day-names.ts'
import type { EditorHandle } from '../../editor/editor-types.ts'
import type { DayPage } from '../../../shared/models/day.ts'
import type { Entry, EntryFacts } from '../../../shared/models/entry.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { withBody, withEntry, withSummary, withoutEntry } from './page-changes.ts'
import { activeEntry, lastEntryId, receiveFacts, type TodayDesk, type TodayDialog } from './today-store.ts'

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
  desk.store.setState({ dialog: null, isTagging: false })
  void desk.autosave.flush()
}

/** The writer comes back: something may have been restored or changed meanwhile. A day she chose on the way goes first. */
export async function returnToPage(desk: TodayDesk): Promise<void> {
  if (!desk.wasLeft) return
  desk.wasLeft = false
  const { on } = desk.store.getState().page.summary
  await desk.autosave.flush()
  desk.trashedIds.clear()
  const result = await desk.client.call('days.open', { on })
  if (!result.ok) return tell(desk, result.error)
  const { page, activeId } = desk.store.getState()
  if (desk.goingTo !== null || page.summary.on !== on) return
  const wasThere = page.entries.some(({ id }) => id === activeId)
  const isThere = result.value.entries.some(({ id }) => id === activeId)
  const isUntouched = page.entries.length === 0 && desk.autosave.unsaved().length === 0
  desk.store.setState({ page: result.value })
  if (!isThere && (wasThere || isUntouched)) desk.store.setState(freshStart(result.value))
}

/** Shows a day, or today without one. The text is saved first, so the page that comes is complete. */
export async function openDay(desk: TodayDesk, on: Day | null): Promise<void> {
  leaveEditor(desk)
  const goingTo = on ?? desk.store.getState().page.today
  desk.goingTo = goingTo
  await desk.autosave.flush()
  const result = await desk.client.call('days.open', { on })
  // Another day was chosen meanwhile: that one is on its way.
  if (desk.goingTo !== goingTo) return
  desk.goingTo = null
  if (!result.ok) return tell(desk, result.error)
  desk.store.setState({ page: result.value, dialog: null, ...freshStart(result.value) })
}

export async function stepDay(desk: TodayDesk, days: 1 | -1): Promise<void> {
  const { page } = desk.store.getState()
  const on = addDays(desk.goingTo ?? page.summary.on, days)
  if (on <= page.today) await openDay(desk, on)
}

/** A page with words on it stays open when midnight passes; an empty one becomes the new day's. */
export function turnToDay(desk: TodayDesk, today: Day): void {
  const { page } = desk.store.getState()
  const wasOnToday = page.summary.on === page.today
  const isBlank = page.entries.length === 0 && desk.autosave.unsaved().length === 0
  desk.store.setState({ page: { ...page, today } })
  if (!wasOnToday) return
  if (isBlank) return void openDay(desk, null)
  desk.say('A new day has begun. What you are writing stays with the day before.', {
    label: 'Open today',
    run: () => void openDay(desk, null)
  })
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

/** An entry that carries the question; the prompt counts as answered with its first words. */
export function writeToPrompt(desk: TodayDesk): void {
  const { prompt } = desk.store.getState().page
  if (prompt === null) return
  newEntry(desk, prompt.text)
  withoutPrompt(desk)
}

export async function putPromptAside(desk: TodayDesk): Promise<void> {
  const { prompt } = desk.store.getState().page
  if (prompt === null) return
  withoutPrompt(desk)
  const result = await desk.client.call('prompts.putAside', { offeredOn: prompt.offeredOn })
  if (!result.ok) tell(desk, result.error)
}

function withoutPrompt(desk: TodayDesk): void {
  desk.store.setState(({ page }) => ({ page: { ...page, prompt: null } }))
}

/** Opens a dialog, or the tag field, for the entry in hand; on an empty page there is nothing to mark yet. */
export async function openFor(desk: TodayDesk, part: Exclude<TodayDialog, 'go-to-day'> | 'tag'): Promise<void> {
  if ((await savedEntry(desk)) === null) return
  desk.store.setState(part === 'tag' ? { isTagging: true } : { dialog: part })
}

export function toggleStar(desk: TodayDesk): Promise<boolean> {
  return changeFacts(desk, ({ id, isStarred }) => desk.client.call('entries.star', { id, isStarred: !isStarred }))
}

export function changeTag(desk: TodayDesk, change: 'addTag' | 'removeTag', tag: string): Promise<boolean> {
  return changeFacts(desk, ({ id }) => desk.client.call(`entries.${change}`, { id, tag }))
}

export function noteMood(desk: TodayDesk, mood: string | null): Promise<boolean> {
  return changeFacts(desk, ({ id }) => desk.client.call('entries.setMood', { id, mood }))
}

/** Marks the entry in hand; false where it could not be, with a sentence. */
async function changeFacts(desk: TodayDesk, change: (entry: Entry) => Promise<Result<EntryFacts>>): Promise<boolean> {
  const entry = await savedEntry(desk)
  if (entry === null) return false
  const result = await change(entry)
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
  // Off the page at once: what is typed from here on is for what comes in its place.
  leaveEditor(desk)
  desk.trashedIds.add(entry.id)
  desk.store.setState(({ page }) => {
    const rest = withoutEntry(page, entry.id)
    return { page: rest, ...freshStart(rest) }
  })
  await desk.autosave.flush()
  const result = await desk.client.call('entries.trash', { id: entry.id })
  if (!result.ok) {
    desk.trashedIds.delete(entry.id)
    await openDay(desk, entry.datedOn)
    return tell(desk, result.error)
  }
  desk.store.setState(({ page }) => ({ page: withSummary(page, result.value) }))
  desk.countsChanged()
  desk.say('The entry is in the trash.', { label: 'Undo', run: () => void takeFromTrash(desk, entry.id) })
}

async function takeFromTrash(desk: TodayDesk, id: string): Promise<void> {
  desk.trashedIds.delete(id)
  const result = await desk.client.call('entries.restore', { id })
  if (!result.ok) return tell(desk, result.error)
  desk.countsChanged()
  await openDay(desk, result.value.datedOn)
  desk.store.setState({ activeId: id })
}

/** Puts an earlier version back as one step that undo takes back. */
export async function restoreVersion(desk: TodayDesk, revisionId: string): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null || !(await desk.autosave.flush())) return
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

/** What the editor shows first on a page: its last entry, or a new one. */
function freshStart(page: DayPage) {
  return { activeId: lastEntryId(page) ?? newId(), question: null, isTagging: false }
}

/** The entry in the editor as the journal has it; null, with a sentence, where nothing is written yet. */
async function savedEntry(desk: TodayDesk): Promise<Entry | null> {
  const known = activeEntry(desk.store.getState())
  if (known !== null) return known
  await desk.autosave.flush()
  const entry = activeEntry(desk.store.getState())
  if (entry === null) desk.say('This page is still empty. Write a first word, then try again.')
  return entry
}

function tell(desk: TodayDesk, failure: Failure): void {
  desk.say(failure.message)
}
