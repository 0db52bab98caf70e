import { useCallback, useEffect, useRef, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { dayAt } from '../../../shared/dates.ts'
import { itemsInWords } from '../../../shared/item-words.ts'
import type { ImportBatch } from '../../../shared/models/import.ts'
import { sumOf, undoneInWords } from '../../../shared/undone-words.ts'
import { useApp, useClient, useRunCommand } from '../../app/app-context.ts'

/** What came in from elsewhere, each to be taken back whole. */
export function ImportsSection() {
  const client = useClient()
  const say = useApp((app) => app.say)
  const runCommand = useRunCommand()
  const [batches, setBatches] = useState<readonly ImportBatch[]>([])
  const [isWorking, setIsWorking] = useState(false)
  const bringIn = useRef<HTMLButtonElement>(null)
  const read = useCallback(
    () =>
      void client.call('imports.list', undefined).then((result) => {
        if (result.ok) setBatches(result.value)
        else say({ message: result.error.message })
      }),
    [client, say]
  )
  useEffect(() => {
    read()
    return client.listen((event) => (event.name === 'journal-changed' ? read() : undefined))
  }, [client, read])
  const takeBack = async (id: string): Promise<void> => {
    setIsWorking(true)
    const result = await client.call('imports.undo', { id })
    setIsWorking(false)
    // The button that was pressed goes with its import.
    bringIn.current?.focus()
    say({ message: result.ok ? undoneInWords(result.value) : result.error.message })
  }
  return (
    <>
      <div className="settings-row">
        <p>A Medium archive, a feed, a table of numbers, or a folder of texts can be brought in. Drop it on the window, or choose it.</p>
        <button ref={bringIn} type="button" className="button" onClick={() => runCommand('import')}>
          Import
        </button>
      </div>
      {batches.length === 0 ? null : (
        <ul className="plain-list" aria-label="Imports">
          {batches.map((batch) => (
            <BatchLine key={batch.id} batch={batch} isWorking={isWorking} onTakeBack={() => void takeBack(batch.id)} />
          ))}
        </ul>
      )}
    </>
  )
}

interface LineProps {
  readonly batch: ImportBatch
  readonly isWorking: boolean
  onTakeBack(this: void): void
}

function BatchLine({ batch: { source, keptAtMs, undoneAtMs, items }, isWorking, onTakeBack }: LineProps) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const on = dayAndMonth(dayAt({ nowMs: undoneAtMs ?? keptAtMs, zone }), null)
  return (
    <li>
      <span className="opening">
        <bdi>{source}</bdi>
        <span className="quiet">{undoneAtMs === null ? `${on}, ${itemsInWords(items)}` : takenBackInWords(on, items)}</span>
      </span>
      {undoneAtMs === null ? (
        <button type="button" className="button" disabled={isWorking} onClick={onTakeBack} aria-label={`Take back the import of ${source}`}>
          Take back
        </button>
      ) : null}
    </li>
  )
}

function takenBackInWords(on: string, items: ImportBatch['items']): string {
  const stayed = sumOf(items)
  return stayed === 0 ? `Taken back on ${on}` : `Taken back on ${on}; ${itemsInWords(items)} you had changed stayed`
}
