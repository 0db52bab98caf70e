import { succeed } from '../../../shared/result.ts'
import type { Desk } from '../../desk.ts'
import { removeAccount, saveAccount } from '../../journal/accounts.ts'
import { listActs, removeAct, restoreAct, saveAct } from '../../journal/acts.ts'
import { correctFollowers, followerForm, listReadings, logFollowers, openAudience } from '../../journal/followers.ts'
import { listFollows, markFollow, removeFollow, saveFollow } from '../../journal/follows.ts'
import { ledgerRows } from '../../journal/ledger-rows.ts'
import { readLedger } from '../../journal/ledger.ts'
import { listEvents, removeEvent, saveEvent } from '../../journal/outside-events.ts'
import { forgetPerson } from '../../journal/people.ts'
import type { Handlers } from '../handle.ts'
import { done, withJournal } from './with-desk.ts'

export function audienceHandlers(desk: Desk) {
  const now = () => desk.clock.now()
  return {
    'audience.open': ({ accountId }) => withJournal(desk, (journal) => succeed(openAudience(journal, accountId))),
    'audience.saveAccount': (input) => withJournal(desk, (journal) => saveAccount(journal, input, now())),
    'audience.removeAccount': ({ id }) => withJournal(desk, (journal) => removeAccount(journal, id)),
    'audience.forgetPerson': ({ id }) => withJournal(desk, (journal) => forgetPerson(journal, id)),
    'audience.ledger': (input) => withJournal(desk, (journal) => succeed(readLedger(journal, input))),
    'audience.ledgerRows': (input) => withJournal(desk, (journal) => succeed(ledgerRows(journal, input))),
    'followers.form': () => withJournal(desk, (journal) => succeed(followerForm(journal, now()))),
    'followers.log': (input) => withJournal(desk, (journal) => logFollowers(journal, input, now())),
    'followers.list': (input) => withJournal(desk, (journal) => succeed(listReadings(journal, input))),
    'followers.correct': (input) => withJournal(desk, (journal) => correctFollowers(journal, input)),
    'follows.list': (input) => withJournal(desk, (journal) => succeed(listFollows(journal, input))),
    'follows.save': (input) => withJournal(desk, (journal) => saveFollow(journal, input, now())),
    'follows.mark': (input) => withJournal(desk, (journal) => markFollow(journal, input)),
    'follows.remove': ({ id }) => withJournal(desk, (journal) => removeFollow(journal, id, now())),
    'acts.list': (input) => withJournal(desk, (journal) => succeed(listActs(journal, input))),
    'acts.save': (input) => withJournal(desk, (journal) => saveAct(journal, input, now())),
    'acts.remove': ({ id }) => withJournal(desk, (journal) => removeAct(journal, id, now())),
    'acts.restore': ({ id }) => withJournal(desk, (journal) => restoreAct(journal, id)),
    'events.list': () => withJournal(desk, (journal) => succeed(listEvents(journal))),
    'events.save': (input) => withJournal(desk, (journal) => succeed(saveEvent(journal, input, now()))),
    'events.remove': ({ id }) => withJournal(desk, (journal) => done(() => removeEvent(journal, id, now())))
  } satisfies Partial<Handlers>
}
