import { dayAt, type Day } from '../../shared/dates.ts'
import { accountTitle } from '../../shared/models/account.ts'
import type { AccountFacts, CountFacts, RefusalFacts, StoryFacts, TextFacts } from '../../shared/rules/readiness.ts'
import { isRefusal } from '../../shared/rules/waits.ts'
import type { ApplicationResult } from '../../shared/models/outcome.ts'
import { platformKey } from '../../shared/platforms.ts'
import { sql, type Journal } from './journal.ts'
import { keptOf } from './kept.ts'
import { titleOf } from './stories.ts'

/** The account that is named, else of those on the platform the one with the most counts by that day. */
export function accountOn(journal: Journal, platform: string | null, accountId: string | null, on: Day): AccountFacts | null {
  const accounts = sql<{ id: string; platform: string; name: string; openedOn: Day | null; counts: number }>(
    journal,
    `SELECT account.id, platform.name AS platform, account.name, openedOn,
       (SELECT count(*) FROM shownSnapshot WHERE accountId = account.id AND metric = 'followers' AND takenOn <= @on) AS counts
     FROM account JOIN platform ON platform.id = platformId
     WHERE (@key IS NULL OR platform.key = @key)
       AND (isTyped = 1 OR EXISTS (SELECT 1 FROM shownSnapshot WHERE accountId = account.id))
     ORDER BY counts DESC, account.createdAtMs, account.id`
  ).all({ key: platform === null ? null : platformKey(platform), on })
  const account = accounts.find(({ id }) => id === accountId) ?? accounts[0]
  return account === undefined ? null : { id: account.id, title: accountTitle(account), openedOn: account.openedOn, isOneOfSeveral: accounts.filter(({ counts }) => counts > 0).length > 1 }
}

/** The account a program's rules are held against; of a program that counts none, the one that is named. */
export function accountMeant(journal: Journal, platform: string | null, accountId: string | null, on: Day): string | null {
  return platform === null ? accountId : (accountOn(journal, platform, accountId, on)?.id ?? null)
}

export function lastCountOn(journal: Journal, accountId: string, on: Day): CountFacts | null {
  return (
    sql<CountFacts>(
      journal,
      `SELECT value, takenOn AS "on", precision FROM shownSnapshot WHERE accountId = @accountId AND metric = 'followers' AND span = 'life-to-date'
         AND takenOn <= @on ORDER BY takenOn DESC, coalesce(takenAtMs, createdAtMs) DESC, id DESC LIMIT 1`
    ).get({ accountId, on }) ?? null
  )
}

interface StoryRow {
  readonly id: string
  readonly title: string
  readonly start: string
  readonly on: Day | null
}

/** Stories, no responses, that had appeared on the platform by that day; without a platform, anywhere. */
export function storiesOn(journal: Journal, platform: string | null, on: Day): StoryFacts {
  const platformId = platformIdOf(journal, platform)
  // One that appeared only elsewhere says nothing of this platform; one of which no place is known may have appeared here.
  // The plus keeps SQLite from walking all placements of the platform for each story.
  const placed = (what: string): string => `SELECT ${what} FROM placement WHERE storyId = story.id AND deletedAtMs IS NULL`
  const here = '(@isAnywhere OR +platformId = @platformId)'
  const rows = sql<StoryRow>(
    journal,
    `SELECT * FROM (
       SELECT id, title, CASE WHEN title = '' THEN substr(body, 1, 2000) ELSE '' END AS start, createdAtMs,
         (${placed('min(publishedOn)')} AND ${here}) AS "on",
         NOT EXISTS (${placed('1')}) OR EXISTS (${placed('1')} AND ${here}) AS isHere
       FROM story WHERE kind = 'story' AND status = 'published' AND deletedAtMs IS NULL AND ${keptOf()}
     ) WHERE isHere ORDER BY "on" DESC, createdAtMs DESC, id DESC`
  ).all({ isAnywhere: Number(platform === null), platformId })
  const dated = rows.flatMap(({ id, title, start, on: publishedOn }) => (publishedOn === null || publishedOn > on ? [] : [{ id, on: publishedOn, words: nameOf(title, start) }]))
  return { dated, undated: rows.filter((row) => row.on === null).length }
}

function platformIdOf(journal: Journal, platform: string | null): string | null {
  return platform === null ? null : (sql<string>(journal, 'SELECT id FROM platform WHERE key = ?').pluck().get(platformKey(platform)) ?? null)
}

function nameOf(title: string, start: string): string {
  const name = titleOf(title, start)
  return name === '' ? 'A story without a title' : name
}

export function textOf(journal: Journal, storyId: string): TextFacts | null {
  const row = sql<{ title: string; start: string; words: number; updatedAtMs: number; zone: string }>(
    journal,
    'SELECT title, substr(body, 1, 2000) AS start, wordCount AS words, updatedAtMs, zone FROM shownStory WHERE id = ?'
  ).get(storyId)
  if (row === undefined) return null
  return { id: storyId, title: titleOf(row.title, row.start), words: row.words, changedOn: dayAt({ nowMs: row.updatedAtMs, zone: row.zone }) }
}

/** The answer that stood on that day, where it was a no and nothing was sent since. */
export function refusalOn(journal: Journal, programId: string, on: Day): RefusalFacts | null {
  const row = sql<RefusalFacts & { result: ApplicationResult }>(
    journal,
    `SELECT application.id AS applicationId, result, decidedOn, receivedOn, sentOn, earliestReapplyOn AS reapplyOn FROM outcome JOIN application ON application.id = applicationId
     WHERE programId = @programId AND outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND decidedOn <= @on
       AND NOT EXISTS (SELECT 1 FROM application AS again WHERE again.programId = @programId AND again.deletedAtMs IS NULL AND again.sentOn > decidedOn
         AND again.sentOn < @on AND (again.withdrawnOn IS NULL OR again.withdrawnOn > @on))
     ORDER BY decidedOn DESC, outcome.createdAtMs DESC, outcome.id DESC LIMIT 1`
  ).get({ programId, on })
  if (row === undefined || !isRefusal(row.result)) return null
  const { result: _, ...facts } = row
  return facts
}
