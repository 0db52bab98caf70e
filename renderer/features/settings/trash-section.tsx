import { useEffect, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { TrashedEntry } from '../../../shared/models/entry.ts'
import { counted } from '../../../shared/text.ts'
import { useApp, useClient } from '../../app/app-context.ts'

export function TrashSection() {
  const client = useClient()
  const say = useApp((app) => app.say)
  const refreshCounts = useApp((app) => app.refreshCounts)
  const [entries, setEntries] = useState<readonly TrashedEntry[]>([])
  const trashed = useApp((app) => app.counts.trashed)
  // Read again when something is put away or taken out elsewhere, by an undo for example.
  useEffect(() => {
    void client.call('entries.trashed', undefined).then((result) => {
      if (result.ok) setEntries(result.value)
      else say({ message: result.error.message })
    })
  }, [client, trashed, say])
  const restore = async (id: string): Promise<void> => {
    const result = await client.call('entries.restore', { id })
    if (!result.ok) return say({ message: result.error.message })
    await refreshCounts()
    say({ message: 'The entry is back on its day.' })
  }
  if (entries.length === 0) return <p className="quiet">The trash is empty.</p>
  return (
    <ul className="plain-list" aria-label="Entries in the trash">
      {entries.map((entry) => (
        <TrashedLine key={entry.id} entry={entry} onRestore={() => void restore(entry.id)} />
      ))}
    </ul>
  )
}

function TrashedLine({ entry, onRestore }: { entry: TrashedEntry; onRestore: () => void }) {
  const opening = entry.opening === '' ? 'An entry without words' : entry.opening
  return (
    <li>
      <span className="opening">
        <bdi>{opening}</bdi>
        <span className="quiet">{`${dayAndMonth(entry.datedOn, null)}, ${counted(entry.wordCount, 'word')}`}</span>
      </span>
      <button type="button" className="button" onClick={onRestore} aria-label={`Restore ${opening}`}>
        Restore
      </button>
    </li>
  )
}
