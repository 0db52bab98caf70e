import { markKinds, type MarkKind } from '../../../shared/models/cause.ts'
import { markKeys, markNames } from './letter-words.ts'

interface Props {
  /** Of what is selected by mouse; null where the sentence of the keys is meant. */
  readonly selectedWords: string | null
  readonly isMarked: boolean
  /** Null takes the marks away. */
  onMark(this: void, kind: MarkKind | null): void
}

/** What the chosen words are; each has its key in the letter. */
export function MarkTools({ selectedWords, isMarked, onMark }: Props) {
  return (
    // The selection stays while a button is pressed.
    <div role="group" aria-label="Mark as" className="mark-tools" onMouseDown={(event) => event.preventDefault()}>
      <span className="quiet">{selectedWords === null ? 'The sentence is a' : `“${selectedWords}” is a`}</span>
      {markKinds.map((kind) => (
        <button key={kind} type="button" className="button" aria-keyshortcuts={markKeys[kind]} onClick={() => onMark(kind)}>
          {markNames[kind]} <kbd aria-hidden>{markKeys[kind]}</kbd>
        </button>
      ))}
      <button type="button" className="button is-plain" aria-keyshortcuts="Delete" aria-disabled={!isMarked} onClick={() => (isMarked ? onMark(null) : undefined)}>
        Unmark
      </button>
    </div>
  )
}
