import type { Placement, StoryStatus } from '../../shared/models/story.ts'
import { sql, type Journal } from './journal.ts'
import { changeStoryText, findStory, type StoryText } from './story-rows.ts'

export const placementColumns = ['id', 'publication', 'url', 'publishedOn', 'publishedAtMs', 'zone', 'editedAtMs'] as const
export type PlacementValues = Pick<Placement, (typeof placementColumns)[number]>

/** What an import has changed of something that was there already; only what did change is named. */
export interface ChangedValues {
  readonly status?: StoryStatus
  readonly text?: StoryText & { readonly updatedAtMs: number }
  /** What its platform calls it, where that wasn't known. */
  readonly externalKey?: string | null
  readonly placement?: PlacementValues
  /** Of an act of reading. */
  readonly count?: number
}

/** So that taking the import back can put things as they were. */
export function noteChange(journal: Journal, importId: string, itemId: string, before: ChangedValues, after: ChangedValues): void {
  sql(journal, 'INSERT INTO importedChange (importId, itemId, kind, beforeJson, afterJson) VALUES (?, ?, ?, ?, ?)').run(
    importId, itemId, after.count === undefined ? 'story' : 'act', JSON.stringify(before), JSON.stringify(after)
  )
}

/** Puts back what an import has changed, wherever the writer hasn't changed it again since. */
export function takeChangesBack(journal: Journal, importId: string): void {
  // What it added to stories that were there before it.
  sql(journal, 'DELETE FROM placement WHERE importId = @importId AND storyId IN (SELECT id FROM story WHERE importId IS NOT @importId)').run({ importId })
  sql(journal, 'DELETE FROM storyTag WHERE importId = ?').run(importId)
  const rows = sql<{ itemId: string; beforeJson: string; afterJson: string }>(
    journal,
    'SELECT itemId, beforeJson, afterJson FROM importedChange WHERE importId = ?'
  ).all(importId)
  for (const { itemId, beforeJson, afterJson } of rows) takeBack(journal, itemId, readValues(beforeJson), readValues(afterJson))
  sql(journal, 'DELETE FROM importedChange WHERE importId = ?').run(importId)
}

function takeBack(journal: Journal, itemId: string, before: ChangedValues, after: ChangedValues): void {
  if (before.count !== undefined) sql(journal, 'UPDATE readingAct SET count = ? WHERE id = ? AND count = ?').run(before.count, itemId, after.count)
  if (before.status !== undefined) sql(journal, 'UPDATE story SET status = ? WHERE id = ? AND status = ?').run(before.status, itemId, after.status)
  if (before.externalKey !== undefined) sql(journal, 'UPDATE story SET externalKey = ? WHERE id = ? AND externalKey = ?').run(before.externalKey, itemId, after.externalKey)
  if (before.placement !== undefined && after.placement !== undefined) takePlacementBack(journal, before.placement, after.placement)
  const story = findStory(journal, itemId)
  if (story === null || before.text === undefined || after.text === undefined) return
  const { title, subtitle, body } = after.text
  if (story.title !== title || story.subtitle !== subtitle || story.body !== body) return
  changeStoryText(journal, itemId, before.text, before.text.updatedAtMs)
}

function takePlacementBack(journal: Journal, before: PlacementValues, after: PlacementValues): void {
  for (const column of placementColumns) {
    if (before[column] === after[column]) continue
    sql(journal, `UPDATE placement SET ${column} = ? WHERE id = ? AND ${column} IS ?`).run(before[column], after.id, after[column])
  }
}

function readValues(json: string): ChangedValues {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- written by noteChange above
  return JSON.parse(json) as ChangedValues
}
