import Database from 'better-sqlite3'
import { join } from 'node:path'
import { bundledPacks } from '../../../electron/data/prompts/index.ts'
import { listAccounts } from '../../../electron/journal/accounts.ts'
import { journalPath } from '../../../electron/journal/files.ts'
import { inTransaction, sql, type Journal } from '../../../electron/journal/journal.ts'
import { peekOffer } from '../../../electron/journal/offers.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { addDays, type Day, type Moment } from '../../../shared/dates.ts'
import { answered, sent } from '../../support/application-builders.ts'
import { placedCause } from '../../support/offer-builders.ts'
import { timed, type BenchCase, type BenchPlace, type Sides } from '../bench-case.ts'
import { bareLedgerQueries } from '../support/bare-ledger.ts'
import { evening, lastDay, openAt } from '../support/large-journal.ts'
import { placeTenYears } from '../support/ten-years.ts'

const moment: Moment = { nowMs: Date.parse(evening), zone: 'UTC' }

const common = { unit: 'ms', target: 3, rounds: 15, rows: 3_650 } as const

export const offerOfAnyDay: BenchCase = {
  ...common,
  name: 'Question of a day over ten years',
  baseline: 'better-sqlite3 alone, 20 times, runs the queries that any such engine needs where no answer is open: past offers, and what an occasion may be.',
  candidate: 'peekOffer, 20 times: no occasion holds, so that all of them are looked at, and then the everyday questions.',
  open: async (place) => await openWith(place, { times: 20, hasNo: false })
}

export const offerAfterNo: BenchCase = {
  ...common,
  name: 'Question of a day after a no over ten years',
  baseline: 'better-sqlite3 alone runs the same queries, those of the answer, and those of a ledger over all of it.',
  candidate: 'peekOffer on the sixth day after a no to a first application, whose attempt is the ten years: a question goes by the ledger.',
  open: async (place) => await openWith(place, { times: 1, hasNo: true })
}

async function openWith({ folder, rows }: BenchPlace, { times, hasNo }: { readonly times: number; readonly hasNo: boolean }): Promise<Sides> {
  const home = join(folder, 'home')
  await placeTenYears(home, rows)
  const journal = await openAt(home)
  askedEachDay(journal, rows)
  const accountId = listAccounts(journal)[0]?.id ?? ''
  if (hasNo) addNo(journal, accountId)
  const db = new Database(journalPath(home), { readonly: true })
  const queries = [...bareQueries(db), ...(hasNo ? bareAnswerQueries(db) : [])]
  const ledger = hasNo ? bareLedgerQueries(db) : []
  const again = (work: () => void) => () => timed(() => Array.from({ length: times }, work))
  return {
    baseline: again(() => {
      queries.forEach((query) => query.all({ today: lastDay, from: addDays(lastDay, -30), before: addDays(lastDay, -60) }))
      ledger.forEach((query) => query.all({ accountId }))
    }),
    candidate: again(() => void peekOffer(journal, moment)),
    close: () => {
      db.close()
      closeJournal(journal)
    }
  }
}

/** An everyday question each day but the last. */
function askedEachDay(journal: Journal, days: number): void {
  const everyday = bundledPacks().flatMap(({ topics }) => topics).filter(({ stages, when }) => stages.includes('N') && when.length === 0)
  inTransaction(journal, () => {
    for (let day = 1; day < days; day += 1) {
      const asked = sql(journal, `INSERT INTO promptOffer (offeredOn, topic, offeredAtMs, answer) VALUES (?, ?, 0, 'written')`)
      asked.run(addDays(lastDay, -day), everyday[day % everyday.length]?.topic ?? '')
    }
  })
}

/** Whose first question, for two causes, has its answer already. */
function addNo(journal: Journal, accountId: string): void {
  const decidedOn: Day = addDays(lastDay, -6)
  const { id } = answered(journal, sent(journal, addDays(lastDay, -20), { accountId }, moment), { decidedOn }, moment)
  placedCause(journal, id, 'mine')
}

function bareQueries(db: Database.Database): Database.Statement[] {
  const published = `SELECT min(publishedOn) AS "on" FROM placement JOIN story ON story.id = storyId
    WHERE placement.deletedAtMs IS NULL AND story.deletedAtMs IS NULL AND kind = 'story' AND status = 'published' GROUP BY storyId`
  return [
    'SELECT topic, count(*), max(offeredOn) FROM promptOffer GROUP BY topic',
    `SELECT offeredOn, stage FROM promptOffer WHERE offeredOn > date(@today, '-7 days')`,
    'SELECT topic FROM promptOff',
    'SELECT id, packJson FROM promptPack',
    'SELECT * FROM outcome JOIN application ON application.id = applicationId WHERE outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL',
    'SELECT * FROM quietPeriod WHERE fromOn <= @today',
    'SELECT max(datedOn) FROM entry WHERE deletedAtMs IS NULL AND wordCount > 0 AND datedOn < @today',
    'SELECT max(typedOn) FROM storyTally WHERE words > 0 AND typedOn < @today',
    'SELECT count(*) FROM strategyTrial WHERE untilOn <= @today',
    `SELECT count(*) FROM (${published}) WHERE "on" = @today`,
    `SELECT kind, sum(count) FROM readingAct WHERE deletedAtMs IS NULL AND actedOn > @from GROUP BY kind`,
    `SELECT kind, sum(count) FROM readingAct WHERE deletedAtMs IS NULL AND actedOn > @before AND actedOn <= @from GROUP BY kind`,
    `SELECT count(*) FILTER (WHERE "on" <= @today), min("on") FROM (${published})`,
    'SELECT min(datedOn) FROM entry WHERE deletedAtMs IS NULL AND wordCount > 0'
  ].map((text) => db.prepare(text))
}

function bareAnswerQueries(db: Database.Database): Database.Statement[] {
  return [
    'SELECT outcomeId, count(*) FROM cause WHERE deletedAtMs IS NULL GROUP BY outcomeId',
    'SELECT outcomeId, count(*) FROM reflection WHERE asksWhy = 1 AND begunOn >= @from GROUP BY outcomeId',
    'SELECT min(datedOn), max(wordCount) FROM entry WHERE deletedAtMs IS NULL AND datedOn <= @today',
    `SELECT sum(count) FROM follow WHERE deletedAtMs IS NULL AND (direction = 'out' OR mark = 'exchanged') AND followedOn <= @today`
  ].map((text) => db.prepare(text))
}
