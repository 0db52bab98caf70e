import { app, session, shell } from 'electron'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { makeBackup } from '../backups.ts'
import { cancelImport, chooseImport, endImport, keepImport, listImportItems, readImportDifference, stageImport, undoImport } from '../imports.ts'
import { applySettings } from '../apply-settings.ts'
import type { Desk } from '../desk.ts'
import { backupState, openAsIs, openFromBackup, startState, tryAgain } from '../journal-start.ts'
import { openDay, summariseDay } from '../journal/days.ts'
import {
  countEntries, moveEntry, restoreEntry, setMood, starEntry, trashEntry, trashedEntries, writeEntry
} from '../journal/entries.ts'
import { listImports } from '../journal/imports.ts'
import type { Journal } from '../journal/journal.ts'
import { putPromptAside } from '../journal/prompts.ts'
import { listRevisions, readRevision, restoreRevision } from '../journal/revisions.ts'
import { changeSettings } from '../journal/settings.ts'
import { addTag, listTags, removeTag } from '../journal/tags.ts'
import { searchEntries } from '../journal/search.ts'
import { listEntries, onThisDay, outlineMonths, readCalendar } from '../journal/timeline.ts'
import { noteFlushed } from '../save-before-closing.ts'
import { openLink } from '../security/external-links.ts'
import { addLanguage, forgetWord, ownWords, spellingLanguages } from '../spelling.ts'
import { failureOf } from './failure-of.ts'
import type { Handlers } from './handle.ts'

/** Which function answers which call. */
export function createHandlers(desk: Desk): Handlers {
  return { ...appHandlers(desk), ...journalHandlers(desk), ...importHandlers(desk) }
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
    'app.counts': () => withJournal(desk, (journal) => succeed(countEntries(journal))),
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

function importHandlers(desk: Desk) {
  return {
    'imports.choose': () => withWindow(desk, chooseImport),
    'imports.stage': ({ pattern }) => stageImport(desk, pattern),
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
