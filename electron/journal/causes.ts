import * as v from 'valibot'
import type { Day, Moment } from '../../shared/dates.ts'
import { evidencesSchema, type Cause, type CauseBoard, type Evidences, type PlaceUnknowableInput, type SaveCauseInput } from '../../shared/models/cause.ts'
import type { About } from '../../shared/models/reflection.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { topicStage } from '../../shared/rules/answer-stages.ts'
import { isBoardWhole, isEarlyForCauses } from '../../shared/rules/causes.ts'
import { findAnswered, noSuchAnswer, type Answered } from './answered.ts'
import { attemptRows } from './attempt-rows.ts'
import { isShownRow } from './cause-evidence.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** What may have played a part in an answer, as the writer placed it. */
export function openCauses(journal: Journal, outcomeId: string, at: Moment): Result<CauseBoard> {
  const answered = findAnswered(journal, outcomeId)
  return answered === null ? noSuchAnswer() : succeed(boardOf(journal, answered, todayOf(journal, at)))
}

function boardOf(journal: Journal, answered: Answered, today: Day): CauseBoard {
  const { outcomeId, answeredOn } = answered
  const causes = causesOf(journal, outcomeId)
  const isUnknowable = sql(journal, 'SELECT 1 FROM unknowableCause WHERE outcomeId = ?').get(outcomeId) !== undefined
  return {
    outcomeId,
    answeredOn,
    today,
    isEarly: isEarlyForCauses(answeredOn, today),
    causes,
    isUnknowable,
    isWhole: isBoardWhole(causes, isUnknowable),
    rows: attemptRows(journal, answered),
    about: aboutOf(answered, today)
  }
}

/** Of an entry that asks for causes. */
function aboutOf(answered: Answered, today: Day): About {
  const { outcomeId, applicationId } = answered
  return { outcomeId, applicationId, topic: null, stage: topicStage(answered, today) ?? 'N', retelling: null, asksWhy: true }
}

/** Adds a card or changes it; one that was removed comes back. Rows that are no longer in the journal stay as words, and what can't be read stays as it is. */
export function saveCause(journal: Journal, { evidenceFor, evidenceAgainst, ...input }: SaveCauseInput, at: Moment): Result<Cause> {
  return inTransaction(journal, () => {
    if (findAnswered(journal, input.outcomeId) === null) return noSuchAnswer()
    const before = sql<KeptSides & { readonly outcomeId: string }>(journal, 'SELECT outcomeId, evidenceForJson, evidenceAgainstJson FROM cause WHERE id = ?').get(input.id)
    if (before !== undefined && before.outcomeId !== input.outcomeId) return fail('bad-input', 'This card belongs to another answer. Nothing was changed.')
    const forJson = sideJson(journal, evidenceFor, before?.evidenceForJson)
    const againstJson = sideJson(journal, evidenceAgainst, before?.evidenceAgainstJson)
    if (forJson === null || againstJson === null) return fail('damaged', 'What lies beside this card can’t be read any more, so nothing was saved over it. It is still in the journal file; a backup may hold it whole.')
    sql(
      journal,
      `INSERT INTO cause (id, outcomeId, text, hands, evidenceForJson, evidenceAgainstJson, placedOn, createdAtMs)
       VALUES (@id, @outcomeId, @text, @hands, @evidenceForJson, @evidenceAgainstJson, @today, @atMs)
       ON CONFLICT (id) DO UPDATE SET text = @text, hands = @hands, evidenceForJson = @evidenceForJson, evidenceAgainstJson = @evidenceAgainstJson,
         deletedAtMs = NULL`
    ).run({
      ...input,
      evidenceForJson: forJson,
      evidenceAgainstJson: againstJson,
      today: todayOf(journal, at),
      atMs: at.nowMs
    })
    const kept = causesOf(journal, input.outcomeId).find(({ id }) => id === input.id)
    if (kept === undefined) throw new Error('A card was kept and is not there')
    return succeed(kept)
  })
}

/** What is kept of a side; null where that would go over something that can't be read. */
function sideJson(journal: Journal, side: Evidences | null, kept: string | undefined): string | null {
  if (side === null) return kept ?? JSON.stringify({ rows: [], note: '' })
  return kept !== undefined && readSide(kept) === null ? null : JSON.stringify(opening(journal, side))
}

/** `restoreCause` brings it back. */
export function removeCause(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, at.nowMs)
}

export function restoreCause(journal: Journal, id: string): Result<null> {
  return setDeleted(journal, id, null)
}

function setDeleted(journal: Journal, id: string, deletedAtMs: number | null): Result<null> {
  const { changes } = sql(journal, 'UPDATE cause SET deletedAtMs = ? WHERE id = ?').run(deletedAtMs, id)
  return changes === 0 ? fail('not-found', 'This card is no longer in the journal.') : succeed(null)
}

/** Puts the standing card "It can't be known" on the board, or takes it off. */
export function placeUnknowable(journal: Journal, { outcomeId, isOnBoard }: PlaceUnknowableInput, at: Moment): Result<CauseBoard> {
  return inTransaction(journal, () => {
    const answered = findAnswered(journal, outcomeId)
    if (answered === null) return noSuchAnswer()
    const today = todayOf(journal, at)
    if (isOnBoard) sql(journal, 'INSERT INTO unknowableCause (outcomeId, placedOn) VALUES (?, ?) ON CONFLICT DO NOTHING').run(outcomeId, today)
    else sql(journal, 'DELETE FROM unknowableCause WHERE outcomeId = ?').run(outcomeId)
    return succeed(boardOf(journal, answered, today))
  })
}

interface KeptSides {
  readonly evidenceForJson: string
  readonly evidenceAgainstJson: string
}

type Row = Omit<Cause, 'evidenceFor' | 'evidenceAgainst'> & KeptSides

/** In the order in which they were put there: there is no other. */
function causesOf(journal: Journal, outcomeId: string): Cause[] {
  return sql<Row>(
    journal,
    `SELECT id, outcomeId, text, hands, evidenceForJson, evidenceAgainstJson, placedOn FROM cause
     WHERE outcomeId = ? AND deletedAtMs IS NULL ORDER BY createdAtMs, id`
  )
    .all(outcomeId)
    .map(({ evidenceForJson, evidenceAgainstJson, ...row }) => ({
      ...row,
      evidenceFor: opening(journal, readSide(evidenceForJson)),
      evidenceAgainst: opening(journal, readSide(evidenceAgainstJson))
    }))
}

const keptSchema = v.pipe(v.string(), v.parseJson(), evidencesSchema)

/** Null where it can't be read (which `check` tells). */
function readSide(json: string): Evidences | null {
  const parsed = v.safeParse(keptSchema, json)
  return parsed.success ? parsed.output : null
}

/** What is no longer in the journal has nothing to open. */
function opening(journal: Journal, side: Evidences | null): Evidences | null {
  if (side === null) return null
  const { rows, note } = side
  return { rows: rows.map((row) => (isShownRow(journal, row) ? row : { ...row, id: null })), note }
}
