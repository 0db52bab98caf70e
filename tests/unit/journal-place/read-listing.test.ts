import { expect, it } from 'vitest'
import { createPageDesk } from '../../../renderer/day-page/page-store.ts'
import { ask } from '../../../renderer/features/journal/journal-actions.ts'
import { createJournalDesk } from '../../../renderer/features/journal/journal-store.ts'
import { readPage } from '../../../renderer/features/journal/read-listing.ts'
import type { EntryLine, FoundEntries, ListInput, MonthOutline, SearchInput } from '../../../shared/models/find.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { line } from '../../support/entry-line.ts'
import { clientWith, emptyPage } from '../../support/fake-client.ts'

interface Answers {
  readonly outline?: () => readonly MonthOutline[]
  readonly list?: (offset: number) => readonly EntryLine[]
  readonly search?: (text: string) => Promise<Result<FoundEntries>>
}

/** A desk whose journal answers as the test says. */
function deskWith({ outline = () => [], list = () => [], search }: Answers) {
  const said: string[] = []
  const calls: string[] = []
  const noted = <Input, Answer>(name: string, answer: (input: Input) => Answer) => (input: Input): Answer => {
    calls.push(name)
    return answer(input)
  }
  const client = clientWith({
    'journal.outline': noted('journal.outline', () => succeed(outline())),
    'journal.list': noted('journal.list', ({ offset }: ListInput) => succeed(list(offset))),
    'journal.search': noted('journal.search', ({ text }: SearchInput) => search?.(text))
  })
  const page = createPageDesk(emptyPage('2022-04-12'), { client, say: (message) => said.push(message), countsChanged: () => undefined })
  return { desk: createJournalDesk(client, page), said, calls }
}

const found = (title: string): Result<FoundEntries> => succeed({ lines: [line({ title })], total: 1, isMore: false })
const titles = ({ pages }: { pages: ReadonlyMap<string, readonly EntryLine[]> }) => [...pages.values()].flat().map(({ title }) => title)

it('drops an answer for what isn’t asked any more', async () => {
  const waiting = new Map<string, (answer: Result<FoundEntries>) => void>()
  const { desk } = deskWith({ search: (text) => new Promise((resolve) => waiting.set(text, resolve)) })
  ask(desk, { text: 'rain' })
  ask(desk, { text: 'raincoat' })
  waiting.get('rain')?.(found('The older'))
  await expect.poll(() => waiting.has('raincoat')).toBe(true)
  expect(desk.store.getState().shown).toBeNull()
  waiting.get('raincoat')?.(found('The newer'))
  await expect.poll(() => titles(desk.store.getState())).toEqual(['The newer'])
})

it('keeps what is shown where a reading fails, and says so', async () => {
  const { desk, said } = deskWith({
    search: (text) => Promise.resolve(text === 'rain' ? found('Rain') : fail('disk-error', 'The disk can’t be read just now.'))
  })
  ask(desk, { text: 'rain' })
  await expect.poll(() => titles(desk.store.getState())).toEqual(['Rain'])
  ask(desk, { text: 'snow' })
  await expect.poll(() => said).toEqual(['The disk can’t be read just now.'])
  expect(titles(desk.store.getState())).toEqual(['Rain'])
})

it('reads each page of lines once, and again after the list was read again', async () => {
  const many = Array.from({ length: 70 }, (_, number) => line({ title: String(number) }))
  const { desk, calls } = deskWith({
    outline: () => [{ month: '2022-04', entries: 70, words: 210 }],
    list: (offset) => many.slice(offset, offset + 30)
  })
  await desk.read()
  const [april] = desk.store.getState().shown?.layout.sections ?? []
  if (april === undefined) throw new Error('Nothing is shown')
  calls.length = 0
  await Promise.all([readPage(desk, april, 0), readPage(desk, april, 2), readPage(desk, april, 2)])
  expect(calls).toEqual(['journal.list'])
  expect(titles(desk.store.getState())).toHaveLength(40)
  await desk.read()
  expect(titles(desk.store.getState())).toHaveLength(40)
  calls.length = 0
  await readPage(desk, april, 2)
  expect(calls).toEqual(['journal.list'])
})
