import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { markKinds, type LetterMark, type MarkKind } from '../../../shared/models/cause.ts'
import { trimmed, withMark, withoutStretch, type Stretch } from '../../../shared/rules/letter-marks.ts'
import { LetterChunkView } from './letter-chunk-view.tsx'
import { chunksOf, type LetterChunk } from './letter-chunks.ts'
import { MarkTools } from './mark-tools.tsx'
import { markKeys, markNames, wordsOf } from './letter-words.ts'
import { useSelectedText, useSentenceCursor, type SentenceCursor } from './use-sentence-cursor.ts'

interface Props {
  readonly text: string
  readonly marks: readonly LetterMark[]
  onMark(this: void, marks: readonly LetterMark[]): void
}

/** The letter, sentence by sentence for the keys and as one text for the mouse, with what marks it. */
export function LetterSentences({ text, marks, onMark }: Props) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const chunks = useMemo(() => chunksOf(text), [text])
  const sentences = useMemo(() => chunks.flatMap((chunk) => chunk.sentences), [chunks])
  const cursor = useSentenceCursor(sentences.length)
  const [selected, clearSelection] = useSelectedText(box)
  const [told, tell] = useState('')
  useCursorInSight(`${id}-${String(cursor.cursor)}`, box)
  const chosen = trimmed(text, selected ?? { start: sentences[cursor.from]?.start ?? 0, end: sentences[cursor.to]?.end ?? 0 })
  const mark = (kind: MarkKind | null): void => {
    if (chosen === null) return
    onMark(kind === null ? withoutStretch(marks, chosen) : withMark(marks, { kind, ...chosen }))
    tell(`${kind === null ? 'Not marked' : markNames[kind]}: ${wordsOf(text, chosen, 120)}`)
    clearSelection()
  }
  const followKey = (event: KeyboardEvent): void => {
    if (cursor.followKey(event)) return clearSelection()
    const kind = kindOfKey(event)
    if (kind === undefined) return
    event.preventDefault()
    mark(kind)
  }
  return (
    <div className="letter-part">
      <Hint id={`${id}-hint`} />
      <div
        ref={box}
        role="listbox"
        aria-label="The letter, sentence by sentence"
        aria-describedby={`${id}-hint`}
        aria-multiselectable
        aria-activedescendant={`${id}-${String(cursor.cursor)}`}
        tabIndex={0}
        className="letter-text"
        dir="auto"
        onKeyDown={followKey}
        onClick={({ target, shiftKey }) => goToSentence(target, shiftKey, cursor)}
      >
        {chunks.map((chunk) => (
          <LetterChunkView key={chunk.first} id={id} text={text} chunk={chunk} marks={marksIn(chunk, marks)} {...partOf(chunk, cursor, selected !== null)} />
        ))}
      </div>
      <MarkTools selectedWords={selected === null || chosen === null ? null : wordsOf(text, chosen, 60)} isMarked={chosen !== null && isMarked(marks, chosen)} onMark={mark} />
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </div>
  )
}

function Hint({ id }: { readonly id: string }) {
  return (
    <p id={id} className="quiet">
      Select words with the mouse, or go from sentence to sentence with the arrow keys, and say what they are. Nothing is read for you.
    </p>
  )
}

const isMarked = (marks: readonly LetterMark[], { start, end }: Stretch): boolean => marks.some((mark) => mark.start < end && mark.end > start)

/** The kind it marks with, null to unmark; undefined for any other key. */
function kindOfKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): MarkKind | null | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  if (key === 'Delete' || key === 'Backspace') return null
  return markKinds.find((kind) => markKeys[kind] === key.toUpperCase())
}

function goToSentence(target: EventTarget, isExtending: boolean, cursor: SentenceCursor): void {
  const sentence = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-sentence]') : null
  if (sentence !== null && document.getSelection()?.isCollapsed !== false) cursor.moveTo(Number(sentence.dataset['sentence']), isExtending)
}

function marksIn({ sentences }: LetterChunk, marks: readonly LetterMark[]): readonly LetterMark[] {
  const [start, end] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0]
  return marks.filter((mark) => mark.start < end && mark.end > start)
}

/** Of the cursor only what concerns a chunk, so that the others stay as they are drawn. */
function partOf({ first, sentences }: LetterChunk, { cursor, from, to }: SentenceCursor, isTextSelected: boolean): { cursor: number; from: number; to: number } {
  const last = first + sentences.length - 1
  const touches = !isTextSelected && from <= last && to >= first
  return {
    cursor: cursor >= first && cursor <= last ? cursor : -1,
    from: touches ? Math.max(from, first) : -1,
    to: touches ? Math.min(to, last) : -1
  }
}

function useCursorInSight(sentenceId: string, box: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === box.current) document.getElementById(sentenceId)?.scrollIntoView({ block: 'nearest' })
  }, [sentenceId, box])
}
