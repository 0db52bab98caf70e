import { useEffect, useState } from 'react'
import { clockTime, dayAt, type Day } from '../../shared/dates.ts'
import { dayInWords } from '../../shared/day-names.ts'
import type { Revision, RevisionReason } from '../../shared/models/entry.ts'
import type { Result } from '../../shared/result.ts'
import { counted } from '../../shared/text.ts'
import { AppDialog } from './app-dialog.tsx'
import { TextDifference } from './text-difference.tsx'
import './versions-dialog.css'

const reasons: Readonly<Record<RevisionReason, string>> = {
  pause: 'before a pause',
  cut: 'before a larger cut',
  restore: 'before an earlier version came back',
  published: 'before its published text took its place',
  import: 'as in the file that was imported'
}

/** What has earlier versions: an entry or a story. Functions of it stay the same while the dialog is open. */
export interface Versioned {
  /** "an entry". */
  readonly what: string
  readonly today: Day
  readonly zone: string
  list(this: void): Promise<Result<readonly Revision[]>>
  /** The whole text of one. */
  read(this: void, revisionId: string): Promise<Result<string>>
  /** As it stands on the page. */
  presentText(this: void): string
  restore(this: void, revisionId: string): Promise<void>
}

/** Earlier texts on the left; on the right what has changed since the chosen one. */
export function VersionsDialog({ of, onClose }: { of: Versioned; onClose: () => void }) {
  const [revisions, setRevisions] = useState<readonly Revision[] | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { list } = of
  useEffect(() => {
    let isHere = true
    void list().then((result) => {
      if (!isHere) return
      if (!result.ok) return setFailure(result.error.message)
      setRevisions(result.value)
      setChosenId(result.value[0]?.id ?? null)
    })
    return () => {
      isHere = false
    }
  }, [list])
  return (
    <AppDialog title="Earlier versions" isWide onClose={onClose}>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {revisions?.length === 0 ? (
        <p className="quiet">No earlier versions yet. One is kept whenever you come back to {of.what} after five minutes, and before a larger cut.</p>
      ) : (
        <div className="versions">
          <VersionList of={of} revisions={revisions ?? []} chosenId={chosenId} onChoose={setChosenId} />
          {chosenId === null ? null : <VersionText key={chosenId} of={of} revisionId={chosenId} />}
        </div>
      )}
      <div className="dialog-actions">
        <button type="button" className="button is-plain" onClick={onClose}>
          Close
        </button>
        {chosenId === null ? null : (
          <button type="button" className="button is-main" onClick={() => void of.restore(chosenId)}>
            Bring this version back
          </button>
        )}
      </div>
    </AppDialog>
  )
}

interface ListProps {
  readonly of: Versioned
  readonly revisions: readonly Revision[]
  readonly chosenId: string | null
  onChoose(this: void, id: string): void
}

function VersionList({ of: { today, zone }, revisions, chosenId, onChoose }: ListProps) {
  return (
    <ol className="version-list" aria-label="Versions">
      {revisions.map(({ id, savedAtMs, reason, wordCount }) => (
        <li key={id}>
          <button type="button" className="version" aria-pressed={id === chosenId} onClick={() => onChoose(id)}>
            <strong>
              {dayInWords(dayAt({ nowMs: savedAtMs, zone }), today)}, {clockTime(savedAtMs, zone)}
            </strong>
            <span className="quiet">
              {counted(wordCount, 'word')}, {reasons[reason]}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function VersionText({ of: { read, presentText }, revisionId }: { of: Versioned; revisionId: string }) {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    void read(revisionId).then((result) => {
      if (isHere) setText(result.ok ? result.value : result.error.message)
    })
    return () => {
      isHere = false
    }
  }, [read, revisionId])
  return text === null ? null : <TextDifference before={text} after={presentText()} />
}
