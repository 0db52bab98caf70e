import { useId, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import type { Placement, PlaceStoryInput } from '../../../shared/models/story.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { textIn } from '../../components/text-in.ts'
import { usePlatforms } from '../../components/use-platforms.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { changeStory, placeStory } from './story-changes.ts'
import type { StoriesDesk } from './stories-store.ts'
import { isBeingWritten } from './story-opening.ts'
import { statusWord } from './story-words.ts'

/** Where a story appeared. What isn't known stays empty. */
export function PlacementDialog({ placement, onClose }: { placement: Placement | null; onClose: () => void }) {
  const desk = useStoriesDesk()
  const storyId = useStories((state) => state.openId) ?? ''
  const platforms = usePlatforms()
  const [id] = useState(() => placement?.id ?? newId())
  const paywallId = useId()
  const keep = async (form: FormData): Promise<string | null> => {
    const refusal = await placeStory(desk, { storyId, id, ...readForm(form) })
    if (refusal === null && placement === null) offerPublished(desk, storyId)
    return refusal
  }
  return (
    <FormDialog title={placement === null ? 'Where it is published' : `Edit ${placement.platform}`} keep={keep} onClose={onClose}>
      <FormField name="platform" label="Platform" hint="Medium, Substack, a magazine" value={placement?.platform ?? ''} suggestions={platforms} isFirst />
      <FormField name="publication" label="Publication there" hint="Leave it empty for your own page" value={placement?.publication ?? ''} />
      <FormField name="url" label="Address" hint="https://" type="url" value={placement?.url ?? ''} />
      <FormField name="publishedOn" label="Published on" type="date" value={placement?.publishedOn ?? ''} />
      <div className="form-row">
        <label htmlFor={paywallId}>Paywall</label>
        <select id={paywallId} name="isPaywalled" className="field" defaultValue={String(placement?.isPaywalled ?? '')}>
          <option value="">Not said</option>
          <option value="true">Behind a paywall</option>
          <option value="false">Free to read</option>
        </select>
      </div>
      <FormField name="exclusiveUntil" label="Exclusive until" type="date" value={placement?.exclusiveUntil ?? ''} />
    </FormDialog>
  )
}

function readForm(form: FormData): Omit<PlaceStoryInput, 'storyId' | 'id'> {
  const text = (name: string): string => textIn(form, name)
  const textOrNull = (name: string): string | null => (text(name) === '' ? null : text(name))
  const day = (name: string): string | null => (isDay(text(name)) ? text(name) : null)
  const isPaywalled = text('isPaywalled') === '' ? null : text('isPaywalled') === 'true'
  return {
    platform: text('platform'), publication: textOrNull('publication'), url: textOrNull('url'),
    publishedOn: day('publishedOn'), isPaywalled, exclusiveUntil: day('exclusiveUntil')
  }
}

/** A draft that has appeared somewhere may still be called a draft: one press, if she likes. */
function offerPublished(desk: StoriesDesk, storyId: string): void {
  const status = desk.store.getState().page?.story.status ?? 'published'
  if (!isBeingWritten(status)) return
  const label = `Set to ${statusWord('published')}`
  desk.say(`Noted. The story still stands under “${statusWord(status)}”.`, { label, run: () => void changeStory(desk, storyId, { status: 'published' }) })
}
