import { isLatinText } from './latin-text.ts'
import { spaceless, spacelessRun } from './spaceless-scripts.ts'

/** Stands between the characters of scripts without spaces; the index takes it for the end of a word. */
const gap = '\u200B'

// What has no weight of its own when words are compared: soft hyphens and joiners, what chooses between a sign and its
// picture (else ❤️ would be a word, and ☀️ the same one), the vowel points of Arabic and Hebrew with the Arabic
// stretching stroke. SQLite's tokenizer drops the accents of Latin letters itself, not Greek ones.
const weightless = '[\\u00AD\\u034F\\u200C\\u200D\\u2060\\u20E3\\uFE00-\\uFE0F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC]'
const accentedGreek = /[\u0386-\u0390\u03AA-\u03B0\u03CA-\u03CE\u1F00-\u1FFF]/g
const wide = /[\uFF01-\uFF5E]/g

/** The only weightless ones that a Latin text can hold. */
const joiners = /[\u00AD\u200C\u200D\u2060]/

const all = (pattern: string): RegExp => new RegExp(pattern, 'gv')
const weightlessOnes = all(weightless)
const runs = all(spacelessRun)
const characters = /\P{M}\p{M}*/gu
const unusual = new RegExp(`${weightless}|${accentedGreek.source}|${wide.source}|[${spaceless}]`, 'v')

/**
 * The text as the search index gets it: scripts without spaces cut into characters, and what doesn't count when words
 * are compared taken out. Most texts come back as they are. A query goes the same way, and its characters have to
 * stand together. Cut into words by Intl.Segmenter, a word was lost wherever its neighbours moved a cut: บทความ in
 * ฉันเขียนบทความช้าๆ, 大学 in 北京大学生; and Node and Electron don't cut alike.
 */
export function searchTextOf(text: string): string {
  if (isLatinText(text) && !joiners.test(text)) return text
  // A file from elsewhere may hold Korean, Japanese or Russian letters in pieces; typed they are whole.
  const composed = text.normalize('NFC')
  if (!unusual.test(composed)) return composed
  return composed
    .replace(weightlessOnes, '')
    .replace(accentedGreek, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(wide, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(runs, (run) => gap + run.replace(characters, `$&${gap}`))
}

/** What a row keeps beside its body for the index: null where the body serves as it is. */
export function ownSearchTextOf(body: string): string | null {
  const searchText = searchTextOf(body)
  return searchText === body ? null : searchText
}
