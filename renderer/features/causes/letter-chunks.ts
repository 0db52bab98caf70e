import { sentencesOf, type Stretch } from '../../../shared/rules/letter-marks.ts'

/** Some sentences that are drawn together, and only again where something of them changes. */
export interface LetterChunk {
  readonly sentences: readonly Stretch[]
  /** The place of its first sentence in the letter. */
  readonly first: number
  /** It begins and ends with a line, so that it can be left out while it isn't in sight. */
  readonly isBlock: boolean
}

const sentencesAChunk = 30

export function chunksOf(text: string): readonly LetterChunk[] {
  const chunks: LetterChunk[] = []
  let first = 0
  let gathered: Stretch[] = []
  const sentences = sentencesOf(text)
  for (const [index, sentence] of sentences.entries()) {
    gathered.push(sentence)
    const isLast = index === sentences.length - 1
    const endsLine = isLast || /[\r\n]$/.test(text.slice(sentence.start, sentence.end))
    // A letter of one line is cut all the same, later, so that not all of it is drawn at each key.
    if (!isLast && gathered.length < (endsLine ? sentencesAChunk : 4 * sentencesAChunk)) continue
    chunks.push({ sentences: gathered, first, isBlock: endsLine && (chunks.length === 0 || endsALine(text, gathered[0])) })
    first = index + 1
    gathered = []
  }
  return chunks
}

const endsALine = (text: string, sentence: Stretch | undefined): boolean => sentence !== undefined && /[\r\n]/.test(text.charAt(sentence.start - 1))
