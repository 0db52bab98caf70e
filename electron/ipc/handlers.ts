import { app, session, shell } from 'electron'
import type { StoryFacts, StoryPage } from '../../shared/models/story.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { makeBackup } from '../backups.ts'
import {
  cancelImport, chooseImport, chosenImport, endImport, fetchFeed, keepImport, listImportItems, previewColumns, readImportDifference, stageImport, takeImport,
  undoImport
} from '../imports.ts'
import { applySettings } from '../apply-settings.ts'
import type { Desk } from '../desk.ts'
import { backupState, openAsIs, openFromBackup, startState, tryAgain } from '../journal-start.ts'
import { openDay, summariseDay } from '../journal/days.ts'
import {
  countEntries, moveEntry, restoreEntry, setMood, starEntry, trashEntry, trashedEntries, writeEntry
} from '../journal/entries.ts'
import { listImports } from '../journal/imports.ts'
import type { Journal } from '../journal/journal.ts'
import { correctNumber, logNumbers, numbersOf, numbersTable } from '../journal/numbers.ts'
import { listPlatforms, placeStory, unplaceStory } from '../journal/placements.ts'
import { putPromptAside } from '../journal/prompts.ts'
import { listRevisions, readRevision, restoreRevision } from '../journal/revisions.ts'
import { changeSettings } from '../journal/settings.ts'
import { addTag, listTags, removeTag } from '../journal/tags.ts'
import { searchEntries } from '../journal/search.ts'
import { changeStory, countStories, restoreStory, trashedStories, trashStory, writeStory } from '../journal/stories.ts'
import { listStories, storyFacets } from '../journal/story-list.ts'
import { linkEntry, openStory, unlinkEntry } from '../journal/story-page.ts'
import { declineOffer, listStoryRevisions, readStoryRevision, restoreStoryRevision } from '../journal/story-revisions.ts'
import { addStoryTag, removeStoryTag } from '../journal/story-tags.ts'
import { listEntries, onThisDay, outlineMonths, readCalendar } from '../journal/timeline.ts'
import { noteFlushed } from '../save-before-closing.ts'
import { savePicture } from '../save-picture.ts'
import { openLink } from '../security/external-links.ts'
import { addLanguage, forgetWord, ownWords, spellingLanguages } from '../spelling.ts'
import { failureOf } from './failure-of.ts'
import type { Handlers } from './handle.ts'

/** Which function answers which call. */
export function createHandlers(desk: Desk): Handlers {
  return { ...appHandlers(desk), ...journalHandlers(desk), ...storyHandlers(desk), ...importHandlers(desk) }
}

function appHandlers(desk: Desk) {
  const { home } = desk
  return {
    'app.start': () => succeed(startState(desk)),
    'app.openBackup': ({ name }) => openFromBackup(desk, name),
    'app.openAsIs': () => openAsIs(desk),
    'app.tryAgain': () => tryAgain(desk),
    'app.showFolder': () => done(() => void shell.openPath(home)),
    'app.quit': () => done(() => app.quit()),
    'app.flushed': ({ isSaved }) => done(() => noteFlushed(isSaved)),
    'app.openLink': ({ url }) => withWindow(desk, (window) => openLink(window, url)),
    'app.savePicture': (picture) => withWindow(desk, (window) => savePicture(window, picture)),
    'spelling.words': () => succeed(ownWords(home)),
    'spelling.forget': ({ word }) => succeed(forgetWord(home, session.defaultSession, word)),
    'spelling.languages': () => succeed(spellingLanguages()),
    'spelling.addLanguage': () => withWindow(desk, (window) => addLanguage(home, window)),
    'backups.list': () => succeed(backupState(desk)),
    'backups.make': async () => {
      await makeBackup(desk)
      return succeed(backupState(desk))
    }
  } satisfies Partial<Handlers>
}

function journalHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'app.counts': () => withJournal(desk, (journal) => succeed({ ...countEntries(journal), ...countStories(journal) })),
    'days.open': (input) => withJournal(desk, (journal) => succeed(openDay(journal, input, now()))),
    'entries.write': (input) =>
      withJournal(desk, (journal) => {
        const entry = writeEntry(journal, input, now())
        return succeed({ entry, summary: summariseDay(journal, entry.datedOn, now()) })
      }),
    'entries.star': (input) => withJournal(desk, (journal) => starEntry(journal, input)),
    'entries.addTag': (input) => withJournal(desk, (journal) => addTag(journal, input)),
    'entries.removeTag': (input) => withJournal(desk, (journal) => removeTag(journal, input)),
    'entries.setMood': (input) => withJournal(desk, (journal) => setMood(journal, input)),
    'entries.move': (input) => withJournal(desk, (journal) => moveEntry(journal, input)),
    'entries.trash': (input) =>
      withJournal(desk, (journal) => {
        const trashed = trashEntry(journal, input, now())
        return trashed.ok ? succeed(summariseDay(journal, trashed.value.datedOn, now())) : trashed
      }),
    'entries.restore': (input) => withJournal(desk, (journal) => restoreEntry(journal, input)),
    'entries.trashed': () => withJournal(desk, (journal) => succeed(trashedEntries(journal))),
    'revisions.list': ({ id }) => withJournal(desk, (journal) => succeed(listRevisions(journal, id))),
    'revisions.read': (input) => withJournal(desk, (journal) => readRevision(journal, input)),
    'revisions.restore': (input) => withJournal(desk, (journal) => restoreRevision(journal, input, now())),
    'journal.outline': (input) => withJournal(desk, (journal) => succeed(outlineMonths(journal, input))),
    'journal.list': (input) => withJournal(desk, (journal) => succeed(listEntries(journal, input))),
    'journal.search': (input) => withJournal(desk, (journal) => succeed(searchEntries(journal, input))),
    'journal.calendar': (input) => withJournal(desk, (journal) => succeed(readCalendar(journal, input))),
    'journal.onThisDay': () => withJournal(desk, (journal) => succeed(onThisDay(journal, now()))),
    'tags.list': () => withJournal(desk, (journal) => succeed(listTags(journal))),
    'prompts.putAside': (input) => withJournal(desk, (journal) => succeed(putPromptAside(journal, input))),
    'settings.change': (input) =>
      withJournal(desk, (journal) => {
        const settings = changeSettings(journal, input)
        applySettings(desk, settings)
        return succeed(settings)
      })
  } satisfies Partial<Handlers>
}

function storyHandlers(desk: Desk) {
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

function importHandlers(desk: Desk) {
  return {
    'imports.choose': ({ what }) => withWindow(desk, (window) => chooseImport(desk, window, what)),
    'imports.receiveDropped': ({ path }) => takeImport(desk, path),
    'imports.chosen': () => succeed(chosenImport()),
    'imports.preview': ({ columns }) => previewColumns(desk, columns),
    'imports.stage': (how) => stageImport(desk, how),
    'imports.fetchFeed': ({ address }) => fetchFeed(desk, address),
    'imports.items': listImportItems,
    'imports.difference': ({ number }) => readImportDifference(number),
    'imports.keep': () => keepImport(desk),
    'imports.cancel': () => done(cancelImport),
    'imports.end': async () => {
      await endImport(desk)
      return succeed(null)
    },
    'imports.list': () => withJournal(desk, (journal) => succeed(listImports(journal))),
    'imports.undo': ({ id }) => undoImport(desk, id)
  } satisfies Partial<Handlers>
}

function withJournal<Value>(desk: Desk, work: (journal: Journal) => Result<Value>): Result<Value> {
  if (!desk.opened.ok) return fail('no-journal', 'No journal is open just now.')
  try {
    return work(desk.opened.journal)
  } catch (error) {
    if (failureOf(error).code === 'damaged') desk.needsCheck = true
    throw error
  }
}

function withWindow<Value>(desk: Desk, work: (window: NonNullable<Desk['window']>) => Promise<Result<Value>>): Promise<Result<Value>> | Result<Value> {
  return desk.window === null ? fail('unexpected', 'The window is closing.') : work(desk.window)
}

/** For calls made for their effect. */
function done(act: () => void): Result<null> {
  act()
  return succeed(null)
}
