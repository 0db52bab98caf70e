import { keptOf } from './kept.ts'

/**
 * The numbers of stories that count, in SQL, with their story and the place where they were read. Where a story has
 * totals of a kind, numbers of single days say the same again and are left out.
 */
export const storyReadings = `shownSnapshot AS snapshot
  JOIN story ON story.id = snapshot.storyId AND story.deletedAtMs IS NULL AND ${keptOf('story')} AND (span = 'life-to-date' OR NOT EXISTS (
    SELECT 1 FROM shownSnapshot AS total WHERE total.metric = snapshot.metric AND total.span = 'life-to-date' AND total.storyId = snapshot.storyId))
  LEFT JOIN placement ON placement.id = snapshot.placementId`

/** Of a number without a place, the first platform on which its story appeared; null where it is nowhere. */
export const platformOfReading = `coalesce(placement.platformId,
  (SELECT platformId FROM placement AS first WHERE first.storyId = snapshot.storyId AND first.deletedAtMs IS NULL ORDER BY first.createdAtMs LIMIT 1))`
