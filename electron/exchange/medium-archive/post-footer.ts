import { Temporal } from 'temporal-polyfill'
import { addDays, dayAt, type Day } from '../../../shared/dates.ts'
import { mediumKeyOfAddress } from '../../../shared/medium-id.ts'
import { allOf, firstOf, hasClass, lineOf } from '../html/dom-parts.ts'
import { cleanAddress } from '../web-address.ts'
import { readExportDay } from './export-day.ts'

export interface PostFooter {
  readonly key: string | null
  /** Null where the footer says neither. */
  readonly status: 'draft' | 'published' | null
  readonly url: string | null
  readonly publishedAtMs: number | null
  readonly exportedOn: Day | null
  readonly tags: readonly string[]
  readonly notes: readonly string[]
}

/** What stands below a post: when and where it was published, and when it was exported. */
export function readFooter(footers: readonly Element[], zone: string): PostFooter {
  const footer = footerOf(footers)
  const links = footer === null ? [] : allOf(footer, 'a')
  const key = links.map((link) => postKey(link.getAttribute('href'))).find((found) => found !== null) ?? null
  const exportedOn = readExportDay(footer?.textContent ?? '')
  const written = footer === null ? null : (firstOf(footer, '.dt-published') ?? firstOf(footer, 'time'))
  const moment = written === null ? null : readMoment(written, exportedOn, zone)
  return {
    key,
    status: written !== null ? 'published' : links.some((link) => /view original/i.test(lineOf(link))) ? 'draft' : null,
    url: cleanAddress(links.find((link) => hasClass(link, 'p-canonical'))?.getAttribute('href') ?? ''),
    publishedAtMs: moment?.atMs ?? null,
    exportedOn,
    // Only in the oldest exports; since then the feed has them.
    tags: links.filter((link) => hasClass(link, 'p-tag')).map(lineOf),
    notes: moment?.notes ?? []
  }
}

/** Reworked files have a footer of their own below Medium's. */
function footerOf(footers: readonly Element[]): Element | null {
  const isMedium = (footer: Element): boolean => readExportDay(footer.textContent) !== null || firstOf(footer, 'time', '.p-canonical') !== null
  return footers.find(isMedium) ?? footers[0] ?? null
}

/** Only "medium.com/p/ID": other links in a footer lead to other things. */
function postKey(address: string | null): string | null {
  return address !== null && /^https:\/\/medium\.com\/p\/[0-9a-f]+$/i.test(address.trim()) ? mediumKeyOfAddress(address.trim()) : null
}

interface ReadMoment {
  readonly atMs: number | null
  readonly notes: readonly string[]
}

// Before it there was no web to publish on; archives say such a thing where a date was lost.
const firstMs = Date.UTC(1990, 0)
const lastWithoutExportMs = Date.UTC(2200, 0)

function readMoment(time: Element, exportedOn: Day | null, zone: string): ReadMoment {
  const written = time.getAttribute('datetime')?.trim() ?? ''
  const atMs = instantOf(written)
  if (atMs !== null && isCredible(atMs, exportedOn, zone)) return { atMs, notes: [] }
  const said = written || lineOf(time)
  const what = said === '' ? 'It doesn’t say when it was published' : `It says it was published on “${said.slice(0, 40)}”, which can’t be`
  return { atMs: null, notes: [`${what}, so it has no day here.`] }
}

function instantOf(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return null
  }
}

function isCredible(atMs: number, exportedOn: Day | null, zone: string): boolean {
  if (atMs < firstMs || atMs >= lastWithoutExportMs) return false
  // Nearly all; a calendar takes as long as all the rest of a footer.
  if (exportedOn === null || atMs < Date.parse(exportedOn)) return true
  // The day of the export is written in a zone that nobody names.
  return dayAt({ nowMs: atMs, zone }) <= addDays(exportedOn, 1)
}
