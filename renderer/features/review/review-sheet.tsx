import { useMemo, type ReactNode } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Milestone } from '../../../shared/models/milestone.ts'
import type { FollowerProgress, ProgressPage } from '../../../shared/models/progress.ts'
import type { ReviewedStory } from '../../../shared/models/review.ts'
import { periodTitle } from '../../../shared/period-words.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { useOpenStory } from '../../app/crossings.ts'
import { OwnLineOfReview } from './own-line.tsx'
import { ReviewFacts } from './review-facts.tsx'
import type { ReviewDesk, ShownReview } from './review-store.ts'

export type ChartsOfReview = (page: ProgressPage, followers: FollowerProgress) => readonly ChartSpec[]

interface Props {
  readonly desk: ReviewDesk
  readonly shown: ShownReview
  readonly chartsOf: ChartsOfReview
}

/** The one page: what is printed is what is seen. */
export function ReviewSheet({ desk, shown: { kind, review, page, followers }, chartsOf }: Props) {
  const charts = useMemo(() => chartsOf(page, followers), [chartsOf, page, followers])
  const title = periodTitle(page.period)
  return (
    <article className={`review-sheet is-${kind}`} aria-label={`Review: ${title}`}>
      <header>
        <h2>{title}</h2>
        <p className="quiet">Review, as the journal stood on {dayAndMonth(page.today, null)}</p>
      </header>
      <OwnLineOfReview desk={desk} line={review.line} />
      <ReviewFacts page={page} />
      <div className="review-lists">
        <StoryList stories={review.stories} />
        <MilestoneList milestones={review.milestones} />
      </div>
      <div className="review-charts">
        {charts.map((spec) => (
          <ChartCard key={spec.title} spec={spec} />
        ))}
        {review.followers === null ? null : (
          <Section title="Where followers came from">
            {review.followers.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Section>
        )}
      </div>
    </article>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="review-section">
      <h3 className="label">{title}</h3>
      {children}
    </section>
  )
}

function StoryList({ stories }: { stories: readonly ReviewedStory[] }) {
  const openStory = useOpenStory()
  if (stories.length === 0) return null
  return (
    <Section title="Stories published">
      <ul className="review-list">
        {stories.map(({ id, on, title }) => (
          <li key={id}>
            <span className="review-day">{dayAndMonth(on, on)}</span>
            <button type="button" className="review-title" onClick={() => openStory(id)}>
              <bdi>{title === '' ? 'A story without a title' : title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function MilestoneList({ milestones }: { milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return null
  return (
    <Section title="Milestones">
      <ul className="review-list">
        {milestones.toReversed().map(({ key, on, title, note }) => (
          <li key={key}>
            <span className="review-day">{dayAndMonth(on, on)}</span>
            <span className="review-words">
              <bdi>{title}</bdi>
              {note === null ? null : <span className="quiet">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
