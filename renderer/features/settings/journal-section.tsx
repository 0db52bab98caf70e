import { useEffect, useState } from 'react'
import type { BackupFile, BackupState } from '../../../shared/models/start.ts'
import { counted } from '../../../shared/text.ts'
import { useApp, useClient } from '../../app/app-context.ts'

/** Where everything is, and the copies that can be fallen back on. */
export function JournalSection() {
  const client = useClient()
  const { journalFolder } = useApp((app) => app.runtime)
  const say = useApp((app) => app.say)
  const [backups, setBackups] = useState<BackupState | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  useEffect(() => {
    void client.call('backups.list', undefined).then((result) => {
      if (result.ok) setBackups(result.value)
      else say({ message: result.error.message })
    })
  }, [client, say])
  const backUpNow = async (): Promise<void> => {
    setIsWorking(true)
    const result = await client.call('backups.make', undefined)
    setIsWorking(false)
    if (result.ok) setBackups(result.value)
    else say({ message: result.error.message })
  }
  return (
    <>
      <div className="settings-row">
        <div>
          <p>Everything you write is in one folder on this computer. Nothing leaves it.</p>
          <p className="quiet path">{journalFolder}</p>
        </div>
        <button type="button" className="button" onClick={() => void client.call('app.showFolder', undefined)}>
          Show the folder
        </button>
      </div>
      <div className="settings-row">
        <p>A backup is made at every start and once a day, then opened and counted. The last seven days are kept.</p>
        <button type="button" className="button" disabled={isWorking} onClick={() => void backUpNow()}>
          {isWorking ? 'Backing up' : 'Back up now'}
        </button>
      </div>
      <BackupList files={backups?.files ?? []} />
    </>
  )
}

function BackupList({ files }: { files: readonly BackupFile[] }) {
  if (files.length === 0) return <p className="quiet">No backup yet. The first one is made a few seconds after the start.</p>
  return (
    <ul className="plain-list" aria-label="Backups">
      {files.map((file) => (
        <li key={file.name}>
          <span>{new Date(file.takenAtMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span>
          <span className="quiet">
            {counted(file.entries, 'entry', 'entries')}, {sizeInWords(file.bytes)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
