import * as v from 'valibot'
import type { Moment } from '../../shared/dates.ts'
import { columnMappingSchema, rememberable, type ColumnMapping } from '../../shared/models/number-columns.ts'
import { sql, type Journal } from './journal.ts'

/** How the writer read a table with these columns the last time. */
export function recallColumns(journal: Journal, fingerprint: string): ColumnMapping | null {
  const json = sql<string>(journal, 'SELECT mappingJson FROM columnMapping WHERE fingerprint = ?').pluck().get(fingerprint)
  if (json === undefined) return null
  // One that a later version kept in another form is no help to this one.
  const parsed = v.safeParse(columnMappingSchema, JSON.parse(json))
  return parsed.success ? parsed.output : null
}

export function rememberColumns(journal: Journal, mapping: ColumnMapping, at: Moment): void {
  sql(
    journal,
    `INSERT INTO columnMapping (fingerprint, mappingJson, savedAtMs) VALUES (@fingerprint, @json, @atMs)
     ON CONFLICT (fingerprint) DO UPDATE SET mappingJson = @json, savedAtMs = @atMs`
  ).run({ fingerprint: mapping.fingerprint, json: JSON.stringify(rememberable(mapping)), atMs: at.nowMs })
}
