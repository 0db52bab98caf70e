// Scripts that don't put spaces between words: their runs are cut by Intl.Segmenter, which carries dictionaries.
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const joined = String.raw`\u00AD\u200C\u200D\u2060`
const inner = String.raw`(?:[[\p{L}\p{N}]--[${spaceless}]]|[\p{M}${joined}])`
// don’t, well-known and 1,000.5 are one word each, as in the word processors writers come from. The repeats have
// limits because a pasted block without a space (5 MB of base64) would else overflow the pattern matcher's stack.
const wordPattern = String.raw`[[\p{L}\p{N}]--[${spaceless}]]${inner}{0,999}(?:(?:['’ʼ‐‑\-]|(?<=\p{N})[.,](?=\p{N}))${inner}{1,999}){0,99}`

const tokens = new RegExp(String.raw`([${spaceless}][${spaceless}\p{M}ー]{0,9999})|${wordPattern}`, 'gv')
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * Words of a Markdown text as a reader would count them. Link and image targets and fenced code don't count;
 * a bare address counts as one word.
 */
export function countWords(markdown: string): number {
  let count = 0
  for (const match of readableText(markdown).matchAll(tokens)) {
    count += match[1] === undefined ? 1 : countSegments(match[1])
  }
  return count
}

const pieceLength = 500

// Segmenting slows down with the square of the length, so a long run goes piece by piece; what ends a piece may be
// half a word and begins the next one.
function countSegments(run: string): number {
  let count = 0
  let from = 0
  while (from < run.length) {
    const piece = run.slice(from, from + pieceLength)
    const isLast = from + piece.length === run.length
    let used = 0
    for (const { segment, isWordLike } of segmenter.segment(piece)) {
      if (!isLast && used > 0 && used + segment.length === piece.length) break
      used += segment.length
      if (isWordLike === true) count += 1
    }
    from += used
  }
  return count
}

function readableText(markdown: string): string {
  return withoutFencedCode(markdown)
    .replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,99}(?:\s+"[^"\n]*")?\)/g, '] ')
    .replace(/<?\b(?:https?|mailto):[^\s<>]+>?/g, ' address ')
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
