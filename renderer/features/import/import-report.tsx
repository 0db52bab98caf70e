import { useState } from 'react'
import { importOutcomes, type ImportOutcome } from '../../../shared/models/import.ts'
import { counted } from '../../../shared/text.ts'
import { ImportItems } from './import-items.tsx'
import { chooseFolder, keepAll, readFolder, type ImportDesk, type ImportState } from './import-store.ts'
import { PatternField } from './pattern-field.tsx'

const names: Readonly<Record<ImportOutcome, string>> = {
  added: 'new',
  changed: 'changed',
  unchanged: 'already here',
  skipped: 'left out'
}

const meanings: Readonly<Record<ImportOutcome, string>> = {
  added: 'Each becomes an entry on its day.',
  changed: 'These differ from the entries you have. Yours stay as they are; the files’ texts are put among their earlier versions, where you can look at them and bring them back.',
  unchanged: 'These came in before, or you wrote them here. Nothing is done with them.',
  skipped: 'These are not brought in, each for the reason it says.'
}

interface Props {
  readonly desk: ImportDesk
  readonly state: Extract<ImportState, { step: 'report' }>
  onClose(this: void): void
}

/** What was found, file by file, before anything of it is kept. */
export function ImportReport({ desk, state: { summary, failure }, onClose }: Props) {
  const { items } = summary
  const [shown, setShown] = useState<ImportOutcome>(importOutcomes.find((outcome) => items[outcome] > 0) ?? 'added')
  const [pattern, setPattern] = useState('')
  const news = items.added + items.changed
  return (
    <>
      <p className="quiet import-source">
        <bdi>{summary.source}</bdi>
      </p>
      <div className="chips" role="group" aria-label="What was found">
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
      <p className="quiet">{meanings[shown]}</p>
      <ImportItems key={`${summary.source} ${shown} ${String(items[shown])}`} outcome={shown} total={items[shown]} />
      {items.skipped === 0 ? null : <ReadAgain desk={desk} pattern={pattern} onChange={setPattern} failure={failure} />}
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
        <button type="button" className="button" onClick={() => void chooseFolder(desk, pattern)}>
          Choose another folder
        </button>
        {news === 0 ? null : (
          <button type="button" className="button is-main" autoFocus onClick={() => void keepAll(desk)}>
            {items.added > 0 ? `Keep ${counted(items.added, 'entry', 'entries')}` : 'Put them among the versions'}
          </button>
        )}
      </div>
    </>
  )
}

interface ReadAgainProps {
  readonly desk: ImportDesk
  readonly pattern: string
  readonly failure: string | null
  onChange(this: void, pattern: string): void
}

function ReadAgain({ desk, pattern, failure, onChange }: ReadAgainProps) {
  return (
    <form
      className="import-again"
      onSubmit={(event) => {
        event.preventDefault()
        void readFolder(desk, pattern)
      }}
    >
      <PatternField pattern={pattern} onChange={onChange} />
      <button type="submit" className="button">
        Read again
      </button>
      {failure === null ? null : (
        <p role="alert" className="import-failure">
          {failure}
        </p>
      )}
    </form>
  )
}
