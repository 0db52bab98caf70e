import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { letterMarksSchema, type LetterMark, type LetterPage, type MarkLetterInput } from '../../shared/models/cause.ts'
import { recordOutcomeInput, type RecordOutcomeInput } from '../../shared/models/outcome.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { splitsCharacter, tidyMarks } from '../../shared/rules/letter-marks.ts'
import { findAnswered, noSuchAnswer } from './answered.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** The letter of an answer as she has read it. Marks made in another letter than the one it has now don't count. */
export function letterMarks(journal: Journal, outcomeId: string): Result<LetterPage> {
  const said = whatWasSaid(journal, outcomeId)
  if (said === null) return noSuchAnswer()
  const { marks, textHash } = keptMarks(journal, outcomeId)
  const isSameLetter = said.letter !== null && textHash === hashOf(said.letter)
  return succeed({
    said,
    marks: isSameLetter ? (marks ?? []) : [],
    isLetterChanged: marks?.length !== 0 && !isSameLetter,
    isUnreadable: marks === null && isSameLetter
  })
}

const keptSchema = v.pipe(v.string(), v.parseJson(), letterMarksSchema)

/** The marks are null where they can't be read (which `check` tells). */
function keptMarks(journal: Journal, outcomeId: string): { readonly marks: readonly LetterMark[] | null; readonly textHash: string | null } {
  const kept = sql<{ textHash: string; marksJson: string }>(journal, 'SELECT textHash, marksJson FROM letterMarks WHERE outcomeId = ?').get(outcomeId)
  if (kept === undefined) return { marks: [], textHash: null }
  const parsed = v.safeParse(keptSchema, kept.marksJson)
  return { marks: parsed.success ? parsed.output : null, textHash: kept.textHash }
}

/** Keeps all marks of a letter; where two meet, the later in the list wins. */
export function markLetter(journal: Journal, { outcomeId, marks }: MarkLetterInput): Result<readonly LetterMark[]> {
  return inTransaction(journal, () => {
    const said = whatWasSaid(journal, outcomeId)
    if (said === null) return noSuchAnswer()
    const { letter } = said
    if (letter === null) return fail('bad-input', 'This answer has no letter to mark. Nothing was changed.')
    if (marks.some(({ start, end }) => start >= end || end > letter.length)) return fail('bad-input', 'A mark lies outside of the letter. Nothing was changed.')
    if (marks.some(({ start, end }) => splitsCharacter(letter, start) || splitsCharacter(letter, end))) return fail('bad-input', 'A mark ends in the middle of a character. Nothing was changed.')
    const kept = keptMarks(journal, outcomeId)
    if (kept.marks === null && kept.textHash === hashOf(letter)) return fail('damaged', 'What you marked in this letter can’t be read any more, so nothing was marked over it. It is still in the journal file; a backup may hold it whole.')
    const tidy = tidyMarks(marks)
    sql(
      journal,
      `INSERT INTO letterMarks (outcomeId, textHash, marksJson) VALUES (@outcomeId, @textHash, @marksJson)
       ON CONFLICT (outcomeId) DO UPDATE SET textHash = @textHash, marksJson = @marksJson`
    ).run({ outcomeId, textHash: hashOf(letter), marksJson: JSON.stringify(tidy) })
    return succeed(tidy)
  })
}

type Row = Omit<RecordOutcomeInput, 'isReasonNone'> & { readonly isReasonNone: number }

/** The answer as she gave it, without what the rules add, so that it can be given again with one thing changed. */
function whatWasSaid(journal: Journal, outcomeId: string): RecordOutcomeInput | null {
  if (findAnswered(journal, outcomeId) === null) return null
  const row = sql<Row>(journal, `SELECT ${Object.keys(recordOutcomeInput.entries).join(', ')} FROM outcome WHERE id = ?`).get(outcomeId)
  return row === undefined ? null : { ...row, isReasonNone: row.isReasonNone === 1 }
}

function hashOf(letter: string): string {
  return createHash('sha256').update(letter).digest('hex')
}
