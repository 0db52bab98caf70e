import { dayAt, type Day, type Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { Application, SaveApplicationInput, SendApplicationInput, WithdrawApplicationInput } from '../../shared/models/application.ts'
import { fail, succeed, type Failure, type Result } from '../../shared/result.ts'
import { followProgram } from './application-follow-up.ts'
import { findApplication, isOpen } from './application-rows.ts'
import { todayOf } from './today.ts'
import { freezePack } from './frozen-pack.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { ensureProgram, ruleSetFor } from './programs.ts'
import { readSettings } from './settings.ts'

/** Adds a draft or changes one. Of an application that was sent, only what isn't part of it: the expected day and her notes. */
export function saveApplication(journal: Journal, input: SaveApplicationInput, at: Moment): Result<Application> {
  return inTransaction(journal, () => {
    const program = ensureProgram(journal, input.programId, at)
    if (!program.ok) return program
    const today = todayOf(journal, at)
    const known = findApplication(journal, input.id, today)
    if (known !== null && known.state !== 'draft') return saveNotes(journal, { ...input, programId: known.programId }, at)
    const missing = missingPart(journal, input, known)
    if (missing !== null) return { ok: false, error: missing }
    sql(
      journal,
      `INSERT INTO application (id, programId, state, accountId, storyId, expectedReplyOn, hopedOdds, expectation, different, notes, createdAtMs)
       VALUES (@id, @programId, 'draft', @accountId, @storyId, @expectedReplyOn, @hopedOdds, @expectation, @different, @notes, @atMs)
       ON CONFLICT (id) DO UPDATE SET programId = @programId, accountId = @accountId, storyId = @storyId, expectedReplyOn = @expectedReplyOn,
         hopedOdds = @hopedOdds, expectation = @expectation, different = @different, notes = @notes
       WHERE deletedAtMs IS NULL`
    ).run({ ...input, atMs: at.nowMs })
    return found(journal, input.id, today)
  })
}

// The note to herself may be deleted at any time, and is never changed otherwise once it was sent.
function saveNotes(journal: Journal, input: SaveApplicationInput, at: Moment): Result<Application> {
  sql(
    journal,
    `UPDATE application SET expectedReplyOn = @expectedReplyOn, notes = @notes,
       expectation = CASE WHEN @expectation = '' THEN '' ELSE expectation END, hopedOdds = CASE WHEN @hopedOdds IS NULL THEN NULL ELSE hopedOdds END
     WHERE id = @id`
  ).run({ id: input.id, expectedReplyOn: input.expectedReplyOn, notes: input.notes, expectation: input.expectation, hopedOdds: input.hopedOdds })
  followProgram(journal, input.programId, at)
  return found(journal, input.id, todayOf(journal, at))
}

/** From now on the rules of that day, each verdict with its values, the counts and the text stay as they were. */
export function sendApplication(journal: Journal, { id, on }: SendApplicationInput, at: Moment): Result<Application> {
  return inTransaction(journal, () => {
    const draft = findApplication(journal, id, todayOf(journal, at))
    if (draft === null) return gone
    if (draft.state !== 'draft') return fail('bad-input', `This application was sent ${sentInWords(draft.sentOn)} already.`)
    if (draft.story !== null && sql(journal, 'SELECT 1 FROM shownStory WHERE id = ?').get(draft.story.id) === undefined) return storyGone
    const ruleSet = ruleSetFor(journal, draft.programId, on)
    const pack = freezePack(journal, draft, ruleSet, on)
    sql(journal, `UPDATE application SET state = 'sent', sentOn = @on, markedSentAtMs = @atMs, zone = @zone, ruleSetId = @ruleSetId, packJson = @packJson WHERE id = @id`).run({
      id, on, atMs: at.nowMs, zone: at.zone, ruleSetId: ruleSet?.id ?? null, packJson: JSON.stringify(pack)
    })
    followProgram(journal, draft.programId, at)
    return found(journal, id, todayOf(journal, at))
  })
}

/** For a slip of the hand, on the same day: a draft again, frozen anew when it is sent. Later what was frozen stays. */
export function unsendApplication(journal: Journal, id: string, at: Moment): Result<Application> {
  return inTransaction(journal, () => {
    const today = todayOf(journal, at)
    const application = findApplication(journal, id, today)
    if (application === null) return gone
    if (application.outcomes.length > 0) return fail('bad-input', 'This application has an answer. Remove that first.')
    const markedAtMs = sql<number | null>(journal, 'SELECT markedSentAtMs FROM application WHERE id = ?').pluck().get(id) ?? at.nowMs
    if (dayAt({ ...at, nowMs: markedAtMs }, readSettings(journal).dayStartMinutes) !== today) {
      return fail('bad-input', 'It was marked as sent on an earlier day, and what was true then stays with it. Discard it and note it anew, if the day is wrong.')
    }
    sql(journal, `UPDATE application SET state = 'draft', sentOn = NULL, markedSentAtMs = NULL, withdrawnOn = NULL, ruleSetId = NULL, packJson = NULL WHERE id = ?`).run(id)
    followProgram(journal, application.programId, at)
    return found(journal, id, today)
  })
}

/** The writer takes it back before an answer came. */
export function withdrawApplication(journal: Journal, { id, on }: WithdrawApplicationInput, at: Moment): Result<Application> {
  return inTransaction(journal, () => {
    const application = findApplication(journal, id, todayOf(journal, at))
    if (application === null) return gone
    if (!isOpen(application)) return fail('bad-input', 'Only an application that waits for its answer can be withdrawn.')
    if (application.sentOn !== null && on < application.sentOn) return fail('bad-input', `It can’t be withdrawn before it was sent, ${sentInWords(application.sentOn)}.`)
    sql(journal, `UPDATE application SET state = 'withdrawn', withdrawnOn = ? WHERE id = ?`).run(on, id)
    followProgram(journal, application.programId, at)
    return found(journal, id, todayOf(journal, at))
  })
}

/** Stays in the file, and comes back with its answers. */
export function removeApplication(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, at.nowMs, at)
}

export function restoreApplication(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, null, at)
}

function setDeleted(journal: Journal, id: string, deletedAtMs: number | null, at: Moment): Result<null> {
  return inTransaction(journal, () => {
    const programId = sql<string>(journal, 'UPDATE application SET deletedAtMs = ? WHERE id = ? RETURNING programId').pluck().get(deletedAtMs, id)
    if (programId === undefined) return gone
    // A program that was removed meanwhile comes back with it, or nobody would find it.
    if (deletedAtMs === null) sql(journal, 'UPDATE program SET deletedAtMs = NULL WHERE id = ?').run(programId)
    followProgram(journal, programId, at)
    return succeed(null)
  })
}

function missingPart(journal: Journal, { accountId, storyId }: SaveApplicationInput, known: Application | null): Failure | null {
  if (accountId !== null && accountId !== known?.accountId && sql(journal, 'SELECT 1 FROM account WHERE id = ?').get(accountId) === undefined) {
    return { code: 'not-found', message: 'This account is no longer in the journal.' }
  }
  if (storyId !== null && storyId !== known?.story?.id && sql(journal, 'SELECT 1 FROM shownStory WHERE id = ?').get(storyId) === undefined) {
    return storyGone.error
  }
  return null
}

const storyGone = { ok: false, error: { code: 'not-found', message: 'This story is no longer in the journal, or lies in the trash. Choose another, or bring it back.' } } as const
const gone = fail('not-found', 'This application is no longer in the journal.')

function found(journal: Journal, id: string, today: Day): Result<Application> {
  const application = findApplication(journal, id, today)
  return application === null ? gone : succeed(application)
}

function sentInWords(day: Day | null): string {
  return day === null ? 'before' : `on ${dayAndMonth(day, null)}`
}
