import { Star } from 'lucide-react'
import { latePart } from '../components/late-part.tsx'
import { TagChips } from '../components/tag-chips.tsx'
import type { Entry } from '../../shared/models/entry.ts'
import { changeTag, toggleStar } from './page-actions.ts'
import { editorInHand } from './page-opening.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { activeEntry } from './page-store.ts'

const EntryMenu = latePart(async () => (await import('./entry-menu.tsx')).EntryMenu)

/** Tags, star and mood of the entry in the editor; there as soon as it has its first word. */
export function EntryMarks() {
  const desk = usePageDesk()
  const entry = usePage(activeEntry)
  const isTagging = usePage((page) => page.isTagging)
  if (entry === null) return null
  return (
    <>
      <TagChips
        tags={entry.tags}
        isTagging={isTagging}
        onTagging={(isTagging) => desk.store.setState({ isTagging })}
        onChange={(change, tag) => changeTag(desk, change, tag)}
        onDone={() => editorInHand(desk)?.focus()}
      />
      {entry.mood === null ? null : <MoodChip mood={entry.mood} />}
      <StarButton entry={entry} />
      <EntryMenu />
    </>
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
