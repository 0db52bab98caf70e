import { setImmediate } from 'node:timers/promises'
import type { Day } from '../../../shared/dates.ts'
import { mediumKey } from '../../../shared/medium-id.ts'
import type { SourceFile } from '../files/source-files.ts'
import { skip, type Found, type FoundStory } from '../found.ts'
import { readPostName } from './post-name.ts'
import { readPost, type ReadPost } from './read-post.ts'

/** How many posts are read before other work of the thread has its turn, so that a cancel is heard. */
const postsInATurn = 8

/**
 * Every post of an archive once; `onExportDay` hears of each day one was exported on. Files with one id, as are left
 * where exports of several years were put together, are read together and the newest is taken.
 */
export async function* readPosts(files: readonly SourceFile[], zone: string, onExportDay: (day: Day) => void): AsyncGenerator<Found> {
  const taken = new Map<string, string>()
  let count = 0
  for (const group of groupsOf(files)) {
    const posts: ReadPost[] = []
    for (const file of group) {
      count += 1
      if (count % postsInATurn === 0) await setImmediate()
      const post = await readPost(file, zone)
      if (post.exportedOn !== null) onExportDay(post.exportedOn)
      posts.push(post)
    }
    yield* oncePerKey(posts, taken)
  }
}

/** By the id in their names: nothing is opened yet. */
function groupsOf(files: readonly SourceFile[]): Iterable<SourceFile[]> {
  const groups = new Map<string, SourceFile[]>()
  for (const file of files) {
    const { id } = readPostName(file.path)
    const name = (id === null ? null : mediumKey(id)) ?? file.path
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [file])
    else group.push(file)
  }
  return groups.values()
}

function* oncePerKey(posts: readonly ReadPost[], taken: Map<string, string>): Generator<Found> {
  const newestFirst = [...posts].sort((one, other) => -compare(one, other).difference)
  for (const post of newestFirst) {
    const { found } = post
    const first = found.kind === 'story' ? taken.get(found.sourceKey) : undefined
    if (found.kind === 'skipped') yield found
    else if (first === undefined) {
      taken.set(found.sourceKey, found.file)
      yield { ...found, tags: tagsOf(found, posts) }
    } else {
      const winner = newestFirst.find((other) => other.found.file === first)
      yield skip(found.file, `It is the same post as ${first}, which ${winner === undefined ? 'was read before' : compare(winner, post).why}; that one was taken.`)
    }
  }
}

/** Exports had tags until 2017 or so: an older file may be the only one to know them. */
function tagsOf({ sourceKey, tags }: FoundStory, posts: readonly ReadPost[]): readonly string[] {
  if (tags.length > 0) return tags
  const tagged = posts.flatMap(({ found }) => (found.kind === 'story' && found.sourceKey === sourceKey ? [found.tags] : []))
  return tagged.find((others) => others.length > 0) ?? []
}

interface Comparison {
  /** Above zero where the first is to be taken. */
  readonly difference: number
  readonly why: string
}

function compare(one: ReadPost, other: ReadPost): Comparison {
  const comparisons: readonly Comparison[] = [
    { difference: order(one.exportedOn ?? '', other.exportedOn ?? ''), why: 'was exported later' },
    { difference: order(momentOf(one), momentOf(other)), why: 'was published, or published later' },
    { difference: order(lengthOf(one), lengthOf(other)), why: 'is longer' }
  ]
  return comparisons.find(({ difference }) => difference !== 0) ?? { difference: 0, why: 'says the same' }
}

function order<Value extends string | number>(one: Value, other: Value): number {
  return one === other ? 0 : one > other ? 1 : -1
}

function momentOf({ found }: ReadPost): number {
  return found.kind === 'story' ? (found.placement?.publishedAtMs ?? 0) : 0
}

function lengthOf({ found }: ReadPost): number {
  return found.kind === 'story' ? (found.body?.length ?? 0) : -1
}
