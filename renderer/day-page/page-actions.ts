import { v7 as newId } from 'uuid'
import type { Day } from '../../shared/dates.ts'
import { dayInWords } from '../../shared/day-names.ts'
import type { Entry, EntryFacts } from '../../shared/models/entry.ts'
import type { Result } from '../../shared/result.ts'
import { aboutOffer } from '../../shared/rules/about-offer.ts'
import { withEntry, withSummary, withoutEntry } from './page-changes.ts'
import { editorInHand, freshStart, leaveEditor, openDay, openEntry, tell } from './page-opening.ts'
import { activeEntry, receiveFacts, type PageDesk, type PageDialog } from './page-store.ts'

/** The writer typed. Called on every key, so the text is only read when it is saved. */
export function typed(desk: PageDesk): void {
  const { activeId, page, question, about } = desk.store.getState()
  const editor = editorInHand(desk)
  if (editor === null) return
  desk.autosave.changed(activeId, () => ({
    id: activeId,
    datedOn: page.summary.on,
    body: editor.getText(),
    prompt: question,
    about
  }))
}

export function editEntry(desk: PageDesk, id: string): void {
  leaveEditor(desk)
  desk.store.setState({ activeId: id, question: null, about: null, isTagging: false })
  void desk.autosave.flush()
}

/** An empty page; the journal hears of it with its first letter, so there is never an empty entry to clean up. */
export function newEntry(desk: PageDesk, question: string | null = null): void {
  leaveEditor(desk)
  desk.store.setState({ activeId: newId(), question, about: null, isTagging: false })
  void desk.autosave.flush()
}

/** An entry that carries the day's question; it counts as answered with the first words. */
export function writeToOffer(desk: PageDesk): void {
  const { offer } = desk.store.getState().page
  if (offer === null) return
  newEntry(desk, offer.wording)
  desk.store.setState({ about: aboutOffer(offer) })
  withoutOffer(desk)
}

export async function putOfferAside(desk: PageDesk, answer: 'not-now' | 'never'): Promise<void> {
  const { offer } = desk.store.getState().page
  if (offer === null) return
  withoutOffer(desk)
  const result = await desk.client.call('prompts.answer', { offeredOn: offer.offeredOn, answer })
  if (!result.ok) tell(desk, result.error)
}

function withoutOffer(desk: PageDesk): void {
  desk.store.setState(({ page }) => ({ page: { ...page, offer: null } }))
}

/** Opens a dialog, or the tag field, for the entry in hand; on an empty page there is nothing to mark yet. */
export async function openFor(desk: PageDesk, part: Exclude<PageDialog, 'go-to-day'> | 'tag'): Promise<void> {
  if ((await savedEntry(desk)) === null) return
  desk.store.setState(part === 'tag' ? { isTagging: true } : { dialog: part })
}

export function toggleStar(desk: PageDesk): Promise<boolean> {
  return changeFacts(desk, ({ id, isStarred }) => desk.client.call('entries.star', { id, isStarred: !isStarred }))
}

export function changeTag(desk: PageDesk, change: 'addTag' | 'removeTag', tag: string): Promise<boolean> {
  return changeFacts(desk, ({ id }) => desk.client.call(`entries.${change}`, { id, tag }))
}

export function noteMood(desk: PageDesk, mood: string | null): Promise<boolean> {
  return changeFacts(desk, ({ id }) => desk.client.call('entries.setMood', { id, mood }))
}

/** Marks the entry in hand; false where it could not be, with a sentence. */
async function changeFacts(desk: PageDesk, change: (entry: Entry) => Promise<Result<EntryFacts>>): Promise<boolean> {
  const entry = await savedEntry(desk)
  if (entry === null) return false
  const result = await change(entry)
  if (result.ok) receiveFacts(desk, result.value)
  else tell(desk, result.error)
  return result.ok
}

export async function moveEntry(desk: PageDesk, datedOn: Day): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null || entry.datedOn === datedOn) return
  const result = await desk.client.call('entries.move', { id: entry.id, datedOn })
  if (!result.ok) return tell(desk, result.error)
  const { today } = desk.store.getState().page
  await openDay(desk, entry.datedOn)
  desk.say(`Moved to ${dayInWords(datedOn, today)}.`, { label: 'Go there', run: () => void openDay(desk, datedOn) })
}

export async function trashEntry(desk: PageDesk): Promise<void> {
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

async function takeFromTrash(desk: PageDesk, id: string): Promise<void> {
  desk.trashedIds.delete(id)
  const result = await desk.client.call('entries.restore', { id })
  if (!result.ok) return tell(desk, result.error)
  desk.countsChanged()
  await openEntry(desk, { id, on: result.value.datedOn, match: null })
}

/** Puts an earlier version back as one step that undo takes back. */
export async function restoreVersion(desk: PageDesk, revisionId: string): Promise<void> {
  const entry = await savedEntry(desk)
  if (entry === null || !(await desk.autosave.flush())) return
  const result = await desk.client.call('revisions.restore', { id: entry.id, revisionId })
  if (!result.ok) return tell(desk, result.error)
  desk.store.setState(({ page }) => ({ page: withEntry(page, result.value), dialog: null }))
  editorInHand(desk)?.replaceText(result.value.body)
  desk.say('The earlier version is back. The one you had is kept among the versions.')
}

export async function openLink(desk: PageDesk, url: string): Promise<void> {
  const result = await desk.client.call('app.openLink', { url })
  if (!result.ok) tell(desk, result.error)
}

/** The entry in the editor as the journal has it; null, with a sentence, where nothing is written yet. */
async function savedEntry(desk: PageDesk): Promise<Entry | null> {
  const known = activeEntry(desk.store.getState())
  if (known !== null) return known
  await desk.autosave.flush()
  const entry = activeEntry(desk.store.getState())
  if (entry === null) desk.say('This page is still empty. Write a first word, then try again.')
  return entry
}
