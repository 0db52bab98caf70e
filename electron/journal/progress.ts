import { addDays, startOfWeek, type Day, type Moment } from '../../shared/dates.ts'
import type { GoalKind, GoalProgress } from '../../shared/models/goal.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { Bucket, KnownSince, OpenProgressInput, Period, ProgressPage, Totals } from '../../shared/models/progress.ts'
import type { Settings } from '../../shared/models/settings.ts'
import { goalProgress, streakOf } from '../../shared/rules/goals.ts'
import { bucketOf, periodAround, periodBefore } from '../../shared/rules/periods.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { actsByBucket, firstActOn, storiesByBucket, storyGains, sumOfActs } from './publishing-progress.ts'
import { readSettings } from './settings.ts'
import { countWrittenDays, hoursOf, minutesByBucket, sessionsIn, wordsByBucket, writtenDays, writtenMonths } from './writing-progress.ts'

/** What a period adds up to: sums from SQL, never single rows. */
export function openProgress(journal: Journal, input: OpenProgressInput, at: Moment): ProgressPage {
  const settings = readSettings(journal)
  const { weekStart } = settings
  const today = todayOf(journal, at)
  const knownSince = whenKnown(journal)
  const period = periodFor(journal, input, at)
  const previous = periodBefore(period, weekStart)
  const bucket = bucketOf(period)
  // What is dated ahead hasn't been written yet.
  const sums = sumsOf(journal, period.to > today && period.from <= today ? { ...period, to: today } : period, bucket, weekStart)
  return {
    period,
    previous,
    bucket,
    today,
    weekStart,
    daysWrittenOfLast28: countWrittenDays(journal, { from: addDays(today, -27), to: today }),
    streak: settings.showsStreak ? streakOf(new Set(writtenDays(journal, { from: '0001-01-01', to: today }).map(([on]) => on)), today, settings) : null,
    totals: addUp(journal, period, sums, knownSince),
    previousTotals: previous === null ? null : totalsOf(journal, previous, knownSince),
    knownSince,
    ...sums,
    minutes: minutesByBucket(journal, period, bucket, weekStart),
    hours: hoursOf(journal, period),
    storyNumbers: storyGains(journal, period, bucket, weekStart),
    goals: goalsOfWeek(journal, settings, today)
  }
}

/** The period that is asked for; all of time begins with the first day of anything. */
export function periodFor(journal: Journal, { kind, on, from, to }: OpenProgressInput, at: Moment): Period {
  const today = todayOf(journal, at)
  if (kind === 'custom') return { kind, from: from ?? today, to: to ?? today }
  const { weekStart } = readSettings(journal)
  return periodAround(kind, on ?? today, { weekStart, firstOn: kind === 'all' ? firstOnOf(journal) : null, today })
}

export function totalsOf(journal: Journal, window: Window, since: KnownSince = whenKnown(journal)): Totals {
  return addUp(journal, window, sumsOf(journal, window, 'month', 1), since)
}

type Sums = Pick<ProgressPage, 'days' | 'months' | 'words' | 'stories' | 'acts'>

function sumsOf(journal: Journal, window: Window, bucket: Bucket, weekStart: number): Sums {
  return {
    days: bucket === 'month' ? [] : writtenDays(journal, window),
    months: bucket === 'month' ? writtenMonths(journal, window) : [],
    words: wordsByBucket(journal, window, bucket, weekStart),
    stories: storiesByBucket(journal, window, bucket, weekStart),
    acts: actsByBucket(journal, window, bucket, weekStart)
  }
}

function addUp(journal: Journal, window: Window, { days, months, words, stories, acts }: Sums, since: KnownSince): Totals {
  const { sessions, minutes } = sessionsIn(journal, window)
  const isTimed = since.minutes !== null && since.minutes <= window.to
  return {
    daysWritten: days.length + months.reduce((sum, [, count]) => sum + count, 0),
    wordsAdded: words.reduce((sum, { added }) => sum + added, 0),
    wordsNet: words.reduce((sum, { net }) => sum + net, 0),
    minutes: isTimed ? minutes : null,
    sessions: isTimed ? sessions : null,
    storiesPublished: stories.reduce((sum, { published }) => sum + published, 0),
    acts: sumOfActs(journal, acts, window.to)
  }
}

/** Since when anything of a kind is known. */
export function whenKnown(journal: Journal): KnownSince {
  const first = (text: string): Day | null => sql<Day | null>(journal, text).pluck().get() ?? null
  return {
    words: earliest([first('SELECT datedOn FROM shownEntry WHERE wordCount > 0 ORDER BY datedOn LIMIT 1'), first('SELECT min(typedOn) FROM storyTally')]),
    minutes: first('SELECT min(typedOn) FROM writingSession'),
    stories: first(`SELECT min(publishedOn) FROM shownStory WHERE kind = 'story'`),
    acts: firstActOn(journal)
  }
}

/** The first day of anything; null in an empty journal. */
export function firstOnOf(journal: Journal): Day | null {
  const { words, minutes, stories, acts } = whenKnown(journal)
  const number = sql<Day | null>(journal, 'SELECT min(takenOn) FROM shownSnapshot').pluck().get() ?? null
  return earliest([words, minutes, stories, acts, number])
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null
}

function goalsOfWeek(journal: Journal, settings: Settings, today: Day): GoalProgress[] {
  if (settings.weekGoals.length === 0) return []
  const firstOn = startOfWeek(today, settings.weekStart)
  const doneOn = doneInWeek(journal, { from: firstOn, to: addDays(firstOn, 6) }, settings.weekStart)
  return settings.weekGoals.map((goal) => goalProgress(goal, firstOn, today, settings, doneOn))
}

function doneInWeek(journal: Journal, week: Window, weekStart: number): (kind: GoalKind, on: Day) => number {
  const done: Record<GoalKind, Map<Day, number>> = {
    days: new Map(writtenDays(journal, week).map(([on]) => [on, 1])),
    words: new Map(wordsByBucket(journal, week, 'day', weekStart).map(({ on, added }) => [on, added])),
    minutes: new Map(minutesByBucket(journal, week, 'day', weekStart).map(({ on, minutes }) => [on, minutes])),
    stories: new Map(storiesByBucket(journal, week, 'day', weekStart).map(({ on, published }) => [on, published])),
    replies: new Map(actsByBucket(journal, week, 'day', weekStart).filter(({ kind }) => kind === 'reply').map(({ on, count }) => [on, count]))
  }
  return (kind, on) => done[kind].get(on) ?? 0
}
