import { useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Retelling } from '../../../shared/models/reflection.ts'
import { counted } from '../../../shared/text.ts'
import { useOpenEntry } from '../../app/crossings.ts'
import { usePage } from '../../day-page/page-context.ts'

/** Each folded until it is opened. */
export function ToldBefore({ tellings }: { tellings: readonly Retelling[] }) {
  if (tellings.length === 0) return null
  return (
    <ul className="told-before" aria-label="What you told before">
      {tellings.map((telling) => (
        <li key={telling.entryId}>
          <Told telling={telling} />
        </li>
      ))}
    </ul>
  )
}

function Told({ telling: { entryId, datedOn, wordCount, body } }: { telling: Retelling }) {
  const [isOpen, setIsOpen] = useState(false)
  const today = usePage(({ page }) => page.today)
  const openEntry = useOpenEntry()
  return (
    <>
      <p className="told-head">
        <span>
          The telling of {dayAndMonth(datedOn, today)}, {counted(wordCount, 'word')}
        </span>
        <button type="button" className="link" aria-expanded={isOpen} aria-label={`${isOpen ? 'Fold' : 'Open'} the telling of ${dayAndMonth(datedOn, today)}`} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'fold' : 'open'}
        </button>
        {isOpen ? (
          <button type="button" className="link" onClick={() => openEntry({ id: entryId, on: datedOn })}>
            to its entry
          </button>
        ) : null}
      </p>
      {isOpen ? (
        <p className="telling-text" dir="auto">
          {body}
        </p>
      ) : null}
    </>
  )
}
