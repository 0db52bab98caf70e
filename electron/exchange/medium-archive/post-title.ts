import { lineOf } from '../html/dom-parts.ts'
import { oneLine } from '../one-line.ts'

export interface PostTitle {
  readonly title: string
  readonly subtitle: string
  readonly notes: readonly string[]
}

/**
 * The title and the subtitle; both leave the body, where they stand once more. A headline there that says something
 * else than the archive's title stays: it is a part of the text as it was published.
 */
export function takeTitle(named: Element | null, headline: Element | null, subtitle: Element | null): PostTitle {
  const said = oneLine(named?.textContent ?? '')
  const below = { subtitle: oneLine(subtitle?.textContent ?? ''), notes: [] }
  subtitle?.remove()
  if (headline === null) return { title: said, ...below }
  const written = lineOf(headline)
  const isSame = lettersOf(written) === lettersOf(said)
  if (isSame || written === '' || said === '' || isCut(said, written)) {
    headline.remove()
    // With an ellipsis the archive's is only the start of it.
    return { title: isSame || written === '' ? said : oneLine(written), ...below }
  }
  return { title: said, ...below, notes: [`In its text the headline is another one, “${shortened(written)}”; it stays there.`] }
}

/** What tells two titles apart: not spaces, quotes, dashes or capitals. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, '')
}

function isCut(said: string, written: string): boolean {
  return /(?:…|\.\.\.)$/.test(said) && lettersOf(written).startsWith(lettersOf(said))
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text
}
