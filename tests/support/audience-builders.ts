import { saveAccount } from '../../electron/journal/accounts.ts'
import { saveAct } from '../../electron/journal/acts.ts'
import { logFollowers } from '../../electron/journal/followers.ts'
import { saveFollow } from '../../electron/journal/follows.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { logNumbers } from '../../electron/journal/numbers.ts'
import type { Day, Moment } from '../../shared/dates.ts'
import type { Account, SaveAccountInput } from '../../shared/models/account.ts'
import type { Follow, ReadingAct, SaveActInput, SaveFollowInput } from '../../shared/models/audience.ts'
import type { Metric } from '../../shared/models/metric.ts'
import { id, morning, valueOf } from './journal-builders.ts'
import { placed, wroteStory } from './story-builders.ts'

let made = 0

/** An id that no other builder gives out in this file. */
export function freshId(): string {
  made += 1
  return id(900_000 + made)
}

/** An account on Medium; what the test doesn't say is ordinary. */
export function account(journal: Journal, input: Partial<SaveAccountInput> = {}): Account {
  return valueOf(saveAccount(journal, { id: freshId(), platform: 'Medium', name: '', handle: null, openedOn: null, statsZone: null, ...input }, morning))
}

export function counted(journal: Journal, accountId: string, on: Day, followers: number | null, following: number | null = null, at: Moment = morning): void {
  valueOf(logFollowers(journal, { followersId: freshId(), followingId: freshId(), accountId, on, followers, following, precision: 'exact' }, at))
}

export function followed(journal: Journal, accountId: string, input: Partial<SaveFollowInput> = {}): Follow {
  return valueOf(saveFollow(journal, { id: freshId(), accountId, direction: 'in', on: '2022-03-29', count: 1, person: null, mark: null, note: '', ...input }, morning))
}

export function acted(journal: Journal, input: Partial<SaveActInput> = {}): ReadingAct {
  return valueOf(saveAct(journal, { id: freshId(), accountId: null, kind: 'read', on: '2022-03-29', count: 1, title: '', url: null, person: null, ...input }, morning))
}

/** A story published on a day; its number on another. */
export function publishedStory(journal: Journal, publishedOn: Day, title = 'The chalk'): string {
  const storyId = freshId()
  wroteStory(journal, { id: storyId, title, status: 'published' })
  placed(journal, { storyId, id: freshId(), publishedOn })
  return storyId
}

export function storyNumber(journal: Journal, storyId: string, metric: Metric, takenOn: Day, value: number): void {
  const number = { id: freshId(), storyId, placementId: null, metric, value, precision: 'exact', currency: null } as const
  valueOf(logNumbers(journal, { takenOn, numbers: [number] }, morning))
}

/** The founding week up to the ticks: 12 to 116 in two days, 140 followed, 4 follows credited to a story. */
export function foundingWeek(journal: Journal): Account {
  const medium = account(journal)
  counted(journal, medium.id, '2022-03-28', 12)
  counted(journal, medium.id, '2022-03-30', 116)
  followed(journal, medium.id, { direction: 'out', on: '2022-03-29', count: 140 })
  storyNumber(journal, publishedStory(journal, '2022-03-25'), 'netFollows', '2022-03-30', 4)
  return medium
}
