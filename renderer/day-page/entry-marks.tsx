import { Plus, Star, X } from 'lucide-react'
import { latePart } from '../components/late-part.tsx'
import type { Entry } from '../../shared/models/entry.ts'
import { changeTag, toggleStar } from './page-actions.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { activeEntry } from './page-store.ts'

const TagField = latePart(async () => (await import('./tag-field.tsx')).TagField)
const EntryMenu = latePart(async () => (await import('./entry-menu.tsx')).EntryMenu)

/** Tags, star and mood of the entry in the editor; there as soon as it has its first word. */
export function EntryMarks() {
  const entry = usePage(activeEntry)
  if (entry === null) return null
  return (
    <>
      {entry.tags.map((tag) => (
        <TagChip key={tag} tag={tag} />
      ))}
      <AddTag />
      {entry.mood === null ? null : <MoodChip mood={entry.mood} />}
      <StarButton entry={entry} />
      <EntryMenu />
    </>
  )
}

function TagChip({ tag }: { tag: string }) {
  const desk = usePageDesk()
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
  const { store } = usePageDesk()
  const isTagging = usePage((page) => page.isTagging)
  if (isTagging) return <TagField />
  return (
    <button type="button" className="chip is-open" onClick={() => store.setState({ isTagging: true })}>
      <Plus size={12} aria-hidden />
      tag
    </button>
  )
}

function MoodChip({ mood }: { mood: string }) {
  const { store } = usePageDesk()
  return (
    <button type="button" className="chip" title={mood} aria-label={`Mood: ${mood}. Change it`} onClick={() => store.setState({ dialog: 'mood' })}>
      <bdi>{mood}</bdi>
    </button>
  )
}

function StarButton({ entry }: { entry: Entry }) {
  const desk = usePageDesk()
  return (
    <button type="button" className="icon-button" aria-pressed={entry.isStarred} aria-label="Starred" onClick={() => void toggleStar(desk)}>
      <Star size={15} fill={entry.isStarred ? 'currentColor' : 'none'} aria-hidden />
    </button>
  )
}
