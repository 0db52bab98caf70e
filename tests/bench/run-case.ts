import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { BenchCase, Notes, Sides } from './bench-case.ts'

export interface RunOptions {
  /** To see that everything runs: few rows and rounds, and figures that say nothing. */
  readonly isQuick: boolean
  /** A folder for what the cases make. */
  readonly folder: string
}

interface Side {
  readonly does: string
  readonly median: number
  readonly samples: readonly number[]
}

export type CaseResult =
  | { readonly name: string; readonly skipped: string }
  | {
      readonly name: string
      readonly unit: BenchCase['unit']
      readonly rows: number
      readonly target: number
      readonly allowance: number
      /** Of the medians, the allowance taken off the candidate's. */
      readonly ratio: number
      readonly isMet: boolean
      readonly baseline: Side
      readonly candidate: Side
      readonly notes: Notes
      /** Of the last minute, as the case began: a busy machine gives other ratios. */
      readonly load: number
    }

/** Runs a case: one round that doesn't count, then baseline and candidate in turn. */
export async function runCase(bench: BenchCase, { isQuick, folder }: RunOptions): Promise<CaseResult> {
  const skipped = bench.whyNot?.() ?? null
  if (skipped !== null) return { name: bench.name, skipped }
  mkdirSync(folder, { recursive: true })
  const own = mkdtempSync(join(folder, 'case-'))
  const rows = isQuick ? Math.ceil(bench.rows / 200) : bench.rows
  const [load = 0] = loadavg()
  try {
    const sides = await bench.open({ folder: own, rows })
    try {
      return { ...(await measure(bench, sides, isQuick ? 2 : bench.rounds)), rows, load }
    } finally {
      await sides.close?.()
    }
  } finally {
    // Chromium's helpers may still be writing for a moment.
    rmSync(own, { recursive: true, force: true, maxRetries: 10 })
  }
}

async function measure(bench: BenchCase, sides: Sides, rounds: number) {
  const { name, unit, target, allowance = 0 } = bench
  const samples: Record<'baseline' | 'candidate', number[]> = { baseline: [], candidate: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { baseline: await sides.baseline(), candidate: await sides.candidate() }
    if (round === 0) continue
    samples.baseline.push(pair.baseline)
    samples.candidate.push(pair.candidate)
  }
  const baseline = { does: bench.baseline, median: medianOf(samples.baseline), samples: samples.baseline }
  const candidate = { does: bench.candidate, median: medianOf(samples.candidate), samples: samples.candidate }
  const ratio = Math.max(0, candidate.median - allowance) / baseline.median
  return { name, unit, target, allowance, ratio, isMet: ratio <= target, baseline, candidate, notes: (await sides.notes?.()) ?? {} }
}

export function medianOf(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing')
  return (low + high) / 2
}
