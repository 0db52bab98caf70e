import { useId, useMemo, useState } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Retelling } from '../../../shared/models/reflection.ts'
import { usePage } from '../../day-page/page-context.ts'
import { differenceInWords, twoSides, type Stretch } from './two-sides.ts'

/** Two of them side by side, once she asks for it. */
export function CompareTellings({ tellings }: { tellings: readonly Retelling[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<{ readonly earlier: string | null; readonly later: string | null }>({ earlier: null, later: null })
  const earlier = tellings.find(({ entryId }) => entryId === chosen.earlier) ?? tellings[0]
  const later = tellings.find(({ entryId }) => entryId === chosen.later) ?? tellings.at(-1)
  if (earlier === undefined || later === undefined) return null
  return (
    <div className="compare-tellings">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'Fold both' : 'Read two side by side'}
      </button>
      {isOpen ? (
        <>
          {tellings.length > 2 ? (
            <div className="choose-tellings">
              <Choice title="One telling" tellings={tellings} chosen={earlier} choose={(id) => setChosen({ ...chosen, earlier: id })} />
              <Choice title="The other" tellings={tellings} chosen={later} choose={(id) => setChosen({ ...chosen, later: id })} />
            </div>
          ) : null}
          <SideBySide earlier={earlier} later={later} />
        </>
      ) : null}
    </div>
  )
}

interface ChoiceProps {
  readonly title: string
  readonly tellings: readonly Retelling[]
  readonly chosen: Retelling
  choose(this: void, entryId: string): void
}

function Choice({ title, tellings, chosen, choose }: ChoiceProps) {
  const id = useId()
  const today = usePage(({ page }) => page.today)
  return (
    <p>
      <label htmlFor={id}>{title}</label>{' '}
      <select id={id} className="field" value={chosen.entryId} onChange={({ target }) => choose(target.value)}>
        {tellings.map(({ entryId, datedOn }) => (
          <option key={entryId} value={entryId}>
            {dayAndMonth(datedOn, today)}
          </option>
        ))}
      </select>
    </p>
  )
}

function SideBySide({ earlier, later }: { earlier: Retelling; later: Retelling }) {
  const today = usePage(({ page }) => page.today)
  const sides = useMemo(() => twoSides(earlier.body, later.body), [earlier.body, later.body])
  const [one, other] = [dayAndMonth(earlier.datedOn, today), dayAndMonth(later.datedOn, today)]
  return (
    <>
      <p className="quiet" role="status">
        {sides.isCompared ? differenceInWords(sides, one, other) : 'These two are too long to be compared word by word.'}
      </p>
      <div className="two-tellings">
        <Side title={`Told on ${one}`} stretches={sides.earlier} isEarlier />
        <Side title={`Told on ${other}`} stretches={sides.later} isEarlier={false} />
      </div>
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly stretches: readonly Stretch[]
  readonly isEarlier: boolean
}

/** What is only here is marked, and said in words to those who don't see the mark. */
function Side({ title, stretches, isEarlier }: SideProps) {
  const Mark = isEarlier ? 'del' : 'ins'
  return (
    <section className="telling-side" aria-label={title}>
      <h3 className="label">{title}</h3>
      <p className="telling-text" dir="auto">
        {stretches.map(({ words, isOnlyHere }, index) =>
          isOnlyHere ? (
            <Mark key={index}>
              <span className="visually-hidden">{isEarlier ? ' (taken out: ' : ' (added: '}</span>
              {words}
              <span className="visually-hidden">) </span>
            </Mark>
          ) : (
            words
          )
        )}
      </p>
    </section>
  )
}
