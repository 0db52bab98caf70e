import * as v from 'valibot'
import type { Moment } from '../../shared/dates.ts'
import { promptPackSchema, type PromptPack } from '../../shared/models/prompt.ts'
import { sql, type Journal } from './journal.ts'

export const ownPackId = 'own'

/** A pack that the journal holds: hers, or one read from a file. */
export interface KeptPack {
  readonly id: string
  readonly isOn: boolean
  /** Null where what is kept can't be read any more. */
  readonly pack: PromptPack | null
}

interface PackRow {
  readonly id: string
  readonly isOn: number
  readonly packJson: string
}

/** Her own first, then those from files as they were added. */
export function keptPacks(journal: Journal): KeptPack[] {
  return sql<PackRow>(journal, 'SELECT id, isOn, packJson FROM promptPack WHERE packJson IS NOT NULL ORDER BY id <> ?, addedAtMs, id')
    .all(ownPackId)
    .map(({ id, isOn, packJson }) => ({ id, isOn: isOn === 1, pack: readPack(packJson) }))
}

export function keptPack(journal: Journal, id: string): KeptPack | null {
  return keptPacks(journal).find((kept) => kept.id === id) ?? null
}

/** Takes the place of what was kept under this id; whether it is on stays as it was. */
export function writePack(journal: Journal, pack: PromptPack, at: Moment): void {
  sql(
    journal,
    'INSERT INTO promptPack (id, packJson, addedAtMs) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET packJson = excluded.packJson'
  ).run(pack.id, JSON.stringify(pack), at.nowMs)
}

export function isPackOn(journal: Journal, id: string): boolean {
  return sql<number>(journal, 'SELECT isOn FROM promptPack WHERE id = ?').pluck().get(id) !== 0
}

export function topicsOff(journal: Journal): ReadonlySet<string> {
  return new Set(sql<string>(journal, 'SELECT topic FROM promptOff').pluck().all())
}

function readPack(packJson: string): PromptPack | null {
  try {
    const parsed = v.safeParse(promptPackSchema, JSON.parse(packJson))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
