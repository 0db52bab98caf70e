import type { Day } from '../../shared/dates.ts'
import type { WriteEntryInput } from '../../shared/models/entry.ts'
import { sql, type Journal } from './journal.ts'

/**
 * Keeps what a new entry is about. An answer or application that is gone meanwhile is left out: the words go first.
 * Takes part in the caller's transaction.
 */
export function noteReflection(journal: Journal, { id, about }: Pick<WriteEntryInput, 'id' | 'about'>, today: Day): void {
  if (about === undefined || about === null) return
  sql(
    journal,
    `INSERT INTO reflection (entryId, outcomeId, applicationId, topic, stage, retelling, asksWhy, begunOn)
     VALUES (@id, (SELECT id FROM outcome WHERE id = @outcomeId), (SELECT id FROM application WHERE id = @applicationId),
       @topic, @stage, @retelling, @asks, @today)`
  ).run({ ...about, asks: Number(about.asksWhy), id, today })
}
