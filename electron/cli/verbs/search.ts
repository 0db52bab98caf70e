import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { dayTitle } from '../../../shared/day-names.ts'
import { mostFound, noFilter, searchInput, type EntryLine, type SearchInput } from '../../../shared/models/find.ts'
import { todayOf } from '../../journal/days.ts'
import type { Journal } from '../../journal/journal.ts'
import { searchEntries } from '../../journal/search.ts'
import { refuse, wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

const pageLength = 200

export const search: Verb = {
  name: 'search',
  usage: 'TERMS [--newest]',
  summary: 'Finds the entries with all of TERMS, best first; "a phrase" and beginn* work too.',
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
      const found = findAll(journal, input)
      const today = todayOf(journal, place.now())
      return { kind: 'answer', json: found.map(toHit), text: found.length === 0 ? 'Nothing found.\n' : found.map((line) => inWords(line, today)).join('') }
    })
  }
}

function findAll(journal: Journal, input: SearchInput): EntryLine[] {
  const found: EntryLine[] = []
  for (let offset = 0; offset < mostFound; offset += pageLength) {
    const { lines } = searchEntries(journal, { ...input, offset })
    found.push(...lines)
    if (lines.length < pageLength) break
  }
  return found
}

function toHit(line: EntryLine) {
  return { id: line.id, kind: 'entry', on: line.datedOn, title: line.title, snippet: snippetOf(line) }
}

function snippetOf({ passages, rest }: EntryLine): string {
  return passages?.map(({ text }) => text).join('') ?? rest
}

function inWords(line: EntryLine, today: string): string {
  return `${dayTitle(line.datedOn, today)}  ${line.id}\n  ${snippetOf(line)}\n`
}
