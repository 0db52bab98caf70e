import { useEffect, useState } from 'react'
import type { Revision, RevisionReason } from '../../shared/models/entry.ts'
import { clockTime, dayAt } from '../../shared/dates.ts'
import { dayInWords } from '../../shared/day-names.ts'
import { counted } from '../../shared/text.ts'
import { useClient } from '../app/app-context.ts'
import { AppDialog } from '../components/app-dialog.tsx'
import { TextDifference } from '../components/text-difference.tsx'
import { restoreVersion } from './page-actions.ts'
import { editorInHand } from './page-opening.ts'
import { usePage, usePageDesk } from './page-context.ts'
import './versions-dialog.css'

const reasons: Readonly<Record<RevisionReason, string>> = {
  pause: 'before a pause',
  cut: 'before a larger cut',
  restore: 'before an earlier version came back',
  import: 'as in the file that was imported'
}

/** Earlier texts of the entry on the left; on the right what has changed since the chosen one. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const client = useClient()
  const { autosave } = usePageDesk()
  const entryId = usePage((page) => page.activeId)
  const [revisions, setRevisions] = useState<readonly Revision[] | null>(null)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    void autosave
      .flush()
      .then(() => client.call('revisions.list', { id: entryId }))
      .then((result) => {
        if (!isHere) return
        if (!result.ok) return setFailure(result.error.message)
        setRevisions(result.value)
        setChosenId(result.value[0]?.id ?? null)
      })
    return () => {
      isHere = false
    }
  }, [autosave, client, entryId])
  return (
    <AppDialog title="Earlier versions" isWide onClose={onClose}>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {revisions?.length === 0 ? (
        <p className="quiet">No earlier versions yet. One is kept whenever you come back to an entry after five minutes, and before a larger cut.</p>
      ) : (
        <div className="versions">
          <VersionList revisions={revisions ?? []} chosenId={chosenId} onChoose={setChosenId} />
          {chosenId === null ? null : <VersionText key={chosenId} entryId={entryId} revisionId={chosenId} />}
        </div>
      )}
      <VersionActions chosenId={chosenId} onClose={onClose} />
    </AppDialog>
  )
}

interface ListProps {
  readonly revisions: readonly Revision[]
  readonly chosenId: string | null
  onChoose(this: void, id: string): void
}

function VersionList({ revisions, chosenId, onChoose }: ListProps) {
  const { today, zone } = usePage((state) => state.page)
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

function VersionText({ entryId, revisionId }: { entryId: string; revisionId: string }) {
  const client = useClient()
  const desk = usePageDesk()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    void client.call('revisions.read', { id: entryId, revisionId }).then((result) => {
      if (isHere) setText(result.ok ? result.value.body : result.error.message)
    })
    return () => {
      isHere = false
    }
  }, [client, entryId, revisionId])
  return text === null ? null : <TextDifference before={text} after={editorInHand(desk)?.getText() ?? ''} />
}

function VersionActions({ chosenId, onClose }: { chosenId: string | null; onClose: () => void }) {
  const desk = usePageDesk()
  return (
    <div className="dialog-actions">
      <button type="button" className="button is-plain" onClick={onClose}>
        Close
      </button>
      {chosenId === null ? null : (
        <button type="button" className="button is-main" onClick={() => void restoreVersion(desk, chosenId)}>
          Bring this version back
        </button>
      )}
    </div>
  )
}
