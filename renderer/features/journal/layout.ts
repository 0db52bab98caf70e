import type { EntryLine } from '../../../shared/models/find.ts'

/** Lines are read this many at a time. */
export const pageLength = 30

/** Entries of the list that stand together: a month, a year, or all that was found. */
export interface Section {
  /** Tells it from the others of the same list, also after the list was read again. */
  readonly key: string
  readonly title: string | null
  readonly note: string
  readonly entries: number
}

/** Where everything of a list stands, known before a line of it is read. */
export interface Layout {
  readonly sections: readonly Section[]
  /** The row with which each section begins. */
  readonly firstRows: readonly number[]
  /** The rows that are headings: asked for every row of a long list, so it takes no search. */
  readonly headings: ReadonlySet<number>
  readonly rowCount: number
  readonly entryCount: number
}

/** One entry's place. It holds while entries come and go in other sections. */
export interface Spot {
  readonly section: string
  readonly index: number
}

export type Row =
  | { readonly kind: 'heading'; readonly section: Section }
  /** `number` counts from 0 over the whole list. */
  | { readonly kind: 'entry'; readonly section: Section; readonly index: number; readonly number: number }

const headingsOf = (section: Section): number => (section.title === null ? 0 : 1)

export function layOut(sections: readonly Section[]): Layout {
  const firstRows: number[] = []
  let rowCount = 0
  let entryCount = 0
  for (const section of sections) {
    firstRows.push(rowCount)
    rowCount += section.entries + headingsOf(section)
    entryCount += section.entries
  }
  const headings = new Set(sections[0]?.title === null ? [] : firstRows)
  return { sections, firstRows, headings, rowCount, entryCount }
}

export function rowAt(layout: Layout, row: number): Row | null {
  const at = sectionAt(layout, row)
  const section = layout.sections[at]
  const first = layout.firstRows[at]
  if (section === undefined || first === undefined || row >= layout.rowCount) return null
  const index = row - first - headingsOf(section)
  return index < 0 ? { kind: 'heading', section } : { kind: 'entry', section, index, number: row - headingsBefore(layout, at) - headingsOf(section) }
}

// Either every section has a heading or none has.
function headingsBefore({ sections }: Layout, at: number): number {
  const [first] = sections
  return first === undefined ? 0 : at * headingsOf(first)
}

/** The index of the section that holds a row, by halving: a list may have a thousand months. */
function sectionAt({ firstRows }: Layout, row: number): number {
  let [low, high] = [0, firstRows.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((firstRows[middle] ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

/** The row of a spot, or of what has come in its place: the last one of its section, else the first of the list. */
export function rowOf(layout: Layout, spot: Spot | null): number | null {
  if (layout.entryCount === 0) return null
  const at = spot === null ? -1 : layout.sections.findIndex(({ key }) => key === spot.section)
  const section = layout.sections[at]
  if (spot === null || section === undefined) return rowOfEntry(layout, 0)
  return (layout.firstRows[at] ?? 0) + headingsOf(section) + Math.min(spot.index, section.entries - 1)
}

/** The row of the entry with this number; numbers outside the list lead to its ends. */
export function rowOfEntry(layout: Layout, number: number): number {
  const wanted = Math.min(Math.max(number, 0), layout.entryCount - 1)
  let left = wanted
  for (const [at, section] of layout.sections.entries()) {
    if (left < section.entries) return (layout.firstRows[at] ?? 0) + headingsOf(section) + left
    left -= section.entries
  }
  return 0
}

/** How far down a row begins, in pixels. */
export function offsetOf(layout: Layout, row: number, heights: { heading: number; entry: number }): number {
  if (layout.sections.length === 0) return 0
  const at = sectionAt(layout, row)
  const section = layout.sections[at]
  const first = layout.firstRows[at] ?? 0
  const headings = headingsBefore(layout, at) + (section !== undefined && row > first ? headingsOf(section) : 0)
  return headings * heights.heading + (row - headings) * heights.entry
}

/** The page of lines that a spot is on. */
export function pageKey({ section, index }: Spot): string {
  return `${section}:${String(Math.floor(index / pageLength))}`
}

/** Sorts lines that begin at the top of the list into the pages they belong to; the last of them may be a part only. */
export function pagesFromTop(layout: Layout, lines: readonly EntryLine[]): Map<string, EntryLine[]> {
  const pages = new Map<string, EntryLine[]>()
  let number = 0
  for (const { key, entries } of layout.sections) {
    for (let index = 0; index < entries; index += 1) {
      const line = lines[number]
      if (line === undefined) return pages
      const page = pageKey({ section: key, index })
      pages.set(page, [...(pages.get(page) ?? []), line])
      number += 1
    }
  }
  return pages
}

/** How many lines a page has when it is whole. */
export function lengthOfPage(section: Section, page: number): number {
  return Math.min(pageLength, section.entries - page * pageLength)
}

export function lineAt(pages: ReadonlyMap<string, readonly EntryLine[]>, spot: Spot): EntryLine | null {
  return pages.get(pageKey(spot))?.[spot.index % pageLength] ?? null
}
