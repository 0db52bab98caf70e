import { useCallback, useLayoutEffect, useRef } from 'react'
import { useApp } from '../../app/app-context.ts'
import { useEscape } from '../../components/use-escape.ts'
import { closeStory } from './stories-actions.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { StoryDialogs } from './story-dialogs.tsx'
import { StoryPageView } from './story-page-view.tsx'
import { StorySide } from './story-side.tsx'
import './story-page.css'

/** The open story, with the way back to the list. */
export function StoryPlacePage() {
  const desk = useStoriesDesk()
  const openId = useStories((state) => state.openId)
  const dialog = useStories((state) => state.dialog)
  const box = useRef<HTMLDivElement>(null)
  const isFocused = useApp((app) => app.isFocused)
  useEscape(box, !isFocused, useCallback(() => closeStory(desk), [desk]))
  // In a narrow window it is this that scrolls, and another story begins at its top.
  useLayoutEffect(() => box.current?.scrollTo({ top: 0 }), [openId])
  return (
    <div ref={box} className="story with-side">
      <StoryPageView key={openId} />
      <StorySide key={`beside ${openId ?? ''}`} />
      {dialog === null ? null : <StoryDialogs dialog={dialog} />}
    </div>
  )
}
