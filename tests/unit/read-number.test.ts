import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyOf } from '../../shared/rules/currencies.ts'
import { readCount, readMetric, readMoney } from '../../shared/rules/read-number.ts'

function countOf(text: string, form: 'point' | 'comma' | null = null): unknown {
  const read = readCount(text, form)
  if (!read.ok) return read.error.message
  return read.value.precision === 'exact' ? read.value.value : [read.value.value, read.value.precision]
}

function moneyOf(text: string, form: 'point' | 'comma' | null = null): unknown {
  const read = readMoney(text, form)
  if (!read.ok) return read.error.message
  const { hundredths, currency, precision } = read.value
  return precision === 'exact' ? [hundredths, currency] : [hundredths, currency, precision]
}

describe('a count', () => {
  it.each([
    ['0', 0], ['7', 7], [' 1204 ', 1204], ['1,204', 1204], ['1.204', 1204], ['3 400', 3400], ['3\u00A0400', 3400], ['3\u202F400', 3400], ['1’204', 1204],
    ['1,204,000', 1_204_000], ['1.204.000', 1_204_000], ['1,23,456', 123_456], ['12.0', 12], ['１２', 12], ['-7', -7], ['−7', -7], ['+8', 8], ['007', 7]
  ])('is read from “%s”', (text, value) => {
    expect(countOf(text)).toBe(value)
  })

  it.each([
    ['1.2K', [1200, 'rounded']], ['1,2k', [1200, 'rounded']], ['12 K', [12_000, 'rounded']], ['3.4M', [3_400_000, 'rounded']], ['1B', [1_000_000_000, 'rounded']],
    ['100+', [100, 'rounded']], ['~300', [300, 'estimated']], ['≈ 1.2K', [1200, 'estimated']], ['about 300', [300, 'estimated']], ['ca. 300', [300, 'estimated']],
    ['1.2345K', [1235, 'rounded']]
  ])('says that “%s” is not exact', (text, value) => {
    expect(countOf(text)).toEqual(value)
  })

  it.each([
    ['', '“” is not a number that can be read.'], ['abc', '“abc” is not a number that can be read.'], ['1.2', '“1.2” is not a whole number.'], ['0,123', '“0,123” is not a whole number.'],
    ['1,234.5', '“1,234.5” is not a whole number.'], ['12%', '“12%” is a share of something, not a number of its own.'], ['$80', '“$80” names a currency, and this is a count.'],
    ['1,2,3', '“1,2,3” is not a number that can be read.'], ['1.234,567.8', '“1.234,567.8” is not a number that can be read.'], ['1e5', '“1e5” is not a number that can be read.'],
    ['12 mio', '“12 mio” is not a number that can be read.'], ['1-2', '“1-2” is not a number that can be read.'], ['--1', '“--1” is not a number that can be read.'],
    ['1.234K', '“1.234K” can be 1234 or 1.234; write it without a mark between the thousands.'], ['9000000000000001', '“9000000000000001” is larger than any number kept here.'],
    ['9'.repeat(100), `“${'9'.repeat(39)}…” is not a number that can be read.`]
  ])('is not read from “%s”', (text, sentence) => {
    expect(countOf(text)).toBe(sentence)
  })

  it('has its marks read as the whole file has them', () => {
    expect(countOf('1.204', 'comma')).toBe(1204)
    expect(countOf('1.204', 'point')).toBe('“1.204” is not a whole number.')
    expect(countOf('1.204K', 'point')).toEqual([1204, 'rounded'])
    expect(countOf('1.204K', 'comma')).toEqual([1_204_000, 'rounded'])
    expect(countOf('12,34', 'point')).toBe('“12,34” is not a number that can be read.')
  })

  it('is the number that was written, in every form', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom('en', 'de', 'fr', 'de-CH', 'en-IN'), (value, locale) => {
      expect(countOf(value.toLocaleString(locale))).toBe(value)
    }))
  })

  it('is never anything but a whole number or a sentence', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,\' -+~$€%kmKB()\u00A0')), maxLength: 20 }), (text) => {
      const read = readCount(text)
      expect(read.ok ? Number.isSafeInteger(read.value.value) : read.error.message.endsWith('.')).toBe(true)
    }))
  })
})

describe('an amount', () => {
  it.each([
    ['0', [0, null]], ['80', [8000, null]], ['$80', [8000, 'USD']], ['$974.25', [97_425, 'USD']], ['12,34 €', [1234, 'EUR']], ['EUR 12.34', [1234, 'EUR']], ['12.34 usd', [1234, 'USD']],
    ['US$ 1', [100, 'USD']], ['$1 CAD', [100, 'CAD']], ['£.50', [50, 'GBP']], ['-$3', [-300, 'USD']], ['$-3', [-300, 'USD']], ['($3.10)', [-310, 'USD']],
    ['1,234.56', [123_456, null]], ['1.234,56', [123_456, null]], ['1 234,50 zł', [123_450, 'PLN']], ['1.5', [150, null]], ['1.005.000', [100_500_000, null]]
  ])('is read from “%s”', (text, value) => {
    expect(moneyOf(text)).toEqual(value)
  })

  it.each([
    ['0.345', [35, null, 'rounded']], ['12.3456', [1235, null, 'rounded']], ['$1.2K', [120_000, 'USD', 'rounded']], ['~$5', [500, 'USD', 'estimated']]
  ])('says that “%s” is not exact', (text, value) => {
    expect(moneyOf(text)).toEqual(value)
  })

  it.each([
    ['1,234', '“1,234” can be 1234 or 1.234; write it without a mark between the thousands.'], ['1.005', '“1.005” can be 1005 or 1.005; write it without a mark between the thousands.'],
    ['5 xyz', '“5 xyz” is not a number that can be read.'], ['€1 £', '“€1 £” is not a number that can be read.'], ['$', '“$” is not a number that can be read.'], ['(5', '“(5” is not a number that can be read.']
  ])('is not guessed from “%s”', (text, sentence) => {
    expect(moneyOf(text)).toBe(sentence)
  })

  it('is exact to the hundredth, where multiplying would not be', () => {
    expect(moneyOf('1.005', 'point')).toEqual([101, null, 'rounded'])
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (hundredths) => {
      const text = `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`
      expect(moneyOf(text)).toEqual([hundredths, null])
    }))
  })
})

describe('a number of a story', () => {
  it('is below zero only where that can be', () => {
    expect(readMetric('netFollows', '-3')).toEqual({ ok: true, value: { value: -3, precision: 'exact', currency: null } })
    expect(readMetric('views', '-3')).toMatchObject({ ok: false, error: { message: '“-3” is below zero.' } })
    expect(readMetric('earnings', '-3')).toEqual({ ok: true, value: { value: -300, precision: 'exact', currency: null } })
  })
})

describe('a currency', () => {
  it('is what its mark or its code says, and a code says more than a mark', () => {
    expect([['$'], ['€'], ['eur'], ['$', 'AUD'], ['kr', 'NOK'], ['xyz'], ['€', '$'], []].map(currencyOf)).toEqual(['USD', 'EUR', 'EUR', 'AUD', 'NOK', null, null, null])
  })
})
