import { TagChips } from '../../components/tag-chips.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { changeTag } from './story-changes.ts'
import { editorInHand } from './story-writing.ts'

/** There as soon as the story has its first letter. */
export function StoryTags() {
  const desk = useStoriesDesk()
  const tags = useStories(({ page }) => page?.story.tags ?? null)
  const isTagging = useStories((state) => state.isTagging)
  return (
    <div className="chips">
      {tags === null ? null : (
        <TagChips
          tags={tags}
          isTagging={isTagging}
          onTagging={(isTagging) => desk.store.setState({ isTagging })}
          onChange={(change, tag) => changeTag(desk, change, tag)}
          onDone={() => editorInHand(desk)?.focus()}
        />
      )}
    </div>
  )
}
