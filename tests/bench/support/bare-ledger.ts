import type Database from 'better-sqlite3'

/** What any such ledger needs of the journal; each takes `accountId`. */
export function bareLedgerQueries(db: Database.Database): readonly Database.Statement[] {
  const counts = (metric: string): string => `
    SELECT takenOn, value, min(takenAtMs) FROM metricSnapshot WHERE accountId = @accountId AND metric = '${metric}' GROUP BY takenOn ORDER BY takenOn`
  const gains = (metric: string): string => `
    SELECT since, takenOn, sum(gain) FROM (
      SELECT takenOn, lag(takenOn) OVER story AS since, value - coalesce(lag(value) OVER story, 0) AS gain
      FROM metricSnapshot WHERE metric = '${metric}' AND storyId IS NOT NULL AND @accountId <> '' WINDOW story AS (PARTITION BY storyId, placementId ORDER BY takenOn)
    ) GROUP BY since, takenOn`
  const follows = 'SELECT followedOn, direction, mark, sum(count) FROM follow WHERE accountId = @accountId AND deletedAtMs IS NULL GROUP BY 1, 2, 3'
  return [counts('followers'), counts('following'), gains('netFollows'), gains('reads'), follows].map((text) => db.prepare(text))
}
