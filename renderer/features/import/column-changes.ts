import { countsFollowers, type ColumnMapping, type ColumnRole } from '../../../shared/models/number-columns.ts'
import { readTable, type ColumnsStep, type ImportDesk } from './import-store.ts'

/** Changes how the table is read, and looks at it again; an answer about an earlier change is dropped. */
export async function changeMapping(desk: ImportDesk, changes: Partial<ColumnMapping>): Promise<void> {
  const { client, store } = desk
  const state = store.getState()
  if (state.step !== 'columns') return
  const mapping = { ...state.mapping, ...changes }
  store.setState({ ...state, mapping, isAsking: true, readsNext: false, failure: null }, true)
  const answer = await client.call('imports.preview', { columns: mapping })
  const now = store.getState()
  if (now.step !== 'columns' || now.mapping !== mapping) return
  const next = { ...now, isAsking: false, readsNext: false, ...(answer.ok ? { preview: answer.value } : { failure: answer.error.message }) }
  store.setState(next, true)
  if (now.readsNext && answer.ok && canRead(next)) await readTable(desk)
}

/** Reads the table, or as soon as it is looked at as it was last changed: leaving a field for the button changes it. */
export function readAsChanged(desk: ImportDesk): void {
  const state = desk.store.getState()
  if (state.step !== 'columns') return
  if (canRead(state)) void readTable(desk)
  else if (state.isAsking) desk.store.setState({ ...state, readsNext: true }, true)
}

type Subject = ColumnMapping['subject']

/** Whose numbers they are; "story" without a story waits for one. */
export function chooseSubject(desk: ImportDesk, subject: Subject | 'story'): void {
  const state = desk.store.getState()
  if (state.step !== 'columns') return
  desk.store.setState({ ...state, isStoryOpen: subject === 'story' }, true)
  if (subject !== 'story') void changeMapping(desk, { subject })
}

type Columns = Pick<ColumnMapping, 'columns' | 'subject'>

export function withRole(mapping: ColumnMapping, at: number, role: ColumnRole): Columns {
  return withRoles(mapping, mapping.columns.map((before, index) => (index === at ? role : before)))
}

/** What was open is followers, or is left out. */
export function withOpen(mapping: ColumnMapping, role: 'followers' | 'ignore'): Columns {
  return withRoles(mapping, mapping.columns.map((before) => before ?? role))
}

// Followers are never a story's.
function withRoles({ subject }: ColumnMapping, columns: ColumnMapping['columns']): Columns {
  return { columns, subject: countsFollowers(columns) ? { by: 'account' } : subject }
}

/** Nothing is open any more, and what is shown is what would be read. */
export function canRead({ preview, isAsking, isStoryOpen }: ColumnsStep): boolean {
  return !isAsking && !isStoryOpen && preview.questions.length === 0
}
