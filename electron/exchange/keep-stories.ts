import { v7 as newId } from 'uuid'
import { dayAt } from '../../shared/dates.ts'
import { sql, type Journal } from '../journal/journal.ts'
import { platformNamed } from '../journal/placements.ts'
import { tagNamed } from '../journal/tags.ts'
import { chosen, type Commit } from './commit.ts'
import { stagedTags } from './keep-entries.ts'

/** New stories with all that belongs to them, and other texts of known ones. */
export function writeStories(journal: Journal, commit: Commit): void {
  insertStories(journal, commit)
  insertPlacements(journal, commit)
  for (const { itemId, name } of stagedTags(journal, commit.numbers, 'story')) {
    sql(journal, 'INSERT INTO storyTag (storyId, tagKey) VALUES (?, ?) ON CONFLICT DO NOTHING').run(itemId, tagNamed(journal, name))
  }
  insertOffers(journal, commit)
}

function insertStories(journal: Journal, { numbers, importId, at }: Commit): void {
  sql(
    journal,
    `INSERT INTO story (id, kind, isKindGuessed, status, title, subtitle, wordCount, externalKey, createdOn, zone, createdAtMs, updatedAtMs, importId, body, searchText)
     SELECT itemId, factsJson ->> '$.storyKind', factsJson ->> '$.isKindGuessed', factsJson ->> '$.status', title, factsJson ->> '$.subtitle', wordCount,
       -- A title known from a table of numbers is no id.
       CASE WHEN sourceKey NOT LIKE 'title:%' THEN sourceKey END,
       @on, @zone, @atMs, @atMs, @importId, body, searchText
     FROM staging.item WHERE ${chosen('story', 'added')} ORDER BY datedOn, number`
  ).run({ numbers, importId, atMs: at.nowMs, zone: at.zone, on: dayAt(at) })
  sql(
    journal,
    `INSERT INTO storyText (rowid, text)
     SELECT story.rowid, coalesce(story.searchText, story.title || char(10) || story.subtitle || char(10) || story.body)
     FROM staging.item CROSS JOIN story ON story.id = item.itemId WHERE ${chosen('story', 'added')}`
  ).run({ numbers })
}

function insertPlacements(journal: Journal, { numbers, importId, at }: Commit): void {
  const placed = `${chosen('story', 'added')} AND factsJson ->> '$.placement' IS NOT NULL`
  const names = sql<string>(journal, `SELECT DISTINCT factsJson ->> '$.placement.platform' FROM staging.item WHERE ${placed}`).pluck().all({ numbers })
  for (const name of names) {
    const rows = sql<{ number: number }>(journal, `SELECT number FROM staging.item WHERE ${placed} AND factsJson ->> '$.placement.platform' = @name`).all({ numbers, name })
    const insert = sql(
      journal,
      `INSERT INTO placement (id, storyId, platformId, publication, url, publishedOn, publishedAtMs, zone, editedAtMs, createdAtMs, importId)
       SELECT @id, itemId, @platformId, factsJson ->> '$.placement.publication', factsJson ->> '$.placement.url', datedOn,
         factsJson ->> '$.placement.publishedAtMs', @zone, factsJson ->> '$.placement.editedAtMs', @atMs, @importId
       FROM staging.item WHERE number = @number`
    )
    const platformId = platformNamed(journal, name)
    for (const { number } of rows) insert.run({ id: newId(), number, platformId, zone: at.zone, atMs: at.nowMs, importId })
  }
}

/** What a post says now that her story doesn't: kept among its versions until she has seen it. */
function insertOffers(journal: Journal, { numbers, importId, at }: Commit): void {
  const rows = sql<{ number: number }>(journal, `SELECT number FROM staging.item WHERE ${chosen('story', 'changed')} AND planJson ->> '$.text' = 'offer'`).all({ numbers })
  for (const { number } of rows) {
    sql(
      journal,
      `INSERT INTO storyRevision (id, storyId, title, subtitle, body, wordCount, savedAtMs, reason, importId)
       SELECT ?, itemId, title, factsJson ->> '$.subtitle', body, wordCount, ?, 'import', ? FROM staging.item WHERE number = ?`
    ).run(newId({ msecs: at.nowMs }), at.nowMs, importId, number)
  }
}
