import { memo } from 'react'
import type { LetterMark } from '../../../shared/models/cause.ts'
import { piecesOf } from '../../../shared/rules/letter-marks.ts'
import type { LetterChunk } from './letter-chunks.ts'
import { markNames } from './letter-words.ts'

interface Props {
  readonly id: string
  readonly text: string
  readonly chunk: LetterChunk
  /** Those that reach into it. */
  readonly marks: readonly LetterMark[]
  /** The sentence that the keys are on; -1 where it isn't in this chunk. */
  readonly cursor: number
  /** From the first to the last that is chosen, of this chunk; both -1 where none is. */
  readonly from: number
  readonly to: number
}

export const LetterChunkView = memo(function LetterChunkView({ id, text, chunk: { sentences, first, isBlock }, marks, cursor, from, to }: Props) {
  return (
    <div role="presentation" className={isBlock ? 'letter-chunk is-block' : 'letter-chunk'}>
      {sentences.map((sentence, offset) => {
        const index = first + offset
        return (
          <span key={index} id={`${id}-${String(index)}`} role="option" aria-selected={index >= from && index <= to} data-sentence={index} className={index === cursor ? 'sentence is-current' : 'sentence'}>
            {piecesOf(sentence, marks).map(({ start, end, kind, isLast }) => (
              <span key={start} className={kind === null ? undefined : `mark is-${kind}`} data-name={kind !== null && isLast ? markNames[kind].toLowerCase() : undefined}>
                {text.slice(start, end)}
              </span>
            ))}
          </span>
        )
      })}
    </div>
  )
}, isSame)

function isSame({ marks: before, ...one }: Props, { marks: after, ...other }: Props): boolean {
  return (
    one.id === other.id && one.chunk === other.chunk && one.cursor === other.cursor && one.from === other.from && one.to === other.to &&
    before.length === after.length && before.every(({ kind, start, end }, index) => kind === after[index]?.kind && start === after[index].start && end === after[index].end)
  )
}
