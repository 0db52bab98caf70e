import { describe, expect, it, test } from 'vitest'
import { entryOf, foundOf, reasonFor } from './diary-folder.ts'

async function dayOf(path: string, text = 'Some words.', pattern?: string): Promise<string> {
  const found = await foundOf(path, text, pattern)
  return found.kind === 'entry' ? found.datedOn : `skipped: ${found.reason}`
}

describe('the day in a name', () => {
  test.each([
    '2022-04-03', '2022_04_03', '2022.04.03', '20220403', '2022 04 03', '2022-4-3',
    '2022-04-03 A walk', 'journal-2022-04-03', '2022-04-03-a-walk', '(2022-04-03)', '202204030915', '2022-04-03T09-15-00',
    '3 April 2022', 'April 3, 2022', '3 Apr 2022', '3rd of April 2022', 'Sunday, April 3, 2022', '2022 April 3', '03-Apr-2022',
    '2022年4月3日', '2022년 4월 3일'
  ])('%s', async (name) => {
    expect(await dayOf(`${name}.md`)).toBe('2022-04-03')
  })

  test.each([['0001-01-01'], ['9999-12-31'], ['2024-02-29'], ['1900-02-28']])('may be as far off as %s', async (day) => {
    expect(await dayOf(`${day}.md`)).toBe(day)
  })

  test.each(['13-04-2022', '04-13-2022'])('is taken from %s, which has one reading only', async (name) => {
    expect(await dayOf(`${name}.md`)).toBe('2022-04-13')
  })

  test.each(['.MD', '.markdown', '.mdown', '.txt', '.TEXT'])('is read from a file that ends in %s', async (extension) => {
    expect(await dayOf(`2022-04-03${extension}`)).toBe('2022-04-03')
  })
})

describe('names that could mean two days', () => {
  test.each([
    ['03-04-2022', 'can be 3 April 2022 or 4 March 2022. A pattern such as DD-MM-YYYY settles it.'],
    ['3.4.2022 at sea', 'can be 3 April 2022 or 4 March 2022. A pattern such as D.M.YYYY* settles it.'],
    ['03-04-05', 'can be 5 April 2003, 3 April 2005 or 4 March 2005. A pattern such as DD-MM-YY settles it.']
  ])('%s is not guessed', async (name, reason) => {
    expect(await reasonFor(`${name}.md`, 'Some words.')).toContain(reason)
  })

  it('are read by the pattern that was asked for', async () => {
    expect(await dayOf('03-04-2022.md', 'Some words.', 'DD-MM-YYYY')).toBe('2022-04-03')
    expect(await dayOf('03-04-2022.md', 'Some words.', 'MM-DD-YYYY')).toBe('2022-03-04')
  })

  it('are put where the text says', async () => {
    expect(await dayOf('03-04-2022.md', 'date: 2022-03-04\n\nSome words.')).toBe('2022-03-04')
  })
})

describe('days that don’t exist', () => {
  test.each(['2022-02-30', '2022-13-01', '0000-01-01', '2022-00-10', '1900-02-29', '31.02.2022', '20220230', '31 April 2022'])('%s', async (name) => {
    expect(await reasonFor(`${name}.md`, 'Some words.')).toBe(`There is no day “${name}” in the calendar.`)
  })

  it('in front matter are not replaced by another', async () => {
    expect(await reasonFor('2022-03-01.md', '---\ndate: 2022-02-30\n---\nWords.')).toBe('There is no day “2022-02-30” in the calendar.')
  })
})

test('eight digits that begin like no year of our time are any number', async () => {
  expect(await dayOf('12345678.md', 'date: 2022-04-03')).toBe('2022-04-03')
})

describe('the day in folders', () => {
  test.each([
    '2022/04/03', 'journal/2022/04/03', '2022/04/2022-04-03', '2022/04-April/03', '2022/April/3', '2022/04 April/03-Sunday', '2022-04/03', '2022/04/03-a-walk'
  ])('%s', async (path) => {
    const entry = await entryOf(`${path}.md`, 'Some words.')
    expect(entry).toMatchObject({ sourceKey: `${path}.md`, datedOn: '2022-04-03' })
  })

  it('isn’t seen in a number that counts things', async () => {
    expect(await reasonFor('2022/04/10 things I saw.md', 'Some words.')).toContain('names no day')
  })
})

describe('the day in the first lines', () => {
  test.each([
    '### date: 2022-04-03\n\nWords.', '# 2022-04-03\nWords.', 'date: 2022-04-03\nWords.', '**Date:** April 3, 2022\n\nWords.', '# A walk\n\nDate: 2022-04-03\n',
    '\n\n# 2022-04-03: A walk\n', 'Sunday, 3 April 2022\n\nDear diary', '# [[2022-04-03]]\n', 'date: 2022-04-03T23:30:00-05:00\r\nWords.'
  ])('%j', async (text) => {
    expect(await entryOf('notes.md', text)).toMatchObject({ datedOn: '2022-04-03', body: text })
  })

  test.each([
    '2022-04-03 was the day of the storm.', '# Plans for 2022-04-03\n', '# Diary\n\n- [2022-04-03](2022-04-03)', 'Due date: 2022-04-03', `${'Words.\n'.repeat(20)}date: 2022-04-03`
  ])('isn’t seen in %j', async (text) => {
    expect(await reasonFor('notes.md', text)).toBe('It names no day: not in its name, its folders, its front matter or its first lines.')
  })

  it('comes with a note where later headings stand for other days', async () => {
    const entry = await entryOf('notes.md', '# 2022-04-03\n\nA walk.\n\n# 2022-04-04\n\nRain.\n')
    expect(entry.notes).toEqual(['Later headings name other days; all of it was put on 2022-04-03.'])
  })

  it('that is unclear is told with how to write it', async () => {
    expect(await reasonFor('notes.md', 'date: 03/04/2022\n')).toBe('“03/04/2022” can be 3 April 2022 or 4 March 2022. Written as YYYY-MM-DD it can be read.')
  })
})

describe('the order of places', () => {
  it('puts front matter before the name, with a note', async () => {
    const entry = await entryOf('2022-04-04.md', '---\ndate: 2022-04-03\n---\nWords.')
    expect(entry).toMatchObject({ datedOn: '2022-04-03', notes: ['Its name says 2022-04-04 and its front matter 2022-04-03; it was put on 2022-04-03.'] })
  })

  it('puts the name before folders and text', async () => {
    expect(await dayOf('2021/01/01/2022-04-03.md', 'date: 2020-01-01')).toBe('2022-04-03')
  })

  it('puts the text before the day the front matter was created', async () => {
    expect(await dayOf('notes.md', '---\ncreated: 2020-01-01\n---\ndate: 2022-04-03')).toBe('2022-04-03')
    expect(await dayOf('notes.md', '---\ncreated: 2022-04-03\n---\nWords.')).toBe('2022-04-03')
  })

  it('takes the first of two days in a name, with a note', async () => {
    const entry = await entryOf('2022-04-03 to 2022-04-05.md', 'Words.')
    expect(entry).toMatchObject({ datedOn: '2022-04-03', notes: ['Its name holds more than one day; 2022-04-03 was taken.'] })
  })

  it('is only the pattern where there is one', async () => {
    expect(await reasonFor('2022-04-03.md', '---\ndate: 2022-04-03\n---\nWords.', 'DD.MM.YYYY')).toBe('It doesn’t fit the pattern “DD.MM.YYYY”.')
    const entry = await entryOf('2022-04-03.md', '---\ndate: 2022-04-04\n---\nWords.', 'YYYY-MM-DD')
    expect(entry).toMatchObject({ datedOn: '2022-04-03', notes: ['Its front matter says 2022-04-04; by the pattern it was put on 2022-04-03.'] })
  })
})

test.each([
  '2022-04-03T23:30:00-05:00', '2022-04-03 00:15:00 +1400', '2022-04-03T23:59:59Z', '"2022-04-03"', "'[[2022-04-03]]'", 'April 3, 2022', '2022/04/03', '!!timestamp 2022-04-03T23:30:00-05:00'
])('the front matter’s %s is the day as it is written there', async (written) => {
  expect(await dayOf('post.md', `---\ndate: ${written}\nmood: calm\n---\nWords.`)).toBe('2022-04-03')
})
