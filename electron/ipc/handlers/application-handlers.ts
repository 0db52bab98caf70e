import type { Moment } from '../../../shared/dates.ts'
import type { Application, ApplicationPage } from '../../../shared/models/application.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import type { Desk } from '../../desk.ts'
import { openApplication } from '../../journal/application-page.ts'
import { listApplications } from '../../journal/application-list.ts'
import { nextStep } from '../../journal/next-step.ts'
import { removeApplication, restoreApplication, saveApplication, sendApplication, unsendApplication, withdrawApplication } from '../../journal/applications.ts'
import { recordOutcome, removeOutcome, restoreOutcome } from '../../journal/outcomes.ts'
import type { Journal } from '../../journal/journal.ts'
import type { Handlers } from '../handle.ts'
import { withJournal } from './with-desk.ts'

export function applicationHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'applications.list': () => withJournal(desk, (journal) => succeed(listApplications(journal, now()))),
    'applications.next': () => withJournal(desk, (journal) => succeed(nextStep(journal, now()))),
    'applications.open': ({ id }) => withJournal(desk, (journal) => openApplication(journal, id, now())),
    'applications.save': (input) => withJournal(desk, (journal) => saveApplication(journal, input, now())),
    'applications.send': (input) => withJournal(desk, (journal) => thenOpen(journal, sendApplication(journal, input, now()), now())),
    'applications.unsend': ({ id }) => withJournal(desk, (journal) => thenOpen(journal, unsendApplication(journal, id, now()), now())),
    'applications.withdraw': (input) => withJournal(desk, (journal) => thenOpen(journal, withdrawApplication(journal, input, now()), now())),
    'applications.remove': ({ id }) => withJournal(desk, (journal) => removeApplication(journal, id, now())),
    'applications.restore': ({ id }) => withJournal(desk, (journal) => restoreApplication(journal, id, now())),
    'outcomes.record': (input) => withJournal(desk, (journal) => recordOutcome(journal, input, now())),
    'outcomes.remove': ({ id }) => withJournal(desk, (journal) => removeOutcome(journal, id, now())),
    'outcomes.restore': ({ id }) => withJournal(desk, (journal) => restoreOutcome(journal, id, now()))
  } satisfies Partial<Handlers>
}

/** The page of the application as it is after a change. */
function thenOpen(journal: Journal, changed: Result<Application>, at: Moment): Result<ApplicationPage> {
  return changed.ok ? openApplication(journal, changed.value.id, at) : changed
}
