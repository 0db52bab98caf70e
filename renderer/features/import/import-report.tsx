import { useState } from 'react'
import { importOutcomes, type ImportFormat, type ImportOutcome } from '../../../shared/models/import.ts'
import { ImportItems } from './import-items.tsx'
import { keepAll, startOver, type ImportDesk, type ImportState } from './import-store.ts'
import { countOf, isOfAccounts, keepInWords, kindsInWords } from './kind-words.ts'
import { ReadAgain } from './read-again.tsx'

const names: Readonly<Record<ImportOutcome, string>> = {
  added: 'new',
  changed: 'changed',
  unchanged: 'already here',
  skipped: 'left out'
}

const newMeans: Readonly<Record<ImportFormat, string>> = {
  'markdown-folder': 'Each becomes an entry on its day.',
  'medium-archive': 'Stories, drafts and responses come into Stories, each on the day it was published; a draft has no day. The rest is noted on its own day.',
  feed: 'Each comes into Stories, on the day it was published.',
  'story-numbers': 'Each is noted for its story, on its day.'
}

const meanings: Readonly<Record<Exclude<ImportOutcome, 'added'>, string>> = {
  changed: 'Each says what is new. What you wrote stays as it is; another text is put beside yours, where you can look at it and take it.',
  unchanged: 'These came in before, or you have them already. Nothing is done with them.',
  skipped: 'These are not brought in, each for the reason it says.'
}

interface Props {
  readonly desk: ImportDesk
  readonly state: Extract<ImportState, { step: 'report' }>
  onClose(this: void): void
}

/** What was found, thing by thing, before anything of it is kept. */
export function ImportReport({ desk, state: { summary, pattern, failure }, onClose }: Props) {
  const { items, kinds, format, source } = summary
  const [shown, setShown] = useState<ImportOutcome>(importOutcomes.find((outcome) => items[outcome] > 0) ?? 'added')
  const keepWords = keepInWords(summary)
  const responses = countOf(kinds, 'response', importOutcomes)
  return (
    <>
      <p className="import-found">
        {kindsInWords(kinds, importOutcomes) ?? 'Nothing that can be brought in'} in <bdi className="import-source">{source}</bdi>
      </p>
      {responses === 0 ? null : <p className="quiet">A response is told by the form of its post. Each is marked “response?” until you say what it is, and counts with no story.</p>}
      <div className="chips import-outcomes" role="group" aria-label="What was found">
        {importOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={outcome === shown ? 'chip is-chosen' : 'chip'}
            aria-pressed={outcome === shown}
            disabled={items[outcome] === 0}
            onClick={() => setShown(outcome)}
          >
            {items[outcome].toLocaleString('en-GB')} {names[outcome]}
          </button>
        ))}
      </div>
      <p className="quiet">{shown === 'added' ? (isOfAccounts(kinds) ? 'Each is noted for its account, on its day.' : newMeans[format]) : meanings[shown]}</p>
      <ImportItems key={`${source} ${shown} ${String(items[shown])}`} outcome={shown} total={items[shown]} />
      {items.skipped === 0 || format !== 'markdown-folder' ? null : <ReadAgain desk={desk} lastPattern={pattern} failure={failure} />}
      <div className="dialog-actions">
        <button type="button" className="button is-plain" autoFocus={keepWords === null} onClick={onClose}>
          Close
        </button>
        <button type="button" className="button" onClick={() => startOver(desk, null)}>
          Choose something else
        </button>
        {keepWords === null ? null : (
          <button type="button" className="button is-main" autoFocus onClick={() => void keepAll(desk)}>
            {keepWords}
          </button>
        )}
      </div>
    </>
  )
}
