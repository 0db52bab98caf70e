import type { NumberForm } from '../models/number-columns.ts'
import { largestValue, type Metric, type Precision } from '../models/metric.ts'
import { succeed, type Result } from '../result.ts'
import { readFigure, refuseFigure, type Figure } from './read-figure.ts'

export interface ReadCount {
  readonly value: number
  readonly precision: Precision
}

export interface ReadMoney {
  readonly hundredths: number
  /** Null where the text names none. */
  readonly currency: string | null
  readonly precision: Precision
}

export interface ReadMetric extends ReadCount {
  readonly currency: string | null
}

/**
 * "1,204", "3 400", "1.2K", "~300", "-7". A count has no decimals, so where `form` isn't known a mark followed by
 * three digits parts thousands, whichever mark it is.
 */
export function readCount(text: string, form: NumberForm | null = null): Result<ReadCount> {
  const figure = readFigure(text, form, 'thousands')
  if (!figure.ok) return figure
  const { currency, decimals, digits, power, precision } = figure.value
  if (currency !== null) return refuseFigure(text, 'names a currency, and this is a count')
  const fraction = digits.slice(digits.length - decimals)
  if (power === 0 && /[1-9]/.test(fraction)) return refuseFigure(text, 'is not a whole number')
  return bounded(text, scaled(figure.value, 0), (value) => ({ value, precision }))
}

/** "$12.34", "12,34 €", "EUR 12.34", "0", "($3.10)". */
export function readMoney(text: string, form: NumberForm | null = null): Result<ReadMoney> {
  const figure = readFigure(text, form, 'unclear')
  if (!figure.ok) return figure
  const { currency, digits, decimals, power } = figure.value
  const isCut = power === 0 && /[1-9]/.test(digits.slice(digits.length - decimals).slice(2))
  const precision = isCut && figure.value.precision === 'exact' ? 'rounded' : figure.value.precision
  return bounded(text, scaled(figure.value, 2), (hundredths) => ({ hundredths, currency, precision }))
}

/** A number of this kind as a writer or a file has it: earnings in hundredths, all else counted. */
export function readMetric(metric: Metric, text: string, form: NumberForm | null = null): Result<ReadMetric> {
  if (metric === 'earnings') {
    const money = readMoney(text, form)
    return money.ok ? succeed({ value: money.value.hundredths, precision: money.value.precision, currency: money.value.currency }) : money
  }
  const count = readCount(text, form)
  if (!count.ok) return count
  if (count.value.value < 0 && metric !== 'netFollows') return refuseFigure(text, 'is below zero')
  return succeed({ ...count.value, currency: null })
}

function bounded<Value>(text: string, value: number, made: (value: number) => Value): Result<Value> {
  return Math.abs(value) > largestValue ? refuseFigure(text, 'is larger than any number kept here') : succeed(made(value))
}

// Moved in the text, because 1.005 × 100 is 100.49999999999999.
function scaled({ isNegative, digits, decimals, power }: Figure, places: number): number {
  const shift = power + places - decimals
  const value = shift >= 0 ? Number(digits + '0'.repeat(shift)) : rounded(digits, -shift)
  return isNegative && value !== 0 ? -value : value
}

function rounded(digits: string, cut: number): number {
  const padded = digits.padStart(cut + 1, '0')
  const kept = Number(padded.slice(0, -cut))
  return padded.charAt(padded.length - cut) >= '5' ? kept + 1 : kept
}
