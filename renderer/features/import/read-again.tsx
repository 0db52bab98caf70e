import { useState } from 'react'
import { readFolder, type ImportDesk } from './import-store.ts'
import { PatternField } from './pattern-field.tsx'

interface Props {
  readonly desk: ImportDesk
  /** With which it was read, empty for none. */
  readonly lastPattern: string
  readonly failure: string | null
}

/** For a folder whose names the writer alone can read. */
export function ReadAgain({ desk, lastPattern, failure }: Props) {
  const [pattern, setPattern] = useState(lastPattern)
  return (
    <form
      className="import-again"
      onSubmit={(event) => {
        event.preventDefault()
        void readFolder(desk, pattern)
      }}
    >
      <PatternField pattern={pattern} onChange={setPattern} />
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
