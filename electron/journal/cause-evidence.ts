import type { ProofRow } from '../../shared/models/readiness.ts'
import { sql, type Journal } from './journal.ts'

const shown: Readonly<Record<ProofRow['kind'], string | null>> = {
  story: 'shownStory',
  placement: 'shownStory',
  reading: 'shownSnapshot',
  follow: 'follow WHERE deletedAtMs IS NULL',
  act: 'shownReadingAct',
  account: 'account',
  application: 'application WHERE deletedAtMs IS NULL',
  entry: 'shownEntry',
  // What she said of herself is asked elsewhere.
  answer: null
}

/** Whether the row it names is in the journal and can be opened; of a placement, its story. */
export function isShownRow(journal: Journal, { kind, id }: Pick<ProofRow, 'kind' | 'id'>): boolean {
  const table = shown[kind]
  if (table === null || id === null) return false
  return sql(journal, `SELECT 1 FROM (SELECT id FROM ${table}) WHERE id = ?`).get(id) !== undefined
}
