import type { Day } from '../../shared/dates.ts'
import type { MirrorKind } from '../../shared/models/mirror.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { gainedMetrics, gainSentence, metricInWords, soFarSentence, type GainedMetric } from '../../shared/rules/mirror.ts'
import { sql, type Journal } from './journal.ts'
import type { Attempt, ToldFact } from './mirror-facts.ts'
import { platformOfReading, storyReadings } from './story-readings.ts'
import { publishedOnOf } from './story-rows.ts'
import { titleOf } from './stories.ts'

/** A story on a platform: what was read of it first and last in these days, and shortly before them. */
interface StoryNumbers {
  readonly id: string
  readonly title: string
  readonly start: string
  readonly metric: GainedMetric
  readonly span: 'day' | 'life-to-date'
  readonly readings: number
  readonly sum: number
  readonly firstValue: number
  readonly lastValue: number
  readonly lastOn: Day
  readonly valueBefore: number | null
  readonly isNew: 0 | 1
}

// A reading of the week before the window still says where it began; of an older one nobody knows what came before these days.
const beforeDays = 8

const numbersOf = `
  WITH reading AS (
    SELECT story.id, story.title, substr(story.body, 1, 200) AS start, metric, span, value, takenOn, ${platformOfReading} AS platformId,
      coalesce(placement.publishedOn, ${publishedOnOf('story')}) >= @from AS isNew,
      takenOn < @from AS isBefore, takenOn || printf('%016d', snapshot.createdAtMs) AS place
    FROM ${storyReadings}
    WHERE story.kind = 'story' AND metric = @metric AND takenOn BETWEEN date(@from, '-${String(beforeDays)} days') AND @to
  ), ordered AS (
    SELECT *, row_number() OVER (PARTITION BY id, platformId, span, isBefore ORDER BY place) AS fromFirst,
      row_number() OVER (PARTITION BY id, platformId, span, isBefore ORDER BY place DESC) AS fromLast
    FROM reading
  )
  SELECT id, max(title) AS title, max(start) AS start, metric, span, max(isNew) AS isNew,
    sum(isBefore = 0) AS readings, sum(CASE WHEN isBefore = 0 THEN value ELSE 0 END) AS sum,
    max(CASE WHEN isBefore = 0 AND fromFirst = 1 THEN value END) AS firstValue,
    max(CASE WHEN isBefore = 0 AND fromLast = 1 THEN value END) AS lastValue,
    max(CASE WHEN isBefore = 0 THEN takenOn END) AS lastOn,
    max(CASE WHEN isBefore = 1 AND fromLast = 1 THEN value END) AS valueBefore
  FROM ordered GROUP BY id, platformId, span HAVING readings > 0 ORDER BY lastOn, id`

const kinds: Readonly<Record<GainedMetric, MirrorKind>> = { reads: 'readers', claps: 'claps' }

/** What readers gave in these days as far as two readings tell it; else what a story had in all, said as such. */
export function numberFacts(journal: Journal, attempt: Attempt): ToldFact[] {
  return gainedMetrics.flatMap((metric) => {
    const stories = sql<StoryNumbers>(journal, numbersOf).all({ metric, from: attempt.from, to: attempt.to })
    const gains = stories.flatMap((story) => gainOf(story) ?? [])
    const soFar = stories.filter((story) => gainOf(story) === null && story.lastValue > 0)
    return [...gainFact(metric, gains, attempt), ...soFarFact(metric, soFar)]
  })
}

interface Gain extends StoryNumbers {
  readonly gain: number
}

/** Null where only one reading is known of a story that was there before. */
function gainOf(story: StoryNumbers): Gain | null {
  const { span, sum, isNew, valueBefore, readings, firstValue, lastValue } = story
  if (span === 'day') return { ...story, gain: sum }
  if (isNew === 1) return { ...story, gain: lastValue }
  if (valueBefore !== null) return { ...story, gain: lastValue - valueBefore }
  return readings > 1 ? { ...story, gain: lastValue - firstValue } : null
}

function gainFact(metric: GainedMetric, all: readonly Gain[], { firsts }: Attempt): ToldFact[] {
  const gains = all.filter(({ gain }) => gain > 0)
  const count = gains.reduce((sum, { gain }) => sum + gain, 0)
  const last = gains.at(-1)
  if (last === undefined) return []
  const firstOn = metric === 'reads' ? (firsts.get('first-read')?.on ?? null) : null
  return [
    {
      key: metric, kind: kinds[metric], on: last.lastOn, sentence: gainSentence(metric, { count, on: last.lastOn, firstOn }), value: count, isFirst: firstOn !== null,
      rows: () => gains.map((story) => proofOf(story, metricInWords(metric, story.gain)))
    }
  ]
}

function soFarFact(metric: GainedMetric, stories: readonly StoryNumbers[]): ToldFact[] {
  const last = stories.at(-1)
  if (last === undefined) return []
  const count = stories.reduce((sum, { lastValue }) => sum + lastValue, 0)
  return [
    {
      key: `${metric}-so-far`, kind: kinds[metric], on: last.lastOn, sentence: soFarSentence(metric, { count, on: last.lastOn }, stories.length), value: count, isFirst: false,
      rows: () => stories.map((story) => proofOf(story, `${metricInWords(metric, story.lastValue)} in all`))
    }
  ]
}

function proofOf({ id, title, start, lastOn }: StoryNumbers, words: string): ProofRow {
  return { kind: 'story', id, on: lastOn, words: `${titleOf(title, start) || 'A story without a title'} (${words})` }
}
