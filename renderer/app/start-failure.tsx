import { useEffect, useState } from 'react'
import type { BackupFile, OpenFailure } from '../../shared/models/start.ts'
import { wordsFor } from '../../shared/open-problem-words.ts'
import { counted } from '../../shared/text.ts'
import type { JournalClient } from '../journal-client.ts'
import { markReady } from './ready.ts'
import './start-failure.css'

interface Props {
  readonly failure: OpenFailure
  readonly client: JournalClient
}

/** What was found, what can't be known, and what can be done now. Nothing has been changed on the disk. */
export default function StartFailure({ failure, client }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(markReady, [])
  const words = wordsFor(failure)
  const run = async (action: Promise<{ ok: boolean; error?: { message: string } }>): Promise<void> => {
    const result = await action
    setProblem(result.ok ? null : (result.error?.message ?? null))
  }
  const { backup } = failure
  const isInUse = failure.problem === 'in-use'
  // The newest copy is the one just made of this very journal: opening it would fail the same way.
  const isBackupNoHelp = failure.problem === 'upgrade-failed' || isInUse
  return (
    <main className="start-failure">
      <h1>{words.title}</h1>
      <p>{words.found}</p>
      <p>{words.unknown}</p>
      <p className="quiet">
        The file: <span className="path">{failure.path}</span>
      </p>
      {isBackupNoHelp ? null : <BackupLine backup={backup} />}
      <div className="choices">
        {isInUse ? (
          <button type="button" className="button is-main" onClick={() => void run(client.call('app.tryAgain', undefined))}>
            Try again
          </button>
        ) : null}
        {backup === null || isBackupNoHelp ? null : (
          <button type="button" className={failure.canOpenAsIs ? 'button' : 'button is-main'} onClick={() => void run(client.call('app.openBackup', { name: backup.name }))}>
            Open this backup
          </button>
        )}
        {failure.canOpenAsIs ? (
          <button type="button" className="button is-main" onClick={() => void run(client.call('app.openAsIs', undefined))}>
            Open the journal as it is
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => void run(client.call('app.showFolder', undefined))}>
          Show the folder
        </button>
        <button type="button" className="button is-plain" onClick={() => void run(client.call('app.quit', undefined))}>
          Quit
        </button>
      </div>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <p className="quiet">For whoever helps you: {failure.detail}</p>
    </main>
  )
}

function BackupLine({ backup }: { backup: BackupFile | null }) {
  if (backup === null) return <p>There is no backup in the journal’s folder that can be opened.</p>
  const takenAt = new Date(backup.takenAtMs).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short' })
  return (
    <p>
      The newest good backup is from {takenAt}, with {counted(backup.entries, 'entry', 'entries')}. If you open it, the
      present file is kept beside it in the folder set-aside, and nothing is deleted.
    </p>
  )
}
