import type { Journal } from '../../electron/journal/journal.ts'
import { listMilestones, takeMilestoneNews } from '../../electron/journal/milestones.ts'
import type { Moment } from '../../shared/dates.ts'
import type { Milestone } from '../../shared/models/milestone.ts'
import { at } from './journal-builders.ts'

/** Long after everything in these tests, so that all of it is reached. */
export const muchLater = at('2022-12-31T12:00[Europe/Berlin]')

export function milestonesOf(journal: Journal, moment: Moment = muchLater): readonly Milestone[] {
  return listMilestones(journal, moment).milestones
}

/** The milestone of this key, or the test fails with those there are. */
export function milestoneOf(journal: Journal, key: string, moment: Moment = muchLater): Milestone {
  const found = milestonesOf(journal, moment).find((milestone) => milestone.key === key)
  if (found === undefined) throw new Error(`No ${key} among ${keysOf(journal, moment).join(', ')}`)
  return found
}

export function keysOf(journal: Journal, moment: Moment = muchLater): string[] {
  return milestonesOf(journal, moment).map(({ key }) => key)
}

export function newsOf(journal: Journal, moment: Moment): string[] {
  return takeMilestoneNews(journal, moment).map(({ key }) => key)
}
