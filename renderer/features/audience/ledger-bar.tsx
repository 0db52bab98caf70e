import type { Ledger, Range } from '../../../shared/models/ledger.ts'
import { rangeInWords } from '../../../shared/rules/ledger-words.ts'

/** The gain as one bar: what is surely earned and surely exchanged at its ends, and what nobody can say between them. */
export function LedgerBar({ ledger: { earned, exchanged, unknown } }: { ledger: Ledger }) {
  const parts = [
    { name: 'earned', share: earned?.low ?? 0, words: inWords(earned) },
    { name: 'unknown', share: unknown ?? 0, words: (unknown ?? 0).toLocaleString('en-GB') },
    { name: 'exchanged', share: exchanged?.low ?? 0, words: inWords(exchanged) }
  ]
  return (
    <div className="ledger-gain">
      <div className="ledger-bar" aria-hidden>
        {parts.map(({ name, share }) => (share === 0 ? null : <span key={name} className={`is-${name}`} style={{ flexGrow: share }} />))}
      </div>
      <dl className="ledger-parts">
        {parts.map(({ name, words }) => (
          <div key={name}>
            <dt>
              <span className={`part-mark is-${name}`} aria-hidden />
              {name}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function inWords(range: Range | null): string {
  return range === null ? 'not known' : rangeInWords(range)
}
