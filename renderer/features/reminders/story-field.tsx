import { useEffect, useState } from 'react'
import { StoryDialog } from '../../components/story-dialog.tsx'
import { useRemindersDesk } from './reminders-context.ts'

/** Which story the deadline is of. */
export function StoryField({ storyId, onChoose }: { storyId: string | null; onChoose: (id: string) => void }) {
  const [isChoosing, setIsChoosing] = useState(false)
  const title = useTitle(storyId)
  return (
    <div className="form-row">
      <span>Story</span>
      <div className="reminder-story">
        {title === null ? null : <bdi>{title}</bdi>}
        <button type="button" className="button" onClick={() => setIsChoosing(true)}>
          {storyId === null ? 'Choose a story' : 'Another story'}
        </button>
      </div>
      {isChoosing ? (
        <StoryDialog
          title="Choose a story"
          onChoose={(id) => {
            onChoose(id)
            setIsChoosing(false)
          }}
          onClose={() => setIsChoosing(false)}
        />
      ) : null}
    </div>
  )
}

function useTitle(id: string | null): string | null {
  const { client } = useRemindersDesk()
  const [title, setTitle] = useState<{ readonly id: string; readonly title: string } | null>(null)
  useEffect(() => {
    if (id === null) return
    void client.call('stories.open', { id }).then((answer) => {
      setTitle({ id, title: answer.ok ? answer.value.story.title.trim() || 'A story without a title' : 'A story that is in the trash' })
    })
  }, [client, id])
  return title?.id === id ? title.title : null
}
