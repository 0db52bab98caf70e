import { useEffect, useState } from 'react'
import { countsFollowers } from '../../../shared/models/number-columns.ts'
import { useClient } from '../../app/app-context.ts'
import { AccountFields } from './account-fields.tsx'
import { chooseSubject } from './column-changes.ts'
import type { ColumnsStep, ImportDesk } from './import-store.ts'
import { RadioGroup } from './radio-group.tsx'
import { StoryPicker } from './story-picker.tsx'

interface Props {
  readonly desk: ImportDesk
  readonly state: ColumnsStep
}

/** Whose numbers these are: the rows name stories, or all are of one, or of the whole account. */
export function ColumnSubject({ desk, state: { mapping, isStoryOpen } }: Props) {
  const { columns, subject } = mapping
  if (countsFollowers(columns)) return <AccountFields desk={desk} mapping={mapping} />
  const canName = columns.includes('title') || columns.includes('address')
  const by = isStoryOpen ? 'story' : subject.by
  return (
    <>
      <RadioGroup
        legend="Whose numbers these are"
        options={[...(canName ? [['row', 'each row names its story'] as const] : []), ['story', 'all of one story'], ['account', 'of the whole account, no story’s own']]}
        chosen={by}
        isOpen={isStoryOpen}
        onChoose={(one) => chooseSubject(desk, one === 'story' ? one : { by: one })}
      />
      {by === 'story' ? <OneStory desk={desk} storyId={subject.by === 'story' ? subject.storyId : null} /> : <AccountFields desk={desk} mapping={mapping} />}
    </>
  )
}

function OneStory({ desk, storyId }: { desk: ImportDesk; storyId: string | null }) {
  const title = useTitle(storyId)
  return <StoryPicker chosen={title} onChoose={({ id }) => chooseSubject(desk, { by: 'story', storyId: id })} />
}

function useTitle(id: string | null): string | null {
  const client = useClient()
  const [title, setTitle] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    if (id !== null) {
      void client.call('stories.open', { id }).then((result) => {
        if (isWanted) setTitle(result.ok ? result.value.story.title || 'Untitled' : result.error.message)
      })
    }
    return () => {
      isWanted = false
    }
  }, [client, id])
  return id === null ? null : title
}
