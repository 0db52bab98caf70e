import type { Milestone, MilestoneKind } from '../../../shared/models/milestone.ts'

export const kindNames: Readonly<Record<MilestoneKind, string>> = {
  first: 'First times',
  count: 'Counts',
  anniversary: 'Anniversaries',
  followers: 'Numbers of followers',
  own: 'Your own'
}

/** What the small chip on a milestone says. */
export const chipWords: Readonly<Record<MilestoneKind, string>> = {
  first: 'reached',
  count: 'reached',
  anniversary: 'anniversary',
  followers: 'counted',
  own: 'your own'
}

/** "Reached: first entry, and 2 more." */
export function newsInWords(milestones: readonly Pick<Milestone, 'title'>[]): string {
  const [first] = milestones
  if (first === undefined) return ''
  const title = `${first.title.slice(0, 1).toLowerCase()}${first.title.slice(1)}`
  const more = milestones.length - 1
  return `Reached: ${title}${more === 0 ? '' : `, and ${more.toLocaleString('en-GB')} more`}.`
}

export function soFarInWords(have: number): string {
  return `${have.toLocaleString('en-GB')} so far`
}

export function hiddenInWords(count: number): string {
  return `Show hidden (${count.toLocaleString('en-GB')})`
}
