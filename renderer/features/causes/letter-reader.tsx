import { useId } from 'react'
import type { LetterPage } from '../../../shared/models/cause.ts'
import { useApp } from '../../app/app-context.ts'
import { LetterMarks } from './letter-marks.tsx'
import { LetterSentences } from './letter-sentences.tsx'
import { statedInWords } from './letter-words.ts'
import { useLetter, type Letter } from './use-letter.ts'
import './letter-reader.css'

/** The letter as plain text, in which she marks what it states and what everyone is told. The app reads nothing in it. */
export function LetterReader({ outcomeId }: { readonly outcomeId: string }) {
  const id = useId()
  const letter = useLetter(outcomeId)
  const { page, refusal } = letter
  return (
    <section className="letter-reader" aria-labelledby={id}>
      {/* The row that opens it says so already. */}
      <h2 id={id} className="visually-hidden">
        What the letter says
      </h2>
      {refusal === null ? null : <p className="quiet">{refusal}</p>}
      {page === null ? null : page.said.letter === null || page.said.letter.trim() === '' ? <NoLetter page={page} /> : <Reader text={page.said.letter} page={page} letter={letter} />}
    </section>
  )
}

function NoLetter({ page: { said, isLetterChanged } }: { readonly page: LetterPage }) {
  const recordAnswer = useApp((app) => app.recordAnswer)
  return (
    <div className="letter-part">
      <p>No letter is kept with this answer. You can paste it there, or give its file.</p>
      {isLetterChanged ? <p className="quiet">The marks you made were of a letter that is no longer there.</p> : null}
      <button type="button" className="button" onClick={() => recordAnswer({ applicationId: said.applicationId, outcomeId: said.id })}>
        Add the letter…
      </button>
    </div>
  )
}

function Reader({ text, page, letter }: { readonly text: string; readonly page: LetterPage; readonly letter: Letter }) {
  const { said, marks, isLetterChanged, isUnreadable } = page
  return (
    <>
      {isLetterChanged ? <p className="letter-changed">The letter was changed since you marked it, so those marks were dropped.</p> : null}
      {isUnreadable ? <p className="letter-changed">What you marked in it can’t be read any more, so nothing can be marked over it. It is still in the journal file; a backup may hold it whole.</p> : null}
      <LetterSentences key={text} text={text} marks={marks} onMark={letter.mark} />
      <LetterMarks text={text} page={page} letter={letter} />
      <div className="letter-part">
        <p className="letter-stated" role="status">
          <bdi>{statedInWords(said, marks)}</bdi>
        </p>
        {said.isReasonNone ? (
          <button type="button" className="button" onClick={() => void letter.record({ reason: said.reason, isReasonNone: false }, 'Taken back.')}>
            Take that back
          </button>
        ) : (
          <button type="button" className="button" onClick={() => void letter.record({ reason: null, isReasonNone: true }, 'Kept: it states none.')}>
            It states none
          </button>
        )}
      </div>
    </>
  )
}
