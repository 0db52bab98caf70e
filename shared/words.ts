import { isLatinText, latinDigits, latinLetters } from './latin-text.ts'
import { segmentsOf, spaceless, spacelessRun } from './spaceless-scripts.ts'

const joined = String.raw`\u00AD\u200C\u200D\u2060`
// don’t, well-known and 1,000.5 are one word each, as in the word processors writers come from. The repeats have
// limits because a pasted block without a space (5 MB of base64) would else overflow the pattern matcher's stack.
const wordOf = (first: string, inner: string, digit: string): string =>
  `${first}${inner}{0,999}(?:(?:['’ʼ‐‑\\-]|(?<=${digit})[.,](?=${digit}))${inner}{1,999}){0,99}`

const letter = String.raw`[[\p{L}\p{N}]--[${spaceless}]]`
const word = wordOf(letter, String.raw`(?:${letter}|[\p{M}${joined}])`, String.raw`\p{N}`)
const tokens = new RegExp(`(${spacelessRun})|${word}`, 'gv')

const latinTokens = new RegExp(wordOf(`[${latinLetters}]`, `[${latinLetters}${joined}]`, `[${latinDigits}]`), 'gv')

/**
 * Words of a Markdown text as a reader would count them. Link and image targets and fenced code don't count;
 * a bare address counts as one word.
 */
export function countWords(markdown: string): number {
  const text = readableText(markdown)
  if (isLatinText(text)) return countMatches(latinTokens, text)
  let count = 0
  for (const match of text.matchAll(tokens)) {
    count += match[1] === undefined ? 1 : countSegments(match[1])
  }
  return count
}

/** Without a list of what was found. */
function countMatches(pattern: RegExp, text: string): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count += 1
  return count
}

function countSegments(run: string): number {
  return segmentsOf(run).filter(({ isWordLike }) => isWordLike === true).length
}

// Each look for what most texts don't have is much quicker than the pattern that takes it out.
function readableText(markdown: string): string {
  let text = markdown.includes('```') || markdown.includes('~~~') ? withoutFencedCode(markdown) : markdown
  if (text.includes('](')) text = text.replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,99}(?:\s+"[^"\n]*")?\)/g, '] ')
  return text.includes('http') || text.includes('mailto:') ? text.replace(/<?\b(?:https?|mailto):[^\s<>]+>?/g, ' address ') : text
}

// An unclosed fence is text: a stray ``` must not make the rest of a day count for nothing.
function withoutFencedCode(markdown: string): string {
  let kept = ''
  let keptTo = 0
  let fence: { mark: string; at: number } | null = null
  for (const line of markdown.matchAll(/^ {0,3}(`{3,}|~{3,})(.*)$/gm)) {
    const [whole, mark = '', rest = ''] = line
    if (fence === null) {
      if (!(mark.startsWith('`') && rest.includes('`'))) fence = { mark, at: line.index }
    } else if (mark.startsWith(fence.mark) && rest.trim() === '') {
      kept += markdown.slice(keptTo, fence.at)
      keptTo = line.index + whole.length
      fence = null
    }
  }
  return kept + markdown.slice(keptTo)
}
