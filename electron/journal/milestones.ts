import { addDays, dayAt, type Day, type Moment } from '../../shared/dates.ts'
import {
  milestoneKinds, type Evidence, type HideMilestoneInput, type Milestone, type MilestoneKind, type MilestonePage, type SaveMilestoneInput
} from '../../shared/models/milestone.ts'
import type { CountedThing } from '../../shared/rules/milestones.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { answerMilestones, sendingMilestones } from './milestone-applying.ts'
import { countMilestones, nextMilestones } from './milestone-counts.ts'
import { rowBehind } from './milestone-evidence.ts'
import { anniversaries, firsts } from './milestone-firsts.ts'
import { followerMilestones } from './milestone-followers.ts'
import { isQuietNow } from './quiet.ts'

export type Found = Omit<Milestone, 'isHidden'>

/** All that was reached, read off the rows anew: nothing of it is kept but what the writer said. */
export function listMilestones(journal: Journal, at: Moment): MilestonePage {
  const said = readSaid(journal)
  const behind = (thing: CountedThing, on: Day): Evidence[] => rowBehind(journal, thing, on)
  const quiet = [...answerMilestones(journal), ...followerMilestones(journal)].filter(isReached(at))
  const found = [...findMilestones(journal, at, behind), ...quiet, ...ownMilestones(journal)]
  const next = nextMilestones(journal).filter(({ key }) => !said.hidden.has(key) && !said.hidden.has('kind:count'))
  return { milestones: shown(found, said).sort(newestFirst), hiddenKinds: said.hiddenKinds, next }
}

/**
 * Those of yesterday and today of which the writer hasn't been told, each told of once. Older ones, such as an import
 * brings, wait on their page. Followers are no win, a no is quiet, and so is the day after it, and her own are known to
 * her: none of these is announced. On quiet days nothing is, and nothing is marked as told.
 */
export function takeMilestoneNews(journal: Journal, at: Moment): readonly Milestone[] {
  if (isQuietNow(journal, at)) return []
  const yesterday = addDays(todayOf(journal, at), -1)
  const recent = findMilestones(journal, at, () => []).filter(({ on }) => on >= yesterday)
  const told = sql(
    journal,
    `INSERT INTO milestoneMark (key, toldAtMs) VALUES (@key, @atMs)
     ON CONFLICT (key) DO UPDATE SET toldAtMs = @atMs WHERE toldAtMs IS NULL`
  )
  return inTransaction(journal, () =>
    shown(recent, readSaid(journal)).filter(({ key, isHidden }) => !isHidden && told.run({ key, atMs: at.nowMs }).changes === 1).sort(newestFirst)
  )
}

function findMilestones(journal: Journal, at: Moment, behind: Parameters<typeof countMilestones>[1]): Found[] {
  const first = firsts(journal)
  return [...first, ...sendingMilestones(journal), ...countMilestones(journal, behind)].filter(isReached(at)).concat(anniversaries(first, todayOf(journal, at)))
}

/**
 * What is dated later isn't reached yet. A day that has begun anywhere counts, so that nothing goes again for some hours
 * when the writer travels west or lets her day begin later.
 */
function isReached(at: Moment): (found: Found) => boolean {
  const latest = dayAt({ ...at, zone: 'Pacific/Kiritimati' })
  return ({ on }) => on <= latest
}

interface Said {
  /** By the key of a milestone, or of a kind as "kind:count". */
  readonly hidden: ReadonlyMap<string, 'hidden' | 'never'>
  readonly hiddenKinds: readonly MilestoneKind[]
}

function readSaid(journal: Journal): Said {
  const rows = sql<[key: string, hidden: 'hidden' | 'never']>(journal, 'SELECT key, hidden FROM milestoneMark WHERE hidden IS NOT NULL')
  const hidden = new Map(rows.raw().all())
  return { hidden, hiddenKinds: milestoneKinds.filter((kind) => hidden.has(`kind:${kind}`)) }
}

function shown(found: readonly Found[], { hidden, hiddenKinds }: Said): Milestone[] {
  return found
    .filter(({ key, kind }) => hidden.get(key) !== 'never' && hidden.get(`kind:${kind}`) !== 'never')
    .map((one) => ({ ...one, isHidden: hidden.has(one.key) || hiddenKinds.includes(one.kind) }))
}

function newestFirst(one: Milestone, other: Milestone): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1
  const kinds = milestoneKinds.indexOf(one.kind) - milestoneKinds.indexOf(other.kind)
  // Of two steps reached on one day the higher one is the newer.
  return kinds === 0 ? other.key.localeCompare(one.key, 'en', { numeric: true }) : kinds
}

export function hideMilestone(journal: Journal, { key, hidden }: HideMilestoneInput): void {
  sql(
    journal,
    'INSERT INTO milestoneMark (key, hidden) VALUES (@key, @hidden) ON CONFLICT (key) DO UPDATE SET hidden = @hidden'
  ).run({ key, hidden })
}

function ownMilestones(journal: Journal): Found[] {
  return sql<{ id: string; on: Day; words: string }>(
    journal,
    'SELECT id, reachedOn AS "on", words FROM milestone WHERE deletedAtMs IS NULL'
  )
    .all()
    .map(({ id, on, words }) => ({ key: `own-${id}`, kind: 'own', on, title: words, note: null, evidence: [] }))
}

/** Adds one of the writer's own or changes it; one that was removed comes back. */
export function saveMilestone(journal: Journal, { id, on, words }: SaveMilestoneInput, at: Moment): void {
  sql(
    journal,
    `INSERT INTO milestone (id, reachedOn, words, createdAtMs) VALUES (@id, @on, @words, @atMs)
     ON CONFLICT (id) DO UPDATE SET reachedOn = @on, words = @words, deletedAtMs = NULL`
  ).run({ id, on, words, atMs: at.nowMs })
}

/** Saving it again under its id brings it back. */
export function removeMilestone(journal: Journal, id: string, at: Moment): void {
  sql(journal, 'UPDATE milestone SET deletedAtMs = ? WHERE id = ?').run(at.nowMs, id)
}
