import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Placement, StoryPage } from '../../../shared/models/story.ts'
import { usePage } from '../../day-page/page-context.ts'
import { SideSection } from './side-section.tsx'
import { useStoriesDesk } from './stories-context.ts'
import { openFor, openLink, removePlacement } from './story-changes.ts'
import { publishedInWords } from './story-words.ts'

/** Where the story appeared, and under what terms as far as anyone said. */
export function PlacementsSection({ page: { story, placements } }: { page: StoryPage }) {
  const desk = useStoriesDesk()
  return (
    <SideSection title="Where it is published">
      {placements.length === 0 ? <p className="quiet">Nowhere yet, as far as this journal knows.</p> : null}
      <ul className="placements" aria-label="Places">
        {placements.map((placement) => (
          <PlacementLine key={placement.id} storyId={story.id} placement={placement} />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => void openFor(desk, { kind: 'placement', placement: null })}>
        Add a place
      </button>
    </SideSection>
  )
}

function PlacementLine({ storyId, placement }: { storyId: string; placement: Placement }) {
  const desk = useStoriesDesk()
  const { today, zone } = usePage((state) => state.page)
  const { platform, publication, url, isPaywalled, exclusiveUntil } = placement
  const published = publishedInWords(placement, today, zone)
  return (
    <li className="card placement">
      <p className="placement-name">
        <bdi>{platform}</bdi>
        {publication === null ? null : (
          <>
            , <bdi>{publication}</bdi>
          </>
        )}
      </p>
      <p className="quiet">{published ?? 'Day not known'}</p>
      {isPaywalled === null ? null : <p className="quiet">{isPaywalled ? 'Behind a paywall' : 'Free to read'}</p>}
      {exclusiveUntil === null ? null : <p className="quiet">Exclusive until {dayAndMonth(exclusiveUntil, today)}</p>}
      <p className="line-actions">
        {url === null ? null : (
          <button type="button" className="link" aria-label={`Open on ${platform}`} title={url} onClick={() => void openLink(desk, url)}>
            Open
          </button>
        )}
        <button type="button" className="link" aria-label={`Edit ${platform}`} onClick={() => void openFor(desk, { kind: 'placement', placement })}>
          Edit
        </button>
        <button type="button" className="link" aria-label={`Remove ${platform}`} onClick={() => void removePlacement(desk, storyId, placement)}>
          Remove
        </button>
      </p>
    </li>
  )
}
