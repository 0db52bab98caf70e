import type { LetterMark, MarkKind } from '../models/cause.ts'

/** From where to where, by UTF-16 positions. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Longer ones are cut between words, so that no list has an item of a whole letter. */
const longestSentence = 600

/** The marks with this one: it wins, and cuts what it lies over. */
export function withMark(marks: readonly LetterMark[], mark: LetterMark): readonly LetterMark[] {
  return inOrder([...withoutStretch(marks, mark), mark])
}

/** The marks with nothing left in the stretch. */
export function withoutStretch(marks: readonly LetterMark[], { start, end }: Stretch): readonly LetterMark[] {
  return marks.flatMap((mark) =>
    [{ ...mark, end: Math.min(mark.end, start) }, { ...mark, start: Math.max(mark.start, end) }].filter((part) => part.start < part.end)
  )
}

/** In the order of the letter, none over another: where two meet, the later in the list wins. */
export function tidyMarks(marks: readonly LetterMark[]): readonly LetterMark[] {
  return marks.reduce<readonly LetterMark[]>(withMark, [])
}

function inOrder(marks: readonly LetterMark[]): readonly LetterMark[] {
  return [...marks].sort((one, other) => one.start - other.start)
}

/** Without the spaces around it; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end)
  if (words.trim() === '') return null
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}

/** Whether a position lies between the two halves of one character, as of an emoji. */
export function splitsCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}

/** The whole letter in pieces, each with words in it: a sentence and the space after it, or a line. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = []
  // What has no words of its own goes with the sentence before it, at the beginning with the next.
  let start = 0
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length
    const last = sentences.at(-1)
    if (segment.trim() !== '') {
      sentences.push(...inParts(text, { start, end }))
      start = end
    } else if (last !== undefined) {
      sentences[sentences.length - 1] = { ...last, end }
      start = end
    }
  }
  return sentences
}

function inParts(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  while (end - from > longestSentence) {
    const space = text.lastIndexOf(' ', from + longestSentence)
    const cut = space > from + longestSentence / 2 ? space + 1 : from + longestSentence
    const to = splitsCharacter(text, cut) ? cut + 1 : cut
    if (text.slice(to, end).trim() === '' || text.slice(from, to).trim() === '') break
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}

/** A stretch of text, and how it is marked. */
export interface Piece extends Stretch {
  readonly kind: MarkKind | null
  /** The mark ends here: its name stands after it. */
  readonly isLast: boolean
}

/** A sentence cut where marks begin and end. */
export function piecesOf({ start, end }: Stretch, marks: readonly LetterMark[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)]
    if (from > at) pieces.push({ start: at, end: from, kind: null, isLast: false })
    pieces.push({ start: from, end: to, kind: mark.kind, isLast: mark.end <= end })
    at = to
  }
  return at < end ? [...pieces, { start: at, end, kind: null, isLast: false }] : pieces
}
