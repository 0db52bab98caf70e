import { useEffect, useRef, type KeyboardEvent } from 'react'
import { longestTitle } from '../../../shared/models/story.ts'
import { useApp } from '../../app/app-context.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { editorInHand, typedInto } from './story-writing.ts'

/** Title and subtitle, each a line that may be as long as it wants to be; Enter goes on to what comes next. */
export function StoryTitles() {
  const desk = useStoriesDesk()
  const draft = useStories((state) => state.draft)
  const isWanted = useStories(({ focus }) => focus?.on === 'title')
  const { spellcheck } = useApp((app) => app.settings)
  const title = useRef<HTMLTextAreaElement>(null)
  const subtitle = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!isWanted) return
    title.current?.focus()
    desk.store.setState({ focus: null })
  }, [desk, isWanted])
  const shared = { rows: 1, dir: 'auto', maxLength: longestTitle, spellCheck: spellcheck } as const
  return (
    <div className="story-titles">
      <textarea
        {...shared}
        ref={title}
        className="story-title"
        aria-label="Title"
        placeholder="Title"
        value={draft.title}
        onChange={({ target }) => typedInto(desk, { title: oneLine(target.value) })}
        onKeyDown={(event) => onEnter(event, () => subtitle.current?.focus())}
      />
      <textarea
        {...shared}
        ref={subtitle}
        className="story-subtitle"
        aria-label="Subtitle"
        placeholder="Subtitle"
        value={draft.subtitle}
        onChange={({ target }) => typedInto(desk, { subtitle: oneLine(target.value) })}
        onKeyDown={(event) => onEnter(event, () => editorInHand(desk)?.focus('start'))}
      />
    </div>
  )
}

function onEnter(event: KeyboardEvent, go: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  go()
}

/** What was pasted from several lines stands in one. */
function oneLine(text: string): string {
  return text.replaceAll(/[\n\r\0\u2028\u2029]+/g, ' ')
}
