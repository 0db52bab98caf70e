import { daysBetween, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Mirror, MirrorFact, MirrorKind } from '../models/mirror.ts'
import type { Window } from '../models/ledger.ts'
import { counted } from '../text.ts'

/** With fewer, the mirror asks for one. */
export const fewestFacts = 3
/** With more, they are told in one line. */
export const mostStories = 12

/** What it asks for then; an entry that answers it is a fact of those days. */
export const askForOne = 'Is there something of these days that the journal doesn’t hold?'

/** "24 and 31 March": the year where it isn't one for both. */
function daysAround({ from, to }: Window): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${String(Number(from.slice(8)))} and ${dayAndMonth(to, to)}`
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return `${dayAndMonth(from, isOneYear ? to : null)} and ${dayAndMonth(to, isOneYear ? to : null)}`
}

export function mirrorTitle(window: Window): string {
  return window.from === window.to ? `What you made on ${dayAndMonth(window.to, window.to)}` : `What you made between ${daysAround(window)}`
}

/** Where the day she names isn't one of these; `on` is the last one that was. */
export function otherDaySentence(window: Window, on: Day): string {
  const day = dayAndMonth(on, window.to)
  return window.from === window.to ? `The mirror looks at ${day} alone, so the line is of that day.` : `Choose a day between ${daysAround(window)}. Until then the line is of ${day}.`
}

/** Both days counted. */
export function daysIn({ from, to }: Window): number {
  return daysBetween(from, to) + 1
}

/** How many there are, when the last was, and when the first of all times, where that is among them. */
export interface Sum {
  readonly count: number
  readonly on: Day
  readonly firstOn: Day | null
}

function everOn({ on, firstOn }: Sum): string {
  if (firstOn === null) return ''
  return firstOn === on ? ', the first ever' : `, the first ever on ${dayAndMonth(firstOn, on)}`
}

export function accountSentence({ platform, name }: { readonly platform: string; readonly name: string }): string {
  return name === '' ? `You opened your account on ${platform}.` : `You opened your account ${name} on ${platform}.`
}

export function storySentence(title: string, isFirst: boolean): string {
  if (title === '') return isFirst ? 'Your first story, still without a title, was published.' : 'A story without a title was published.'
  return `“${title}”${isFirst ? ', your first story,' : ''} was published.`
}

export function storiesSentence({ from, to, count, isFirst }: Window & { readonly count: number; readonly isFirst: boolean }): string {
  return `You published ${counted(count, 'story', 'stories')}, the first${isFirst ? ' ever' : ''} on ${dayAndMonth(from, to)}, the last on ${dayAndMonth(to, to)}.`
}

export function wordsSentence({ count, days, firstOn, on }: Sum & { readonly days: number }, window: Window): string {
  const first = firstOn === null ? '' : ` The first entry of this journal is of ${dayAndMonth(firstOn, on)}.`
  return `You wrote ${counted(count, 'word')}${window.from === window.to ? '' : `, on ${String(days)} of these ${String(daysIn(window))} days`}.${first}`
}

export function repliesSentence(sum: Sum): string {
  if (sum.count === 1) return sum.firstOn === null ? 'You wrote a real reply to someone.' : 'You wrote your first real reply to someone.'
  return `You wrote ${counted(sum.count, 'real reply', 'real replies')} to others${everOn(sum)}.`
}

export function answersSentence(sum: Sum): string {
  if (sum.count === 1) return sum.firstOn === null ? 'A reader answered you.' : 'A reader answered you, for the first time.'
  return `${counted(sum.count, 'answer')} came from readers${everOn(sum)}.`
}

export function earnedSentence(sum: Sum): string {
  if (sum.count === 1) return `A follower came whom you marked as earned${sum.firstOn === null ? '' : ', the first one'}.`
  return `${counted(sum.count, 'follower')} came whom you marked as earned${everOn(sum)}.`
}

export const gainedMetrics = ['reads', 'claps'] as const
export type GainedMetric = (typeof gainedMetrics)[number]

const ofMetric: Readonly<Record<GainedMetric, (count: number) => string>> = {
  reads: (count) => counted(count, 'read'),
  claps: (count) => counted(count, 'clap')
}

/** "134 claps" */
export function metricInWords(metric: GainedMetric, count: number): string {
  return ofMetric[metric](count)
}

export function gainSentence(metric: GainedMetric, { count, on, firstOn }: Sum): string {
  const first = firstOn === null ? '' : ` The first was noted on ${dayAndMonth(firstOn, on)}.`
  return metric === 'reads' ? `Your stories were read ${counted(count, 'time')}.${first}` : `Readers gave your stories ${metricInWords(metric, count)}.${first}`
}

/** Of stories whose number was read only once: all it had come to by then. */
export function soFarSentence(metric: GainedMetric, { count, on }: Pick<Sum, 'count' | 'on'>, stories: number): string {
  const which = stories === 1 ? 'one story' : counted(stories, 'story', 'stories')
  return `By ${dayAndMonth(on, on)} ${which} had ${metricInWords(metric, count)} in all; how many are of these days isn’t known.`
}

const kindOrder: readonly MirrorKind[] = ['account', 'story', 'first', 'own', 'reply', 'answered', 'readers', 'claps', 'words', 'days']

export function byTime(one: Pick<MirrorFact, 'on' | 'kind' | 'key'>, other: Pick<MirrorFact, 'on' | 'kind' | 'key'>): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind)
}

/** The facts as an entry keeps them. */
export function mirrorMarkdown(mirror: Mirror): string {
  const lines = mirror.facts.map(({ on, sentence }) => `- ${dayAndMonth(on, mirror.to)}: ${escaped(sentence)}`)
  return `${mirrorTitle(mirror)} (${mirror.programName})\n\n${lines.join('\n')}\n`
}

/** What a title has of Markdown's marks is meant as it stands. */
function escaped(words: string): string {
  return words.replace(/[\\*_`[\]<>~]/g, '\\$&')
}
