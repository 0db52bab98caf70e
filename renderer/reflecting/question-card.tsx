import { useId, useState, type ReactNode, type Ref } from 'react'
import type { Offer } from '../../shared/models/offer.ts'
import { questionLabel, valuesInWords, type ValueInWords } from './question-words.ts'
import { useShowFact } from './show-fact.ts'
import './reflecting.css'

interface Props {
  readonly offer: Offer
  /** What it is about and the way there, where that isn't the page itself. */
  readonly about?: ReactNode
  /** The editor, in place of the ways to answer. */
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLElement>
  onWrite(this: void): void
  onNotNow(this: void): void
  onNever(this: void): void
}

/** The one question of a day, with its reason for whoever asks for it. */
export function QuestionCard({ offer, about, children, ref, onWrite, onNotNow, onNever }: Props) {
  const id = useId()
  return (
    <section ref={ref} className="card question-card" aria-labelledby={id}>
      <header className="question-head">
        <h2 className="label" id={id}>
          {questionLabel(offer)}
        </h2>
        {offer.minutes === null ? null : <p className="quiet">About {String(offer.minutes)} minutes. Stop whenever you like; it is saved.</p>}
      </header>
      {about === undefined ? null : <p className="quiet">{about}</p>}
      <p className="question-wording" dir="auto">
        {offer.wording}
      </p>
      <WhyThisQuestion offer={offer} />
      {children ?? (
        <div className="question-answers">
          <button type="button" className="button" onClick={onWrite}>
            Write
          </button>
          <button type="button" className="button is-plain" onClick={onNotNow}>
            Not now
          </button>
          <button type="button" className="link question-never" onClick={onNever}>
            Never this one
          </button>
        </div>
      )}
      <p className="quiet question-most">One question a day at most.</p>
    </section>
  )
}

function WhyThisQuestion({ offer }: { offer: Offer }) {
  const { rule, values, principle, source } = offer
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="question-why">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Why this question?
      </button>
      {isOpen ? (
        <>
          <p>{rule}</p>
          <ul aria-label="What it looked at">
            {valuesInWords(values).map(({ fact, words }) => (
              <li key={words}>
                <Value offer={offer} fact={fact} words={words} />
              </li>
            ))}
          </ul>
          <p>{principle}</p>
          <p className="quiet">{source}</p>
        </>
      ) : null}
    </div>
  )
}

function Value({ offer, fact, words }: { offer: Offer } & ValueInWords) {
  const show = useShowFact(offer)
  const open = fact === null ? null : show(fact)
  if (open === null) return words
  return (
    <button type="button" className="link" onClick={open}>
      {words}
    </button>
  )
}
