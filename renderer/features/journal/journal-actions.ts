import type { Day } from '../../../shared/dates.ts'
import { noFilter, type EntryLine, type Filter } from '../../../shared/models/find.ts'
import { openEntry, readDay, rereadPage } from '../../day-page/page-opening.ts'
import type { JournalDesk } from './journal-store.ts'
import { rowAt, rowOf, rowOfEntry, type Spot } from './layout.ts'
import type { Asked } from './listing.ts'

/** In such a window the list and the page take turns. */
const narrow = '(width < 1100px)'

/** The writer asks for something else. What is shown stays until the answer is there. */
export function ask(desk: JournalDesk, asked: Partial<Asked>): void {
  desk.store.setState(asked)
  void desk.read()
}

export function askFor(desk: JournalDesk, filter: Partial<Filter>): void {
  ask(desk, { filter: { ...desk.store.getState().filter, ...filter } })
}

/** The button goes with what it clears; the list is next. */
export function clearFilter(desk: JournalDesk): void {
  ask(desk, { filter: noFilter })
  desk.store.setState({ isChoosingDays: false, focus: { on: 'list' } })
}

/** For the menu of tags. Not part of each reading: in a large journal it takes longer than all the rest. */
export async function readTags({ client, page, store }: JournalDesk): Promise<void> {
  const tags = await client.call('tags.list', undefined)
  if (tags.ok) store.setState({ tags: tags.value })
  else page.say(tags.error.message)
}

export function moveCursor(desk: JournalDesk, cursor: Spot): void {
  desk.store.setState({ cursor })
}

/** Opens an entry of the list in the editor; one that was found, where it was found. */
export async function openLine(desk: JournalDesk, { id, datedOn, passages }: Pick<EntryLine, 'id' | 'datedOn' | 'passages'>): Promise<void> {
  const match = passages?.find(({ isHit }) => isHit)?.text ?? null
  if (await openEntry(desk.page, { id, on: datedOn, match })) desk.store.setState({ isPageOpen: true, openedFrom: 'list' })
  else void desk.read()
}

/** Opens a day of the calendar, to read or to write on. */
export async function openCalendarDay(desk: JournalDesk, on: Day): Promise<void> {
  if (await readDay(desk.page, on)) desk.store.setState({ isPageOpen: true, openedFrom: 'calendar' })
}

/** Back from the page to where she was in the list or the calendar; where there is room for both, the page stays. */
export function returnToList(desk: JournalDesk): void {
  const { openedFrom } = desk.store.getState()
  desk.store.setState({ focus: { on: openedFrom }, ...(window.matchMedia(narrow).matches ? { isPageOpen: false } : {}) })
}

/** To the search field, with this in it where something is given. */
export function searchJournal(desk: JournalDesk, text: string | null = null): void {
  desk.store.setState({ focus: { on: 'field' }, ...(window.matchMedia(narrow).matches ? { isPageOpen: false } : {}) })
  if (text !== null) ask(desk, { text })
}

/** A page that is turned elsewhere while another place is open isn't the one she left here. */
export function leave(desk: JournalDesk): void {
  const { activeId } = desk.page.store.getState()
  desk.endAbsence = desk.page.store.subscribe((page) => {
    if (page.activeId !== activeId) desk.store.setState({ isPageOpen: false })
  })
}

/** Takes an entry out of the trash and goes on to the next; the page beside the list shows it if it is of its day. */
export async function restoreLine(desk: JournalDesk, { id }: EntryLine): Promise<void> {
  const number = numberAtCursor(desk)
  const restored = await desk.client.call('entries.restore', { id })
  if (!restored.ok) return desk.page.say(restored.error.message)
  desk.page.countsChanged()
  desk.page.say('The entry is back on its day.')
  await desk.read()
  desk.store.setState({ cursor: spotOf(desk, number), focus: { on: 'list' } })
  await rereadPage(desk.page)
}

function numberAtCursor({ store }: JournalDesk): number {
  const { shown, cursor } = store.getState()
  const row = shown === null ? null : rowOf(shown.layout, cursor)
  const found = shown === null || row === null ? null : rowAt(shown.layout, row)
  return found?.kind === 'entry' ? found.number : 0
}

function spotOf({ store }: JournalDesk, number: number): Spot | null {
  const { shown } = store.getState()
  const found = shown === null ? null : rowAt(shown.layout, rowOfEntry(shown.layout, number))
  return found?.kind === 'entry' ? { section: found.section.key, index: found.index } : null
}
