import { sql, type Journal } from '../journal/journal.ts'
import { accountNamed } from '../journal/accounts.ts'
import { platformNamed } from '../journal/placements.ts'
import { chosen, type Commit } from './commit.ts'
import { readFacts, type NumberFactsFound } from './staged-item.ts'

interface Row {
  readonly itemId: string
  readonly datedOn: string
  readonly factsJson: string
  readonly planJson: string
}

/** A number that reads otherwise now takes the place of the earlier one, which stays in the history. */
export function writeNumbers(journal: Journal, { numbers, importId, at }: Commit): void {
  const rows = sql<Row>(
    journal,
    `SELECT itemId, datedOn, factsJson, planJson FROM staging.item WHERE (${chosen('number', 'added')}) OR (${chosen('number', 'changed')}) ORDER BY datedOn, number`
  ).all({ numbers })
  const accounts = new Map<string, string>()
  const named = (platform: string, name: string): string => {
    const key = JSON.stringify([platform, name])
    const id = accounts.get(key) ?? accountNamed(journal, platform, name, at)
    accounts.set(key, id)
    return id
  }
  for (const { itemId, datedOn, factsJson, planJson } of rows) {
    const { subject, platform, metric, value, takenAtMs, precision, currency, span } = readFacts<NumberFactsFound>(factsJson)
    const { storyId, supersedesId } = readFacts<{ storyId: string | null; supersedesId?: string }>(planJson)
    const accountId = subject.by === 'account' ? (accountOf(journal, supersedesId) ?? named(platform, subject.name)) : null
    const platformId = platformNamed(journal, platform)
    sql(
      journal,
      `INSERT INTO metricSnapshot (id, storyId, placementId, platformId, accountId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, supersedesId, createdAtMs, importId)
       VALUES (@id, @storyId,
         (SELECT id FROM placement WHERE storyId = @storyId AND platformId = @platformId AND deletedAtMs IS NULL ORDER BY createdAtMs LIMIT 1),
         CASE WHEN @storyId IS NULL THEN @platformId END, @accountId,
         @metric, @value, @takenOn, @takenAtMs, @zone, @precision, @currency, @span, 'import', @supersedesId, @atMs, @importId)`
    ).run({
      id: itemId, storyId, platformId, accountId, metric, value, takenOn: datedOn, takenAtMs, zone: at.zone, precision, currency, span,
      supersedesId: supersedesId ?? null, atMs: at.nowMs, importId
    })
  }
}

/** A number that takes another's place stays with its account, whatever that is called by now. */
function accountOf(journal: Journal, supersedesId: string | undefined): string | null {
  if (supersedesId === undefined) return null
  return sql<string | null>(journal, 'SELECT accountId FROM metricSnapshot WHERE id = ?').pluck().get(supersedesId) ?? null
}
