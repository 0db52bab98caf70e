import { v7 as newId } from 'uuid'
import { hourOf, isoWeekday, type Day, type Moment } from '../../shared/dates.ts'
import { sql, type Journal } from './journal.ts'

/** A longer pause isn't writing time; the next word begins a new session. */
const longestPauseMs = 2 * 60_000

interface Writing {
  readonly entryId: string
  /** Gained or lost by this save. */
  readonly words: number
  readonly typedOn: Day
}

/** Takes part in the caller's transaction. */
export function noteWriting(journal: Journal, writing: Writing, at: Moment): void {
  tallyWords(journal, writing, at.zone)
  continueSession(journal, writing.typedOn, at)
}

/** For text that came without typing: a restored version gives back the words that its loss took from the day. */
export function tallyWords(journal: Journal, { entryId, words, typedOn }: Writing, zone: string): void {
  sql(
    journal,
    `INSERT INTO writingTally (entryId, typedOn, zone, words) VALUES (?, ?, ?, ?)
     ON CONFLICT (entryId, typedOn) DO UPDATE SET words = words + excluded.words`
  ).run(entryId, typedOn, zone, words)
}

export function tallyStoryWords(journal: Journal, { storyId, words, typedOn }: { storyId: string; words: number; typedOn: Day }, zone: string): void {
  sql(
    journal,
    `INSERT INTO storyTally (storyId, typedOn, zone, words) VALUES (?, ?, ?, ?)
     ON CONFLICT (storyId, typedOn) DO UPDATE SET words = words + excluded.words`
  ).run(storyId, typedOn, zone, words)
}

/**
 * Writing time goes on, or begins. Sessions that end later than now are left out: after a clock set back, one of them
 * would be the latest for as long as it was ahead, and every save would begin a session of no length.
 */
export function continueSession(journal: Journal, typedOn: Day, at: Moment): void {
  const { changes } = sql(
    journal,
    `UPDATE writingSession SET endedAtMs = @now
     WHERE id = (SELECT id FROM writingSession WHERE endedAtMs <= @now ORDER BY endedAtMs DESC, rowid DESC LIMIT 1)
       AND endedAtMs >= @now - @longestPause AND typedOn = @typedOn AND zone = @zone`
  ).run({ now: at.nowMs, longestPause: longestPauseMs, typedOn, zone: at.zone })
  if (changes === 1) return
  sql(
    journal,
    'INSERT INTO writingSession (id, typedOn, zone, startedAtMs, endedAtMs, startHour, weekday) VALUES (?, ?, ?, ?, ?, ?, ?)'
  ).run(newId({ msecs: at.nowMs }), typedOn, at.zone, at.nowMs, at.nowMs, hourOf(at.nowMs, at.zone), isoWeekday(typedOn))
}

/** Whole minutes of writing typed on this civil day. */
export function minutesOn(journal: Journal, on: Day): number {
  const totalMs = sql<number>(
    journal,
    'SELECT coalesce(sum(endedAtMs - startedAtMs), 0) FROM writingSession WHERE typedOn = ?'
  )
    .pluck()
    .get(on)
  return Math.round((totalMs ?? 0) / 60_000)
}

/**
 * Words added for a civil day. What is typed into an entry of its own day counts on the day it is typed, also weeks
 * later; what is typed into a late entry (one begun on another day than it is for) counts on the day it is for.
 * An entry that lost words on a day adds nothing rather than taking away.
 */
export function wordsAddedOn(journal: Journal, on: Day): number {
  const added = sql<number>(
    journal,
    `SELECT coalesce(sum(max(words, 0)), 0) FROM (
       SELECT writingTally.words FROM writingTally JOIN entry ON entry.id = writingTally.entryId
       WHERE typedOn = @on AND datedOn = createdOn AND deletedAtMs IS NULL
       UNION ALL
       SELECT writingTally.words FROM entry JOIN writingTally ON entry.id = writingTally.entryId
       WHERE datedOn = @on AND datedOn <> createdOn AND deletedAtMs IS NULL
     )`
  )
    .pluck()
    .get({ on })
  return added ?? 0
}
