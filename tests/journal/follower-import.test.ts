import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dropImport, keepImport } from '../../electron/exchange/import.ts'
import { previewTable, stageSource } from '../../electron/exchange/import-source.ts'
import { listItems } from '../../electron/exchange/report.ts'
import { listAccounts, saveAccount } from '../../electron/journal/accounts.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { addDays } from '../../shared/dates.ts'
import { accountTitle } from '../../shared/models/account.ts'
import type { ImportReport } from '../../shared/models/import.ts'
import type { ColumnMapping } from '../../shared/models/number-columns.ts'
import { expectSound, importOf, keepFound, reportOf, rowsOf, undoneOf, unwatched } from '../support/import-builders.ts'
import { id, morning, opened, temporaryHome, valueOf } from '../support/journal-builders.ts'

type Changes = Partial<ColumnMapping>

function fileWith(name: string, ...lines: readonly string[]): string {
  const path = join(temporaryHome(), name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

function mappingOf(journal: Journal, path: string, changes: Changes = {}): ColumnMapping {
  const { mapping, questions } = valueOf(previewTable(journal, path, null, morning))
  expect(questions).toEqual([])
  return { ...mapping, ...changes }
}

async function imported(journal: Journal, path: string, changes: Changes = {}): Promise<ImportReport> {
  return await importOf(journal, path, morning, mappingOf(journal, path, changes))
}

/** "nina on Medium followers 2022-03-01 12", as the journal has them now. */
function linesIn(journal: Journal): string[] {
  const rows = sql<{ platform: string; name: string; line: string }>(
    journal,
    `SELECT platform.name AS platform, account.name, metric || ' ' || takenOn || ' ' || value AS line
     FROM shownSnapshot JOIN account ON account.id = accountId JOIN platform ON platform.id = account.platformId ORDER BY platform.name, account.name, metric, takenOn, takenAtMs`
  ).all()
  return rows.map(({ line, ...account }) => `${accountTitle(account)} ${line}`)
}

const typed = (journal: Journal, platform: string, name: string, number = 7): string => {
  const account = { id: id(number), platform, name, handle: null, openedOn: null, statsZone: null }
  return valueOf(saveAccount(journal, account, morning)).id
}

describe('followers that come in', () => {
  const two = ['date,artist,followers,following', '2022-03-01,nina,444,155', '2022-03-01,bob,1133,620', '2022-03-02,nina,445,160']

  it('make the accounts they are of, on the platform that is said', async () => {
    const journal = await opened()
    const { kinds, notes } = await imported(journal, fileWith('followers.csv', ...two), { platform: 'Suno' })
    expect(kinds).toMatchObject({ followers: { added: 3 }, following: { added: 3 } })
    expect(notes).toEqual(['followers.csv: Read as numbers of 2 accounts on Suno: nina and bob.'])
    expect(linesIn(journal)).toEqual([
      'bob on Suno followers 2022-03-01 1133', 'bob on Suno following 2022-03-01 620', 'nina on Suno followers 2022-03-01 444', 'nina on Suno followers 2022-03-02 445',
      'nina on Suno following 2022-03-01 155', 'nina on Suno following 2022-03-02 160'
    ])
    expect(listAccounts(journal).map(accountTitle)).toEqual(['nina on Suno', 'bob on Suno'])
    expectSound(journal)
  })

  it('are told with what they say before they are kept', async () => {
    const journal = await opened()
    const path = fileWith('followers.csv', ...two)
    await reportOf(journal, path, mappingOf(journal, path))
    expect(listItems(journal, { outcome: 'added', offset: 0, limit: 2 }).map(({ title, label, on }) => [title, label, on])).toEqual([
      ['nina: Followers 444', 'followers', '2022-03-01'], ['nina: Following 155', 'following', '2022-03-01']
    ])
    expect(listAccounts(journal)).toEqual([])
  })

  it('add nothing a second time, and what they say otherwise takes the place of what they said', async () => {
    const journal = await opened()
    await imported(journal, fileWith('followers.csv', ...two))
    expect((await imported(journal, fileWith('followers.csv', ...two))).items).toMatchObject({ added: 0, changed: 0, unchanged: 6 })
    expect((await imported(journal, fileWith('followers.csv', ...two.with(-1, '2022-03-02,@Nina,450,160')))).items).toMatchObject({ added: 0, changed: 1, unchanged: 5 })
    expect(linesIn(journal).filter((line) => line.includes('nina on Medium followers'))).toEqual(['nina on Medium followers 2022-03-01 444', 'nina on Medium followers 2022-03-02 450'])
  })

  it('go to the account that is there, by its name or its handle', async () => {
    const journal = await opened()
    const account = typed(journal, 'Medium', 'Nina')
    await imported(journal, fileWith('followers.csv', 'date,username,followers', '2022-03-01,@nina,12'))
    expect(sql(journal, 'SELECT DISTINCT accountId FROM metricSnapshot').pluck().all()).toEqual([account])
  })

  it('go to the only account of the journal where nothing says whose they are', async () => {
    const journal = await opened()
    typed(journal, 'Tumblr', 'nina')
    await imported(journal, fileWith('log.csv', 'date,followers', '2022-03-01,12'))
    expect(linesIn(journal)).toEqual(['nina on Tumblr followers 2022-03-01 12'])
  })

  it('of an account without a name on another platform are others', async () => {
    const journal = await opened()
    const lines = ['date,followers', '2022-03-01,12', '2022-03-02,13']
    await imported(journal, fileWith('bluesky.csv', ...lines))
    expect((await imported(journal, fileWith('tumblr.csv', ...lines))).items).toMatchObject({ added: 2, unchanged: 0, changed: 0 })
    expect((await imported(journal, fileWith('bluesky.csv', ...lines))).items).toMatchObject({ added: 0, unchanged: 2 })
    expect(linesIn(journal)).toEqual(['Bluesky followers 2022-03-01 12', 'Bluesky followers 2022-03-02 13', 'Tumblr followers 2022-03-01 12', 'Tumblr followers 2022-03-02 13'])
  })

  it('know an import from before accounts had names', async () => {
    const journal = await opened()
    const earlier = {
      kind: 'number', sourceKey: 'number:account:views:2022-03-01:day', file: 'stats.csv, row 2', subject: { by: 'account', name: '' }, platform: 'Medium',
      metric: 'views', value: 12, takenOn: '2022-03-01', takenAtMs: null, precision: 'exact', currency: null, span: 'day', notes: []
    } as const
    await keepFound(journal, [earlier], morning, { format: 'story-numbers' })
    const { items } = await imported(journal, fileWith('medium.csv', 'date,views,followers', '2022-03-01,12,7'), { span: 'day' })
    expect(items).toMatchObject({ added: 1, unchanged: 1 })
  })

  it('of a correction stay with their account, also where a second one has come since', async () => {
    const journal = await opened()
    typed(journal, 'X', 'nina')
    await imported(journal, fileWith('followers.csv', 'date,followers', '2022-03-01,12'))
    typed(journal, 'X', 'bob', 8)
    await imported(journal, fileWith('followers.csv', 'date,followers', '2022-03-01,13'))
    expect(linesIn(journal)).toEqual(['nina on X followers 2022-03-01 13'])
  })

  it('may have a gap of years, and zeros of an account that wasn’t there yet', async () => {
    const journal = await opened()
    const { notes } = await imported(journal, fileWith('twitter-followers.csv', 'Time,1001,1002', '25-Mar-2014 00:00:00,0,9', '26-Mar-2014 00:00:00,0,NaN', '27-Mar-2022 16:21:54,3,10'))
    expect(linesIn(journal)).toEqual(['1001 on Twitter followers 2022-03-27 3', '1002 on Twitter followers 2014-03-25 9', '1002 on Twitter followers 2022-03-27 10'])
    expect(notes.at(-1)).toContain('2 zeros in 1 column')
  })
})

it('an import of followers that is cancelled in its middle leaves no account', async () => {
  const journal = await opened()
  const before = rowsOf(journal)
  const days = Array.from({ length: 1_500 }, (_, at) => addDays('2018-01-01', at))
  const path = fileWith('followers.csv', 'date,account,followers', ...days.map((day, at) => `${day},reader ${String(at % 3)},${String(at)}`))
  const source = valueOf(await stageSource(journal, { path, pattern: null, columns: mappingOf(journal, path) }, morning, unwatched))
  const cancelling = new AbortController()
  let accounts = 0
  const onProgress = ({ step }: { step: string }): void => {
    if (step === 'keeping') accounts = sql<number>(journal, 'SELECT count(*) FROM account').pluck().get() ?? 0
    cancelling.abort(new Error('Enough.'))
  }
  await expect(keepImport(journal, source, morning, { onProgress, signal: cancelling.signal })).rejects.toThrow('Enough.')
  dropImport(journal)
  expect(accounts).toBe(3)
  expect(rowsOf(journal)).toEqual(before)
})

describe('an import of followers that is taken back', () => {
  const lines = ['date,account,followers', '2022-03-01,nina,12', '2022-03-01,bob,13']

  it('takes the accounts along that only it had named', async () => {
    const journal = await opened()
    const before = rowsOf(journal)
    const { batchId } = await imported(journal, fileWith('followers.csv', ...lines))
    expect((await undoneOf(journal, batchId ?? '')).removed).toMatchObject({ number: 2 })
    expect(rowsOf(journal)).toEqual(before)
  })

  it('leaves the account that she has opened herself', async () => {
    const journal = await opened()
    typed(journal, 'Medium', 'nina')
    const before = rowsOf(journal)
    const { batchId } = await imported(journal, fileWith('followers.csv', ...lines))
    await undoneOf(journal, batchId ?? '')
    expect(rowsOf(journal)).toEqual(before)
    expect(listAccounts(journal).map(accountTitle)).toEqual(['nina on Medium'])
  })
})
