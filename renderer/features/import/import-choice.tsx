import { useState } from 'react'
import { chooseFolder, type ImportDesk } from './import-store.ts'
import { PatternField } from './pattern-field.tsx'

interface Props {
  readonly desk: ImportDesk
  readonly failure: string | null
  onClose(this: void): void
}

export function ImportChoice({ desk, failure, onClose }: Props) {
  const [pattern, setPattern] = useState('')
  return (
    <>
      <p>
        Choose a folder of Markdown or text files, for example the daily notes of Obsidian or Logseq. The day of each is read from
        its name, its folders or its first lines.
      </p>
      <p className="quiet">You see what was found before anything is kept. The files stay as they are.</p>
      {failure === null ? null : (
        <p role="alert" className="import-failure">
          {failure}
        </p>
      )}
      <PatternField pattern={pattern} onChange={setPattern} />
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
        <button type="button" className="button is-main" autoFocus onClick={() => void chooseFolder(desk, pattern)}>
          Choose a folder
        </button>
      </div>
    </>
  )
}
