import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { previewNumbers } from '../../../electron/exchange/story-numbers/preview-numbers.ts'
import { columnMappingSchema, rememberable } from '../../../shared/models/number-columns.ts'
import { mappingOf, previewOf, previewRefusal, questionsOf, rolesOf, today } from './number-builders.ts'

const daily = 'Date,Weekday,Views,Reads,Fans\n2022-03-01,Tuesday,12,3,0\n2022-03-02,Wednesday,4,1,0\n2022-03-03,Thursday,9,2,1\n2022-03-04,Friday,1,0,0\n'

describe('a file of numbers', () => {
  it('of each day is of the whole account, and says what is left out and why', () => {
    const preview = previewOf(daily)
    expect(preview.columns.map(({ name, role, reason }) => [name, role, reason])).toEqual([
      ['Date', 'date', null],
      ['Weekday', 'ignore', 'The day of the week is known from the day.'],
      ['Views', 'views', null],
      ['Reads', 'reads', null],
      ['Fans', 'ignore', 'Second Draft keeps no number of that name.']
    ])
    expect(preview).toMatchObject({ rows: 4, hasHeader: true, isRemembered: false, questions: [], notes: ['Read as numbers of your account on Medium.'] })
    expect(preview.mapping).toMatchObject({ subject: { by: 'account' }, span: 'day', dateOrder: null, takenOn: null, zone: null, platform: 'Medium', account: '' })
    expect(v.parse(columnMappingSchema, preview.mapping)).toEqual(preview.mapping)
  })

  it('shows its first rows as understood, and what can’t be', () => {
    const file = 'Story,Taken on,Views,Earnings\n"A ""b"",\nc",2022-03-01,"1,204",$12.5\nD,2022-02-30,~300,\nE,2022-03-01,many,0\n'
    expect(previewOf(file).firstRows).toEqual([
      {
        row: 2, problem: null, cells: [
          { written: 'A "b",\nc', understood: 'A "b", c', problem: null }, { written: '2022-03-01', understood: '2022-03-01', problem: null },
          { written: '1,204', understood: '1,204', problem: null }, { written: '$12.5', understood: '12.50 USD', problem: null }
        ]
      },
      {
        row: 3, problem: null, cells: [
          { written: 'D', understood: 'D', problem: null }, { written: '2022-02-30', understood: null, problem: 'There is no day “2022-02-30” in the calendar.' },
          { written: '~300', understood: '300 (about)', problem: null }, { written: '', understood: null, problem: null }
        ]
      },
      {
        row: 4, problem: null, cells: [
          { written: 'E', understood: 'E', problem: null }, { written: '2022-03-01', understood: '2022-03-01', problem: null },
          { written: 'many', understood: null, problem: '“many” is not a number that can be read.' }, { written: '0', understood: '0.00 USD', problem: null }
        ]
      }
    ])
  })

  it('shows eight rows of many', () => {
    expect(previewOf(daily.repeat(1) + '2022-03-05,Saturday,1,1,1\n'.repeat(20)).firstRows).toHaveLength(8)
  })

  it.each([
    ['Title,URL,Views', 'a,https://medium.com/p/1234abcd5678,1', ['title', 'address', 'views']],
    ['story title;Total views;Lifetime reads;Net follows', 'a;1;2;-3', ['title', 'views', 'reads', 'netFollows']],
    ['Post\tClaps\tResponses\tEarnings (€)\tCurrency', 'a\t1\t2\t3\tEUR', ['title', 'claps', 'replies', 'earnings', 'currency']],
    ['日付,時刻,ビュー合計,フォロワー数', '2022/03/06,8:25:47,99931,920', ['date', 'time', 'views', 'followers']],
    ['Timestamp,page_views,read ratio,Followers', '2022-03-01T08:00:00Z,5,20%,100', ['date', 'views', 'ignore', 'followers']],
    ['Title,Published,Presentations,Views,Views', 'a,2022-03-01,9,1,2', ['title', 'published', 'ignore', 'views', 'ignore']],
    ['Title,Date,Views', 'a,soon,1', ['title', 'ignore', 'views']],
    ['Title,Views,Reads', 'a,1,', ['title', 'views', 'ignore']],
    ['Time,Views', '2022-03-01 08:00,1', ['date', 'views']]
  ])('with the columns %s', (header, row, roles) => {
    expect(rolesOf(`${header}\n${row}\n`)).toEqual(roles)
  })

  it('without names of columns goes by what is in them', () => {
    const preview = previewOf('First story,2022-03-01,12\nSecond story,2022-03-01,4\n')
    expect(preview).toMatchObject({ hasHeader: false, rows: 2 })
    expect(preview.columns.map(({ name, role }) => [name, role])).toEqual([['Column 1', 'title'], ['Column 2', 'date'], ['Column 3', 'ignore']])
    expect(preview.questions.map(({ text }) => text)).toEqual(['No column is said to hold followers, views or another number. Choose at least one.'])
  })

  it('has its names found under a heading', () => {
    const preview = previewOf(`Stats of Ada\n\n${daily}`)
    expect(preview).toMatchObject({ rows: 4, notes: ['What stands above the names of the columns, in row 3, was left out.', 'Read as numbers of your account on Medium.'] })
    expect(preview.firstRows[0]?.row).toBe(4)
  })

  it('is of totals where numbers never fall, or where its names say so', () => {
    const rising = 'Date,Views\n2022-03-04,9\n2022-03-03,4\n2022-03-02,4\n2022-03-01,1\n'
    expect(mappingOf(rising).span).toBe('life-to-date')
    expect(mappingOf(daily.replace('Views', 'Total views')).span).toBe('life-to-date')
    expect(mappingOf(rising.replace('Views', 'Daily views')).span).toBe('day')
  })

  it('without a day is of the day in its name, else of today', () => {
    const file = 'Title,Views\na,1\nb,2\n'
    expect(mappingOf(file, 'stats-2021-12-31.csv').takenOn).toBe('2021-12-31')
    expect(mappingOf(file, 'stats-2031-12-31.csv').takenOn).toBe(today)
    expect(mappingOf(file, 'stats.csv').takenOn).toBe(today)
  })

  it('has its platform and its currency from what it says', () => {
    expect(mappingOf('URL,Views\nhttps://ada.substack.com/p/one,1\n')).toMatchObject({ platform: 'Substack', currency: null })
    expect(mappingOf('Title,Earnings\na,12.5\n').currency).toBe('USD')
    expect(mappingOf('Title,Earnings (€)\na,12.5\n').currency).toBe('EUR')
    expect(mappingOf('Title,Amount\na,£12.50\n').currency).toBe('GBP')
  })
})

describe('what the writer has to say', () => {
  const stories = (...days: string[]) => `Day,Views\n${days.map((day, at) => `"${day}",${String(at)}`).join('\n')}\n`

  it('is which comes first, where every day can be read either way', () => {
    expect(questionsOf(stories('03/04/2021', '05/06/2021'))).toEqual([
      'date-order: “03/04/2021” in “Day” can be 3 April 2021 or 4 March 2021. Say what comes first, the day or the month.'
    ])
    expect(questionsOf(stories('03/04/21'))).toEqual([
      'date-order: “03/04/21” in “Day” can be 3 April 2021, 4 March 2021 or 21 April 2003. Say what comes first, the day, the month or the year.'
    ])
    expect(questionsOf(stories('03/04/2021', '13/04/2021', '04/13/2021'))[0]).toContain('Its other days are not all written alike.')
  })

  it.each([
    [['03/04/2021', '13/04/2021'], 'day-first'], [['03/04/2021', '04/13/2021'], 'month-first'], [['21-03-04', '21-03-31'], 'year-first'], [['03/12/2021', '03/04/2022'], 'month-first'],
    [['5/5/2021'], null], [['2021-03-04'], null], [['20210304'], null], [['2-Jul-18', 'Jul 3, 2018', '4th July 2018'], null], [['2021年3月4日'], null]
  ])('is nothing where one day settles it: %j', (days, dateOrder) => {
    expect(previewOf(stories(...days))).toMatchObject({ questions: [], mapping: { dateOrder } })
  })

  it('is how amounts are written, where no amount settles it', () => {
    const amounts = (...values: string[]) => `Title,Earnings\n${values.map((value, at) => `T${String(at)},"${value}"`).join('\n')}\n`
    expect(questionsOf(amounts('$1,234', '$80'))).toEqual([
      'number-form: “$1,234” can have a fraction or a mark between its thousands. Say whether a thousand and a half is written 1,000.5 or 1.000,5.'
    ])
    expect(previewOf(amounts('$1,234', '$80.50'))).toMatchObject({ questions: [], mapping: { numberForm: 'point' } })
    expect(previewOf(amounts('1.234 €', '80,50 €'))).toMatchObject({ questions: [], mapping: { numberForm: 'comma' } })
    expect(previewOf('Title,Views,Earnings\na,"1,204","1,234"\n')).toMatchObject({ questions: [], mapping: { numberForm: 'point' } })
    expect(questionsOf('Title,Views\na,"1,204"\n')).toEqual([])
    expect(questionsOf('Title,Views\na,1.234K\n')[0]).toContain('number-form: “1.234K”')
  })

  it('is the currency, where another platform than Medium names none', () => {
    expect(questionsOf('URL,Earnings\nhttps://example.org/1,12.50\n')).toEqual(['currency: “Earnings” names no currency. Say which it is.'])
  })

  it('is what a date means that every story has once', () => {
    const file = 'Title,Date,Views,Reads\n"One, two",2018-07-02T14:03:11.000Z,10,5\nThree,2018-09-01T08:00:00.000Z,20,7\n'
    expect(previewOf(file).columns[1]).toMatchObject({ role: null, reason: 'It can be the day of the numbers or the day on which each story appeared.' })
    expect(questionsOf(file)).toEqual([
      'date-meaning: Every story has one row here, each with a day of its own. Say whether “Date” is the day of the numbers or the day on which the story appeared.'
    ])
    expect(mappingOf(file).takenOn).toBe(today)
    expect(questionsOf(file.replace('2018-09-01T08:00:00.000Z', '2018-07-02T14:03:11.000Z'))).toEqual([])
  })
})

describe('a mapping', () => {
  const file = Buffer.from('Title,When,Count\nOne,03/04/2021,12\n')
  const chosen = () => ({ ...mappingOf(file), columns: ['title', 'date', 'views'] as const, dateOrder: 'day-first' as const, zone: 'Europe/Berlin', span: 'day' as const })

  function again(bytes: Buffer, remembered: ReturnType<typeof mappingOf> | null, now: ReturnType<typeof mappingOf> | null = null) {
    const preview = previewNumbers(bytes, 'again.csv', remembered, today, now)
    if (!preview.ok) throw new Error(preview.error.message)
    return preview.value
  }

  it('is offered again for a file with the same columns, whatever their case', () => {
    const remembered = rememberable({ ...chosen(), columns: [...chosen().columns] })
    const preview = again(Buffer.from('TITLE , when,COUNT\nTwo,05/04/2021,7\n'), remembered)
    expect(preview).toMatchObject({ isRemembered: true, questions: [], mapping: { columns: ['title', 'date', 'views'], dateOrder: 'day-first', zone: 'Europe/Berlin', span: 'day' } })
    expect(again(Buffer.from('Title,When,Amount\nTwo,05/04/2021,7\n'), remembered).isRemembered).toBe(false)
  })

  it('gives way to what the file itself makes certain', () => {
    const remembered = rememberable({ ...chosen(), columns: [...chosen().columns] })
    expect(again(Buffer.from('Title,When,Count\nTwo,04/13/2021,7\n'), remembered).mapping.dateOrder).toBe('month-first')
  })

  it('is of another day the next time', () => {
    const undated = mappingOf('Title,Views\nOne,1\n', 'stats-2021-12-31.csv')
    expect(rememberable(undated).takenOn).toBeNull()
    expect(again(Buffer.from('Title,Views\nOne,2\n'), rememberable(undated)).mapping.takenOn).toBe(today)
  })

  it('that the writer has changed is taken as it is', () => {
    const now = { ...chosen(), columns: [...chosen().columns] }
    expect(again(file, null, now)).toMatchObject({ mapping: now, isRemembered: false, questions: [] })
    const twice = again(file, null, { ...now, columns: ['title', 'views', 'views'] })
    expect(twice.questions.map(({ text }) => text)).toContain('“When” and “Count” are said to be the same thing. Choose one of them.')
  })

  it.each([
    { fingerprint: 'x' }, { columns: ['clicks'] }, { span: 'week' }, { zone: 'Europe/Nowhere' }, { currency: 'dollars' }, { takenOn: '2021-02-30' }, { platform: '' },
    { subject: { by: 'story', storyId: '1' } }, { more: 1 }
  ])('from the page is refused with %j', (changes) => {
    expect(v.safeParse(columnMappingSchema, { ...mappingOf(file), ...changes }).success).toBe(false)
  })
})

describe('a file that can’t be read', () => {
  it.each([
    ['nothing', '', '“stats.csv” is empty.'],
    ['blank lines', '\n,,\n\n', '“stats.csv” is empty.'],
    ['a header only', 'Title,Views\n', '“stats.csv” has names of columns but no rows under them.'],
    ['bytes', '\0\x01\x02', '“stats.csv” can’t be read. It is not a text file.'],
    ['a quotation mark that is never closed', 'Title,Views\nOne,1\n"Two,2\nThree,3\n', '“stats.csv” has a quotation mark in row 3 that doesn’t fit: it is opened and never closed, or closed before its cell ends.'],
    ['a quotation mark that is closed too soon', 'Title,Views\n"One" more,1\n', '“stats.csv” has a quotation mark in row 2 that doesn’t fit: it is opened and never closed, or closed before its cell ends.'],
    ['too many columns', `${'a,'.repeat(200)}Views\n1\n`, '“stats.csv” has 201 columns, where 200 are the most.']
  ])('is refused with the reason: %s', (_name, file, sentence) => {
    expect(previewRefusal(file)).toBe(sentence)
  })

  it('is one of more than 50 MB', () => {
    expect(previewRefusal(Buffer.alloc(50_000_001, 'a'))).toBe('“stats.csv” is larger than 50 MB, the most a file of numbers can have here.')
  })
})
