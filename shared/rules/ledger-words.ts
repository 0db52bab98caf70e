import { addDays } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Burst, Ledger, LedgerReason, Range } from '../models/ledger.ts'
import { counted } from '../text.ts'
import type { GainFacts } from './ledger.ts'

type Told = Omit<Ledger, 'sentence' | 'sentences' | 'reasons'>

const number = (value: number): string => value.toLocaleString('en-GB')
const day = (on: string): string => dayAndMonth(on, null)
const percent = (share: number): string => `${number(Math.round(share * 100))}%`

/** "4 to 44", or "exactly 10". */
export function rangeInWords({ low, high }: Range): string {
  return low === high ? `exactly ${number(low)}` : `${number(low)} to ${number(high)}`
}

/** What the ledger says of a window, for a person who sees nothing else of it. */
export function sentencesOf(told: Told): Ledger['sentences'] {
  return { gain: gainInWords(told), step: burstInWords(told.burst) }
}

function gainInWords(told: Told): string {
  const { change, window } = told
  if (change === null) return missingInWords(told)
  const { amount, opening, closing } = change
  const beginning = opening.isBeginning === true ? ', when the account was opened,' : ''
  const ends = `From ${day(opening.on)}${beginning} to ${day(closing.on)} your followers went from ${number(opening.value)} to ${number(closing.value)}`
  if (amount === 0) return `${ends}: no more and no fewer. Where followers come from is told only of a gain.`
  if (amount < 0) return `${ends}, ${number(-amount)} fewer. Where followers come from is told only of a gain; who left, and why, no count says.`
  const far = opening.on < window.from && opening.on !== addDays(window.from, -1) ? ' These are the counts nearest to the time you chose.' : ''
  return `${ends}, ${number(amount)} more.${far} ${partsInWords(told, amount)}`
}

function missingInWords({ gap, window, counted: between }: Told): string {
  const log =
    between === null
      ? 'Log a count near both ends of the time you want to see.'
      : `The counts of this time go from ${number(between.first.value)} on ${day(between.first.on)} to ${number(between.last.value)} on ${day(between.last.on)}: choose these days to see more.`
  switch (gap) {
    case 'no-readings':
      return 'No follower count is logged yet, so nothing can be said about this time. Log one now, and another in some days.'
    case 'no-opening':
      return `No count is logged near ${day(window.from)}, so the change in this time isn’t known. ${log}`
    case 'no-closing':
      return `No count is logged near ${day(window.to)}, so the change in this time isn’t known. ${log}`
    default:
      return `Only one count is logged near this time, so there is no change to tell. ${log}`
  }
}

function partsInWords({ earned, exchanged, unknown, followedOut }: Told, amount: number): string {
  const why = followedOut === null ? '' : ` (you followed ${counted(followedOut, 'person', 'people')} in this time)`
  const rest = unknown === null || unknown === 0 ? '' : `; of ${number(unknown)} nobody can say where they came from`
  if (earned !== null && exchanged !== null) return `Of these, ${rangeInWords(earned)} were earned and ${rangeInWords(exchanged)} exchanged${why}${rest}.`
  if (earned !== null) return `Of these, ${rangeInWords(earned)} were earned${rest}. Whether any were exchanged is not known: no follows of yours are logged.`
  if (exchanged !== null) return `Of these, ${rangeInWords(exchanged)} were exchanged${why}${rest}. How many were earned is not known: no net follows of your stories are logged, and nobody is marked as earned.`
  return `Where these ${number(amount)} came from is not known. To know more, log the net follows of your stories, whom you followed, or tick the followers you know.`
}

function burstInWords(burst: Burst | null): string {
  if (burst === null) return ''
  const { from, to, gain, share } = burst
  const when = from === to ? `on ${day(to)}` : `from ${day(from)} to ${day(to)}`
  const part = share > 1 ? 'more than the whole gain, as others went' : `${percent(share)} of the gain`
  return `The largest step was ${number(gain)} ${when}, ${part}: ${coverageInWords(burst)}.${keptInWords(burst)}`
}

function coverageInWords({ gain, coverage: { kind, credited, reads } }: Burst): string {
  if (kind === 'no-reading') return 'no reading logged'
  if (kind === 'not-known' || credited === null) return `your stories were read ${readsInWords(reads)} in these days, but no net follows are logged, so how much of the step reading covers is not known`
  const read = reads === null ? '' : ` (your stories were read ${readsInWords(reads)})`
  if (credited.low >= gain) return `reading covers all of it${read}`
  if (credited.low < credited.high) {
    const rest = credited.high < gain ? `at least ${number(gain - credited.high)} moved without reading` : 'how much moved without reading is not known'
    const share = credited.low * 2 > gain ? `most of it, ${rangeInWords(credited)}` : `${rangeInWords(credited)} of it`
    return `reading covers ${share}${read}; ${rest}`
  }
  const most = credited.low * 2 > gain ? 'reading covers most of it, ' : 'reading covers '
  return `${most}${number(credited.low)} (${percent(credited.low / gain)})${read}; the other ${number(gain - credited.low)} moved without reading`
}

function readsInWords(reads: Range | null): string {
  if (reads === null) return 'an unknown number of times'
  return reads.low === reads.high ? counted(reads.low, 'time') : `between ${number(reads.low)} and ${number(reads.high)} times`
}

function keptInWords({ gain, keptAfter30Days }: Burst): string {
  if (keptAfter30Days === null) return ''
  const place = keptAfter30Days < 0 ? `${number(-keptAfter30Days)} below` : `${number(keptAfter30Days)} above`
  return ` Thirty days later the count stood ${place} where this step began${keptAfter30Days < gain ? `, so ${number(gain - keptAfter30Days)} fewer than right after it` : ''}.`
}

/** One line a part; each has rows behind it that can be opened. */
export function reasonsOf(told: Told, facts: GainFacts): LedgerReason[] {
  const { change, burst } = told
  if (change === null) return [{ part: 'change', sentence: missingInWords(told) }]
  const { opening, closing, amount } = change
  const reasons: LedgerReason[] = [
    { part: 'change', sentence: `${number(opening.value)} on ${day(opening.on)}${opening.isBeginning === true ? ', when the account was opened' : ''}, ${number(closing.value)} on ${day(closing.on)}: ${amount === 0 ? 'no change' : amount < 0 ? `${number(-amount)} fewer` : `${number(amount)} more`}.` }
  ]
  if (amount > 0) {
    reasons.push({ part: 'earned', sentence: earnedReason(told, facts) })
    reasons.push({ part: 'exchanged', sentence: exchangedReason(told, facts) })
    reasons.push({ part: 'unknown', sentence: unknownReason(told, amount) })
  }
  reasons.push({ part: 'burst', sentence: burst === null ? noBurst(amount) : `${burst.gain > amount ? `${number(burst.gain)}, more than the gain of ${number(amount)},` : `${number(burst.gain)} of ${number(amount)}`} came ${burst.from === burst.to ? `on ${day(burst.to)}` : `from ${day(burst.from)} to ${day(burst.to)}`}: ${coverageInWords(burst)}.` })
  return reasons
}

function noBurst(amount: number): string {
  return amount > 0 ? 'No two counts of this time lie within two days of each other, so no step can be told. Daily counts would show one.' : 'There is no step to tell where nothing was gained.'
}

function earnedReason({ earned }: Told, { credited, markedEarned, markedExchanged }: GainFacts): string {
  if (earned === null) return 'Not known: no net follows of your stories are logged in this time, and nobody is marked as earned.'
  const stories = credited === null ? 'no net follows of stories are logged' : `${counted(credited, 'net follow')} credited to stories`
  const marks = markedEarned === null ? 'nobody is marked as earned' : `${number(markedEarned)} marked as earned`
  return `At least ${number(earned.low)}: ${stories}, ${marks}; the larger counts, as far as the gain ${tooMany(markedEarned, markedExchanged, earned) ? 'and those marked as exchanged leave' : 'leaves'} room. At most ${number(earned.high)}, if all of unknown origin are.`
}

function exchangedReason({ exchanged }: Told, { markedExchanged, followedOut }: GainFacts): string {
  if (exchanged === null) return 'Not known: nobody is marked as exchanged, and whom you followed isn’t logged.'
  const marks = markedExchanged === null ? 'nobody is marked as exchanged' : `${number(markedExchanged)} marked as exchanged`
  const out = followedOut === null ? 'whom you followed isn’t logged, so all of unknown origin may be' : `as far as is logged, you followed ${counted(followedOut, 'person', 'people')}, and no more than these can have followed back`
  return `At least ${number(exchanged.low)}: ${marks}. At most ${number(exchanged.high)}: ${out}.`
}

function unknownReason({ unknown, earned, exchanged }: Told, amount: number): string {
  if (unknown === 0) return 'Nothing of the gain is left unexplained.'
  if (earned === null && exchanged === null) return `${number(unknown ?? 0)}, all of the gain: nothing that is logged tells. Marking followers you know makes it smaller.`
  return `${number(unknown ?? 0)}: the gain of ${number(amount)} less ${[known(earned, 'earned'), known(exchanged, 'exchanged')].filter((part) => part !== '').join(' and ')}. Marking followers you know makes it smaller.`
}

function known(part: Range | null, name: string): string {
  return part === null ? '' : `${number(part.low)} ${name}`
}

/** More are marked, or credited, than came. */
function tooMany(markedEarned: number | null, markedExchanged: number | null, earned: Range): boolean {
  return (markedExchanged ?? 0) > 0 && (markedEarned ?? 0) > earned.low
}
