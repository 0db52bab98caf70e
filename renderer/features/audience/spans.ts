import { addDays, type Day } from '../../../shared/dates.ts'
import type { AudiencePage } from '../../../shared/models/audience.ts'
import type { Window } from '../../../shared/models/ledger.ts'

/** The windows that are one press away, with their days up to today. */
export const presetSpans = [
  { kind: 'week', name: 'Last 7 days', days: 7 },
  { kind: 'month', name: '28 days', days: 28 },
  { kind: 'season', name: '90 days', days: 90 },
  { kind: 'year', name: '365 days', days: 365 }
] as const

export type SpanChoice =
  | { readonly kind: (typeof presetSpans)[number]['kind'] | 'all' }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }

type Counted = AudiencePage['counted']

export function windowOf(choice: SpanChoice, counted: Counted, today: Day): Window {
  if (choice.kind === 'days') return { from: choice.from, to: choice.to }
  const preset = presetSpans.find(({ kind }) => kind === choice.kind)
  if (preset !== undefined) return { from: addDays(today, 1 - preset.days), to: today }
  // Before the first count and after the last one nothing can be said.
  return counted ?? { from: today, to: today }
}

/** What she sees before she has chosen: the last 28 days where counts reach that far, else all there is. */
export function usualSpan(counted: Counted, today: Day): SpanChoice {
  const reachesBack = counted !== null && counted.from <= addDays(today, -28)
  return { kind: reachesBack && counted.to > addDays(today, -7) ? 'month' : 'all' }
}
