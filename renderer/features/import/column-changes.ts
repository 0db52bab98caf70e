import type { ColumnMapping, ColumnRole } from '../../../shared/models/number-columns.ts'
import type { ColumnsStep, ImportDesk } from './import-store.ts'

/** Changes how the table is read, and looks at it again; an answer about an earlier change is dropped. */
export async function changeMapping({ client, store }: ImportDesk, changes: Partial<ColumnMapping>): Promise<void> {
  const state = store.getState()
  if (state.step !== 'columns') return
  const mapping = { ...state.mapping, ...changes }
  store.setState({ ...state, mapping, isAsking: true, failure: null }, true)
  const answer = await client.call('imports.preview', { columns: mapping })
  const now = store.getState()
  if (now.step !== 'columns' || now.mapping !== mapping) return
  store.setState({ ...now, isAsking: false, ...(answer.ok ? { preview: answer.value } : { failure: answer.error.message }) }, true)
}

type Subject = ColumnMapping['subject']

/** Whose numbers they are; "story" without a story waits for one. */
export function chooseSubject(desk: ImportDesk, subject: Subject | 'story'): void {
  const state = desk.store.getState()
  if (state.step !== 'columns') return
  desk.store.setState({ ...state, isStoryOpen: subject === 'story' }, true)
  if (subject !== 'story') void changeMapping(desk, { subject })
}

export function withRole({ columns }: ColumnMapping, at: number, role: ColumnRole): Pick<ColumnMapping, 'columns'> {
  return { columns: columns.map((before, index) => (index === at ? role : before)) }
}

/** Nothing is open any more, and what is shown is what would be read. */
export function canRead({ preview, isAsking, isStoryOpen }: ColumnsStep): boolean {
  return !isAsking && !isStoryOpen && preview.questions.length === 0
}
