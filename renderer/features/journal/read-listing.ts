import type { EntryLine } from '../../../shared/models/find.ts'
import { succeed, assertNever, type Failure, type Result } from '../../../shared/result.ts'
import { firstDayOf, lastDayOf, type Month } from '../../components/months.ts'
import type { JournalClient } from '../../journal-client.ts'
import type { JournalDesk } from './journal-store.ts'
import { inOrderOf, linesToKeep } from './kept-order.ts'
import { layOut, lengthOfPage, pageLength, pagesFromTop, type Section } from './layout.ts'
import {
  filterOf, filterOfMonth, foundSection, isSameListing, listingOf, monthSections, yearSections, type Listing
} from './listing.ts'

/** A list scrolled through from end to end would else keep every line of it. */
const mostPages = 80

interface Answer {
  readonly sections: readonly Section[]
  readonly isMore: boolean
  /** From the top of the list. */
  readonly lines: readonly EntryLine[]
}

/** Reads what is asked for; an answer to what isn't any more is dropped. */
export async function readAgain(desk: JournalDesk): Promise<void> {
  const listing = listingOf(desk.store.getState())
  const before = linesToKeep(desk.store.getState(), listing)
  const answer = await readListing(desk, listing, Math.max(pageLength, before.length))
  const now = desk.store.getState()
  if (!isSameListing(listingOf(now), listing)) return
  if (!answer.ok) return tell(desk, answer.error)
  const layout = layOut(answer.value.sections)
  const isSame = now.shown !== null && isSameListing(now.shown.listing, listing)
  const { lines } = answer.value
  const inHand = layout.entryCount > lines.length ? desk.page.store.getState().activeId : null
  const top = pagesFromTop(layout, before.length === 0 ? lines : inOrderOf(before, lines, inHand))
  desk.fresh = new Set([...top].filter(([key, lines]) => isWhole(answer.value.sections, key, lines)).map(([key]) => key))
  desk.store.setState({
    shown: { listing, layout, isMore: answer.value.isMore },
    // What was there stays until it is read anew, so that nothing flickers.
    pages: isSame ? new Map([...now.pages, ...top]) : top,
    ...(isSame ? {} : { cursor: null })
  })
}

function isWhole(sections: readonly Section[], key: string, lines: readonly EntryLine[]): boolean {
  const [sectionKey, page] = key.split(':')
  const section = sections.find((candidate) => candidate.key === sectionKey)
  return section !== undefined && lines.length >= lengthOfPage(section, Number(page))
}

function readListing(desk: JournalDesk, listing: Listing, limit: number): Promise<Result<Answer>> {
  const { client } = desk
  switch (listing.kind) {
    case 'timeline':
      return readMonths(client, filterOf(listing))
    case 'month':
      return readMonth(desk, listing.month)
    case 'found':
      return readFound(client, listing, limit)
    case 'on-this-day':
      return readOnThisDay(desk)
    default:
      return assertNever(listing)
  }
}

async function readMonths(client: JournalClient, filter: ReturnType<typeof filterOf>): Promise<Result<Answer>> {
  const [outline, lines] = await Promise.all([
    client.call('journal.outline', filter),
    client.call('journal.list', { ...filter, offset: 0, limit: pageLength })
  ])
  if (!outline.ok) return outline
  return lines.ok ? succeed({ sections: monthSections(outline.value), isMore: false, lines: lines.value }) : lines
}

async function readMonth({ client, store }: JournalDesk, month: Month): Promise<Result<Answer>> {
  const days = await client.call('journal.calendar', { from: firstDayOf(month), to: lastDayOf(month) })
  if (!days.ok) return days
  const answer = await readMonths(client, filterOfMonth(filterOf({ kind: 'month', month }), month))
  if (!answer.ok) return answer
  store.setState({ days: days.value })
  // The calendar above it says which month it is.
  return succeed({ ...answer.value, sections: answer.value.sections.map((section) => ({ ...section, title: null })) })
}

async function readFound(client: JournalClient, { filter, text, order }: Extract<Listing, { kind: 'found' }>, limit: number): Promise<Result<Answer>> {
  const found = await client.call('journal.search', { ...filter, text, order, offset: 0, limit })
  if (!found.ok) return found
  const { lines, total, isMore } = found.value
  return succeed({ sections: foundSection(total), isMore, lines })
}

async function readOnThisDay({ client, page }: JournalDesk): Promise<Result<Answer>> {
  const lines = await client.call('journal.onThisDay', undefined)
  if (!lines.ok) return lines
  return succeed({ sections: yearSections(lines.value, page.store.getState().page.today), isMore: false, lines: lines.value })
}

/** Reads a page of lines that has come into sight, once. */
export async function readPage(desk: JournalDesk, section: Section, page: number): Promise<void> {
  const { shown } = desk.store.getState()
  const key = `${section.key}:${String(page)}`
  const { fresh } = desk
  if (shown === null || fresh.has(key)) return
  fresh.add(key)
  const lines = await readLines(desk.client, shown.listing, section.key, page * pageLength)
  // Read anew meanwhile: that list asks for its own pages.
  if (desk.fresh !== fresh) return
  if (!lines.ok) return tell(desk, lines.error)
  const { pages } = desk.store.getState()
  const kept = withPage(pages, key, lines.value)
  for (const known of pages.keys()) if (!kept.has(known)) fresh.delete(known)
  desk.store.setState({ pages: kept })
}

function withPage(pages: ReadonlyMap<string, readonly EntryLine[]>, key: string, lines: readonly EntryLine[]): ReadonlyMap<string, readonly EntryLine[]> {
  const others = [...pages].filter(([known]) => known !== key)
  return new Map([...others.slice(-mostPages), [key, lines]])
}

async function readLines(client: JournalClient, listing: Listing, section: string, offset: number): Promise<Result<readonly EntryLine[]>> {
  if (listing.kind === 'on-this-day') return succeed([])
  if (listing.kind !== 'found') {
    return client.call('journal.list', { ...filterOfMonth(filterOf(listing), section), offset, limit: pageLength })
  }
  const { filter, text, order } = listing
  const found = await client.call('journal.search', { ...filter, text, order, offset, limit: pageLength })
  return found.ok ? succeed(found.value.lines) : found
}

function tell(desk: JournalDesk, failure: Failure): void {
  desk.page.say(failure.message)
}
