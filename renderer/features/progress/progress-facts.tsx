import type { ProgressPage, Totals } from '../../../shared/models/progress.ts'
import { timeBefore } from '../../../shared/period-words.ts'
import { daysHeadline, durationInWords, streakHeadline } from '../../../shared/rules/progress-sentences.ts'
import type { Day } from '../../../shared/dates.ts'

interface Fact {
  readonly name: string
  /** Null where nobody knows. */
  readonly of: (totals: Totals) => string | null
  readonly since: Day | null
}

/** The numbers of the time that is shown, each with the one before beside it. */
export function ProgressFacts({ page }: { page: ProgressPage }) {
  const streak = streakHeadline(page)
  return (
    <section className="progress-facts" aria-label="In numbers">
      <p className="progress-headline">
        {daysHeadline(page)}
        {streak === null ? null : <span className="quiet">{streak}</span>}
      </p>
      <dl>
        {factsOf(page).map((fact) => (
          <div key={fact.name}>
            <dt className="label">{fact.name}</dt>
            <dd>
              {isKnown(fact, page.period.to) ? (fact.of(page.totals) ?? 'not known') : 'not known'}
              <Before fact={fact} page={page} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function factsOf({ knownSince }: ProgressPage): readonly Fact[] {
  const number = (value: number): string => value.toLocaleString('en-GB')
  return [
    { name: 'Days written', of: ({ daysWritten }) => number(daysWritten), since: knownSince.words },
    { name: 'Words added', of: ({ wordsAdded }) => number(wordsAdded), since: knownSince.words },
    { name: 'Time writing', of: ({ minutes }) => (minutes === null ? null : durationInWords(minutes)), since: knownSince.minutes },
    { name: 'Stories published', of: ({ storiesPublished }) => number(storiesPublished), since: knownSince.stories },
    { name: 'Real replies', of: ({ acts: { reply } }) => (reply === undefined ? null : number(reply)), since: knownSince.acts }
  ]
}

function isKnown({ since }: Fact, to: Day): boolean {
  return since !== null && since <= to
}

function Before({ fact, page: { previous, previousTotals, period } }: { fact: Fact; page: ProgressPage }) {
  if (previous === null || previousTotals === null) return null
  const value = isKnown(fact, previous.to) ? fact.of(previousTotals) : null
  return <span className="quiet">{value === null ? `not known for ${timeBefore(period.kind)}` : `${value} in ${timeBefore(period.kind)}`}</span>
}
