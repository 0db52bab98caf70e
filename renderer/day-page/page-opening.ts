import { v7 as newId } from 'uuid'
import { addDays, type Day } from '../../shared/dates.ts'
import type { DayPage } from '../../shared/models/day.ts'
import type { Entry } from '../../shared/models/entry.ts'
import type { Failure } from '../../shared/result.ts'
import type { EditorHandle } from '../editor/editor-types.ts'
import { withBody } from './page-changes.ts'
import { activeEntry, lastEntryId, type PageDesk } from './page-store.ts'

export function holdEditor(desk: PageDesk, entryId: string, handle: EditorHandle | null): void {
  if (handle !== null) desk.editor = { entryId, handle }
}

/** The editor of the active entry; null in the moment in which another entry is chosen and not yet on the screen. */
export function editorInHand(desk: PageDesk): EditorHandle | null {
  return desk.editor?.entryId === desk.store.getState().activeId ? desk.editor.handle : null
}

/** To be called before the editor shows something else: keeps what it holds on the page and in the autosave. */
export function leaveEditor(desk: PageDesk): void {
  const { activeId } = desk.store.getState()
  desk.arrival = null
  desk.quietId = null
  desk.autosave.settle(activeId)
  const body = editorInHand(desk)?.getText()
  if (body !== undefined) desk.store.setState(({ page }) => ({ page: withBody(page, activeId, body) }))
}

/** The writer turns to another place. */
export function leavePage(desk: PageDesk): void {
  leaveEditor(desk)
  desk.wasLeft = true
  desk.quietId = desk.store.getState().activeId
  desk.store.setState({ dialog: null, isTagging: false })
  void desk.autosave.flush()
}

/** The writer comes back: something may have been restored or changed meanwhile. */
export async function returnToPage(desk: PageDesk): Promise<void> {
  if (!desk.wasLeft) return
  desk.wasLeft = false
  await rereadPage(desk)
}

/** Brings the page in line with the journal, without taking the entry in hand away. A day she chose meanwhile goes first. */
export async function rereadPage(desk: PageDesk): Promise<void> {
  const { on } = desk.store.getState().page.summary
  await desk.autosave.flush()
  desk.trashedIds.clear()
  const before = activeEntry(desk.store.getState())
  const result = await desk.client.call('days.open', { on })
  if (!result.ok) return tell(desk, result.error)
  const { page, activeId, textVersion } = desk.store.getState()
  if (desk.goingTo !== null || page.summary.on !== on) return
  const wasThere = page.entries.some(({ id }) => id === activeId)
  const isThere = result.value.entries.some(({ id }) => id === activeId)
  const hasCome = page.entries.length === 0 && result.value.entries.length > 0 && desk.autosave.unsaved().length === 0
  desk.store.setState({ page: result.value, textVersion: textVersion + (isNewer(desk, before, result.value) ? 1 : 0) })
  if (!isThere && (wasThere || hasCome)) desk.store.setState(quietStart(desk, result.value))
}

/** True where the entry in hand was changed by another way than its editor, which has nothing of its own that is unsaved. */
function isNewer({ store, autosave }: PageDesk, before: Entry | null, page: DayPage): boolean {
  if (before === null || activeEntry(store.getState()) !== before || autosave.unsaved().some(({ id }) => id === before.id)) return false
  return page.entries.some(({ id, body }) => id === before.id && body !== before.body)
}

/** Shows a day, or today without one. The text is saved first, so the page that comes is complete. */
export async function openDay(desk: PageDesk, on: Day | null): Promise<boolean> {
  const page = await dayToShow(desk, on)
  if (page === null) return false
  desk.store.setState({ page, dialog: null, ...freshStart(page) })
  return true
}

/** Shows a day from its beginning, to be read; one without entries, to be written. */
export async function readDay(desk: PageDesk, on: Day): Promise<boolean> {
  const page = await dayToShow(desk, on)
  if (page === null) return false
  const [first] = page.entries
  if (first === undefined) desk.store.setState({ page, dialog: null, ...freshStart(page) })
  else showEntry(desk, page, { id: first.id, match: null })
  return true
}

interface EntryToOpen {
  readonly id: string
  readonly on: Day
  /** Words of it to bring into sight. */
  readonly match: string | null
}

/** Shows an entry on its day, in the editor; false where it isn't there, with a sentence, or another was chosen meanwhile. */
export async function openEntry(desk: PageDesk, { id, on, match }: EntryToOpen): Promise<boolean> {
  const page = await dayToShow(desk, on)
  if (page === null) return false
  if (page.entries.some((entry) => entry.id === id)) {
    showEntry(desk, page, { id, match })
    return true
  }
  desk.store.setState({ page, dialog: null, ...freshStart(page) })
  desk.say('This entry isn’t on its day any more. It may have been moved or put in the trash.')
  return false
}

function showEntry(desk: PageDesk, page: DayPage, { id, match }: Omit<EntryToOpen, 'on'>): void {
  const wasInHand = desk.store.getState().activeId === id
  desk.arrival = { entryId: id, match }
  desk.store.setState({ page, dialog: null, ...freshStart(page), activeId: id })
  // Already in the editor, it is not made anew, and stays where it was but for what was searched.
  if (wasInHand) arriveAtEntry(desk, false)
}

/** Puts the caret at what was searched for, else where the entry was left, else at its beginning. */
export function arriveAtEntry(desk: PageDesk, isNew: boolean): void {
  const editor = editorInHand(desk)
  if (editor === null || desk.arrival?.entryId !== desk.store.getState().activeId) return
  if (isNew) editor.read()
  editor.focus()
  if (desk.arrival.match !== null) editor.showText(desk.arrival.match)
}

/** The page of a day once everything typed is saved; null where it can't be read, or another day was chosen meanwhile. */
async function dayToShow(desk: PageDesk, on: Day | null): Promise<DayPage | null> {
  leaveEditor(desk)
  const goingTo = { on: on ?? desk.store.getState().page.today }
  desk.goingTo = goingTo
  await desk.autosave.flush()
  const result = await desk.client.call('days.open', { on })
  if (desk.goingTo !== goingTo) return null
  desk.goingTo = null
  if (result.ok) return result.value
  tell(desk, result.error)
  return null
}

export async function stepDay(desk: PageDesk, days: 1 | -1): Promise<void> {
  const { page } = desk.store.getState()
  const on = addDays(desk.goingTo?.on ?? page.summary.on, days)
  if (on <= page.today) await openDay(desk, on)
}

/** Quiet days begin and end with the day, also around a page that stays open. */
async function rereadQuiet(desk: PageDesk): Promise<void> {
  const result = await desk.client.call('quiet.state', undefined)
  if (result.ok) desk.store.setState(({ page }) => ({ page: { ...page, quiet: result.value } }))
}

/** A page with words on it stays open when midnight passes; an empty one becomes the new day's. */
export function turnToDay(desk: PageDesk, today: Day): void {
  const { page } = desk.store.getState()
  void rereadQuiet(desk)
  const wasOnToday = page.summary.on === page.today
  const isBlank = page.entries.length === 0 && desk.autosave.unsaved().length === 0
  desk.store.setState({ page: { ...page, today } })
  if (!wasOnToday) return
  if (isBlank) return void turnPage(desk)
  desk.say('A new day has begun. What you are writing stays with the day before.', {
    label: 'Open today',
    run: () => void openDay(desk, null)
  })
}

async function turnPage(desk: PageDesk): Promise<void> {
  const page = await dayToShow(desk, null)
  if (page !== null) desk.store.setState({ page, dialog: null, ...quietStart(desk, page) })
}

/** What the editor shows first on a page: its last entry, or a new one. */
export function freshStart(page: DayPage) {
  return { activeId: lastEntryId(page) ?? newId(), question: null, about: null, isTagging: false }
}

/** The same where nobody asked for it. */
function quietStart(desk: PageDesk, page: DayPage) {
  const start = freshStart(page)
  desk.quietId = start.activeId
  return start
}

export function tell(desk: PageDesk, failure: Failure): void {
  desk.say(failure.message)
}
