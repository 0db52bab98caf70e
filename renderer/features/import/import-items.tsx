import { useCallback, useEffect, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ImportDifference, ImportItem, ImportOutcome, ItemLabel } from '../../../shared/models/import.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { TextDifference } from '../../components/text-difference.tsx'

const itemsAtOnce = 100

/** What a thing is, where that isn't plain: of a diary all are entries, and most of an archive are stories. */
const chips: Readonly<Record<ItemLabel, string | null>> = {
  entry: null,
  story: null,
  draft: 'draft',
  response: 'response?',
  clap: 'clap',
  highlight: 'highlight',
  number: null,
  followers: null,
  following: null
}

interface Props {
  readonly outcome: ImportOutcome
  readonly total: number
}

/** The things of one outcome; more are fetched when they are asked for. */
export function ImportItems({ outcome, total }: Props) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [items, setItems] = useState<readonly ImportItem[]>([])
  const readMore = useCallback(
    (offset: number) =>
      void client.call('imports.items', { outcome, offset, limit: itemsAtOnce }).then((result) => {
        if (result.ok) setItems((known) => [...known.slice(0, offset), ...result.value])
        else say({ message: result.error.message })
      }),
    [client, outcome, say]
  )
  useEffect(() => {
    if (total > 0) readMore(0)
  }, [readMore, total])
  if (total === 0) return <p className="quiet">None.</p>
  return (
    <ul className="import-items" aria-label="Things found" tabIndex={0}>
      {items.map((item) => (
        <Item key={item.number} item={item} />
      ))}
      {items.length === 0 || items.length >= total ? null : (
        <li>
          <button type="button" className="button" onClick={() => readMore(items.length)}>
            Show more ({(total - items.length).toLocaleString('en-GB')})
          </button>
        </li>
      )}
    </ul>
  )
}

function Item({ item: { number, file, label, title, on, hasDifference, reason, notes } }: { item: ImportItem }) {
  const kind = label === null ? null : chips[label]
  return (
    <li>
      <span className="import-file">
        <span>
          {kind === null ? null : <span className="chip">{kind}</span>} <bdi className={title === '' ? undefined : 'import-title'}>{title === '' ? file : title}</bdi>
        </span>
        {on === null ? null : <span className="quiet">{dayAndMonth(on, null)}</span>}
      </span>
      {title === '' ? null : <bdi className="quiet">{file}</bdi>}
      {[...(reason === null ? [] : [reason]), ...notes].map((line) => (
        <span key={line} className="quiet">
          {line}
        </span>
      ))}
      {hasDifference ? <Difference number={number} name={title === '' ? file : title} /> : null}
    </li>
  )
}

function Difference({ number, name }: { number: number; name: string }) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [texts, setTexts] = useState<ImportDifference | null>(null)
  const look = async (): Promise<void> => {
    const result = await client.call('imports.difference', { number })
    if (result.ok) setTexts(result.value)
    else say({ message: result.error.message })
  }
  if (texts !== null) return <TextDifference before={texts.inJournal} after={texts.inFile} />
  return (
    <button type="button" className="link" aria-label={`See what is different in ${name}`} onClick={() => void look()}>
      See what is different
    </button>
  )
}
