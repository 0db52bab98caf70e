import type { LetterMark, MarkKind } from '../../../shared/models/cause.ts'
import type { RecordOutcomeInput } from '../../../shared/models/outcome.ts'

export const markNames: Readonly<Record<MarkKind, string>> = { reason: 'Stated reason', hint: 'Hint', stock: 'Stock phrase' }

/** The key that marks so. */
export const markKeys: Readonly<Record<MarkKind, string>> = { reason: 'R', hint: 'H', stock: 'S' }

const longestShown = 600

/** What is marked, as a list shows it. */
export function wordsOf(letter: string, { start, end }: Pick<LetterMark, 'start' | 'end'>, longest = longestShown): string {
  const words = letter.slice(start, end).replace(/\s+/g, ' ').trim()
  const characters = Array.from(words)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : words
}

/** What the letter states, as she has read it; the app itself reads nothing in it. */
export function statedInWords({ isReasonNone, reason, letter }: RecordOutcomeInput, marks: readonly LetterMark[]): string {
  if (isReasonNone) return 'Stated: none.'
  if (reason !== null) return `Stated: “${wordsOf(reason, { start: 0, end: reason.length })}”`
  const marked = marks.filter(({ kind }) => kind === 'reason').map((mark) => `“${wordsOf(letter ?? '', mark, 200)}”`)
  return marked.length === 0 ? 'Stated: you haven’t said yet.' : `Stated, as you marked it: ${marked.join(' … ')}`
}
