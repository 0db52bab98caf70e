import { countNames, type ColumnRole, type DateOrder, type NumberForm } from '../../../shared/models/number-columns.ts'
import type { Span } from '../../../shared/models/metric.ts'

export const roleNames: Readonly<Record<ColumnRole, string>> = {
  title: 'Title of the story',
  address: 'Address of the story',
  account: 'Account',
  date: 'Day of the numbers',
  time: 'Time of day',
  ...countNames,
  currency: 'Currency',
  published: 'Day of publication (not read)',
  certainty: 'How sure its day is',
  ignore: 'Leave out'
}

export const orderNames: Readonly<Record<DateOrder, string>> = {
  'day-first': 'The day first: 31/12/2022',
  'month-first': 'The month first: 12/31/2022',
  'year-first': 'The year first: 2022/12/31'
}

export const formNames: Readonly<Record<NumberForm, string>> = {
  point: '1,000.5',
  comma: '1.000,5'
}

export const spanNames: Readonly<Record<Span, string>> = {
  'life-to-date': 'all there was up to its day',
  day: 'what came on its day alone'
}
