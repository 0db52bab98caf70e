import { useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Mirror, MirrorFact } from '../../../shared/models/mirror.ts'
import { ProofRows, RowLink } from '../../components/proof-rows.tsx'

/** One fact under the other, as the days went. */
export function MirrorReplay({ mirror }: { mirror: Mirror }) {
  return (
    <ol className="mirror-facts" aria-label="As the days went">
      {mirror.facts.map((fact) => (
        <li key={fact.key}>
          <span className="mirror-day">{dayAndMonth(fact.on, mirror.to)}</span>
          <Fact fact={fact} />
        </li>
      ))}
    </ol>
  )
}

function Fact({ fact: { sentence, rows } }: { fact: MirrorFact }) {
  const [isOpen, setIsOpen] = useState(false)
  const [only, ...more] = rows
  if (only !== undefined && more.length === 0) return <RowLink row={{ ...only, words: sentence }} />
  return (
    <div>
      <button type="button" className="link" dir="auto" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {sentence}
      </button>
      {isOpen ? <ProofRows rows={rows} label={sentence} /> : null}
    </div>
  )
}
