import type { Day } from '../../../shared/dates.ts'
import type { Window } from '../../../shared/models/ledger.ts'
import type { KnownSince, ProgressPage, Totals } from '../../../shared/models/progress.ts'
import { durationInWords, knownDays } from '../../../shared/rules/progress-sentences.ts'
import { windowInWords } from '../../../shared/period-words.ts'

interface Fact {
  readonly name: string
  /** When the first of the kind is known. */
  readonly since: keyof KnownSince
  /** Null is not known. */
  of(this: void, totals: Totals, window: Window, since: Day): string | null
}

const number = (count: number): string => count.toLocaleString('en-GB')

const facts: readonly Fact[] = [
  { name: 'Days written', since: 'words', of: ({ daysWritten }, window, since) => `${number(daysWritten)} of ${number(knownDays(window, since, window.to))}` },
  { name: 'Words added', since: 'words', of: ({ wordsAdded }) => number(wordsAdded) },
  { name: 'Time writing', since: 'minutes', of: ({ minutes }) => (minutes === null ? null : durationInWords(minutes)) },
  { name: 'Stories published', since: 'stories', of: ({ storiesPublished }) => number(storiesPublished) },
  { name: 'Real replies', since: 'acts', of: ({ acts: { reply } }) => (reply === undefined ? null : number(reply)) }
]

/** What was before the first of its kind nobody knows. */
function valueOf({ since, of }: Fact, totals: Totals, window: Window, known: KnownSince): string {
  const first = known[since]
  return (first === null || first > window.to ? null : of(totals, window, first)) ?? 'not known'
}

/** What the period adds up to, and the one before beside it. */
export function ReviewFacts({ page: { period, previous, totals, previousTotals, knownSince, today } }: { page: ProgressPage }) {
  const soFar = { from: period.from, to: period.to > today && period.from <= today ? today : period.to }
  return (
    <section aria-label="In numbers" className="review-numbers">
      <dl className="review-facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt className="label">{fact.name}</dt>
            <dd className="review-fact">{valueOf(fact, totals, soFar, knownSince)}</dd>
            {previous === null || previousTotals === null ? null : <dd className="quiet">before: {valueOf(fact, previousTotals, previous, knownSince)}</dd>}
          </div>
        ))}
      </dl>
      {previous === null ? null : <p className="quiet">“Before” is {windowInWords(previous)}.</p>}
    </section>
  )
}
