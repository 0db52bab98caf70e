import type { Moment } from '../../shared/dates.ts'
import type { OutsideEvent, SaveEventInput } from '../../shared/models/audience.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { forgetUnusedPlatforms, platformNamed } from './placements.ts'

/** Oldest first. */
export function listEvents(journal: Journal): OutsideEvent[] {
  return sql<OutsideEvent>(
    journal,
    `SELECT outsideEvent.id, platform.name AS platform, kind, happenedOn AS "on", words, source
     FROM outsideEvent LEFT JOIN platform ON platform.id = platformId WHERE deletedAtMs IS NULL ORDER BY happenedOn, outsideEvent.createdAtMs`
  ).all()
}

/** Adds an event or changes it; one that was removed comes back. */
export function saveEvent(journal: Journal, input: SaveEventInput, at: Moment): OutsideEvent {
  return inTransaction(journal, () => {
    const platformId = input.platform === null ? null : platformNamed(journal, input.platform)
    sql(
      journal,
      `INSERT INTO outsideEvent (id, platformId, kind, happenedOn, words, source, createdAtMs)
       VALUES (@id, @platformId, @kind, @on, @words, @source, @atMs)
       ON CONFLICT (id) DO UPDATE SET platformId = @platformId, kind = @kind, happenedOn = @on, words = @words, source = @source, deletedAtMs = NULL`
    ).run({ ...input, platformId, atMs: at.nowMs })
    forgetUnusedPlatforms(journal)
    return input
  })
}

/** Saving it again under its id brings it back. */
export function removeEvent(journal: Journal, id: string, at: Moment): void {
  sql(journal, 'UPDATE outsideEvent SET deletedAtMs = ? WHERE id = ?').run(at.nowMs, id)
}
