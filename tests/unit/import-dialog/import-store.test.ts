import { expect, test } from 'vitest'
import { canRead, changeMapping, chooseSubject, readAsChanged, withOpen, withRole } from '../../../renderer/features/import/column-changes.ts'
import { createImportDesk, readFolder, receiveDrop, type ColumnsStep, type ImportDesk } from '../../../renderer/features/import/import-store.ts'
import type { ColumnMapping, NumbersPreview } from '../../../shared/models/number-columns.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const mapping: ColumnMapping = {
  fingerprint: '0'.repeat(64), columns: ['title', 'views', null], subject: { by: 'row' }, span: 'life-to-date', dateOrder: null,
  numberForm: null, takenOn: null, currency: null, zone: null, platform: 'Medium', account: ''
}

function preview(name: string, questions: NumbersPreview['questions'] = []): NumbersPreview {
  return { name, hasHeader: true, rows: 1, columns: [], mapping, isRemembered: false, questions, firstRows: [], notes: [] }
}

function atColumns(answers: Parameters<typeof clientWith>[0]): ImportDesk {
  const desk = createImportDesk(clientWith(answers))
  desk.store.setState({ step: 'columns', preview: preview('first'), mapping, isAsking: false, readsNext: false, isStoryOpen: false, failure: null }, true)
  return desk
}

function columnsOf({ store }: ImportDesk): ColumnsStep {
  const state = store.getState()
  if (state.step !== 'columns') throw new Error(`At ${state.step}`)
  return state
}

test('an answer about an earlier choice of columns is dropped', async () => {
  const waiting: ((name: string) => void)[] = []
  const desk = atColumns({ 'imports.preview': () => new Promise((resolve) => waiting.push((name) => resolve(succeed(preview(name))))) })
  const first = changeMapping(desk, { span: 'day' })
  const second = changeMapping(desk, withRole(mapping, 2, 'reads'))
  waiting[1]?.('second')
  await second
  waiting[0]?.('late')
  await first
  expect(columnsOf(desk).preview.name).toBe('second')
  expect(columnsOf(desk).mapping).toMatchObject({ span: 'day', columns: ['title', 'views', 'reads'] })
})

test('nothing is read while a question is open, an answer is awaited or a story isn’t chosen', async () => {
  const desk = atColumns({ 'imports.preview': () => succeed(preview('asked', [{ kind: 'date-order', column: 1, text: 'Which?' }])) })
  expect(canRead(columnsOf(desk))).toBe(true)
  chooseSubject(desk, 'story')
  expect(canRead(columnsOf(desk))).toBe(false)
  const change = changeMapping(desk, { subject: { by: 'account' } })
  expect(columnsOf(desk).isAsking).toBe(true)
  await change
  expect(canRead({ ...columnsOf(desk), isStoryOpen: false })).toBe(false)
})

test('a table that is to be read while an answer is awaited is read when it is there', async () => {
  const asked: string[] = []
  const desk = atColumns({
    'imports.preview': () => succeed(preview('asked')),
    'imports.stage': () => {
      asked.push('read')
      return fail('bad-input', 'Say more.')
    }
  })
  const change = changeMapping(desk, { account: 'nina' })
  readAsChanged(desk)
  expect(asked).toEqual([])
  await change
  expect(asked).toEqual(['read'])
  expect(columnsOf(desk)).toMatchObject({ failure: 'Say more.', mapping: { account: 'nina' } })
})

test('a table with an open question isn’t read when the answer is there', async () => {
  const desk = atColumns({ 'imports.preview': () => succeed(preview('asked', [{ kind: 'followers', column: null, text: 'Followers?' }])) })
  const change = changeMapping(desk, { platform: 'X' })
  readAsChanged(desk)
  await change
  expect(columnsOf(desk)).toMatchObject({ readsNext: false, preview: { name: 'asked' } })
})

test('columns of followers make the numbers those of an account', () => {
  expect(withRole(mapping, 2, 'followers')).toEqual({ columns: ['title', 'views', 'followers'], subject: { by: 'account' } })
  expect(withRole(mapping, 2, 'reads').subject).toEqual({ by: 'row' })
  expect(withOpen(mapping, 'followers')).toEqual({ columns: ['title', 'views', 'followers'], subject: { by: 'account' } })
  expect(withOpen(mapping, 'ignore')).toEqual({ columns: ['title', 'views', 'ignore'], subject: { by: 'row' } })
})

test('what can’t be previewed is said beside what was chosen', async () => {
  const desk = atColumns({ 'imports.preview': () => fail('bad-input', 'The file is gone.') })
  await changeMapping(desk, { span: 'day' })
  expect(columnsOf(desk)).toMatchObject({ failure: 'The file is gone.', mapping: { span: 'day' } })
})

test('a drop during an import changes nothing but says so', async () => {
  const desk = createImportDesk(clientWith({}))
  desk.store.setState({ step: 'working', progress: { step: 'reading', done: 3, total: 9 }, remark: null }, true)
  await receiveDrop(desk, [new File([], 'archive.zip')])
  const remark = 'An import is under way. Drop it again when this one is done.'
  expect(desk.store.getState()).toEqual({ step: 'working', progress: { step: 'reading', done: 3, total: 9 }, remark })
})

test('of several files dropped at once none is read', async () => {
  const desk = createImportDesk(clientWith({}))
  await receiveDrop(desk, [new File([], 'one.zip'), new File([], 'two.zip')])
  expect(desk.store.getState()).toEqual({ step: 'choose', failure: 'One file or one folder at a time, please. Nothing was read.' })
})

test('a pattern that can’t be used stays in its field', async () => {
  const summary = { format: 'markdown-folder', source: '/diary', notes: 0, kinds: {}, items: { added: 0, changed: 0, unchanged: 0, skipped: 1 } } as const
  const desk = createImportDesk(clientWith({ 'imports.stage': () => fail('bad-input', 'It names no year.') }))
  desk.store.setState({ step: 'report', summary, pattern: '', failure: null }, true)
  await readFolder(desk, 'DD-MM')
  expect(desk.store.getState()).toEqual({ step: 'report', summary, pattern: 'DD-MM', failure: 'It names no year.' })
})
