import { sql, type Journal } from '../journal/journal.ts'
import { chosen, type Commit } from './commit.ts'

export function writeActs(journal: Journal, { numbers, importId, at }: Commit): void {
  sql(
    journal,
    `INSERT INTO readingAct (id, kind, actedOn, clockTime, count, title, url, text, source, createdAtMs, importId)
     SELECT itemId, factsJson ->> '$.act', datedOn, factsJson ->> '$.clockTime', factsJson ->> '$.count', title, factsJson ->> '$.url',
       factsJson ->> '$.text', 'import', @atMs, @importId
     FROM staging.item WHERE ${chosen('act', 'added')} ORDER BY datedOn, number`
  ).run({ numbers, importId, atMs: at.nowMs })
}
