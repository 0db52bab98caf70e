import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { backUp } from '../../electron/journal/backup.ts'
import { checkJournal } from '../../electron/journal/check.ts'
import { trashEntry } from '../../electron/journal/entries.ts'
import { backupsFolder, journalPath } from '../../electron/journal/files.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { openForReading } from '../../electron/journal/open-for-reading.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { id, journalOf, later, letGo, minute, morning, opened, temporaryHome, words, write } from '../support/journal-builders.ts'
import { damagePages } from '../support/journal-folder.ts'

const noBackup = 'There is no backup yet. Second Draft makes one soon after it starts.'
const texts = ['A walk in the rain.', '', '文章を書いた。', 'Ἄνθρωπος naïve', `${words(300)} don’t 1,000.5 🙂`, '```\ncode\n```\n']

/** A journal with texts that are awkward to count and to index, one of them changed, one in the trash. */
async function writtenJournal(home = temporaryHome()): Promise<Journal> {
  const journal = await opened(home)
  texts.forEach((body, number) => write(journal, { id: id(number), body }))
  write(journal, { id: id(0), body: 'A walk in the snow.', at: later(morning, 10 * minute) })
  trashEntry(journal, { id: id(4) }, morning)
  return journal
}

describe('a journal as it should be', () => {
  it('has nothing wrong with it', async () => {
    expect(checkJournal(await writtenJournal(), morning)).toEqual({ problems: [], notes: [noBackup] })
  })

  it('has nothing wrong with it while another process writes, except for what then can’t be seen', async () => {
    const home = temporaryHome()
    await writtenJournal(home)
    const reader = journalOf(await openForReading(home, morning.nowMs))
    const { problems, notes } = checkJournal(reader, morning)
    closeJournal(reader)
    expect(problems).toEqual([])
    expect(notes).toContain('Another program has the journal open, so the words of the search index were not compared with the texts.')
  })

  it('is left as it is by the check', async () => {
    const journal = await writtenJournal()
    const before = journal.db.serialize()
    checkJournal(journal, morning)
    expect(journal.db.serialize().equals(before)).toBe(true)
  })
})

const program = `INSERT INTO program (id, kind, name, createdAtMs) VALUES ('kdp', 'partner', 'KDP', 0)`
const application = (packJson: string): string => `${program}; INSERT INTO application (id, programId, state, sentOn, expectation, different, notes, createdAtMs, packJson)
  VALUES ('a', 'kdp', 'sent', '2022-03-30', '', '', '', 0, ${packJson})`
const answer = `INSERT INTO outcome (id, applicationId, result, decidedOn, zone, tier, isReasonNone, countedFrom, createdAtMs)
  VALUES ('o', 'a', 'declined', '2022-03-31', 'UTC', 'unknown', 0, 'decision', 0)`
const reminder = (dueAt: string, beforeDoneJson: string): string => `INSERT INTO reminder (id, kind, title, note, firstOn, dueAt, policy, zone, isOwn, createdAtMs, changedAtMs, beforeDoneJson)
  VALUES ('r', 'own', 'Write', '', '2022-04-12', '${dueAt}', 'floating', 'UTC', 1, 0, 0, ${beforeDoneJson})`
const cause = (evidence: string): string => `${application('NULL')}; ${answer}; INSERT INTO cause VALUES ('c', 'o', 'Too early', NULL, '{"rows":[],"note":""}', '${evidence}', '2022-04-04', 0, NULL)`
const rule = (json: string): string => `${program}; INSERT INTO ruleChange VALUES ('kdp-2026', 'mine', 'kdp', 1, '${json}', 0)`

const faults: readonly (readonly [string, string, string | RegExp])[] = [
  ['an entry that is missing from the search index', `INSERT INTO entryText (entryText, rowid, text) SELECT 'delete', rowid, body FROM entry WHERE id = '${id(0)}'`,
    '1 entry can’t be found by searching: missing from the search index.'],
  ['a text in the search index that no entry has', `INSERT INTO entryText (rowid, text) VALUES (4711, 'a ghost')`, 'The search index holds 1 text that no entry has.'],
  ['a text changed behind the search index’s back', `UPDATE entry SET body = 'A walk in the heat.' WHERE id = '${id(0)}'`, /^The search index does not agree with the texts/],
  ['a wrong word count', 'UPDATE entry SET wordCount = wordCount + 1 WHERE wordCount = 5',
    '1 entry has another number of words on record than in the text: on 2022-04-12.'],
  ['a wrong text for searching', `UPDATE entry SET searchText = NULL WHERE id = '${id(3)}'`, '1 entry has another text on record for searching than the one written: on 2022-04-12.'],
  ['a day that is none', `UPDATE entry SET datedOn = '2022-02-30' WHERE id = '${id(2)}'`, '“2022-02-30” in entry.datedOn is no day.'],
  ['a row that refers to nothing', `PRAGMA foreign_keys = OFF; INSERT INTO writingTally VALUES ('gone', '2022-04-12', 'UTC', 1)`,
    '1 row of the table writingTally refer to something in entry that is not there.'],
  ['an import that was broken off', `INSERT INTO importBatch (id, format, source, zone, startedAtMs) VALUES ('b', 'markdown-folder', '/diary', 'UTC', 0)`,
    'The import from /diary is not finished; nothing of it is shown.'],
  ['a day of an application that is none', `${application('NULL')}; UPDATE application SET expectedReplyOn = '2022-04-31'`, '“2022-04-31” in application.expectedReplyOn is no day.'],
  ['a day of an answer to an application that is none', `${application('NULL')}; ${answer}; UPDATE outcome SET earliestReapplyOn = 'soon'`, '“soon” in outcome.earliestReapplyOn is no day.'],
  ['a day on which something was said that is none', `INSERT INTO answer VALUES ('over-18', 'yes', '', '2022-13-01')`, '“2022-13-01” in answer.saidOn is no day.'],
  ['a day on which a rule was looked at that is none', `INSERT INTO ruleVerification VALUES ('kdp-2026', 'select', 'x')`, '“x” in ruleVerification.verifiedOn is no day.'],
  ['a first day of a reminder that is none', `${reminder('2022-04-12T09:00', 'NULL')}; UPDATE reminder SET firstOn = '2022-02-29'`, '“2022-02-29” in reminder.firstOn is no day.'],
  ['a time of a reminder that is none', reminder('2022-04-12T24:00', 'NULL'), '“2022-04-12T24:00” in reminder.dueAt is no day with a time.'],
  ['a day and time of a reminder on a day that is none', reminder('2022-02-30T09:00', 'NULL'), '“2022-02-30T09:00” in reminder.dueAt is no day with a time.'],
  ['a frozen application that can’t be read', application(`'{"counts":'`), 'What was frozen with the application of 2022-03-30 can’t be read.'],
  ['an earlier version of an answer that can’t be read', `${application('NULL')}; ${answer}; INSERT INTO outcomeRevision VALUES ('v', 'o', 0, '')`,
    'An earlier version of the answer of 2022-03-31 can’t be read.'],
  ['a finished reminder that can’t be read', reminder('2022-04-12T09:00', `'{'`), 'How the reminder “Write” was before it was done can’t be read, so that can’t be taken back.'],
  ['a rule that is no JSON', rule('{'), 'The rule “mine” of the rule set kdp-2026 can’t be read, so it is left out.'],
  ['a rule of another form', rule('{"key":"mine"}'), 'The rule “mine” of the rule set kdp-2026 can’t be read, so it is left out.'],
  ['a question whose values are no JSON', `INSERT INTO promptOffer (offeredOn, topic, offeredAtMs, valuesJson) VALUES ('2022-04-12', 'body-now', 0, '[')`,
    'What the question of 2022-04-12 looked at can’t be read.'],
  ['a question of no day', `INSERT INTO promptOffer (offeredOn, topic, offeredAtMs) VALUES ('2022-02-29', 'body-now', 0)`, '“2022-02-29” in promptOffer.offeredOn is no day.'],
  ['a pack of questions of another form', `INSERT INTO promptPack VALUES ('mine', 1, '{"id":"mine"}', 0)`, 'The pack of questions “mine” can’t be read, so none of it is asked.'],
  ['a cause whose rows can’t be read', cause('{"rows":{}}'), 'What speaks against the cause “Too early” can’t be read.'],
  ['a letter whose marks can’t be read', `${application('NULL')}; ${answer}; INSERT INTO letterMarks VALUES ('o', '', '[{}]')`, 'What you marked in the letter of 2022-03-31 can’t be read.']
]

test.each(faults)('%s is told of', async (_name, fault, sentence) => {
  const journal = await writtenJournal()
  journal.db.exec(fault)
  expect(checkJournal(journal, morning).problems).toContainEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence))
})

describe('a damaged file', () => {
  it('is told of, and what can still be read is checked', async () => {
    const home = temporaryHome()
    const journal = await writtenJournal(home)
    for (let number = 10; number < 60; number += 1) write(journal, { id: id(number), body: words(1_000) })
    closeJournal(journal)
    const again = journalOf(await openJournal(home, morning))
    damagePages(journalPath(home))
    const { problems } = checkJournal(again, morning)
    letGo(again)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toMatch(/^(?:The file is damaged|A part of the journal can’t be read): .*\.$/s)
  })
})

describe('the newest backup', () => {
  it('is told of with its day', async () => {
    const journal = await writtenJournal()
    await backUp(journal.home, morning)
    expect(checkJournal(journal, morning).notes).toEqual(['The newest backup is of 12 April 2022 and sound.'])
  })

  it('is told of with its age where that is more than a week', async () => {
    const journal = await writtenJournal()
    await backUp(journal.home, morning)
    const { notes, problems } = checkJournal(journal, later(morning, 20 * 24 * 60 * minute))
    expect([notes, problems]).toEqual([['The newest backup is of 12 April 2022, 20 days ago, and sound.'], []])
  })

  it('is a problem where it is damaged', async () => {
    const journal = await writtenJournal()
    await backUp(journal.home, morning)
    for (const name of readdirSync(backupsFolder(journal.home))) damagePages(join(backupsFolder(journal.home), name))
    expect(checkJournal(journal, morning).problems).toEqual(['The newest backup, journal-2022-04-12T07-00-00Z.db of 12 April 2022, is damaged.'])
  })
})
