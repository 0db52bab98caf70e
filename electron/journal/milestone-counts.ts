import type { Day } from '../../shared/dates.ts'
import type { Evidence, NextMilestone } from '../../shared/models/milestone.ts'
import { countedThings, countSteps, countTitle, nextStep, reachedSteps, type CountedThing, type RunningSum } from '../../shared/rules/milestones.ts'
import { counted } from '../../shared/text.ts'
import { sql, type Journal } from './journal.ts'
import type { Found } from './milestones.ts'

// How much of each thing there is by day; words and days are those of entries and stories as they are now.
const perDay: Readonly<Record<CountedThing, string>> = {
  words: `SELECT "on", sum(words) AS count FROM (
      SELECT datedOn AS "on", wordCount AS words FROM shownEntry
      UNION ALL SELECT typedOn, words FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId
    ) GROUP BY "on"`,
  days: `SELECT DISTINCT "on", 1 AS count FROM (
      SELECT datedOn AS "on" FROM shownEntry WHERE wordCount > 0
      UNION ALL SELECT typedOn FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE words > 0
    )`,
  stories: `SELECT publishedOn AS "on", count(*) AS count FROM shownStory
    WHERE kind = 'story' AND status = 'published' AND publishedOn IS NOT NULL GROUP BY publishedOn`,
  replies: `SELECT "on", sum(count) AS count FROM (
      SELECT actedOn AS "on", count FROM shownReadingAct WHERE kind = 'reply'
      UNION ALL SELECT publishedOn, 1 FROM shownStory WHERE kind = 'response' AND status = 'published' AND publishedOn IS NOT NULL
    ) GROUP BY "on"`,
  // A reader came back with the second day on which they answered.
  readers: `SELECT "on", count(*) AS count FROM (
      SELECT actedOn AS "on", row_number() OVER (PARTITION BY personId ORDER BY actedOn) AS time
      FROM (SELECT DISTINCT personId, actedOn FROM shownReadingAct WHERE kind = 'answered' AND personId IS NOT NULL)
    ) WHERE time = 2 GROUP BY "on"`
}

function sumsOf(journal: Journal, thing: CountedThing): RunningSum[] {
  return sql<RunningSum>(journal, `SELECT "on", sum(count) OVER (ORDER BY "on") AS sum FROM (${perDay[thing]}) ORDER BY "on"`).all()
}

/** With the sum of each day, and what else `behind` shows of it. */
export function countMilestones(journal: Journal, behind: (thing: CountedThing, on: Day) => readonly Evidence[]): Found[] {
  return countedThings.flatMap((thing) =>
    reachedSteps(sumsOf(journal, thing), countSteps[thing]).map(({ step, on, sum }) => ({
      key: `${thing}-${String(step)}`,
      kind: 'count' as const,
      on,
      title: countTitle(thing, step),
      note: null,
      evidence: [{ kind: 'sum' as const, id: null, on, words: `${sumInWords(thing, sum)} by the end of this day` }, ...behind(thing, on)]
    }))
  )
}

function sumInWords(thing: CountedThing, sum: number): string {
  if (thing === 'readers') return counted(sum, 'reader who came back', 'readers who came back')
  return countTitle(thing, sum)
}

/** What comes next of words, days and stories, where there is a beginning. */
export function nextMilestones(journal: Journal): NextMilestone[] {
  return (['days', 'words', 'stories'] as const).flatMap((thing) => nextStep(thing, sumsOf(journal, thing)) ?? [])
}
