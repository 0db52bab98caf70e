/** True of a row that is no part of an import under way or being taken back; the shown… views have it built in. */
export function keptOf(table = ''): string {
  const importId = table === '' ? 'importId' : `${table}.importId`
  return `(${importId} IS NULL OR ${importId} NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL))`
}
