import { daysBetween } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ApplicationPage } from '../../../shared/models/application.ts'
import { counted } from '../../../shared/text.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

/** "second", "12th", "22nd". */
export function ordinal(number: number): string {
  const word = ordinals[number - 1]
  if (word !== undefined) return word
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${String(number)}${ending}`
}

/** "Sent 24 March · waiting for 7 days". */
export function sentInWords({ application: { sentOn, withdrawnOn, state }, today }: ApplicationPage): string {
  if (sentOn === null) return ''
  const sent = `Sent ${dayAndMonth(sentOn, today)}`
  if (state === 'withdrawn' && withdrawnOn !== null) return `${sent} · withdrawn ${dayAndMonth(withdrawnOn, today)}`
  const days = daysBetween(sentOn, today)
  if (days < 0) return `Dated ${dayAndMonth(sentOn, today)}, which is still to come`
  return days === 0 ? sent : `${sent} · waiting for ${counted(days, 'day')}`
}
