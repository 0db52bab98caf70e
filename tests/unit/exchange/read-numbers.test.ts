import { describe, expect, it } from 'vitest'
import { foundInTable, leftOutOf, linesOf, numbersIn, refusalOf } from './number-builders.ts'

const daily = 'Date,Weekday,Views,Reads,Fans\n2022-03-01,Tuesday,12,3,0\n2022-03-02,Wednesday,4,1,0\n'

describe('numbers in a file', () => {
  it('of a whole account are one for each day and column', () => {
    expect(foundInTable(daily, { span: 'day' })[0]).toEqual({
      kind: 'number', sourceKey: 'number:account:views:2022-03-01:day', file: 'stats.csv, row 2', subject: { by: 'account', name: '' }, platform: 'Medium', metric: 'views',
      value: 12, takenOn: '2022-03-01', takenAtMs: null, precision: 'exact', currency: null, span: 'day', notes: []
    })
    expect(linesOf(daily)).toEqual(['2022-03-01 views 12', '2022-03-01 reads 3', '2022-03-02 views 4', '2022-03-02 reads 1'])
  })

  it('of stories know them by their Medium id, their address or their title', () => {
    const file = 'Title,URL,Views\nOne,https://medium.com/@ada/one-0a606324b039?source=stats,1\nTwo,https://example.org/2?utm_source=x,2\n" THREE \n again",,3\nFour,A606324B039,4\n,,5\n,here,6\n'
    expect(numbersIn(file, { takenOn: '2022-03-01' }).map(({ subject, sourceKey }) => [subject, sourceKey])).toEqual([
      [{ by: 'key', key: 'medium:a606324b039', title: 'One', url: 'https://medium.com/@ada/one-0a606324b039' }, 'number:medium:a606324b039:views:2022-03-01:life-to-date'],
      [{ by: 'key', key: 'feed:https://example.org/2', title: 'Two', url: 'https://example.org/2' }, 'number:feed:https://example.org/2:views:2022-03-01:life-to-date'],
      [{ by: 'title', title: 'THREE again' }, 'number:title:three again:views:2022-03-01:life-to-date']
    ])
    expect(leftOutOf(file, { takenOn: '2022-03-01' })).toEqual([
      'stats.csv, row 5: Its views differ from those in row 2, which are of the same story and day; the first were taken.',
      'stats.csv, row 6: It names no story.',
      'stats.csv, row 7: “here” is not an address of a story, and not an id of Medium’s.'
    ])
  })

  it('are of the story, or of the account, that the writer says', () => {
    const storyId = '0190163d-8694-739b-aea5-966c26f8ad90'
    expect(numbersIn(daily, { subject: { by: 'story', storyId } })[0]).toMatchObject({ subject: { by: 'story', storyId }, sourceKey: `number:story:${storyId}:views:2022-03-01:day` })
    expect(numbersIn('Title,Views\nOne,1\n', { subject: { by: 'account' } })[0]?.subject).toEqual({ by: 'account', name: '' })
  })

  it('stay unknown where a cell is empty or says so, and never become 0', () => {
    expect(linesOf('Date,Views,Reads\n2022-03-01,,0\n2022-03-02,NaN,-\n2022-03-03,n/a,#N/A\n,,\n2022-03-05,null,?\n2022-03-06,7\n')).toEqual(['2022-03-01 reads 0', '2022-03-06 views 7'])
  })

  it('that can’t be read are named by row and column, and the others taken', () => {
    const file = 'Date,Views,Reads\n2022-03-01,many,3\nsoon,1,1\n2022-02-30,1,1\n2022-03-02,-4,1.5\n2022-03-03,1,2,3\n'
    expect(linesOf(file)).toEqual(['2022-03-01 reads 3'])
    expect(leftOutOf(file)).toEqual([
      'stats.csv, row 2: In the column “Views”: “many” is not a number that can be read.',
      'stats.csv, row 3: “soon” is not a day that can be read.',
      'stats.csv, row 4: There is no day “2022-02-30” in the calendar.',
      'stats.csv, row 5: In the column “Views”: “-4” is below zero.',
      'stats.csv, row 5: In the column “Reads”: “1.5” is not a whole number.',
      'stats.csv, row 6: It has 4 cells where there are 3 columns, so which is which can’t be told.'
    ])
  })

  it('of a day that can’t be are left out', () => {
    expect(leftOutOf('Date,Views\n0000-01-01,1\n0022-03-01,1\n2600-01-01,1\n2022-04-02,1\n2022-04-01,1\n')).toEqual([
      'stats.csv, row 2: There is no day “0000-01-01” in the calendar.',
      'stats.csv, row 3: “0022-03-01” is too long ago for such a number.',
      'stats.csv, row 4: “2600-01-01” is still to come.',
      'stats.csv, row 5: “2022-04-02” is still to come.'
    ])
  })

  it('that come twice count once, and are left out where they differ', () => {
    const file = 'Title,Date,Views\nOne,2022-03-01,5\nONE ,2022-03-01,5\nOne,2022-03-01,6\nOne,2022-03-02,6\n'
    expect(linesOf(file)).toEqual(['2022-03-01 views 5', '2022-03-02 views 6'])
    expect(leftOutOf(file)).toEqual([
      'stats.csv, row 3: Its views are those of row 2 once more.',
      'stats.csv, row 4: Its views differ from those in row 2, which are of the same story and day; the first were taken.'
    ])
  })

  it('are rounded or estimated where the file has them so, and in their currency', () => {
    const file = 'Title,Views,Earnings,Currency\nOne,1.2K,$12.34,\nTwo,~300,"12,5",eur\nThree,100,5,\nFour,1,5,xyz\n'
    expect(numbersIn(file, { takenOn: '2022-03-01', currency: 'GBP', numberForm: null }).map(({ value, precision, currency }) => [value, precision, currency])).toEqual([
      [1200, 'rounded', null], [1234, 'exact', 'USD'], [300, 'estimated', null], [1250, 'exact', 'EUR'], [100, 'exact', null], [500, 'exact', 'GBP'], [1, 'exact', null]
    ])
    expect(leftOutOf(file)).toEqual(['stats.csv, row 5: In the column “Earnings”: “xyz” is no currency that is known here.'])
  })
})

describe('the days of numbers', () => {
  it.each([
    ['2-Jul-18', '2018-07-02'], ['02 July 2018', '2018-07-02'], ['Jul 2, 2018', '2018-07-02'], ['Mon, 2 Jul 2018', '2018-07-02'], ['July 2nd, 2018', '2018-07-02'], ['2018 Jul 2', '2018-07-02'],
    ['2018/7/2', '2018-07-02'], ['20180702', '2018-07-02'], ['2018年7月2日', '2018-07-02'], ['2018-07-02 00:00:00', '2018-07-02'], ['13.7.2018', '2018-07-13'], ['7/13/18', '2018-07-13']
  ])('are read from “%s”', (written, day) => {
    expect(numbersIn(`Date,Views\n"${written}",1\n`)[0]).toMatchObject({ takenOn: day, takenAtMs: null, sourceKey: `number:account:views:${day}:life-to-date` })
  })

  it.each(['2', '2018-07-02 - 9', '2018-07-02 - soon', '2018-07-02 25:00', 'Jul 2, 18:30', '43283'])('are not read from “%s”', (written) => {
    const file = `Date,Views\n2018-07-01,1\n"${written}",1\n2018-07-03,1\n`
    expect(leftOutOf(file)).toEqual([`stats.csv, row 3: “${written}” is not a day that can be read.`])
  })

  it('follow the order that the writer says', () => {
    const file = 'Date,Views\n03/04/2021,1\n05/04/2021,2\n'
    expect(refusalOf(file)).toBe('“03/04/2021” in “Date” can be 3 April 2021 or 4 March 2021. Say what comes first, the day or the month.')
    expect(linesOf(file, { dateOrder: 'day-first' })).toEqual(['2021-04-03 views 1', '2021-04-05 views 2'])
    expect(linesOf(file, { dateOrder: 'month-first' })).toEqual(['2021-03-04 views 1', '2021-05-04 views 2'])
    expect(leftOutOf(`${file}13/04/2021,3\n`, { dateOrder: 'month-first' })).toEqual(['stats.csv, row 4: “13/04/2021” is no day when it is read like the others.'])
  })

  it('have an instant only where a zone is said', () => {
    const file = 'Date,Time,Views\n2022-03-06,8:25:47,1\n2022-03-06,1:41 pm,2\n2022-03-07,59:00.2,3\n'
    expect(numbersIn(file).map(({ sourceKey, takenAtMs, notes }) => [sourceKey, takenAtMs, notes])).toEqual([
      ['number:account:views:2022-03-06T08:25:47:life-to-date', null, []],
      ['number:account:views:2022-03-06T13:41:00:life-to-date', null, []],
      ['number:account:views:2022-03-07:life-to-date', null, ['“59:00.2” is not a time of day; only the day was taken.']]
    ])
    expect(numbersIn(file, { zone: 'Asia/Tokyo' })[0]?.takenAtMs).toBe(Date.UTC(2022, 2, 5, 23, 25, 47))
    expect(numbersIn('Date,Views\n2022-03-05T23:30:00.000Z,1\n', { zone: 'Asia/Tokyo' })[0]).toMatchObject({ takenOn: '2022-03-05', takenAtMs: Date.UTC(2022, 2, 5, 23, 30) })
    expect(numbersIn('Date,Views\n2022-03-05 08:30 +0200,1\n')[0]?.takenAtMs).toBe(Date.UTC(2022, 2, 5, 6, 30))
  })

  it('are no days of publication', () => {
    const file = 'Title,Date,Views,Reads\n"One, two",2018-07-02T14:03:11.000Z,10,5\nThree,2018-09-01T08:00:00.000Z,20,7\n'
    expect(refusalOf(file)).toContain('Say whether “Date” is the day of the numbers')
    expect(linesOf(file, { columns: ['title', 'published', 'views', 'reads'] })).toEqual(['2022-03-31 views 10', '2022-03-31 reads 5', '2022-03-31 views 20', '2022-03-31 reads 7'])
    expect(linesOf(file, { columns: ['title', 'date', 'views', 'reads'] })).toEqual(['2018-07-02 views 10', '2018-07-02 reads 5', '2018-09-01 views 20', '2018-09-01 reads 7'])
  })
})

describe('the form of a file', () => {
  const lines = ['2022-03-01 views 12', '2022-03-01 reads 3', '2022-03-02 views 4', '2022-03-02 reads 1']

  it.each([
    ['CRLF', daily.replaceAll('\n', '\r\n')], ['CR', daily.replaceAll('\n', '\r')], ['no line end at the end', daily.trimEnd()], ['blank lines', daily.replaceAll('\n', '\n\n,,,,\n')],
    ['semicolons', daily.replaceAll(',', ';')], ['tabs', daily.replaceAll(',', '\t')], ['bars', daily.replaceAll(',', '|')], ['Excel’s line', `sep=^\r\n${daily.replaceAll(',', '^')}`],
    ['quotation marks', daily.replace(/[^,\n]+/g, '"$&"')], ['a mark', `\uFEFF${daily}`], ['spaces', daily.replaceAll(',', ' , ')], ['rows cut short', daily.replaceAll(',0\n', '\n')]
  ])('may have %s', (_name, file) => {
    expect(linesOf(file)).toEqual(lines)
  })

  it('may be UTF-16, or Windows-1252', () => {
    expect(linesOf(Buffer.from(`\uFEFF${daily}`, 'utf16le'))).toEqual(lines)
    expect(numbersIn(Buffer.from('Title,Views\nCaf\u00e9,1\n', 'latin1'))[0]?.subject).toEqual({ by: 'title', title: 'Café' })
  })

  it('counts rows as a spreadsheet does', () => {
    expect(leftOutOf('sep=;\nTitle;Views\n"One\ntwo";1\n\nThree;x\nFour;2\nFive;2\n')).toEqual(['stats.csv, row 4: In the column “Views”: “x” is not a number that can be read.'])
  })

  it('with tabs may have commas in its titles, and with semicolons in its amounts', () => {
    expect(numbersIn('Title\tViews\nHello, dear, old world\t12\nYes, no\t4\n').map(({ subject }) => subject)).toEqual([{ by: 'title', title: 'Hello, dear, old world' }, { by: 'title', title: 'Yes, no' }])
    expect(numbersIn('Title;Views;Earnings\nOne;12;1,5\nTwo;3;2,25\n', { takenOn: '2022-03-01' }).map(({ value }) => value)).toEqual([12, 150, 3, 225])
  })

  it('is refused where it has changed since it was looked at', () => {
    expect(refusalOf(daily, { fingerprint: '0'.repeat(64) })).toBe('“stats.csv” has other columns now than those you have chosen from. Look at it again.')
    expect(refusalOf(daily, { columns: ['date'] })).toContain('has other columns now')
  })

  it('is refused as long as something has to be said', () => {
    expect(refusalOf(daily, { columns: ['date', 'ignore', 'ignore', 'ignore', 'ignore'] })).toBe('No column is said to hold followers, views or another number. Choose at least one.')
    expect(refusalOf(daily, { subject: { by: 'row' } })).toBe('No column names the stories. Choose the one that does, or say whose numbers these are.')
    expect(refusalOf('Title,Views\nOne,1\n', { takenOn: null })).toBe('No column names a day. Say of which day these numbers are.')
  })

  it('may have 200,000 rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => `Story ${String(at % 500)},2021-${String(Math.floor(at / 500) % 12 + 1).padStart(2, '0')}-${String(Math.floor(at / 6_000) % 28 + 1).padStart(2, '0')},${String(at)}`)
    const file = `Title,Date,Views\n${rows.join('\n')}\n`
    expect(foundInTable(file)).toHaveLength(200_000)
  })
})
