import { useEffect, useLayoutEffect } from 'react'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { EmptyStories } from './empty-stories.tsx'
import { leaveStory, refresh } from './stories-actions.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import type { StoriesDesk } from './stories-store.ts'
import { runStoryCommand } from './story-commands.ts'
import { StoriesHead } from './stories-head.tsx'
import { StoryBoard } from './story-board.tsx'
import { StoryList } from './story-list.tsx'
import { rereadStory } from './story-opening.ts'
import { StoryPlacePage } from './story-place-page.tsx'
import './stories.css'

/** What she has written and published, as a list or a board, and over it the page of the story that is open. */
export function StoriesPlace() {
  const isOpen = useStories(({ openId }) => openId !== null)
  useEffect(markReady, [])
  usePresence()
  useFollowing()
  return (
    <div className="stories">
      <section className="stories-shelf" aria-label="Stories" data-covered={isOpen}>
        <Shelf />
      </section>
      {isOpen ? <StoryPlacePage /> : null}
    </div>
  )
}

function Shelf() {
  const view = useStories((state) => state.view)
  const isEmpty = useStories(({ facets }) => facets !== null && facets.story.total + facets.response.total === 0)
  if (isEmpty) return <EmptyStories />
  return (
    <>
      <StoriesHead />
      {view === 'list' ? <StoryList /> : <StoryBoard />}
    </>
  )
}

function usePresence(): void {
  const desk = useStoriesDesk()
  useLayoutEffect(() => arrive(desk), [desk])
}

/** Returns what is to be done when she turns to another place. */
function arrive(desk: StoriesDesk): () => void {
  desk.isShown = true
  desk.runHere = (id) => runStoryCommand(desk, id)
  return () => {
    desk.isShown = false
    desk.runHere = () => undefined
    desk.store.setState({ dialog: null, isTagging: false })
    void leaveStory(desk)
  }
}

/** The list and the open page follow what is brought in, restored and changed elsewhere. */
function useFollowing(): void {
  const desk = useStoriesDesk()
  const client = useClient()
  const counts = useApp((app) => app.counts)
  const numbersVersion = useApp((app) => app.numbersVersion)
  useEffect(() => void refresh(desk), [desk, counts, numbersVersion])
  useEffect(() => void rereadStory(desk), [desk])
  useEffect(
    () =>
      client.listen(({ name }) => {
        if (name !== 'journal-changed') return
        void refresh(desk)
        void rereadStory(desk)
      }),
    [client, desk]
  )
}
