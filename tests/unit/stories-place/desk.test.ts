import { expect, it } from 'vitest'
import { readAgain } from '../../../renderer/features/stories/read-stories.ts'
import { askFor, closeStory, newStory } from '../../../renderer/features/stories/stories-actions.ts'
import { createStoriesDesk, type StoriesDesk } from '../../../renderer/features/stories/stories-store.ts'
import { openStory, rereadStory } from '../../../renderer/features/stories/story-opening.ts'
import { typedInto, typedNotes } from '../../../renderer/features/stories/story-writing.ts'
import type { StoryPage, WriteStoryInput } from '../../../shared/models/story.ts'
import type { ListStoriesInput } from '../../../shared/models/story-list.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'
import { noFacets, storyFactsOf, storyLine, storyPage } from '../../support/story-lines.ts'

/** A desk over a journal that answers with these; what it writes is noted. */
function setUp(answers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const written: WriteStoryInput[] = []
  const said: string[] = []
  const client = clientWith({
    'stories.write': (input: WriteStoryInput) => {
      written.push(input)
      return succeed(storyFactsOf(input))
    },
    'stories.facets': () => succeed(noFacets),
    'stories.list': () => succeed({ lines: [], total: 0 }),
    ...answers
  })
  const desk = createStoriesDesk({ client, say: (message) => said.push(message), countsChanged: () => undefined })
  return { desk, written, said }
}

/** An answer that comes when the test says so. */
function later<Value>() {
  let answer: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolve) => (answer = resolve))
  return { promise, answer }
}

const draftOf = (desk: StoriesDesk) => desk.store.getState().draft

it('keeps what is typed while another story is on its way with the story it was typed in', async () => {
  const opening = later<ReturnType<typeof succeed<StoryPage>>>()
  const { desk, written } = setUp({ 'stories.open': () => opening.promise })
  newStory(desk)
  const first = desk.store.getState().openId
  const opened = openStory(desk, 'other')
  await Promise.resolve()
  typedInto(desk, { title: 'The first one' })
  opening.answer(succeed(storyPage('other', { title: 'The other one' })))
  await opened
  await desk.autosave.flush()
  expect(written).toMatchObject([{ id: first, title: 'The first one' }])
  expect(draftOf(desk).title).toBe('The other one')
})

it('writes nothing for a title that was taken back before it was saved', async () => {
  const { desk, written } = setUp()
  newStory(desk)
  typedInto(desk, { title: 'a' })
  typedInto(desk, { title: '' })
  await desk.autosave.flush()
  expect(written).toEqual([])
})

it('shows a text that could not be saved when its story is opened again, and says so on the way out', async () => {
  const { desk, said } = setUp({
    'stories.write': () => fail('disk-full', 'The disk is full.'),
    'stories.change': () => fail('disk-full', 'The disk is full.'),
    'stories.open': () => succeed(storyPage('one', { title: 'Before', notes: 'Older' }))
  })
  await openStory(desk, 'one')
  typedInto(desk, { title: 'Typed' })
  typedNotes(desk, 'Noted')
  closeStory(desk)
  expect(draftOf(desk).title).toBe('')
  await openStory(desk, 'one')
  expect(draftOf(desk).title).toBe('Typed')
  expect(desk.store.getState().notes).toBe('Noted')
  expect(said).toContain('Your story isn’t saved yet, and is tried again. The disk is full.')
})

it('reads the open page again without touching what waits to be saved', async () => {
  let title = 'As opened'
  const { desk } = setUp({
    'stories.write': () => fail('disk-full', 'The disk is full.'),
    'stories.open': () => succeed(storyPage('one', { title, tags: [title] }))
  })
  await openStory(desk, 'one')
  typedInto(desk, { title: 'Typed' })
  title = 'Changed elsewhere'
  await rereadStory(desk)
  expect(draftOf(desk).title).toBe('Typed')
  expect(desk.store.getState().page?.story.tags).toEqual(['Changed elsewhere'])
})

it('goes back to the list where the open story is gone', async () => {
  let isThere = true
  const { desk, said } = setUp({ 'stories.open': () => (isThere ? succeed(storyPage('one')) : fail('not-found', 'It is gone.')) })
  await openStory(desk, 'one')
  isThere = false
  await rereadStory(desk)
  expect(desk.store.getState().openId).toBeNull()
  expect(said).toEqual(['It is gone.'])
})

it('drops an answer to what isn’t asked any more', async () => {
  const slow = later<unknown>()
  const { desk } = setUp({
    'stories.list': ({ text }: ListStoriesInput) => (text === 'old' ? slow.promise : succeed({ lines: [storyLine('new')], total: 1 }))
  })
  desk.store.setState(({ filter }) => ({ filter: { ...filter, text: 'old' } }))
  const first = readAgain(desk)
  askFor(desk, { text: 'new' })
  await readAgain(desk)
  slow.answer(succeed({ lines: [storyLine('old')], total: 1 }))
  await first
  expect(desk.store.getState().shown?.question.text).toBe('new')
  expect(desk.store.getState().pages.get(0)?.map(({ id }) => id)).toEqual(['new'])
})

it('follows the story at the cursor to its new place, else stays where it was', async () => {
  let ids = ['a', 'b', 'c']
  const { desk } = setUp({ 'stories.list': () => succeed({ lines: ids.map((id) => storyLine(id)), total: ids.length }) })
  await readAgain(desk)
  desk.store.setState({ cursor: { index: 1, id: 'b' } })
  ids = ['b', 'a', 'c']
  await readAgain(desk)
  expect(desk.store.getState().cursor).toEqual({ index: 0, id: 'b' })
  desk.store.setState({ cursor: { index: 2, id: 'c' } })
  ids = ['b', 'a']
  await readAgain(desk)
  expect(desk.store.getState().cursor).toEqual({ index: 1, id: 'a' })
})
