import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { shortDay } from '../../../shared/day-names.ts'
import type { Ledger, LedgerPart, LedgerReason, LedgerRow } from '../../../shared/models/ledger.ts'
import { useOpenStory } from '../../app/crossings.ts'
import { useAudience, useAudienceDesk } from './audience-context.ts'
import { partNames } from './audience-words.ts'
import { useAnswer } from './use-answer.ts'

/** More aren't sent; nobody reads them to the end. */
const mostRows = 500

interface Props {
  readonly ledger: Ledger
  readonly accountId: string
}

/** One line a part; behind each are the rows that it is computed from. */
export function LedgerReasons({ ledger, accountId }: Props) {
  const [open, setOpen] = useState<LedgerPart | null>(null)
  return (
    <ul className="ledger-reasons" aria-label="Reasons">
      {ledger.reasons.map((reason) => (
        <Reason
          key={reason.part}
          reason={reason}
          ledger={ledger}
          accountId={accountId}
          isOpen={reason.part === open}
          onToggle={() => setOpen(reason.part === open ? null : reason.part)}
        />
      ))}
    </ul>
  )
}

interface ReasonProps extends Props {
  readonly reason: LedgerReason
  readonly isOpen: boolean
  onToggle(this: void): void
}

function Reason({ reason: { part, sentence }, ledger, accountId, isOpen, onToggle }: ReasonProps) {
  const id = useId()
  return (
    <li>
      <button type="button" className="reason" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={onToggle}>
        <ChevronRight size={14} aria-hidden />
        <strong>{partNames[part]}</strong>
        <span>{sentence}</span>
      </button>
      {isOpen ? (
        <div id={id} className="reason-rows" role="region" aria-label={`What stands behind: ${partNames[part]}`} tabIndex={0}>
          <RowsBehind part={part} ledger={ledger} accountId={accountId} />
        </div>
      ) : null}
    </li>
  )
}

function RowsBehind({ part, ledger: { window }, accountId }: Props & { part: LedgerPart }) {
  const { client } = useAudienceDesk()
  const version = useAudience((state) => state.ledgerVersion)
  const { from, to } = window
  const rows = useAnswer(`${accountId} ${part} ${from} ${to} ${String(version)}`, () => client.call('audience.ledgerRows', { accountId, from, to, part }))
  if (rows === null) return null
  if (rows.length === 0) return <p className="quiet">Nothing is logged for this part in this time.</p>
  return (
    <>
      <ul aria-label={`Rows behind: ${partNames[part]}`}>
        {rows.map((row) => (
          <RowBehind key={`${row.kind} ${row.id}`} row={row} />
        ))}
      </ul>
      {rows.length < mostRows ? null : <p className="quiet">These are the newest {mostRows} rows.</p>}
    </>
  )
}

function RowBehind({ row: { on, words, storyId } }: { row: LedgerRow }) {
  const openStory = useOpenStory()
  return (
    <li>
      <span className="log-day">{shortDay(on, null)}</span>
      {storyId === null ? (
        <span dir="auto">{words}</span>
      ) : (
        <button type="button" className="link" dir="auto" onClick={() => openStory(storyId)}>
          {words}
        </button>
      )}
    </li>
  )
}
