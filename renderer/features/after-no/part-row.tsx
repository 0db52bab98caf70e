import { useId } from 'react'
import { turnPart, useIsPartOpen, type AnswerPart } from '../../app/open-parts.ts'
import { useAfterNo } from './after-no-context.ts'
import { partWords } from './after-no-words.ts'

/** A part in a line; opened by choice, its panel stands below. */
export function PartRow({ part }: { part: AnswerPart }) {
  const { page, parts } = useAfterNo()
  const { outcomeId } = page
  const isOpen = useIsPartOpen(outcomeId, part)
  const button = useId()
  const [title, line] = partWords(part, page)
  const close = (): void => {
    turnPart(outcomeId, part, false)
    document.getElementById(button)?.focus()
  }
  return (
    <section className="part-row" aria-label={title}>
      <div className="part-line">
        <div>
          {/* Open, it has a heading of its own. */}
          <p className={isOpen ? 'label' : 'part-title'}>{title}</p>
          {isOpen ? null : <p className="quiet">{line}</p>}
        </div>
        <button id={button} type="button" className="button" aria-label={`${isOpen ? 'Close' : 'Open'}: ${title}`} onClick={() => turnPart(outcomeId, part, !isOpen)}>
          {isOpen ? 'Close' : 'Open'}
        </button>
      </div>
      {isOpen ? <div className="part-panel">{parts.panel(part, outcomeId, close)}</div> : null}
    </section>
  )
}
