import { flushSync } from 'react-dom'
import { turnPart, useIsPartOpen, type AnswerPart } from '../../app/open-parts.ts'
import { useAfterNo } from './after-no-context.ts'
import { partWords } from './after-no-words.ts'

/** What opens and closes a part has one id, whichever it is; with the focus on it, the keys go on from there. */
export function usePartButton(part: AnswerPart) {
  const { outcomeId } = useAfterNo().page
  const isOpen = useIsPartOpen(outcomeId, part)
  const id = `turn-${part}-${outcomeId}`
  const turn = (): void => {
    flushSync(() => turnPart(outcomeId, part, !isOpen))
    document.getElementById(id)?.focus()
  }
  return { id, isOpen, turn }
}

/** A part in a line; opened by choice, its panel stands below. */
export function PartRow({ part }: { part: AnswerPart }) {
  const { page, parts } = useAfterNo()
  const { id, isOpen, turn } = usePartButton(part)
  const [title, line] = partWords(part, page)
  return (
    <section className="part-row" aria-label={title}>
      <div className="part-line">
        <div>
          {/* Open, it has a heading of its own. */}
          <p className={isOpen ? 'label' : 'part-title'}>{title}</p>
          {isOpen ? null : <p className="quiet">{line}</p>}
        </div>
        <button id={id} type="button" className="button" aria-label={`${isOpen ? 'Close' : 'Open'}: ${title}`} onClick={turn}>
          {isOpen ? 'Close' : 'Open'}
        </button>
      </div>
      {isOpen ? <div className="part-panel">{parts.panel(part, page.outcomeId, turn)}</div> : null}
    </section>
  )
}
