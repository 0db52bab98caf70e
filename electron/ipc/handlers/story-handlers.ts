import type { StoryFacts, StoryPage } from '../../../shared/models/story.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import type { Desk } from '../../desk.ts'
import type { Journal } from '../../journal/journal.ts'
import { correctNumber, logNumbers, numbersOf, numbersTable } from '../../journal/numbers.ts'
import { listPlatforms, placeStory, unplaceStory } from '../../journal/placements.ts'
import { changeStory, restoreStory, trashedStories, trashStory, writeStory } from '../../journal/stories.ts'
import { listStories, storyFacets } from '../../journal/story-list.ts'
import { linkEntry, openStory, unlinkEntry } from '../../journal/story-page.ts'
import { declineOffer, listStoryRevisions, readStoryRevision, restoreStoryRevision } from '../../journal/story-revisions.ts'
import { addStoryTag, removeStoryTag } from '../../journal/story-tags.ts'
import type { Handlers } from '../handle.ts'
import { withJournal } from './with-desk.ts'

export function storyHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'stories.list': (input) => withJournal(desk, (journal) => succeed(listStories(journal, input))),
    'stories.facets': ({ kind }) => withJournal(desk, (journal) => succeed(storyFacets(journal, kind))),
    'stories.open': ({ id }) => withJournal(desk, (journal) => openStory(journal, id)),
    'stories.write': (input) => withJournal(desk, (journal) => succeed(writeStory(journal, input, now()))),
    'stories.change': (input) => withJournal(desk, (journal) => changeStory(journal, input)),
    'stories.addTag': (input) => withJournal(desk, (journal) => addStoryTag(journal, input)),
    'stories.removeTag': (input) => withJournal(desk, (journal) => removeStoryTag(journal, input)),
    'stories.place': (input) => withJournal(desk, (journal) => thenOpen(journal, placeStory(journal, input, now()))),
    'stories.unplace': (input) => withJournal(desk, (journal) => thenOpen(journal, unplaceStory(journal, input, now()))),
    'stories.linkEntry': (input) => withJournal(desk, (journal) => thenOpen(journal, linkEntry(journal, input, now()))),
    'stories.unlinkEntry': (input) => withJournal(desk, (journal) => thenOpen(journal, unlinkEntry(journal, input))),
    'stories.trash': ({ id }) => withJournal(desk, (journal) => trashStory(journal, id, now())),
    'stories.restore': ({ id }) => withJournal(desk, (journal) => restoreStory(journal, id)),
    'stories.trashed': () => withJournal(desk, (journal) => succeed(trashedStories(journal))),
    'stories.declineOffer': (input) => withJournal(desk, (journal) => declineOffer(journal, input)),
    'stories.platforms': () => withJournal(desk, (journal) => succeed(listPlatforms(journal))),
    'storyRevisions.list': ({ id }) => withJournal(desk, (journal) => succeed(listStoryRevisions(journal, id))),
    'storyRevisions.read': (input) => withJournal(desk, (journal) => readStoryRevision(journal, input)),
    'storyRevisions.restore': (input) => withJournal(desk, (journal) => restoreStoryRevision(journal, input, now())),
    'numbers.table': (input) => withJournal(desk, (journal) => succeed(numbersTable(journal, input))),
    'numbers.ofStory': ({ id }) => withJournal(desk, (journal) => succeed(numbersOf(journal, id))),
    'numbers.log': (input) => withJournal(desk, (journal) => logNumbers(journal, input, now())),
    'numbers.correct': (input) => withJournal(desk, (journal) => correctNumber(journal, input, now()))
  } satisfies Partial<Handlers>
}

/** The story's page as it is after a change. */
function thenOpen(journal: Journal, changed: Result<StoryFacts>): Result<StoryPage> {
  return changed.ok ? openStory(journal, changed.value.id) : changed
}
