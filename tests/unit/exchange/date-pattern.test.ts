import { describe, expect, it, test } from 'vitest'
import { parseDatePattern, readByPattern } from '../../../electron/exchange/date-pattern.ts'

function read(pattern: string, path: string): string | null {
  const parsed = parseDatePattern(pattern)
  if (!parsed.ok) throw new Error(parsed.error.message)
  const reading = readByPattern(parsed.value, path)
  return reading?.kind === 'day' ? reading.day : (reading?.kind ?? null)
}

describe('a pattern', () => {
  test.each([
    ['YYYY-MM-DD', '2022-04-03', '2022-04-03'],
    ['DD.MM.YYYY', '03.04.2022', '2022-04-03'],
    ['MM-DD-YYYY', '03-04-2022', '2022-03-04'],
    ['journal-YYYYMMDD', 'journal-20220403', '2022-04-03'],
    ['D.M.YYYY', '3.4.2022', '2022-04-03'],
    ['D MMMM YYYY', '12 April 2022', '2022-04-12'],
    ['D MMMM YYYY', '12 april 2022', '2022-04-12'],
    ['MMM D, YYYY', 'Sep 1, 2022', '2022-09-01'],
    ['YY-MM-DD', '68-01-01', '2068-01-01'],
    ['YY-MM-DD', '69-01-01', '1969-01-01'],
    ['Diary of YYYY-MM-DD', 'Diary of 2022-04-03', '2022-04-03'],
    ['My Day YYYYMMDD', 'My Day 20220403', '2022-04-03'],
    ['YYYY年M月D日', '2022年4月3日', '2022-04-03'],
    ['YYYY-MM-DD (a+b)', '2022-04-03 (a+b)', '2022-04-03'],
    ['YYYY-MM-DD.md', '2022-04-03', '2022-04-03'],
    ['./YYYY/MM/DD', '2022/04/03', '2022-04-03'],
    ['YYYY-MM-DD', '9999-12-31', '9999-12-31']
  ])('%s reads %s', (pattern, name, day) => {
    expect(read(pattern, name)).toBe(day)
  })

  test.each([
    ['YYYY-MM-DD', '2022-04-03 A walk'],
    ['YYYY-MM-DD', '2022-4-3'],
    ['DD.MM.YYYY', '2022-04-03'],
    ['MMMM D YYYY', 'Aprilis 3 2022'],
    ['a.b YYYY-MM-DD', 'axb 2022-04-03']
  ])('%s doesn’t fit %s', (pattern, name) => {
    expect(read(pattern, name)).toBeNull()
  })

  it('says so where the day doesn’t exist', () => {
    expect(read('DD-MM-YYYY', '31-02-2022')).toBe('impossible')
    expect(read('YYYY-MM-DD', '0000-01-01')).toBe('impossible')
  })

  it('without a folder is held against the name alone, with one against the whole path', () => {
    expect(read('YYYY-MM-DD', 'journal/2022/2022-04-03')).toBe('2022-04-03')
    expect(read('YYYY/MM/DD', '2022/04/03')).toBe('2022-04-03')
    expect(read('YYYY/MM/DD', 'journal/2022/04/03')).toBeNull()
    expect(read('*/YYYY/MM/DD', 'my/journal/2022/04/03')).toBe('2022-04-03')
  })

  it('with a star takes anything there, and takes numbers beside it whole', () => {
    expect(read('*D MMMM YYYY*', 'On 12 April 2022, at sea')).toBe('2022-04-12')
    expect(read('*D MMMM YYYY', '12 April 2022')).toBe('2022-04-12')
    expect(read('*DD.MM.YYYY', '103.04.2022')).toBeNull()
    expect(read('YYYY-MM-DD*', '2022-04-123')).toBeNull()
  })

  it('gives what its stars stood for in the name, not in the folders', () => {
    const parsed = parseDatePattern('*/YYYY-MM-DD *')
    const reading = parsed.ok ? readByPattern(parsed.value, 'my/trips/2022-04-03 A walk') : null
    expect(reading).toEqual({ kind: 'day', day: '2022-04-03', rest: ['A walk'] })
    const loose = parseDatePattern('*YYYY-MM-DD /*')
    expect(loose.ok ? readByPattern(loose.value, 'my/trips in 2022-04-03 /end') : null).toMatchObject({ rest: ['end'] })
  })
})

describe('what is no pattern', () => {
  test.each([
    ['', 'names no year'],
    ['*', 'names no year'],
    ['YYYY-MM', 'names no day'],
    ['DD.MM', 'names no year'],
    ['YYYY-DD', 'names no month'],
    ['YYYY-MM-DD-DD', 'names the day twice'],
    ['YYYY-MM-MMMM-DD', 'names the month twice'],
    ['YYY-MM-DD', 'holds “YYY”'],
    ['YYYY-MMMMM-DD', 'holds “MMMMM”'],
    ['YYYYMD', 'can be read in two ways'],
    ['*a*b*c*YYYY-MM-DD', 'has more than 3 stars'],
    [`YYYY-MM-DD${'x'.repeat(300)}`, 'is longer than 200 characters']
  ])('%j is refused, as it %s', (pattern, why) => {
    const parsed = parseDatePattern(pattern)
    expect(parsed.ok ? 'accepted' : parsed.error.code).toBe('bad-input')
    expect(parsed.ok ? '' : parsed.error.message).toContain(why)
  })
})
