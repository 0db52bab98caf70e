import { daysBetween, type Day } from '../dates.ts'
import { dayAndMonth, weekdayOf } from '../day-names.ts'
import { metricNames } from '../metric-words.ts'
import type { ActKind } from '../models/audience.ts'
import type { GoalKind, GoalProgress } from '../models/goal.ts'
import type { Range, Window } from '../models/ledger.ts'
import type { FollowerProgress, Period, ProgressPage, Totals } from '../models/progress.ts'
import { timeBefore } from '../period-words.ts'
import { counted } from '../text.ts'
import { answersSentence, requirementsSentence } from './answer-sentences.ts'
import { rangeInWords } from './ledger-words.ts'

// What each chart of a period says, in one sentence from its numbers: facts, no praise and no blame. What nobody knows
// is said to be unknown, never 0.

const number = (value: number): string => value.toLocaleString('en-GB')

const ahead = 'This time is still to come.'

/** "45 min", "5 h 20 min", "3 h". */
export function durationInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [`${number(hours)} h`] : []), ...(rest > 0 || hours === 0 ? [`${number(rest)} min`] : [])].join(' ')
}

/** "Days written: 19 of the last 28". */
export function daysHeadline({ daysWrittenOfLast28 }: ProgressPage): string {
  return `Days written: ${number(daysWrittenOfLast28)} of the last 28`
}

/** "12 days in a row, rest days aside"; null unless she asked for it. */
export function streakHeadline({ streak }: ProgressPage): string | null {
  return streak === null ? null : `${counted(streak, 'day')} in a row, rest days aside`
}

/** "You wrote on 8 of the 12 days so far; on 19 of 28 in the month before." */
export function daysSentence(page: ProgressPage): string {
  const { period, today, totals, previous, knownSince } = page
  if (period.from > today) return ahead
  if (knownSince.words === null) return 'Nothing is written in this journal yet.'
  if (knownSince.words > period.to) return 'What was written in this time is not known: the journal begins later.'
  const before = previous === null ? 0 : knownDays(previous, knownSince.words, today)
  const beforeInWords = previous !== null && knownSince.words > previous.from ? `the ${number(before)} known` : number(before)
  return `You wrote on ${number(totals.daysWritten)} of ${daysOf(period, knownSince.words, today)}${compared(page, knownSince.words, ({ daysWritten }) => `on ${number(daysWritten)} of ${beforeInWords}`)}.`
}

function daysOf(period: Period, since: Day, today: Day): string {
  const days = counted(knownDays(period, since, today), 'day')
  if (since > period.from) return `the ${days} since ${dayAndMonth(since, null)}${period.to > today ? '' : ', when the journal begins'}`
  return period.to > today ? `the ${days} so far` : days
}

/** How many days of a time can be known: from the first one of the journal, up to today. */
export function knownDays({ from, to }: Window, since: Day, today: Day): number {
  return Math.max(0, daysBetween(from < since ? since : from, to > today ? today : to) + 1)
}

/** "; 3,100 in the month before", where anything is known of that time. */
function compared({ period, previous, previousTotals }: ProgressPage, knownSince: Day | null, words: (totals: Totals) => string): string {
  if (previous === null || previousTotals === null || knownSince === null || knownSince > previous.to) return ''
  return `; ${words(previousTotals)} in ${timeBefore(period.kind)}`
}

/** "4,210 words added and 310 taken out; 3,100 added in the month before." */
export function wordsSentence(page: ProgressPage): string {
  if (page.period.from > page.today) return ahead
  const { totals: { wordsAdded, wordsNet }, knownSince: { words: since }, period } = page
  if (since === null || since > period.to) return 'No words of this time are known.'
  const taken = wordsAdded > wordsNet ? ` and ${number(wordsAdded - wordsNet)} taken out` : ''
  return `${wordsAdded === 0 ? 'No words' : counted(wordsAdded, 'word')} added${taken}${compared(page, since, (before) => `${number(before.wordsAdded)} added`)}.`
}

/** "5 h 20 min of writing in 14 sessions; 3 h in the month before." */
export function minutesSentence(page: ProgressPage): string {
  if (page.period.from > page.today) return ahead
  const { totals: { minutes, sessions }, knownSince } = page
  if (minutes === null || sessions === null) return 'How long you wrote is not known: no sessions are logged up to the end of this time.'
  const before = compared(page, knownSince.minutes, (totals) => durationInWords(totals.minutes ?? 0))
  return sessions === 0 ? `No sessions are logged in this time${before}.` : `${minutes === 0 ? 'Less than a minute' : durationInWords(minutes)} of writing in ${counted(sessions, 'session')}${before}.`
}

/** "14 sessions; Sunday has the most (5), and of the hours the one from 9:00 (4)." */
export function hoursSentence({ hours }: ProgressPage): string {
  const all = hours.reduce((sum, { sessions }) => sum + sessions, 0)
  const [first] = hours
  if (all === 0 || first === undefined) return 'No sessions are logged in this time.'
  if (all === 1) return `1 session, begun on a ${weekdayName(first.weekday)} in the hour from ${String(first.hour)}:00.`
  const weekday = most(hours.map(({ weekday: key, sessions }) => [weekdayName(key), sessions]))
  const hour = most(hours.map(({ hour: key, sessions }) => [`${String(key)}:00`, sessions]))
  if (weekday === null && hour === null) return `${counted(all, 'session')}, on no weekday and in no hour more than in others.`
  if (weekday === null) return `${counted(all, 'session')}; the hour from ${hour ?? ''} has the most.`
  return `${counted(all, 'session')}; ${weekday} has the most${hour === null ? '' : `, and of the hours the one from ${hour}`}.`
}

/** "Sunday (5)"; null where several have as much. */
function most(shares: readonly (readonly [name: string, count: number])[]): string | null {
  const sums = new Map<string, number>()
  for (const [name, count] of shares) sums.set(name, (sums.get(name) ?? 0) + count)
  const [first, second] = [...sums].sort(([, one], [, other]) => other - one)
  return first === undefined || first[1] === second?.[1] ? null : `${first[0]} (${number(first[1])})`
}

/** 1 is Monday, as 5 January 1970 was. */
function weekdayName(weekday: number): string {
  return weekdayOf(`1970-01-${String(weekday + 4).padStart(2, '0')}`)
}

/** "3 stories published; 5 in the month before." */
export function storiesSentence(page: ProgressPage): string {
  if (page.period.from > page.today) return ahead
  const { totals: { storiesPublished }, knownSince: { stories: since }, period } = page
  if (since === null || since > period.to) return 'No story with a day of publication is known up to the end of this time.'
  return `${storiesPublished === 0 ? 'No story' : counted(storiesPublished, 'story', 'stories')} published${compared(page, since, (before) => number(before.storiesPublished))}.`
}

/** "Views of all stories together grew by 1,204, as far as they were read off." */
export function storyNumbersSentence({ storyNumbers }: ProgressPage, metric: ProgressPage['storyNumbers'][number]['metric']): string {
  const gains = storyNumbers.filter((row) => row.metric === metric)
  const name = metricNames[metric]
  if (gains.length === 0) return `${name} of stories: none were read off in this time.`
  const gain = gains.reduce((sum, row) => sum + row.gain, 0)
  return `${name} of all stories together ${gain < 0 ? `went down by ${number(-gain)}` : `grew by ${number(gain)}`}, as far as they were read off.`
}

const actWords: Readonly<Record<Exclude<ActKind, 'ask'>, (count: number) => string>> = {
  read: (count) => `read ${counted(count, 'text')}`,
  reply: (count) => `replied ${counted(count, 'time')}`,
  clap: (count) => `clapped ${counted(count, 'time')}`,
  highlight: (count) => `highlighted ${counted(count, 'time')}`,
  answered: (count) => `had ${counted(count, 'answer')} from readers`
}

/** "You read 12 texts and replied 3 times; you asked 40 times for a follow." Kinds never logged aren't mentioned. */
export function actsSentence({ totals: { acts }, period, today }: ProgressPage): string {
  if (period.from > today) return ahead
  const kinds = ['read', 'reply', 'clap', 'highlight', 'answered'] as const
  const done = kinds.flatMap((kind) => (acts[kind] === undefined ? [] : [actWords[kind](acts[kind])]))
  const asks = acts.ask === undefined ? 'asks for a follow are not logged' : `you asked ${counted(acts.ask, 'time')} for a follow`
  if (done.length === 0) return acts.ask === undefined ? 'No reading, replies or asks are logged up to the end of this time.' : `${asks[0]?.toUpperCase() ?? ''}${asks.slice(1)}; reading and replies are not logged.`
  return `You ${listed(done)}; ${asks}.`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** "From 12 followers on 24 March 2022 to 116 on 26 March 2022, in 3 days with a count. An answer on 31 March 2022: no." */
export function followersSentence(progress: FollowerProgress): string {
  const { answers, requirements, period } = progress
  return [countsSentence(progress), answersSentence(answers), requirementsSentence(requirements, period)].filter((sentence) => sentence !== '').join(' ')
}

function countsSentence({ account, followers, step }: FollowerProgress): string {
  const [first] = followers
  const last = followers.at(-1)
  if (account === null) return 'No account is in this journal yet.'
  if (first === undefined || last === undefined) return 'No follower count is logged in this time.'
  const many = followers.length === 1 ? 'the only count in this time' : step === 'week' ? 'by the last count of each week' : `in ${counted(followers.length, 'day')} with a count`
  if (followers.length === 1) return `${counted(first[1], 'follower')} on ${dayAndMonth(first[0], null)}, ${many}.`
  return `From ${counted(first[1], 'follower')} on ${dayAndMonth(first[0], null)} to ${number(last[1])} on ${dayAndMonth(last[0], null)}, ${many}.`
}

/** "104 more in this time: 4 to 44 earned, 60 to 100 exchanged, 40 of unknown origin." */
export function partsSentence({ ledger }: FollowerProgress): string {
  if (ledger === null) return 'No account is in this journal yet.'
  const { change, earned, exchanged, unknown, sentence } = ledger
  if (change === null || change.amount <= 0) return sentence
  const part = (range: Range | null, name: string): string => (range === null ? `how many were ${name} is not known` : `${rangeInWords(range)} ${name}`)
  const rest = unknown === null || unknown === 0 ? '' : `, ${number(unknown)} of unknown origin`
  return `${number(change.amount)} more in this time: ${part(earned, 'earned')}, ${part(exchanged, 'exchanged')}${rest}.`
}

/** "104 more followers, and 35 reads of your stories, as far as they were read off." */
export function growthSentence({ ledger, reads }: FollowerProgress): string {
  const change = ledger?.change?.amount
  const grown = change === undefined ? 'How your followers changed in this time is not known' : change < 0 ? `${counted(-change, 'follower')} fewer` : `${number(change)} more ${change === 1 ? 'follower' : 'followers'}`
  if (reads.length === 0) return `${grown}; no reads of your stories are logged in this time.`
  return `${grown}; ${counted(reads.reduce((sum, [, count]) => sum + count, 0), 'read')} of your stories, as far as they were read off.`
}

const goalUnits: Readonly<Record<GoalKind, readonly [one: string, many: string]>> = {
  days: ['day with writing', 'days with writing'],
  words: ['word', 'words'],
  minutes: ['minute', 'minutes'],
  stories: ['story published', 'stories published'],
  replies: ['reply', 'replies']
}

/** "1,240 of 3,000 words; spread as you said, the week would be at 1,700 today." */
export function goalSentence({ kind, amount, days }: GoalProgress): string {
  const today = days.findLast(({ done }) => done !== null)
  const wanted = counted(amount, ...goalUnits[kind])
  if (today === undefined) return `${wanted}; every day of this week is a rest day.`
  return `${number(today.done ?? 0)} of ${wanted}; spread as you said, the week would be at ${number(Math.round(today.par))} today.`
}
