import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkJournal } from '../../electron/journal/check.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { sql } from '../../electron/journal/journal.ts'
import { versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { offerOfDay } from '../../electron/journal/offers.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { foundingWeek, freshId } from '../support/audience-builders.ts'
import { expectSound } from '../support/import-builders.ts'
import { at, journalOf, morning, opened, temporaryHome, write } from '../support/journal-builders.ts'

const firstFive = migrations.slice(0, 5)
const outcomeId = freshId()

/** A journal as version 5 left it: a no with its letter, a year of everyday questions, one that today was put aside, entries with a question. */
async function homeOfVersion5(): Promise<string> {
  const home = temporaryHome()
  const journal = journalOf(await openJournal(home, { ...morning, migrations: firstFive }))
  const account = foundingWeek(journal)
  write(journal, { datedOn: '2024-02-29', body: 'A tram.\r\n👩🏽‍🎤', prompt: 'What did you overhear lately that could open a story?' })
  const application = freshId()
  journal.db.exec(`
    INSERT INTO program (id, kind, name, createdAtMs) VALUES ('medium-partner-program', 'partner', 'Medium Partner Program', 1);
    INSERT INTO application (id, programId, state, accountId, sentOn, zone, expectation, different, notes, createdAtMs)
      VALUES ('${application}', 'medium-partner-program', 'sent', '${account.id}', '2022-03-30', 'Africa/Lagos', 'שלום', '', '', 1);
    INSERT INTO outcome (id, applicationId, result, decidedOn, zone, tier, isReasonNone, waitDays, waitSource, earliestReapplyOn, createdAtMs, letter)
      VALUES ('${outcomeId}', '${application}', 'declined', '2022-03-31', 'Africa/Lagos', 'form', 1, 30, 'letter', '2022-04-30', 1, 'Not now.\r\n文章');
    INSERT INTO promptOffer (offeredOn, promptId, offeredAtMs, answer) VALUES ('2022-04-10', 'overheard', 1, 'written'), ('2022-04-11', 'gone-since', 2, NULL), ('2022-04-12', 'answer-back', 3, NULL);`)
  closeJournal(journal)
  return home
}

function rowsIn(path: string): Record<string, Record<string, unknown>[]> {
  const db = new Database(path, { readonly: true })
  const tables = db.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).pluck().all()
  const rows = tables.map((table): [string, Record<string, unknown>[]] => [table, db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()])
  db.close()
  return Object.fromEntries(rows)
}

describe('the upgrade that brings reflecting', () => {
  it('leaves every row of every table as it was, and adds none', async () => {
    const home = await homeOfVersion5()
    const { promptOffer: asked = [], ...before } = rowsIn(journalPath(home))
    const journal = await opened(home)
    expect(versionOf(journal.db)).toBe(migrations.length)
    const { promptOffer: kept, ...after } = rowsIn(journalPath(home))
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows)
    const everyday = { stage: 'N', wording: '', rule: '', valuesJson: '{}', principle: '', outcomeId: null, applicationId: null }
    expect(kept).toEqual(asked.map(({ promptId, ...row }) => ({ ...row, topic: promptId, ...everyday })))
    const added = Object.keys(after).filter((table) => before[table] === undefined)
    expect(added).toEqual(expect.arrayContaining(['answerRest', 'cause', 'plan', 'promptOff', 'reflection']))
    expect(added.flatMap((table) => after[table] ?? [])).toEqual([])
    expectSound(journal)
    expect(checkJournal(journal, morning).problems).toEqual([])
  })

  it('shows the question that was asked this morning, lets it rest, and goes on with the answer from before', async () => {
    const journal = await opened(await homeOfVersion5())
    expect(offerOfDay(journal, morning)).toMatchObject({ topic: 'answer-back', stage: 'N', wording: 'Whose work made you want to answer back this week?' })
    expect(offerOfDay(journal, at('2022-04-11T12:00[Europe/Berlin]'))).toBeNull()
    expect(offerOfDay(journal, at('2022-04-13T12:00[Europe/Berlin]'))).toMatchObject({ stage: 'R2', outcomeId, values: { daysSinceAnswer: 13 } })
    expect(sql(journal, 'SELECT answer FROM promptOffer ORDER BY offeredOn').pluck().all()).toEqual(['written', null, null, null])
    expectSound(journal)
  })
})
