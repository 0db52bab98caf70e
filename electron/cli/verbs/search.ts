import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { dayTitle } from '../../../shared/day-names.ts'
import { mostFound, noFilter, searchInput, type EntryLine, type Passage, type SearchInput } from '../../../shared/models/find.ts'
import { storyKinds, type StoryKind } from '../../../shared/models/story.ts'
import { allStories, type StoryLine } from '../../../shared/models/story-list.ts'
import { todayOf } from '../../journal/today.ts'
import type { Journal } from '../../journal/journal.ts'
import { searchEntries } from '../../journal/search.ts'
import { listStories } from '../../journal/story-list.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

const pageLength = 200

export const search: Verb = {
  name: 'search',
  usage: 'TERMS [--newest]',
  summary: 'Finds the entries and stories with all of TERMS, best first; "a phrase" and beginn* work too.',
  run: async (args, place) => {
    const { values, positionals } = parseArgs({ args, options: { newest: { type: 'boolean' } }, allowPositionals: true })
    if (positionals.length === 0) return wrongUsage('Say what to search for.')
    // The space says that the last word is finished: in the app it may still be being typed.
    const text = `${positionals.join(' ')} `
    const order = values.newest === true ? 'newest' : 'relevance'
    const parsed = v.safeParse(searchInput, { ...noFilter, text, order, offset: 0, limit: pageLength })
    if (!parsed.success) return refuse(parsed.issues[0].message)
    const input = parsed.output
    return await toRead(place, (journal) => {
      const today = todayOf(journal, place.now())
      const hits = [...findEntries(journal, input).map(entryHit), ...storyKinds.flatMap((kind) => findStories(journal, input, kind)).map(storyHit)]
      return { kind: 'answer', json: hits, text: hits.length === 0 ? 'Nothing found.\n' : hits.map((hit) => inWords(hit, today)).join('') }
    })
  }
}

interface Hit {
  readonly id: string
  readonly kind: 'entry' | StoryKind
  readonly on: string | null
  readonly title: string
  readonly snippet: string
}

function findEntries(journal: Journal, input: SearchInput): EntryLine[] {
  return everyPage((offset) => searchEntries(journal, { ...input, offset }).lines)
}

function findStories(journal: Journal, { text, order }: SearchInput, kind: StoryKind): StoryLine[] {
  const listOrder = order === 'newest' ? 'published' : 'relevance'
  return everyPage((offset) => listStories(journal, { ...allStories, kind, text, order: listOrder, offset, limit: pageLength }).lines)
}

function everyPage<Line>(pageAt: (offset: number) => readonly Line[]): Line[] {
  const found: Line[] = []
  for (let offset = 0; offset < mostFound; offset += pageLength) {
    const lines = pageAt(offset)
    found.push(...lines)
    if (lines.length < pageLength) break
  }
  return found
}

function entryHit({ id, datedOn, title, passages, rest }: EntryLine): Hit {
  return { id, kind: 'entry', on: datedOn, title, snippet: snippetOf(passages) ?? rest }
}

function storyHit({ id, kind, publishedOn, title, opening, passages }: StoryLine): Hit {
  return { id, kind, on: publishedOn, title: title === '' ? opening : title, snippet: snippetOf(passages) ?? opening }
}

function snippetOf(passages: readonly Passage[] | null): string | null {
  return passages?.map(({ text }) => text).join('') ?? null
}

function inWords({ id, kind, on, title, snippet }: Hit, today: string): string {
  const head = [on === null ? '' : dayTitle(on, today), kind === 'entry' ? '' : `${kind}: ${title}`].filter((part) => part !== '').join('  ')
  return `${head}  ${id}\n  ${snippet}\n`
}
