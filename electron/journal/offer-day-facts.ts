import { Temporal } from 'temporal-polyfill'
import { addDays, daysBetween, type Day } from '../../shared/dates.ts'
import type { ActKind } from '../../shared/models/audience.ts'
import type { PromptFact } from '../../shared/models/prompt.ts'
import { sql, type Journal } from './journal.ts'
import type { Count, FactPlace } from './offer-facts.ts'
import { lastWritten } from './quiet.ts'

const monthDays = 30

/**
 * Of any day:
 * daysSinceWriting: civil days since the last one by today with a word in an entry or typed in a story, 0 today; not
 * known in an empty journal. daysAwayBefore: the same up to the last such day before today, so that it still says how
 * long she was away on the day on which she writes again.
 * trialsEnded: trials of the notebook that ended today or in the thirteen days before.
 * storiesPublishedToday: stories, no responses, that first appeared today.
 * readsThisMonth: stories read by her in the last 30 days; readsMoreThanMonthBefore, asksFewerThanMonthBefore: against
 * the 30 days before those. Not known where no act of any kind was noted in one of the two.
 * storyCountReached: 10 or 25 where that many stories had appeared by today, the last of them in the last seven days.
 * yearsToday: whole years since the first day with an entry or a story, on the day that completes one, else 0.
 */
export function dayFacts({ journal, today }: FactPlace) {
  return {
    daysSinceWriting: () => daysSince(lastWritten(journal, today), today),
    daysAwayBefore: () => daysSince(lastWritten(journal, addDays(today, -1)), today),
    trialsEnded: () =>
      one(journal, 'SELECT count(*) FROM strategyTrial WHERE deletedAtMs IS NULL AND untilOn BETWEEN @from AND @today', { from: addDays(today, -13), today }),
    storiesPublishedToday: () => one(journal, `SELECT count(*) FROM (${publishedStories}) WHERE "on" = @today`, { today }),
    readsThisMonth: () => actsIn(journal, 'read', today),
    readsMoreThanMonthBefore: () => difference(actsIn(journal, 'read', today), actsIn(journal, 'read', addDays(today, -monthDays))),
    asksFewerThanMonthBefore: () => difference(actsIn(journal, 'ask', addDays(today, -monthDays)), actsIn(journal, 'ask', today)),
    storyCountReached: () => storyCount(journal, today),
    yearsToday: () => yearsOn(firstDay(journal), today)
  } satisfies Partial<Record<PromptFact, Count>>
}

const publishedStories = `
  SELECT min(placement.publishedOn) AS "on" FROM placement JOIN shownStory ON shownStory.id = storyId
  WHERE placement.deletedAtMs IS NULL AND placement.publishedOn IS NOT NULL AND kind = 'story' AND status = 'published' GROUP BY storyId`

function daysSince(day: Day | null, today: Day): number | null {
  return day === null ? null : daysBetween(day, today)
}

/** Of a kind in the 30 days up to `until`; null where nothing at all is noted in them. */
function actsIn(journal: Journal, kind: ActKind, until: Day): number | null {
  return one(journal, `SELECT sum(CASE WHEN kind = @kind THEN count ELSE 0 END) FROM shownReadingAct WHERE actedOn BETWEEN @from AND @until`, {
    kind, from: addDays(until, 1 - monthDays), until
  })
}

function difference(more: number | null, less: number | null): number | null {
  return more === null || less === null ? null : more - less
}

function storyCount(journal: Journal, today: Day): number {
  const row = sql<{ now: number; before: number }>(
    journal,
    `SELECT count(*) FILTER (WHERE "on" <= @today) AS now, count(*) FILTER (WHERE "on" < @from) AS before FROM (${publishedStories})`
  ).get({ today, from: addDays(today, -6) }) ?? { now: 0, before: 0 }
  return [25, 10].find((count) => row.before < count && row.now >= count) ?? 0
}

function firstDay(journal: Journal): Day | null {
  const entry = sql<Day>(journal, 'SELECT datedOn FROM shownEntry WHERE wordCount > 0 ORDER BY datedOn LIMIT 1').pluck().get()
  const story = sql<Day | null>(journal, `SELECT min("on") FROM (${publishedStories})`).pluck().get()
  return [entry, story].flatMap((on) => on ?? []).sort()[0] ?? null
}

/** A first day of 29 February has its day on the 28th in other years. */
function yearsOn(first: Day | null, today: Day): number | null {
  if (first === null) return null
  const years = Number(today.slice(0, 4)) - Number(first.slice(0, 4))
  return years > 0 && Temporal.PlainDate.from(first).add({ years }).toString() === today ? years : 0
}

function one(journal: Journal, text: string, values: Readonly<Record<string, unknown>>): number | null {
  return sql<number | null>(journal, text).pluck().get(values) ?? null
}
