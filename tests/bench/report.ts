import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from './root.ts'
import type { CaseResult } from './run-case.ts'

export interface BenchReport {
  readonly madeAt: string
  readonly isQuick: boolean
  readonly machine: Readonly<Record<string, string | number>>
  readonly versions: Readonly<Record<string, string>>
  readonly cases: readonly CaseResult[]
}

export function reportOf(cases: readonly CaseResult[], isQuick: boolean): BenchReport {
  return { madeAt: new Date().toISOString(), isQuick, machine: machine(), versions: versions(), cases }
}

function machine(): BenchReport['machine'] {
  const processors = cpus()
  return {
    system: `${process.platform} ${process.arch} ${release()}`,
    processor: processors[0]?.model ?? 'unknown',
    processors: processors.length,
    memoryGb: Math.round(totalmem() / 1e9),
    loadAtEnd: loadavg()[0] ?? 0
  }
}

function versions(): BenchReport['versions'] {
  const db = new Database(':memory:')
  const sqlite = String(db.prepare('SELECT sqlite_version()').pluck().get())
  db.close()
  const electron = readFileSync(join(root, 'node_modules/electron/dist/version'), 'utf8').trim()
  const app: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version = typeof app === 'object' && app !== null && 'version' in app ? String(app.version) : 'unknown'
  return { secondDraft: version, node: process.versions.node, electron, sqlite }
}

const widths = [44, 8, 11, 11, 7, 7]

export const tableHead = row(['', 'rows', 'baseline', 'ours', 'ratio', 'target'])

/** A line of the table, and below it what else was noted. */
export function tableLine(result: CaseResult): string {
  if ('skipped' in result) return `${result.name}: skipped. ${result.skipped}`
  const { name, unit, rows, ratio, target, isMet, allowance, baseline, candidate, notes } = result
  const figure = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`
  const cells = [name, rows.toLocaleString('en-GB'), figure(baseline.median), figure(candidate.median), ratio.toFixed(2), target.toFixed(1)]
  const more = Object.entries(notes).map(([what, value]) => `    ${what}: ${value.toFixed(1)}`)
  const less = allowance === 0 ? [] : [`    the ratio is that of what is left after ${String(allowance)} ${unit}`]
  return [`${row(cells)}  ${isMet ? 'met' : 'MISSED'}`, ...less, ...more].join('\n')
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('')
}
