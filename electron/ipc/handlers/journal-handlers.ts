import { succeed } from '../../../shared/result.ts'
import { applySettings } from '../../apply-settings.ts'
import type { Desk } from '../../desk.ts'
import { countComparisons } from '../../journal/comparisons.ts'
import { openDay, summariseDay } from '../../journal/days.ts'
import { countEntries, moveEntry, readEntry, restoreEntry, setMood, starEntry, trashedEntries, trashEntry, writeEntry } from '../../journal/entries.ts'
import { countReflections } from '../../journal/reflections.ts'
import { listRevisions, readRevision, restoreRevision } from '../../journal/revisions.ts'
import { searchEntries } from '../../journal/search.ts'
import { changeSettings } from '../../journal/settings.ts'
import { countStories } from '../../journal/stories.ts'
import { addTag, listTags, removeTag } from '../../journal/tags.ts'
import { listEntries, onThisDay, outlineMonths, readCalendar } from '../../journal/timeline.ts'
import { countWaiting } from '../../journal/waiting-counts.ts'
import type { Handlers } from '../handle.ts'
import { withJournal } from './with-desk.ts'

export function journalHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'app.counts': () => withJournal(desk, (journal) => succeed({ ...countEntries(journal), ...countStories(journal), ...countWaiting(journal, now()), ...countReflections(journal), ...countComparisons(journal) })),
    'days.open': (input) => withJournal(desk, (journal) => succeed(openDay(journal, input, now()))),
    'entries.write': (input) =>
      withJournal(desk, (journal) => {
        const entry = writeEntry(journal, input, now())
        return succeed({ entry, summary: summariseDay(journal, entry.datedOn, now()) })
      }),
    'entries.read': (input) => withJournal(desk, (journal) => readEntry(journal, input)),
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
    'settings.change': (input) =>
      withJournal(desk, (journal) => {
        const settings = changeSettings(journal, input)
        applySettings(desk, settings)
        return succeed(settings)
      })
  } satisfies Partial<Handlers>
}
