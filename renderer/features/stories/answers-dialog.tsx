import { StoryDialog } from '../../components/story-dialog.tsx'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { answerStory } from './story-changes.ts'

/** The story of her own that this response answers. */
export function AnswersDialog({ onClose }: { onClose: () => void }) {
  const desk = useStoriesDesk()
  const ownId = useStories((state) => state.openId)
  return <StoryDialog title="Which story does it answer?" exceptId={ownId} onChoose={(id) => void answerStory(desk, id)} onClose={onClose} />
}
