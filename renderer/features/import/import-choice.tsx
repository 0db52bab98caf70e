import { ArchiveHelp } from './archive-help.tsx'
import { FeedField } from './feed-field.tsx'
import { chooseSource, type ImportDesk } from './import-store.ts'

interface Props {
  readonly desk: ImportDesk
  readonly failure: string | null
  onClose(this: void): void
}

const sources: readonly (readonly [name: string, what: string])[] = [
  ['A Medium archive', 'the .zip that Medium sent you, or the folder it unpacks to'],
  ['A feed', 'an RSS or Atom file, or its address'],
  ['Numbers', 'a table (.csv) of followers over time, or of your stories’ views and reads'],
  ['Texts', 'Markdown or text files, one a day: the daily notes of Obsidian or Logseq']
]

export function ImportChoice({ desk, failure, onClose }: Props) {
  return (
    <>
      {failure === null ? null : (
        <p role="alert" className="import-failure">
          {failure}
        </p>
      )}
      <p>Choose a file or a folder, or drop it anywhere on this window. You see what was found before anything is kept.</p>
      <dl className="import-sources">
        {sources.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="quiet">{what}</dd>
          </div>
        ))}
      </dl>
      <div className="import-choices">
        <button type="button" className="button is-main" autoFocus onClick={() => void chooseSource(desk, 'file')}>
          Choose a file
        </button>
        <button type="button" className="button is-main" onClick={() => void chooseSource(desk, 'folder')}>
          Choose a folder
        </button>
      </div>
      <FeedField desk={desk} />
      <ArchiveHelp />
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
      </div>
    </>
  )
}
