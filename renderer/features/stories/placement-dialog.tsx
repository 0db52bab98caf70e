import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react'
import { v7 as newId } from 'uuid'
import { isDay } from '../../../shared/dates.ts'
import type { Placement, PlaceStoryInput } from '../../../shared/models/story.ts'
import { AppDialog } from '../../components/app-dialog.tsx'
import { PlacementField } from './placement-field.tsx'
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
  const [refusal, setRefusal] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const paywallId = useId()
  const keep = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (form.current === null) return
    const half = form.current.querySelector<HTMLInputElement>('input[type="date"]:invalid')
    if (half !== null) {
      half.focus()
      return setRefusal('One of the days is only half written. Finish it, or clear it.')
    }
    const failure = await placeStory(desk, { storyId, id, ...readForm(new FormData(form.current)) })
    if (failure !== null) return setRefusal(failure)
    onClose()
    if (placement === null) offerPublished(desk, storyId)
  }
  return (
    <AppDialog title={placement === null ? 'Where it is published' : `Edit ${placement.platform}`} isHeld onClose={onClose}>
      <form ref={form} className="placement-form" noValidate onSubmit={(event) => void keep(event)}>
        <PlacementField name="platform" label="Platform" hint="Medium, Substack, a magazine" value={placement?.platform ?? ''} suggestions={platforms} isFirst />
        <PlacementField name="publication" label="Publication there" hint="Leave it empty for your own page" value={placement?.publication ?? ''} />
        <PlacementField name="url" label="Address" hint="https://" type="url" value={placement?.url ?? ''} />
        <PlacementField name="publishedOn" label="Published on" type="date" value={placement?.publishedOn ?? ''} />
        <div className="form-row">
          <label htmlFor={paywallId}>Paywall</label>
          <select id={paywallId} name="isPaywalled" className="field" defaultValue={String(placement?.isPaywalled ?? '')}>
            <option value="">Not said</option>
            <option value="true">Behind a paywall</option>
            <option value="false">Free to read</option>
          </select>
        </div>
        <PlacementField name="exclusiveUntil" label="Exclusive until" type="date" value={placement?.exclusiveUntil ?? ''} />
        {refusal === null ? null : <p role="alert">{refusal}</p>}
        <div className="dialog-actions">
          <button type="button" className="button is-plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button is-main">
            Keep
          </button>
        </div>
      </form>
    </AppDialog>
  )
}

function readForm(form: FormData): Omit<PlaceStoryInput, 'storyId' | 'id'> {
  const text = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
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

function usePlatforms(): readonly string[] {
  const { client } = useStoriesDesk()
  const [platforms, setPlatforms] = useState<readonly string[]>([])
  useEffect(() => {
    let isHere = true
    void client.call('stories.platforms', undefined).then((result) => {
      if (isHere && result.ok) setPlatforms(result.value)
    })
    return () => {
      isHere = false
    }
  }, [client])
  return platforms
}
