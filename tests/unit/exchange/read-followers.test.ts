import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../../electron/exchange/story-numbers/read-numbers.ts'
import type { Found } from '../../../electron/exchange/found.ts'
import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import { foundInTable, leftOutOf, linesOf, mappingOf, numbersIn, previewOf, refusalOf, rolesOf } from './number-builders.ts'

const name = 'followers.csv'

/** Read as a file of that name would be, with no question open. */
function foundIn(file: string, changes: Partial<ColumnMapping> = {}): { found: Found[]; notes: readonly string[] } {
  const mapping = { ...previewOf(file, name).mapping, ...changes }
  const read = readNumbers(Buffer.from(file), name, mapping, { nowMs: Date.UTC(2022, 2, 31, 9), zone: 'Europe/Berlin' })
  if (!read.ok) throw new Error(read.error.message)
  const found = [...read.value.found]
  expect(found).toHaveLength(read.value.total)
  return { found, notes: read.value.notes.map((note) => note.replace(`${name}: `, '')) }
}

/** "nina followers 2022-03-01 12" of each number. */
function linesIn(file: string, changes: Partial<ColumnMapping> = {}): string[] {
  return foundIn(file, changes).found.flatMap((one) =>
    one.kind === 'number' && one.subject.by === 'account' ? [`${one.subject.name} ${one.metric} ${one.takenOn} ${String(one.value)}`.trim()] : []
  )
}

function leftOutIn(file: string, changes: Partial<ColumnMapping> = {}): string[] {
  return foundIn(file, changes).found.flatMap((one) => (one.kind === 'skipped' ? [`${one.file.replace(`${name}, `, '')}: ${one.reason}`] : []))
}

describe('a file of followers', () => {
  it.each([
    ['Date,Followers', '2022-03-01,12', ['date', 'followers']],
    ['date;follower count;following count', '2022-03-01;12;3', ['date', 'followers', 'following']],
    ['timestamp,followers_count,friends_count', '2022-03-01T08:00:00Z,12,3', ['date', 'followers', 'following']],
    ['日付,時刻,フォロワー数,フォロー中', '2022/03/01,8:25:47,12,3', ['date', 'time', 'followers', 'following']],
    ['Datum,Abonnenten', '2022-03-01,12', ['date', 'followers']],
    ['Date,Abonnés,Abonnements', '2022-03-01,12,3', ['date', 'followers', 'following']],
    ['Fecha,Seguidores,Siguiendo', '2022-03-01,12,3', ['date', 'followers', 'following']],
    ['day,username,followers', '2022-03-01,nina,12', ['date', 'account', 'followers']],
    ['day,@handle,followers,subscribers', '2022-03-01,nina,12,3', ['date', 'account', 'followers', 'ignore']],
    ['day,name,followers', '2022-03-01,nina,12', ['date', 'account', 'followers']],
    ['day,title,url,followers', '2022-03-01,One,https://medium.com/p/1234abcd5678,12', ['date', 'ignore', 'ignore', 'followers']],
    ['day,followers,views,likes,posts', '2022-03-01,12,300,4,9', ['date', 'followers', 'views', 'ignore', 'ignore']],
    ['day,followers,change,net followers,Δ 7d', '2022-03-01,12,+3,3,5', ['date', 'followers', 'ignore', 'ignore', 'ignore']],
    ['day,followers,unique', '2022-03-01,12,9', ['date', 'followers', 'ignore']],
    ['title,author,views', 'One,nina,12', ['title', 'ignore', 'views']],
    ['day,following', '2022-03-01,12', ['date', 'following']]
  ])('with the columns %s', (header, row, roles) => {
    expect(rolesOf(`${header}\n${row}\n`)).toEqual(roles)
  })

  it('is of the account, counts all there are, and may have counts of other kinds beside them', () => {
    const file = 'Date,Followers,Views\n2022-03-01,12,5\n2022-03-02,11,2\n2022-03-03,13,9\n2022-03-04,12,1\n'
    expect(mappingOf(file)).toMatchObject({ subject: { by: 'account' }, span: 'day', account: '' })
    expect(foundInTable(file).slice(0, 2)).toMatchObject([{ metric: 'views', span: 'day' }, { metric: 'followers', span: 'life-to-date', sourceKey: 'number:account:followers:2022-03-01:life-to-date' }])
    expect(refusalOf(file, { subject: { by: 'row' } })).toBe('Followers are counted of an account, never of a story. Say that these are numbers of the whole account.')
  })

  it('may say only how many the writer follows', () => {
    expect(linesIn('Date,Following\n2022-03-01,155\n2022-03-02,160\n')).toEqual(['following 2022-03-01 155', 'following 2022-03-02 160'])
  })

  it('has its counts read as they are written, and what is unknown never as 0', () => {
    const file = 'Date,Followers\n2022-03-01,+8\n2022-03-02,NaN\n2022-03-03,\n2022-03-04,-\n2022-03-05,n/a\n2022-03-06,100+\n2022-03-07,1.2K\n2022-03-08,~300\n2022-03-09,"1,204"\n2022-03-10,0\n2022-03-11,-7\n2022-03-12,many'
    expect(numbersIn(file).map(({ value, precision }) => [value, precision])).toEqual([[8, 'exact'], [100, 'rounded'], [1_200, 'rounded'], [300, 'estimated'], [1_204, 'exact'], [0, 'exact']])
    expect(leftOutOf(file)).toEqual(['stats.csv, row 12: In the column “Followers”: “-7” is below zero.', 'stats.csv, row 13: In the column “Followers”: “many” is not a number that can be read.'])
  })

  it('may have a mark at its beginning, CRLF, blank lines, cells of nothing and no line end at the end', () => {
    const file = '\uFEFFtimestamp,followers,following\r\n\r\n2022-03-01 00:01:00 UTC,15,\r\n2022-03-02 08:08:48 UTC,20,9\r\n,,\r\n2022-03-09 08:08:48 UTC,21,9'
    expect(linesIn(file)).toEqual(['followers 2022-03-01 15', 'followers 2022-03-02 20', 'following 2022-03-02 9', 'followers 2022-03-09 21', 'following 2022-03-09 9'])
  })

  it.each([
    ['25-Mar-2020 00:00:00', '2020-03-25', null], ['20140601', '2014-06-01', null], ['2021-11-15 00:01:00 UTC', '2021-11-15', Date.UTC(2021, 10, 15, 0, 1)],
    ['2021-03-25T13:19:28.742Z', '2021-03-25', Date.UTC(2021, 2, 25, 13, 19, 28)], ['2021-03-25 23:30', '2021-03-25', Date.UTC(2021, 2, 25, 22, 30)]
  ])('has a day written as %s', (written, takenOn, takenAtMs) => {
    const { found } = foundIn(`When,Followers\n${written},12\n`, { zone: 'Europe/Berlin' })
    expect(found).toMatchObject([{ takenOn, takenAtMs }])
  })

  it.each(['2021-05-23 - 2021-05-31', '2021-05-23 – 2021-05-31', '2021-05-23–2021-05-31', '2021-05-23 to 2021-05-31', '2021-05-23..2021-05-31', '23 May 2021 - 31 May 2021'])('has a range of days read as its last: %s', (range) => {
    const file = `Date Range,Followers\n${range},7970\n2021-06-01 - 2021-06-30,8069\n`
    expect(linesIn(file)).toEqual(['followers 2021-05-31 7970', 'followers 2021-06-30 8069'])
    expect(foundIn(file).notes).toContain(`2 rows name a range of days, such as “${range}”. Each is read as its last day.`)
  })

  it('leaves out a month, a day known only roughly, and a range that ends before it begins', () => {
    const file = 'Date,Precision,Followers\n2021-08,month,1\nabout 2021-09-01,,2\n2021-09-23,about,3\n2021-09-30 - 2021-09-01,,4\n2021-10-01,day,5\n2021-10-02,day,6\n2021-10-03,day,7\n2021-10-04,day,8\n2021-10-05,day,9\n'
    expect(linesIn(file)).toHaveLength(5)
    expect(leftOutIn(file)).toEqual([
      'row 2: “2021-08” names a month and no day of it.', 'row 3: “about 2021-09-01” is a day only roughly.', 'row 4: Its day is known only roughly: “about”.',
      'row 5: “2021-09-30 - 2021-09-01” ends before it begins.'
    ])
  })

  it('of ranges has no number of one day in them', () => {
    const file = 'Period,Followers,Views\n2021-05-01 - 2021-05-31,7,90\n2021-06-01 - 2021-06-30,8,40\n2021-07-01 - 2021-07-31,9,70\n2021-08-01 - 2021-08-31,9,30\n'
    expect(linesIn(file).filter((line) => line.includes('views'))).toEqual([])
    expect(leftOutIn(file)[0]).toBe('row 2: Its day is a range of days, and this number would be one of a single day.')
  })
})

describe('several counts of one day', () => {
  it('are all kept where they have times', () => {
    const { found, notes } = foundIn('Date,Time,Followers\n2022-03-01,8:25:47,920\n2022-03-01,19:22:58,921\n', { zone: 'Asia/Tokyo' })
    expect(found).toMatchObject([
      { sourceKey: 'number:account:followers:2022-03-01T08:25:47:life-to-date', takenAtMs: Date.UTC(2022, 1, 28, 23, 25, 47) },
      { sourceKey: 'number:account:followers:2022-03-01T19:22:58:life-to-date', takenAtMs: Date.UTC(2022, 2, 1, 10, 22, 58) }
    ])
    expect(notes).toContain('Its times of day name no zone and are taken as times in Asia/Tokyo.')
  })

  it('are taken as in the writer’s zone where nothing names one', () => {
    expect(previewOf('Date,Time,Followers\n2022-03-01,8:25:47,920\n', name, { zone: 'Europe/Berlin' }).mapping.zone).toBe('Europe/Berlin')
    expect(previewOf('Date,Time,Views\n2022-03-01,8:25:47,920\n', name, { zone: 'Europe/Berlin' }).mapping.zone).toBeNull()
  })

  it('are the last of the file where they have none, or a time that a spreadsheet has spoilt', () => {
    const file = 'stamp,date,time,followers_count\n59:00.2,2022-03-01,59:00.2,23\n02:00.5,2022-03-01,02:00.5,25\n45:28.2,2022-03-01,45:28.2,24\n45:28.2,2022-03-02,45:28.2,24\n'
    expect(linesIn(file)).toEqual(['followers 2022-03-01 24', 'followers 2022-03-02 24'])
    expect(leftOutIn(file)).toEqual(['row 2: Row 4 has the followers of the same day again, and the last one counts.', 'row 3: Row 4 has the followers of the same day again, and the last one counts.'])
    expect(leftOutIn('Date,Followers\n2022-03-01 10:00,5\n2022-03-01 10:00,6\n')).toEqual(['row 2: Row 3 has the followers of the same day and time again, and the last one counts.'])
  })
})

describe('several accounts in one file', () => {
  const long = 'timestamp,artist,followers,following\n2022-03-01T13:19:28.742Z,nina,444,155\n2022-03-01T13:19:28.742Z,@Bob,1133,620\n2022-03-02T13:19:28.742Z,nina,445,155\n'

  it('are named by a column, each row', () => {
    const { found, notes } = foundIn(long)
    expect(linesIn(long)).toEqual(['nina followers 2022-03-01 444', 'nina following 2022-03-01 155', '@Bob followers 2022-03-01 1133', '@Bob following 2022-03-01 620', 'nina followers 2022-03-02 445', 'nina following 2022-03-02 155'])
    expect(found[2]).toMatchObject({ sourceKey: 'number:account:medium:bob:followers:2022-03-01T13:19:28:life-to-date', subject: { by: 'account', name: '@Bob' } })
    expect(notes).toEqual(['Read as numbers of 2 accounts on Medium: nina and @Bob.'])
  })

  it('leave out a row that names none', () => {
    const file = 'date,account,followers\n2022-03-01,nina,1\n2022-03-01,bob,2\n2022-03-02,,3\n2022-03-03,n/a,4\n'
    expect(leftOutIn(file)).toEqual(['row 4: It names no account.', 'row 5: It names no account.'])
  })

  it('are one where only one is named', () => {
    const file = 'date,account,followers\n2022-03-01,,1\n2022-03-02,nina,2\n2022-03-03,NINA,3\n2022-03-04,,\n'
    expect(linesIn(file)).toEqual(['nina followers 2022-03-01 1', 'nina followers 2022-03-02 2', 'NINA followers 2022-03-03 3'])
    expect(foundIn(file).notes).toEqual(['Read as numbers of nina on Medium.', '1 row names no account. All others name nina, so it is taken for that one’s too.'])
  })

  it('are named by the columns of a wide file', () => {
    const file = 'Time,65705048,nina,"Smith, Bob"\n25-Mar-2022 00:00:00,4305,NaN,1\n26-Mar-2022 16:21:54,4306,857,2\n'
    expect(linesIn(file)).toEqual(['65705048 followers 2022-03-25 4305', 'Smith, Bob followers 2022-03-25 1', '65705048 followers 2022-03-26 4306', 'nina followers 2022-03-26 857', 'Smith, Bob followers 2022-03-26 2'])
    expect(foundIn(file).notes[0]).toBe('Read as followers of 3 accounts on Medium, each named by its column.')
  })

  it('may have their first number after hundreds of rows', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `${String(20200101 + Math.floor(at / 28) * 100 + (at % 28))},${String(at + 1)},NaN`).filter((row) => /^2020(?:0\d|1[0-2])/.test(row))
    expect(rolesOf(`Date,nina,followers\n${rows.join('\n')}\n20210301,500,12\n`)).toEqual(['date', 'ignore', 'followers'])
  })

  it('of a wide file have no zeros from before their first other number, whichever way the rows go', () => {
    const rows = ['20210101,0,5,0', '20210201,0,0,0', '20210301,7,6,0', '20210401,0,6,0']
    const expected = ['nina followers 2021-03-01 7', 'nina followers 2021-04-01 0', 'bob followers 2021-01-01 5', 'bob followers 2021-02-01 0', 'bob followers 2021-03-01 6', 'bob followers 2021-04-01 6']
    for (const lines of [rows, rows.toReversed()]) {
      const { notes } = foundIn(`Date,nina,bob,kim\n${lines.join('\n')}\n`)
      expect(linesIn(`Date,nina,bob,kim\n${lines.join('\n')}\n`).sort()).toEqual(expected.toSorted())
      expect(notes.at(-1)).toBe('6 zeros in 2 columns from before the first other number there are left out: the account may not have existed yet.')
    }
    expect(linesIn('Date,Followers\n20210101,0\n20210201,3\n')).toEqual(['followers 2021-01-01 0', 'followers 2021-02-01 3'])
  })

  it('can’t share a column, nor a name', () => {
    const file = 'Date,nina,bob,Views\n2022-03-01,1,2,3\n'
    expect(refusalOf(file, { columns: ['date', 'followers', 'followers', 'views'] })).toBe(
      'Each column of followers is of another account, so it can’t be told which “Views” is about. Leave it out, or leave all columns of followers out but one.'
    )
    expect(refusalOf('Date,nina,@Nina\n2022-03-01,1,2\n', { columns: ['date', 'followers', 'followers'] })).toBe('Two columns are named “@Nina”, so they would be of one account. Leave one of them out.')
  })
})

describe('columns of numbers that nothing names', () => {
  const wide = 'Date,nina,bob,kim,total,change\n2022-03-01,1,2,3,6,0\n2022-03-02,1,2,4,7,+1\n'

  it('are followers of one account each where the file says so, but for their sum and their change', () => {
    expect(previewOf(wide, name).columns.map(({ role, reason }) => [role, reason])).toEqual([
      ['date', null], ['followers', null], ['followers', null], ['followers', null], ['ignore', 'It adds up the other columns.'], ['ignore', 'A change follows from the other numbers.']
    ])
  })

  it('are asked about where it doesn’t', () => {
    const { columns, questions } = previewOf(wide)
    expect(columns.map(({ role }) => role)).toEqual(['date', null, null, null, 'ignore', 'ignore'])
    expect(questions).toEqual([{ kind: 'followers', column: null, text: 'Nothing says what “nina”, “bob” and “kim” count. Are these followers, each column of the account it is named after?' }])
    expect(refusalOf(wide)).toBe(questions[0]?.text)
    expect(linesOf(wide, { columns: ['date', 'followers', 'ignore', 'followers', 'ignore', 'ignore'] })).toEqual(['2022-03-01 followers 1', '2022-03-01 followers 3', '2022-03-02 followers 1', '2022-03-02 followers 4'])
  })

  it.each(['total', 'count', 'フォロワー合計', 'value'])('are the account’s own where there is one alone: %s', (head) => {
    const file = `Time,${head},unique\n25-Mar-2022 00:00:00,6479,NaN\n26-Mar-2022 00:00:00,6480,20\n`
    expect(previewOf(file, 'uniquefollowercount_history.csv').columns.map(({ role, reason }) => [role, reason])).toEqual([
      ['date', null], ['followers', null], ['ignore', 'It counts people once who follow several accounts.']
    ])
  })
})

describe('the platform of an account', () => {
  const file = 'Date,Followers\n2022-03-01,12\n'

  it.each([
    ['twitter-followers.csv', '', [], 'Twitter'], ['followers.csv', 'bluesky-2022', [], 'Bluesky'], ['Instagram.csv', 'threads', ['Medium'], 'Instagram'],
    ['followers.csv', 'x-nina', [], 'X'], ['followers.csv', 'x-nina', ['Medium'], 'Medium'], ['note.csv', '', [], 'note'], ['note.csv', '', ['Substack'], 'Substack'],
    ['mynotes.csv', 'extwitter', [], 'Medium'], ['followers.csv', '', ['Tumblr'], 'Tumblr'], ['followers.csv', '', ['Tumblr', 'X'], 'Medium']
  ])('is told from %s in “%s”, with accounts on %j', (file_, folder, platforms, platform) => {
    const preview = previewOf(file, file_, { folder, platforms })
    expect(preview.mapping.platform).toBe(platform)
    expect(preview.notes).toEqual([`Read as numbers of your account on ${platform}.`])
  })

  it('is told from the head of its column', () => {
    expect(previewOf('Date,Substack subscribers\n2022-03-01,12\n', 'followers.csv').mapping).toMatchObject({ platform: 'Substack', columns: ['date', 'followers'] })
  })

  it('is told from a column that names it, and one that names several names accounts', () => {
    expect(previewOf('Date,Platform,Followers\n2022-03-01,bluesky,12\n2022-03-02,Bluesky,13\n', 'twitter.csv').mapping).toMatchObject({ platform: 'Bluesky', columns: ['date', 'ignore', 'followers'] })
    const several = 'Date,Platform,Followers\n2022-03-01,Bluesky,12\n2022-03-01,X,300\n'
    expect(previewOf(several).columns[1]).toMatchObject({ role: 'account', reason: 'It names several platforms. Each is taken for an account of that name.' })
    expect(linesIn(several)).toEqual(['Bluesky followers 2022-03-01 12', 'X followers 2022-03-01 300'])
  })

  it('is no matter of where a file of stories lies', () => {
    expect(previewOf('Title,Views\nOne,12\n', 'twitter.csv', { platforms: ['X'] }).mapping.platform).toBe('Medium')
  })

  it('has the account that the writer names', () => {
    const { found, notes } = foundIn(file, { account: 'nina', platform: 'X' })
    expect(found).toMatchObject([{ subject: { by: 'account', name: 'nina' }, platform: 'X', sourceKey: 'number:account:x:nina:followers:2022-03-01:life-to-date' }])
    expect(notes).toEqual(['Read as numbers of nina on X.'])
  })
})
