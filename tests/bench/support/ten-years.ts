import { v7 as newId } from 'uuid'
import { accountNamed } from '../../../electron/journal/accounts.ts'
import { writeEntry } from '../../../electron/journal/entries.ts'
import { sql, type Journal } from '../../../electron/journal/journal.ts'
import { placeStory } from '../../../electron/journal/placements.ts'
import { writeStory } from '../../../electron/journal/stories.ts'
import { addDays, hourOf, isoWeekday, type Day, type Moment } from '../../../shared/dates.ts'
import { seededRandom } from '../../support/steady-typing.ts'
import { lastDay, placeMade } from './large-journal.ts'
import { prose } from './prose.ts'

/**
 * Ten years of use, always the same: of 3,650 days 3,650 entries, 12,000 sessions, 20,000 numbers, 2,000 stories and
 * 50,000 interactions (acts of reading and follows); of fewer days the same share.
 */
export async function placeTenYears(home: string, days: number): Promise<void> {
  await placeMade(home, { name: 'ten-years', things: 'days', count: days, writeOne: (journal, number) => writeDay(journal, number, days) })
}

function writeDay(journal: Journal, number: number, days: number): void {
  const on = addDays(lastDay, number + 1 - days)
  const at: Moment = { nowMs: Date.parse(`${on}T19:00:00Z`), zone: 'UTC' }
  const random = seededRandom(number + 1)
  const accountId = accountNamed(journal, 'Medium', '', at)
  const share = (whole: number): number => Math.floor(((number + 1) * whole) / 3_650) - Math.floor((number * whole) / 3_650)
  writeEntry(journal, { id: newId({ msecs: at.nowMs }), datedOn: on, body: prose(number, 60 + Math.floor(random() * 500)), prompt: null }, at)
  for (let session = share(12_000); session > 1; session -= 1) addSession(journal, on, at.nowMs - session * 7_200_000, random)
  const followers = 12 + number * 2 + (number > days / 2 ? 900 : 0) + Math.floor(random() * 5)
  addNumber(journal, { accountId, storyId: null, placementId: null, metric: 'followers', value: followers }, on, at)
  addNumber(journal, { accountId, storyId: null, placementId: null, metric: 'following', value: 10 + number }, on, at)
  for (let story = share(2_000); story > 0; story -= 1) addStory(journal, number * 10 + story, on, at)
  for (let act = share(25_000); act > 0; act -= 1) addAct(journal, accountId, on, at, random)
  for (let follow = share(25_000); follow > 0; follow -= 1) addFollow(journal, accountId, on, at, random)
}

function addSession(journal: Journal, on: Day, startedAtMs: number, random: () => number): void {
  sql(journal, 'INSERT INTO writingSession (id, typedOn, zone, startedAtMs, endedAtMs, startHour, weekday) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    newId({ msecs: startedAtMs }), on, 'UTC', startedAtMs, startedAtMs + Math.floor(random() * 3_000_000), hourOf(startedAtMs, 'UTC'), isoWeekday(on)
  )
}

interface NumberOf {
  readonly accountId: string | null
  readonly storyId: string | null
  readonly placementId: string | null
  readonly metric: string
  readonly value: number
}

function addNumber(journal: Journal, number: NumberOf, takenOn: Day, at: Moment): void {
  sql(
    journal,
    `INSERT INTO metricSnapshot (id, accountId, platformId, storyId, placementId, metric, value, takenOn, takenAtMs, zone, precision, span, source, createdAtMs)
     VALUES (@id, @accountId, (SELECT platformId FROM account WHERE id = @accountId), @storyId, @placementId, @metric, @value, @takenOn, @takenAtMs,
       @zone, 'exact', 'life-to-date', 'typed', @takenAtMs)`
  ).run({ ...number, id: newId({ msecs: at.nowMs }), takenOn, takenAtMs: at.nowMs, zone: at.zone })
}

/** With what two later looks at its page say: some 6.35 numbers a story. */
function addStory(journal: Journal, number: number, on: Day, at: Moment): void {
  const [storyId, placementId] = [newId({ msecs: at.nowMs }), newId({ msecs: at.nowMs })]
  writeStory(journal, { id: storyId, title: `Story ${String(number)}`, subtitle: '', body: prose(number, 100), status: 'published' }, at)
  placeStory(journal, { storyId, id: placementId, platform: 'Medium', publication: null, url: null, publishedOn: on, isPaywalled: null, exclusiveUntil: null }, at)
  for (const reading of [1, 2]) {
    for (const [metric, times] of [['views', 40], ['reads', 15], ['netFollows', 1]] as const) {
      addNumber(journal, { accountId: null, storyId, placementId, metric, value: (number % 7) * times * reading }, addDays(on, reading * 3), at)
    }
  }
  if (number % 20 < 7) addNumber(journal, { accountId: null, storyId, placementId, metric: 'claps', value: number % 90 }, addDays(on, 9), at)
}

function addAct(journal: Journal, accountId: string, on: Day, at: Moment, random: () => number): void {
  const kind = ['read', 'read', 'clap', 'reply', 'highlight', 'ask', 'answered'][Math.floor(random() * 7)]
  sql(
    journal,
    `INSERT INTO readingAct (id, accountId, kind, actedOn, zone, count, title, source, createdAtMs) VALUES (?, ?, ?, ?, 'UTC', 1, '', 'typed', ?)`
  ).run(newId({ msecs: at.nowMs }), accountId, kind, on, at.nowMs)
}

function addFollow(journal: Journal, accountId: string, on: Day, at: Moment, random: () => number): void {
  const mark = [null, null, 'earned', 'exchanged', 'unknown'][Math.floor(random() * 5)]
  const direction = random() < 0.4 ? 'out' : 'in'
  sql(
    journal,
    'INSERT INTO follow (id, accountId, direction, followedOn, zone, count, mark, createdAtMs) VALUES (?, ?, ?, ?, ?, 1, ?, ?)'
  ).run(newId({ msecs: at.nowMs }), accountId, direction, on, 'UTC', direction === 'in' ? mark : null, at.nowMs)
}
