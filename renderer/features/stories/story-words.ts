import { clockTime, type Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Placement, StoryStatus } from '../../../shared/models/story.ts'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { counted } from '../../../shared/text.ts'

const statusWords: Readonly<Record<StoryStatus, string>> = {
  idea: 'Idea',
  draft: 'Draft',
  submitted: 'Submitted',
  published: 'Published',
  withdrawn: 'Withdrawn'
}

export function statusWord(status: StoryStatus): string {
  return statusWords[status]
}

/** What a list or a link calls a story: its title, else how it begins. */
export function nameOf({ title, opening = '' }: { readonly title: string; readonly opening?: string }): string {
  return title.trim() !== '' ? title : opening !== '' ? opening : 'Untitled'
}

/** True where a text begins with its own title, as a response does that was named after its first words. */
export function isEcho(title: string, opening: string): boolean {
  const start = (text: string): string => text.replaceAll(/[\s\u00ad…]+/g, ' ').trim().slice(0, 40).toLowerCase()
  return start(opening).startsWith(start(title))
}

/** "1,204 views · 310 reads"; what nobody noted is missing, and nothing noted is empty. */
export function numbersInWords({ views, reads }: StoryLine['numbers']): string {
  return [...(views === undefined ? [] : [counted(views, 'view')]), ...(reads === undefined ? [] : [counted(reads, 'read')])].join(' · ')
}

/** "25 March 2022, 09:14 in Berlin": the day as it was where the writer lived then, the zone only where it isn't today's. */
export function publishedInWords({ publishedOn, publishedAtMs, zone }: Placement, today: Day, zoneNow: string): string | null {
  if (publishedOn === null) return null
  const day = dayAndMonth(publishedOn, today)
  if (publishedAtMs === null) return day
  const place = zone === zoneNow ? '' : ` in ${zone === 'UTC' ? zone : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')}`
  return `${day}, ${clockTime(publishedAtMs, zone)}${place}`
}

/** The platform that a text which came in again is from. */
export function sourceOf(externalKey: string | null, platforms: readonly string[]): string {
  return externalKey?.startsWith('medium:') === true ? 'Medium' : (platforms[0] ?? 'the web')
}
