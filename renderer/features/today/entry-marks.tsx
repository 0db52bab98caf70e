import { Ellipsis, Plus, Star, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Entry } from '../../../shared/models/entry.ts'
import { changeTag, toggleStar } from './today-actions.ts'
import { useToday, useTodayDesk } from './today-context.ts'
import { activeEntry } from './today-store.ts'

const TagField = lazy(() => import('./tag-field.tsx'))
const EntryMenu = lazy(() => import('./entry-menu.tsx'))

/** Tags, star and mood of the entry in the editor; there as soon as it has its first word. */
export function EntryMarks() {
  const entry = useToday(activeEntry)
  if (entry === null) return null
  return (
    <>
      {entry.tags.map((tag) => (
        <TagChip key={tag} tag={tag} />
      ))}
      <AddTag />
      {entry.mood === null ? null : <MoodChip mood={entry.mood} />}
      <StarButton entry={entry} />
      <MoreButton />
    </>
  )
}

function TagChip({ tag }: { tag: string }) {
  const desk = useTodayDesk()
  return (
    <span className="chip tag-chip" title={tag}>
      <bdi>{tag}</bdi>
      <button type="button" aria-label={`Remove the tag ${tag}`} onClick={() => void changeTag(desk, 'removeTag', tag)}>
        <X size={12} aria-hidden />
      </button>
    </span>
  )
}

function AddTag() {
  const { store } = useTodayDesk()
  const isTagging = useToday((today) => today.isTagging)
  if (isTagging) {
    return (
      <Suspense>
        <TagField />
      </Suspense>
    )
  }
  return (
    <button type="button" className="chip is-open" onClick={() => store.setState({ isTagging: true })}>
      <Plus size={12} aria-hidden />
      tag
    </button>
  )
}

function MoodChip({ mood }: { mood: string }) {
  const { store } = useTodayDesk()
  return (
    <button type="button" className="chip" aria-label={`Mood: ${mood}. Change it`} onClick={() => store.setState({ dialog: 'mood' })}>
      <bdi>{mood}</bdi>
    </button>
  )
}

function StarButton({ entry }: { entry: Entry }) {
  const desk = useTodayDesk()
  return (
    <button type="button" className="icon-button" aria-pressed={entry.isStarred} aria-label="Starred" onClick={() => void toggleStar(desk)}>
      <Star size={15} fill={entry.isStarred ? 'currentColor' : 'none'} aria-hidden />
    </button>
  )
}

// The menu's library is heavy for a button that is rarely pressed: it comes with the first press.
function MoreButton() {
  const [wasPressed, setWasPressed] = useState(false)
  const button = (
    <button type="button" className="icon-button" aria-haspopup="menu" aria-label="More for this entry" onClick={() => setWasPressed(true)}>
      <Ellipsis size={16} aria-hidden />
    </button>
  )
  return wasPressed ? (
    <Suspense fallback={button}>
      <EntryMenu />
    </Suspense>
  ) : (
    button
  )
}
