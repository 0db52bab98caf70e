import type { ImportSummary } from '../../../shared/models/import.ts'
import type { PlaceId } from '../../../shared/places.ts'
import { useApp } from '../../app/app-context.ts'
import { takeBack, type ImportDesk, type ImportState } from './import-store.ts'
import { isOfAccounts, kindsInWords } from './kind-words.ts'

interface Props {
  readonly desk: ImportDesk
  readonly state: Extract<ImportState, { step: 'done' }>
  onClose(this: void): void
}

/** What has come in, where to see it, and the way back. */
export function ImportDone({ desk, state: { summary, batchId }, onClose }: Props) {
  const openPlace = useApp((app) => app.openPlace)
  const [place, words] = whereToLook(summary)
  const added = kindsInWords(summary.kinds, ['added'])
  return (
    <>
      <p role="status">
        {added === null ? 'Nothing new came in.' : `${added} ${summary.items.added === 1 ? 'is' : 'are'} in your journal.`}
        {changesInWords(summary.kinds)}
      </p>
      <p className="quiet">It can be taken back whole, now or later under Settings, Imports.</p>
      <div className="dialog-actions">
        {batchId === null ? null : (
          <button type="button" className="button is-plain" onClick={() => void takeBack(desk, batchId)}>
            Take it back
          </button>
        )}
        <button
          type="button"
          className="button is-main"
          autoFocus
          onClick={() => {
            onClose()
            openPlace(place)
          }}
        >
          {words}
        </button>
      </div>
    </>
  )
}

function whereToLook({ format, kinds }: ImportSummary): readonly [PlaceId, string] {
  if (isOfAccounts(kinds)) return ['audience', 'Show the audience']
  return format === 'markdown-folder' ? ['journal', 'Show the journal'] : ['stories', 'Show the stories']
}

function changesInWords(kinds: ImportSummary['kinds']): string {
  const { entry, ...others } = kinds
  const entries = entry === undefined ? null : kindsInWords({ entry }, ['changed'])
  const rest = kindsInWords(others, ['changed'])
  return [
    entries === null ? '' : ` ${entries} came with another text than yours; it is among the earlier versions.`,
    rest === null ? '' : ` ${rest} learnt something new. No text of yours was changed.`
  ].join('')
}
