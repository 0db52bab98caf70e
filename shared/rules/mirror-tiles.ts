import { dayAndMonth } from '../day-names.ts'
import type { Mirror, MirrorFact } from '../models/mirror.ts'
import type { ProofRow } from '../models/readiness.ts'
import { counted } from '../text.ts'
import { daysIn } from './mirror.ts'

/** A number of the attempt, with the rows that make it up. */
export interface MirrorTile {
  readonly key: string
  readonly value: number
  /** What is counted: "words written". */
  readonly name: string
  readonly note: string | null
  readonly rows: readonly ProofRow[]
}

const mostTiles = 4

/** The first four there are of them. */
export function mirrorTiles(mirror: Mirror): MirrorTile[] {
  const tiles = [storyTile(mirror), wordsTile(mirror), clapsTile(mirror), daysTile(mirror), answersTile(mirror), repliesTile(mirror), readsTile(mirror)]
  return tiles.filter((tile) => tile !== null).slice(0, mostTiles)
}

const named = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many)

function summed({ facts }: Mirror, key: string): (MirrorFact & { readonly value: number }) | null {
  const fact = facts.find((one) => one.key === key)
  return fact === undefined || fact.value === null ? null : { ...fact, value: fact.value }
}

function storyTile({ facts, to }: Mirror): MirrorTile | null {
  const stories = facts.filter(({ kind }) => kind === 'story')
  const rows = stories.flatMap((fact) => fact.rows)
  const first = rows[0]
  if (first === undefined) return null
  const note = stories.some(({ isFirst }) => isFirst) ? `first one on ${dayAndMonth(first.on, to)}` : null
  return { key: 'stories', value: rows.length, name: `${named(rows.length, 'story', 'stories')} published`, note, rows }
}

function wordsTile(mirror: Mirror): MirrorTile | null {
  const fact = summed(mirror, 'words')
  if (fact === null) return null
  // Where some rows are told as one, their days aren't known here; the sentence has them.
  const days = fact.rows.every(({ id }) => id !== null) ? new Set(fact.rows.map(({ on }) => on)).size : null
  return { key: 'words', value: fact.value, name: `${named(fact.value, 'word')} written`, note: days === null ? null : `on ${String(days)} of ${counted(daysIn(mirror), 'day')}`, rows: fact.rows }
}

function clapsTile(mirror: Mirror): MirrorTile | null {
  const fact = summed(mirror, 'claps')
  return fact === null ? null : { key: 'claps', value: fact.value, name: `${named(fact.value, 'clap')} from readers`, note: `by ${dayAndMonth(fact.on, mirror.to)}`, rows: fact.rows }
}

/** Where the attempt began with the account. */
function daysTile(mirror: Mirror): MirrorTile | null {
  const account = mirror.facts.find(({ kind }) => kind === 'account')
  if (account === undefined) return null
  const days = daysIn({ from: account.on, to: mirror.to })
  return { key: 'days', value: days, name: `${named(days, 'day')} since you began`, note: `account opened on ${dayAndMonth(account.on, mirror.to)}`, rows: account.rows }
}

function answersTile(mirror: Mirror): MirrorTile | null {
  const fact = summed(mirror, 'answers')
  return fact === null ? null : { key: 'answers', value: fact.value, name: `${named(fact.value, 'answer')} from readers`, note: null, rows: fact.rows }
}

function repliesTile(mirror: Mirror): MirrorTile | null {
  const fact = summed(mirror, 'replies')
  return fact === null ? null : { key: 'replies', value: fact.value, name: `real ${named(fact.value, 'reply', 'replies')} written`, note: null, rows: fact.rows }
}

function readsTile(mirror: Mirror): MirrorTile | null {
  const fact = summed(mirror, 'reads')
  return fact === null ? null : { key: 'reads', value: fact.value, name: `${named(fact.value, 'read')} of your stories`, note: null, rows: fact.rows }
}
