import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listAccounts } from '../../electron/journal/accounts.ts'
import { sql } from '../../electron/journal/journal.ts'
import { accountTitle } from '../../shared/models/account.ts'
import { commandLine } from '../support/command-line.ts'
import { opened, temporaryHome } from '../support/journal-builders.ts'
import { jsonOf } from '../support/json-of.ts'

const journal = commandLine()

function fileWith(name: string, text: string): string {
  const path = join(temporaryHome(), name)
  writeFileSync(path, text)
  return path
}

const counts = 'Date,Followers,Following\n2022-03-01,12,3\n2022-03-02,13,3\n'
const wide = 'Day,nina,bob,kim\n2022-03-01,12,3,0\n2022-03-02,13,4,5\n'

async function linesIn(home: string): Promise<string[]> {
  return sql<string>(await opened(home), `SELECT account.name || ' ' || metric || ' ' || takenOn || ' ' || value FROM shownSnapshot JOIN account ON account.id = accountId ORDER BY 1`).pluck().all()
}

describe('import of followers', () => {
  it('reports what would come, and keeps it where that is asked for', async () => {
    const [home, file] = [temporaryHome(), fileWith('followers.csv', counts)]
    const args = ['import', file, '--platform', 'X', '--account', 'nina', '--home', home]
    const told = await journal(args)
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain('  followers: 2 new, 0 changed, 0 already in the journal\n  following: 2 new,')
    expect(told.out).toContain('  followers.csv: Read as numbers of nina on X.\n')
    const report = jsonOf('import', await journal([...args, '--keep', '--json']))
    expect(report).toMatchObject({ format: 'story-numbers', kinds: { followers: { added: 2 }, following: { added: 2 } }, skipped: [], notes: ['followers.csv: Read as numbers of nina on X.'] })
    expect(jsonOf('import', await journal([...args, '--keep', '--json']))).toMatchObject({ batchId: null, items: { added: 0, unchanged: 4 } })
    expect(listAccounts(await opened(home)).map(accountTitle)).toEqual(['nina on X'])
  })

  it('is refused while it isn’t said what the columns count, with the way to say it', async () => {
    const { code, out, err } = await journal(['import', fileWith('table.csv', wide), '--home', temporaryHome()])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(
      'Nothing says what “nina”, “bob” and “kim” count. Are these followers, each column of the account it is named after?\n' +
        'Say it with --map FILE, a file such as {"columns":{"Day":"date","nina":"followers","bob":"followers","kim":"followers"}}.\n'
    )
  })

  it('takes a mapping from a file, and leaves out what it doesn’t name', async () => {
    const home = temporaryHome()
    const map = fileWith('map.json', JSON.stringify({ columns: { day: 'date', nina: 'followers', kim: 'followers' }, platform: 'Bluesky' }))
    const report = jsonOf('import', await journal(['import', fileWith('table.csv', wide), '--map', map, '--keep', '--home', home, '--json']))
    expect(report).toMatchObject({ kinds: { followers: { added: 3 } }, notes: [expect.stringContaining('2 accounts on Bluesky'), expect.stringContaining('1 zero in 1 column')] })
    expect(await linesIn(home)).toEqual(['kim followers 2022-03-02 5', 'nina followers 2022-03-01 12', 'nina followers 2022-03-02 13'])
  })

  it('has what is typed count more than what the mapping says', async () => {
    const home = temporaryHome()
    const map = fileWith('map.json', JSON.stringify({ columns: { Date: 'date', Followers: 'followers' }, dates: 'day-first', platform: 'X', account: 'nina', zone: 'Asia/Tokyo', comma: false, daily: false }))
    const table = fileWith('table.csv', 'Date,Followers\n02/03/2022,12\n')
    expect(jsonOf('import', await journal(['import', table, '--map', map, '--dates', 'month-first', '--account', 'bob', '--keep', '--home', home, '--json']))).toMatchObject({ items: { added: 1 } })
    expect(await linesIn(home)).toEqual(['bob followers 2022-02-03 12'])
  })

  it.each([
    ['a column that isn’t there', '{"columns": {"Tag": "date"}}', 'There is no column “Tag” in this file. Its columns are “Date”, “Followers”, “Following”.\n'],
    ['a role that there is none of', '{"columns": {"Date": "weekday"}}', /^“.*map\.json” says that the column “Date” is “weekday”\. It can be title, address, account, date, .*ignore\.\n/],
    ['a word that means nothing', '{"columns": {}, "plattform": "X"}', /^“.*map\.json” says “plattform”, which means nothing here\. It can say columns, dates, comma, daily, zone, platform, account, currency\.\n/],
    ['no columns', '{"platform": "X"}', /^“.*map\.json” says for no column what it is\./],
    ['a zone that there is none of', '{"columns": {"Date": "date", "Followers": "followers"}, "zone": "Europe/Nowhere"}', 'There is no time zone of this name.\n'],
    ['no object', '[]', /holds no mapping/],
    ['no JSON', 'columns', /is not JSON/]
  ])('refuses a mapping with %s', async (_name, map, sentence) => {
    const { code, out, err } = await journal(['import', fileWith('followers.csv', counts), '--map', fileWith('map.json', map), '--home', temporaryHome()])
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toMatch(sentence)
  })

  it('refuses an account for a file that names its own', async () => {
    const { code, err } = await journal(['import', fileWith('followers.csv', wide), '--account', 'nina', '--home', temporaryHome()])
    expect({ code, err }).toEqual({ code: 1, err: 'The file itself names its accounts, so --account can’t say another. Leave it out.\n' })
  })
})
