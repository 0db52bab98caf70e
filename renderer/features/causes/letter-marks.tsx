import type { LetterPage } from '../../../shared/models/cause.ts'
import { withoutStretch } from '../../../shared/rules/letter-marks.ts'
import { useRowFocus } from '../../components/use-row-focus.ts'
import { markNames, wordsOf } from './letter-words.ts'
import type { Letter } from './use-letter.ts'

interface Props {
  readonly text: string
  readonly page: LetterPage
  readonly letter: Letter
}

/** What is marked, in its words; a stated reason can become that of the answer. */
export function LetterMarks({ text, page: { said, marks }, letter }: Props) {
  const list = useRowFocus('li', 'button:last-of-type')
  return (
    <ul ref={list} className="letter-marks" aria-label="What you marked" tabIndex={-1} hidden={marks.length === 0}>
      {marks.map((mark) => (
        <li key={mark.start}>
          <span className="label">{markNames[mark.kind]}</span>
          <q dir="auto" className={`mark is-${mark.kind}`}>
            {wordsOf(text, mark)}
          </q>
          <span className="letter-mark-actions">
            {mark.kind === 'reason' ? <KeepAsReason words={text.slice(mark.start, mark.end).trim()} isKept={!said.isReasonNone && said.reason === text.slice(mark.start, mark.end).trim()} letter={letter} /> : null}
            <button type="button" className="link" aria-label={`Unmark: ${wordsOf(text, mark, 80)}`} onClick={() => letter.mark(withoutStretch(marks, mark))}>
              Unmark
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

function KeepAsReason({ words, isKept, letter }: { readonly words: string; readonly isKept: boolean; readonly letter: Letter }) {
  if (isKept) return <span className="quiet">Kept as the stated reason</span>
  return (
    <button type="button" className="link" onClick={() => void letter.record({ reason: words, isReasonNone: false }, 'Kept as the stated reason.')}>
      Keep as the stated reason
    </button>
  )
}
