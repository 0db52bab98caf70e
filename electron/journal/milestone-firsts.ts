import type { Day } from '../../shared/dates.ts'
import { anniversariesOf } from '../../shared/rules/milestones.ts'
import { sql, type Journal } from './journal.ts'
import { actColumns, entryColumns, storyColumns, toEvidence, type EvidenceRow } from './milestone-evidence.ts'
import type { Found } from './milestones.ts'

interface First {
  readonly key: string
  readonly title: string
  /** The earliest row. Of two on one day the one that was kept first, and then the id decides, never the place in the file. */
  readonly text: string
}

interface FirstRow extends EvidenceRow {
  /** 1 of a total that has grown from something nobody noted. */
  readonly isLater: 0 | 1
}

const earliest = (rows: string): string => `SELECT * FROM (${rows}) ORDER BY "on", createdAtMs, id LIMIT 1`
const story = (kind: 'story' | 'response'): string =>
  `SELECT ${storyColumns('publishedOn')}, 0 AS isLater, createdAtMs FROM shownStory WHERE kind = '${kind}' AND status = 'published' AND publishedOn IS NOT NULL`
const act = (kind: string): string => `SELECT ${actColumns}, 0 AS isLater, createdAtMs FROM shownReadingAct WHERE kind = '${kind}'`
const number = (metric: string): string =>
  `SELECT ${storyColumns('takenOn')}, value > 1 AND span <> 'day' AS isLater, shownSnapshot.createdAtMs
   FROM shownSnapshot JOIN shownStory ON shownStory.id = storyId WHERE metric = '${metric}' AND value > 0 AND shownStory.kind = 'story'`
const follow = `SELECT 'follow' AS evidence, follow.id, followedOn AS "on", coalesce(alias, '') AS title, '' AS start, 0 AS isLater, follow.createdAtMs
  FROM follow LEFT JOIN person ON person.id = personId WHERE deletedAtMs IS NULL AND direction = 'in' AND mark = 'earned'`

const kinds: readonly First[] = [
  { key: 'first-entry', title: 'First entry', text: `SELECT ${entryColumns}, 0 AS isLater, createdAtMs FROM shownEntry WHERE wordCount > 0` },
  { key: 'first-story', title: 'First story published', text: story('story') },
  { key: 'first-read', title: 'First read of a story of yours', text: number('reads') },
  { key: 'first-earning', title: 'First earnings', text: number('earnings') },
  { key: 'first-reply', title: 'First real reply to someone', text: `${act('reply')} UNION ALL ${story('response')}` },
  { key: 'first-answered', title: 'First answer from a reader', text: act('answered') },
  { key: 'first-earned-follower', title: 'First follower you marked as earned', text: follow }
]

/** The first time of each thing. */
export function firsts(journal: Journal): Found[] {
  return kinds.flatMap(({ key, title, text }): Found[] => {
    const row = sql<FirstRow>(journal, earliest(text)).get()
    if (row === undefined) return []
    const note = row.isLater === 1 ? 'The first number that was noted; when it all began isn’t known.' : null
    return [{ key, kind: 'first', on: row.on, title, note, evidence: [toEvidence(row)] }]
  })
}

/** Years since the first entry, and since the first story. */
export function anniversaries(found: readonly Found[], today: Day): Found[] {
  const since = (key: string, name: string): Found[] => {
    const first = found.find((one) => one.key === key)
    if (first === undefined) return []
    return anniversariesOf(first.on, today).map(({ years, on }) => ({
      key: `${key}-${String(years)}-years`,
      kind: 'anniversary',
      on,
      title: `${years === 1 ? 'A year' : `${String(years)} years`} since your first ${name}`,
      note: null,
      evidence: first.evidence
    }))
  }
  return [...since('first-entry', 'entry'), ...since('first-story', 'story')]
}
