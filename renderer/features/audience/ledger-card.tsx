import type { AudiencePage } from '../../../shared/models/audience.ts'
import type { Ledger } from '../../../shared/models/ledger.ts'
import { useApp } from '../../app/app-context.ts'
import { useAudience, useAudienceDesk } from './audience-context.ts'
import { AudienceSection } from './audience-section.tsx'
import { LedgerBar } from './ledger-bar.tsx'
import { LedgerReasons } from './ledger-reasons.tsx'
import { useSpan } from './span-chooser.tsx'
import { useAnswer } from './use-answer.ts'

interface Props {
  readonly page: AudiencePage
  readonly accountId: string
}

/** Where the followers of the chosen time came from: ranges, their reasons, and the rows behind each. */
export function LedgerCard({ page, accountId }: Props) {
  const { client } = useAudienceDesk()
  const version = useAudience((state) => state.ledgerVersion)
  const { from, to } = useSpan(page.counted).window
  const ledger = useAnswer(`${accountId} ${from} ${to} ${String(version)}`, () => client.call('audience.ledger', { accountId, from, to }))
  return (
    <AudienceSection title="Where they came from">
      {ledger === null ? null : (
        <>
          <div className="ledger-words" aria-live="polite">
            <p className="ledger-sentence">{ledger.sentences.gain}</p>
            {ledger.sentences.step === '' ? null : <p>{ledger.sentences.step}</p>}
          </div>
          {ledger.change !== null && ledger.change.amount > 0 ? (
            <>
              <LedgerBar ledger={ledger} />
              <LedgerReasons ledger={ledger} accountId={accountId} />
            </>
          ) : (
            <WhatToLog ledger={ledger} accountId={accountId} />
          )}
        </>
      )}
    </AudienceSection>
  )
}

/** Where there is nothing to be split, what would tell more. */
function WhatToLog({ ledger, accountId }: { ledger: Ledger; accountId: string }) {
  const { store } = useAudienceDesk()
  const logFollowers = useApp((app) => app.logFollowers)
  return (
    <div className="button-row">
      {ledger.change === null ? (
        <button type="button" className="button" onClick={() => logFollowers(accountId)}>
          Log a count
        </button>
      ) : (
        <button type="button" className="button" onClick={() => store.setState({ dialog: { kind: 'event', event: null } })}>
          Note something that happened to everybody
        </button>
      )}
    </div>
  )
}
