import { isLatinText, latinLetters } from '../latin-text.ts'
import type { Passage } from '../models/find.ts'
import { searchTextOf } from '../search-text.ts'
import { spaceless } from '../spaceless-scripts.ts'
import type { SearchTerm } from './search-query.ts'

/** As much of a text as is shown, in characters before and after its first hit. */
const [before, after] = [60, 180]

/**
 * The first place of a text where one of the terms stands, with every hit in it marked, in the writer's own letters.
 * SQLite's snippet() shows the index's letters and weighs each hit against each other: minutes, in a text of a megabyte.
 */
export function passagesIn(text: string, terms: readonly SearchTerm[]): Passage[] {
  const phrases = terms.map(({ text: words, goesOn }) => ({ words: tokensOf(words).map(({ word }) => word), goesOn }))
  const first = firstHit(text, phrases)
  const from = Math.max(0, startOfCharacter(text, first - before))
  const to = startOfCharacter(text, Math.min(text.length, first + after))
  const marked = mark(text.slice(from, to), phrases)
  return [...(from > 0 ? [plain('…')] : []), ...marked, ...(to < text.length ? [plain('…')] : [])]
}

interface Phrase {
  readonly words: readonly string[]
  readonly goesOn: boolean
}

interface Token {
  readonly at: number
  readonly length: number
  /** As words are compared. */
  readonly word: string
}

// As the index cuts a text: characters of scripts without spaces stand for themselves, all else in words.
const token = new RegExp(`[${spaceless}]\\p{M}*|[[\\p{L}\\p{N}\\p{M}\\p{Co}\\u00AD\\u200C\\u200D\\u2060]--[${spaceless}]]{1,200}`, 'gv')
const latinToken = new RegExp(`[${latinLetters}\\u00AD\\u200C\\u200D\\u2060]{1,200}`, 'g')

function* tokensIn(text: string): Generator<Token> {
  for (const { 0: found, index } of text.matchAll(isLatinText(text) ? latinToken : token)) yield { at: index, length: found.length, word: folded(found) }
}

const tokensOf = (text: string): Token[] => [...tokensIn(text)]

const asciiOnly = /^[\0-\x7F]*$/

function folded(word: string): string {
  if (asciiOnly.test(word)) return word.toLowerCase()
  return searchTextOf(word).replaceAll('\u200B', '').toLowerCase().normalize('NFD').replace(/[\u0300-\u036F]/g, '').normalize('NFC')
}

/** Where the first phrase that is found begins; 0 where none is. Looks no further than it has to. */
function firstHit(text: string, phrases: readonly Phrase[]): number {
  const longest = Math.max(1, ...phrases.map(({ words }) => words.length))
  const recent: Token[] = []
  for (const next of tokensIn(text)) {
    recent.push(next)
    if (recent.length > longest) recent.shift()
    for (const phrase of phrases) {
      const start = recent.length - phrase.words.length
      if (start >= 0 && stands(phrase, recent, start)) return recent[start]?.at ?? 0
    }
  }
  return 0
}

function stands({ words, goesOn }: Phrase, tokens: readonly Token[], start: number): boolean {
  return (
    words.length > 0 &&
    words.every((word, offset) => {
      const there = tokens[start + offset]?.word ?? ''
      return goesOn && offset === words.length - 1 ? there.startsWith(word) : there === word
    })
  )
}

function mark(text: string, phrases: readonly Phrase[]): Passage[] {
  const tokens = tokensOf(text)
  const passages: Passage[] = []
  let done = 0
  for (let start = 0; start < tokens.length; start += 1) {
    const hit = phrases.find((phrase) => stands(phrase, tokens, start))
    const [first, last] = [tokens[start], tokens[start + (hit?.words.length ?? 0) - 1]]
    if (hit === undefined || first === undefined || last === undefined) continue
    passages.push(plain(text.slice(done, first.at)), { text: oneLine(text.slice(first.at, last.at + last.length)), isHit: true })
    done = last.at + last.length
    start += hit.words.length - 1
  }
  return [...passages, plain(text.slice(done))].filter((passage) => passage.text !== '')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
const plain = (text: string): Passage => ({ text: oneLine(text), isHit: false })

/** Never between the halves of a character. */
function startOfCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
