import { searchTextOf } from '../search-text.ts'

/** What has to stand together, as the index has it. */
export interface SearchTerm {
  readonly text: string
  /** Whether its last word may go on: it is still being typed, or a star says so. */
  readonly goesOn: boolean
}

/** A search as it is typed: every word must be there, and "words in quotes" stand together. */
export function readTerms(typed: string): SearchTerm[] {
  return [...typed.matchAll(/["“”„]([^"“”„]*)(?:["“”„]|$)|[^\s"“”„]+/gu)].flatMap((match) => {
    const [whole, phrase] = match
    const text = searchTextOf(phrase ?? whole).replaceAll(/[\0"]/g, ' ')
    if (!/[\p{L}\p{N}\p{M}\p{Co}]/u.test(text)) return []
    const isUnfinished = match.index + whole.length === typed.length && !isContraction(text)
    return [{ text, goesOn: phrase === undefined && (isUnfinished || whole.endsWith('*')) }]
  })
}

// The index has "it's" as two words; with a star it would also be found in "it seemed".
const isContraction = (text: string): boolean => /\p{L}['’ʼ]\p{L}{1,2}$/u.test(text)

/** The terms in SQLite's full-text language; null where there is nothing to search for. */
export function toFullTextQuery(typed: string): string | null {
  const terms = readTerms(typed)
  return terms.length === 0 ? null : terms.map(({ text, goesOn }) => `"${text}"${goesOn ? '*' : ''}`).join(' AND ')
}
