import type { Metric, Precision } from './models/metric.ts'

/** As heads of columns and names of charts have them. */
export const metricNames: Readonly<Record<Metric, string>> = {
  views: 'Views',
  reads: 'Reads',
  claps: 'Claps',
  replies: 'Replies',
  netFollows: 'Net follows',
  earnings: 'Earnings'
}

/** "1,204"; of earnings, which are in hundredths, "12.34 USD". */
export function valueInWords(value: number, currency: string | null): string {
  if (currency === null) return value.toLocaleString('en-GB')
  return `${(value / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`
}

const marks: Readonly<Record<Precision, readonly [before: string, behind: string]>> = {
  exact: ['', ''],
  rounded: ['', ' (rounded)'],
  estimated: ['about ', '']
}

/** "1,200 (rounded)", "about 300". */
export function readingInWords(value: number, currency: string | null, precision: Precision): string {
  const [before, behind] = marks[precision]
  return `${before}${valueInWords(value, currency)}${behind}`
}
