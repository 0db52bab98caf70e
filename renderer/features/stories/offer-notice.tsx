import { dayAt } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { usePage } from '../../day-page/page-context.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { bringBack, keepMine, openFor } from './story-changes.ts'
import { sourceOf } from './story-words.ts'

/** A text that came in again stands beside the writer's own until she has said which is to stay. */
export function OfferNotice() {
  const desk = useStoriesDesk()
  const page = useStories((state) => state.page)
  const { today, zone } = usePage((state) => state.page)
  if (page?.offer == null) return null
  const { revisionId, receivedAtMs } = page.offer
  const source = sourceOf(page.story.externalKey, page.placements.map(({ platform }) => platform))
  return (
    <section className="story-offer" aria-label={`Changed on ${source}`}>
      <p>
        Changed on {source}: the text that came in on {dayAndMonth(dayAt({ nowMs: receivedAtMs, zone }), today)} differs from yours.
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => void openFor(desk, { kind: 'offer' })}>
          See what changed
        </button>
        <button type="button" className="button is-plain" onClick={() => void bringBack(desk, revisionId, `The text from ${source} is here. Yours is kept among the versions.`)}>
          Use {source === 'Medium' ? 'Medium’s' : 'the other'} text
        </button>
        <button type="button" className="button is-plain" onClick={() => void keepMine(desk, revisionId)}>
          Keep mine
        </button>
      </div>
    </section>
  )
}
