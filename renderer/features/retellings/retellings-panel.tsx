import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Retellings } from '../../../shared/models/reflection.ts'
import { CompareTellings } from './compare-tellings.tsx'
import { TellToday } from './tell-today.tsx'
import { ToldBefore } from './told-before.tsx'
import { useRetellings } from './use-retellings.ts'
import './retellings.css'

/** The same event told on its day, on the third, on the thirtieth: nothing of it is shown unasked. */
export function RetellingsPanel({ outcomeId }: { outcomeId: string }) {
  const { retellings, read, skip } = useRetellings(outcomeId)
  const [writingId, setWritingId] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  if (retellings === null) return null
  // What is in the editor is no telling of before yet.
  const before = retellings.tellings.filter(({ entryId }) => entryId !== writingId)
  const close = (): void => {
    setWritingId(null)
    read()
    heading.current?.focus()
  }
  return (
    <section className="retellings" aria-labelledby={id}>
      <header className="retellings-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          Tell it again
        </h2>
        <p className="retellings-lede">The same days, told now and told later. What you wrote before stays folded until you open it.</p>
      </header>
      {retellings.isSkipped ? null : <Today key={outcomeId} retellings={retellings} onBegun={setWritingId} onKept={close} />}
      <ToldBefore tellings={before} />
      {before.length > 1 ? <CompareTellings tellings={before} /> : null}
      <Skipping isSkipped={retellings.isSkipped} skip={skip} />
    </section>
  )
}

/** What was begun stays in its editor, though the journal has its first words by then and asks for none. */
function Today({ retellings, onBegun, onKept }: { retellings: Retellings; onBegun: (entryId: string) => void; onKept: () => void }) {
  const [begun, setBegun] = useState<Retellings['next']>(null)
  const stage = begun ?? retellings.next
  if (stage === null) return <p className="quiet">{whenNext(retellings)}</p>
  const close = (): void => {
    setBegun(null)
    onKept()
  }
  return <TellToday retellings={retellings} stage={stage} isOpen={begun !== null} onOpen={() => setBegun(stage)} onBegun={onBegun} onKept={close} />
}

function whenNext({ tellings }: Retellings): string {
  const told = new Set(tellings.map(({ stage }) => stage))
  if (told.has('later')) return 'All of it is told.'
  if (told.has('d30')) return 'It can be told once more a month after the last time.'
  return told.has('d3') ? 'It can be told again from the thirtieth day on.' : 'It can be told again from the third day on.'
}

/** In two steps: once a telling is kept, this lies where the pointer is. */
function Skipping({ isSkipped, skip }: { isSkipped: boolean; skip: (isSkipped: boolean) => void }) {
  const [isAsked, setIsAsked] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const ask = (asks: boolean): void => {
    flushSync(() => setIsAsked(asks))
    first.current?.focus()
  }
  if (isAsked)
    return (
      <div className="retellings-foot" role="group" aria-label="Skip this for good?">
        <p>Skip telling this one again for good? What is written stays.</p>
        <div className="question-answers">
          <button ref={first} type="button" className="button" onClick={() => ask(false)}>
            Leave it
          </button>
          <button
            type="button"
            className="button is-plain"
            onClick={() => {
              ask(false)
              skip(true)
            }}
          >
            Yes, skip it
          </button>
        </div>
      </div>
    )
  return (
    <div className="retellings-foot">
      {isSkipped ? <p className="quiet">You skip telling this one again. What is written stays.</p> : null}
      <button ref={first} type="button" className="button is-plain" onClick={() => (isSkipped ? skip(false) : ask(true))}>
        {isSkipped ? 'Show it again' : 'Skip this for good'}
      </button>
    </div>
  )
}
